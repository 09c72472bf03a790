"""Copying from any screen of the explorer: what goes, and which way it went, in words."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from explorer.tui.access import access_of

if TYPE_CHECKING:
    from textual.app import App

    from explorer.config.language import Words
    from explorer.model import Report


def copy_from(app: App[Any], words: Words, text: str) -> str:
    """Copy a text; the sentence that tells which way it went."""
    from explorer.tui import clipboard

    driver = app._driver
    write = driver.write if driver and not app.is_headless else None
    copied = clipboard.copy_text(text, write, served=access_of(app).served)
    if driver is not None:
        driver.flush()
    return words(f"copied-{copied.way}", detail=copied.detail)


def file_of(report: Report) -> str:
    """How a report is named in anchors: as it was opened; the one that ships needs no name."""
    from explorer.config.paths import shipped

    is_own = os.path.abspath(report.path) == os.path.abspath(shipped("data/report.yaml"))
    return "" if report.path in ("", "-") or is_own else report.path
