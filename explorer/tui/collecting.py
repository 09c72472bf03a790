"""When memory is searched for cycles that nothing holds any more: while nobody waits.

The interpreter's own full search stops everything for a tenth of a second a million objects, in the midst of
a key; it is put off, and only what is new is searched at once, which is short.
"""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.tui.app import ExplorerApp

QUIET = 2.0
"""Seconds without a key or a move of the mouse after which nobody waits."""
DUE = 10
"""Searches among the middle-aged after which a full one is due, as by default."""
SELDOM = 2_000
"""After so many nobody's typing on and on puts it off further: some ten million objects."""
MANY = 50
"""Searches among the middle-aged that mean so many new objects that a full one takes long."""
LONG = 0.03
"""Seconds of a full search after which what it has kept is not searched again."""


class QuietCollector:
    """Searches all memory in the pauses of one app, once its first screen is there."""

    def __init__(self, app: ExplorerApp) -> None:
        self._app = app
        self._begun = False
        self._was_long = False

    def settle(self) -> None:
        """What is there now, a report on its screen, is there for good: never search it."""
        gc.freeze()
        gc.enable()
        if not self._begun:
            self._begun = True
            gc.set_threshold(*gc.get_threshold()[:2], SELDOM)
            self._app.set_interval(QUIET / 2, self.collect)

    def collect(self) -> None:
        """Search where a search is due and nobody waits.

        What a dialog holds is not there for good, so it is not left out: there, long searches wait.
        """
        waiting = gc.get_count()[2]
        if waiting < DUE or time.monotonic() - self._app.last_input < QUIET:
            return
        alone = len(self._app.screen_stack) == 1
        if not alone and (self._was_long or waiting > MANY):
            return
        started = time.perf_counter()
        gc.collect()
        self._was_long = time.perf_counter() - started > LONG
        if self._was_long and alone:
            gc.freeze()
            self._was_long = False
