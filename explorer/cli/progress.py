"""A long import's progress on standard error: one line that changes on a terminal, now and then a line elsewhere."""

from __future__ import annotations

import sys
import time

from explorer.cli.output import say
from explorer.cli.patience import PATIENCE

_PATIENCE = 0.5
"""Seconds before anything is told; what is done by then needs no progress."""
_PACE = 0.2
_PACE_ELSEWHERE = 5.0
_BAR = 20
"""Cells of the bar."""


class ProgressLine:
    """Tells what is done, of how many, and how many a second; silent where `quiet`."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._what = ""
        self._began = self._told = time.monotonic()

    def __call__(self, what: str, done: int, total: int) -> None:
        """Take note of how far it is, and say so where it is time to."""
        now = time.monotonic()
        if what != self._what:
            self._what, self._began = what, now
        pace = _PACE if self._terminal else _PACE_ELSEWHERE
        if self._quiet or now - self._began < _PATIENCE or now - self._told < pace:
            return
        self._told = now
        self._say(progress_text(what, done, total, now - self._began), min(1.0, done / max(total, 1)))

    def clear(self) -> None:
        """Take the line off the terminal."""
        PATIENCE.clear()

    def _say(self, text: str, share: float) -> None:
        if self._terminal:
            PATIENCE.show(f"[{'#' * round(share * _BAR):.<{_BAR}}] {text}")
        else:
            say(text)


def progress_text(what: str, done: int, total: int, seconds: float) -> str:
    """`pages: 120 of 300 (40 %), 14 a second`."""
    rate = done / max(seconds, 0.001)
    return f"{what}: {done:,} of {total:,} ({done * 100 // max(total, 1)} %), {rate:,.0f} a second"
