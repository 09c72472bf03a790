"""Files for a reader whose screen is a browser: a download, nothing on this machine's disk."""

from __future__ import annotations

import os
from io import BytesIO
from typing import TYPE_CHECKING

from explorer.text.sanitize import file_name

if TYPE_CHECKING:
    from textual.app import App


def deliver(app: App[object], name: str, content: bytes) -> str:
    """Offer the content to the browser as a file of that name, without its folders; the name it has."""
    stem, suffix = os.path.splitext(os.path.basename(name.strip()))
    given = file_name(stem, suffix)
    # Without a folder and a type Textual would ask this machine for its own.
    app.deliver_binary(
        BytesIO(content), save_directory=os.curdir, save_filename=given, mime_type="application/octet-stream"
    )
    return given
