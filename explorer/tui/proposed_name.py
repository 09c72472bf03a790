"""The name proposed for a file: made of a title, of a file that is not there yet."""

from __future__ import annotations

import os

from explorer.text.sanitize import file_name


def proposed_name(title: str, suffix: str, folder: str) -> str:
    """The name, of no file of the folder; one that can't be read has none."""
    try:
        taken = os.listdir(folder)
    except OSError:
        taken = []
    return file_name(title, suffix, taken)
