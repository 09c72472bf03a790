"""A word to who waits at a terminal: `working: 3 s` on standard error, where nothing else tells how far it is.

The alarm clock of the process ticks whatever the program is at, so no loop has to count for it.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import FrameType

_FIRST = 2.0
"""Seconds without any word after which one is said, and those between two words."""
_PACE = 1.0
_CLEAR = "\r\x1b[K"


class Patience:
    """The line on standard error that tells of waiting; one for the process, as there is one terminal."""

    def __init__(self) -> None:
        self._before: Any = None
        self._began = 0.0
        self._ticking = False
        self._shown = False

    def begin(self) -> None:
        """Start the clock, where standard error is a terminal and the system has one."""
        if self._ticking or sys.stderr is None or not sys.stderr.isatty():
            return
        import signal

        if not hasattr(signal, "setitimer"):
            return
        self._before = signal.signal(signal.SIGALRM, self._beat)
        self._began = time.monotonic()
        self._ticking = True
        self._wind()

    def show(self, text: str) -> None:
        """Set the line to a text; the clock waits anew."""
        # Not through the stream: the clock may tick while it is being written to.
        with suppress(OSError):
            os.write(2, f"{_CLEAR}{text}".encode())
        self._shown = True
        if self._ticking:
            self._wind()

    def clear(self) -> None:
        """Take the line off the terminal."""
        if self._shown:
            with suppress(OSError):
                os.write(2, _CLEAR.encode())
            self._shown = False

    def end(self) -> None:
        """Stop the clock and clear the line: from here on the answer speaks, or another program."""
        if self._ticking:
            import signal

            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._before)
            self._ticking = False
        self.clear()

    def _wind(self) -> None:
        import signal

        signal.setitimer(signal.ITIMER_REAL, _FIRST, _PACE)

    def _beat(self, _signal: int, _frame: FrameType | None) -> None:
        with suppress(OSError):
            os.write(2, f"{_CLEAR}working: {time.monotonic() - self._began:.0f} s".encode())
        self._shown = True


PATIENCE = Patience()
