"""Following a file that others write: when it stands still, and may be read.

Most readings of a file while it is rewritten in place are valid and short. So a file is read only once
nothing about it has changed for a while, and what was read counts only if nothing changed meanwhile.
"""

from __future__ import annotations

import os
from typing import Literal, NamedTuple

POLL_SECONDS = 0.5
SETTLE_SECONDS = 0.3
FRESH_SECONDS = 10.0
"""A file written so shortly before it is followed may have changed since it was read."""

Look = Literal["", "vanished", "back", "settled"]
"""What a look at the file tells: nothing new; it is gone; it is there again as it was; it may be read."""


class Signature(NamedTuple):
    """What changes with a file's content, whatever its writer does about its time."""

    inode: int
    size: int
    mtime_ns: int
    ctime_ns: int


def signature(path: str) -> Signature | None:
    """The file's signature now; None where there is no file."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return Signature(status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def is_fresh(seen: Signature, now: float) -> bool:
    """Whether the file was written shortly before `now`, in seconds since the epoch."""
    return abs(now - seen.ctime_ns / 1e9) < FRESH_SECONDS


class FileWatch:
    """What the looks at a file tell, one after another; it looks at no file or clock itself."""

    def __init__(self, read: Signature | None) -> None:
        """`read` is the signature of what was read last; None where that is not known."""
        self._read = read
        self._last = read
        self._since = float("-inf")
        self._gone = False

    def look(self, found: Signature | None, now: float) -> Look:
        """Take note of what the file is like at `now`, in seconds."""
        if found != self._last:
            self._last, self._since = found, now
        if now - self._since < SETTLE_SECONDS:
            return ""
        if found is None:
            told: Look = "" if self._gone else "vanished"
            self._gone = True
            return told
        was_gone, self._gone = self._gone, False
        if found == self._read:
            return "back" if was_gone else ""
        return "settled"

    def took(self, read: Signature | None) -> None:
        """Remember what was read, for good or not; the same is not read again."""
        self._read = read
