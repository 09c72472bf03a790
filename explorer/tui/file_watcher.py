"""Following the file of the report one reads, in a thread: changes are read and posted, whole or with their error."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from threading import Event
from typing import NamedTuple

from explorer.errors import ExplorerError
from explorer.model import Outline
from explorer.tui.aside import aside
from explorer.watching import POLL_SECONDS, FileWatch, is_fresh, signature


class Reading(NamedTuple):
    """What became of the file: read whole (`outline`), not readable (`error`), gone, or back as it was.

    `asked` tells that the reader wished it to be read now.
    """

    outline: Outline | None = None
    error: ExplorerError | None = None
    vanished: bool = False
    asked: bool = False


class FileWatcher:
    """Looks at one file until it is closed. What it posts, it posts from its own thread."""

    def __init__(self, path: str, post: Callable[[FileWatcher, Reading], None]) -> None:
        self.path = os.path.abspath(path)
        self._post = post
        self._closed = False
        self._asked = False
        self._wake = Event()

    def start(self) -> None:
        """Begin to look."""
        aside("file-watch", self._run)

    def ask(self) -> None:
        """Read the file now, changed or not."""
        self._asked = True
        self._wake.set()

    def close(self) -> None:
        """Look no more."""
        self._closed = True
        self._wake.set()

    def _run(self) -> None:
        seen = signature(self.path)
        watch = FileWatch(seen if seen is None or not is_fresh(seen, time.time()) else None)
        while not self._closed:
            self._look(watch)
            self._wake.wait(POLL_SECONDS)
            self._wake.clear()

    def _look(self, watch: FileWatch) -> None:
        asked, self._asked = self._asked, False
        told = watch.look(signature(self.path), time.monotonic())
        if asked or told == "settled":
            self._read(watch, asked)
        elif told:
            self._post(self, Reading(vanished=told == "vanished"))

    def _read(self, watch: FileWatch, asked: bool) -> None:
        """Read the file; what changed meanwhile is looked at again, and says nothing yet."""
        from explorer.opening import open_report

        before = signature(self.path)
        try:
            reading = Reading(Outline(open_report(self.path).report), asked=asked)
        except ExplorerError as error:
            reading = Reading(error=error, asked=asked)
        if before is not None and before == signature(self.path):
            watch.took(before)
            self._post(self, reading)
        elif asked and before is None:
            self._post(self, Reading(vanished=True))
        elif asked:
            self._asked = True
