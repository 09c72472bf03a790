"""Reading the small files that this program keeps for the user, or the user writes for it."""

from __future__ import annotations

import os
from pathlib import Path


def read_own(path: Path, most: int) -> bytes:
    """The file's bytes, one more than `most` at most; OSError where it can't be read.

    What stands there need not be a file: a pipe that nobody writes to is empty, a device ends somewhere.
    """
    with open(path, "rb", opener=without_waiting) as stream:
        return stream.read(most + 1) or b""


def without_waiting(path: str, flags: int) -> int:
    """What `open` is to open with, so that a pipe nobody has at its other end is an error or empty at once."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
