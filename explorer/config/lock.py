"""Taking turns at a file of the user's that several processes of this program read, change and write."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

from explorer.config.own_files import without_waiting

_PACE = 0.02
"""Seconds between two looks whether the lock is free."""


@contextlib.contextmanager
def locked(path: Path, seconds: float) -> Iterator[None]:
    """Keep others that ask for this lock from writing meanwhile; OSError where its file can't be made.

    Without it after so many seconds, for a lock that somebody never lets go is to hold nobody up, and
    where the system has no locks.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    end = time.monotonic() + seconds
    with open(path, "ab", opener=without_waiting) as stream:
        while True:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError:
                if time.monotonic() >= end:
                    break
                time.sleep(_PACE)
        yield
