"""Asking for another report to compare with, and opening it aside."""

from __future__ import annotations

import os
from threading import Thread

from textual.message import Message

from explorer.config.language import Words
from explorer.errors import ExplorerError
from explorer.model import Outline
from explorer.tui.screens.line_dialog import LineDialog


class PathScreen(LineDialog[Outline]):
    """Gives back the report at the path typed: a report file or anything that can be imported."""

    class Opened(Message):
        """The report has been read, or could not be."""

        def __init__(self, path: str, outline: Outline | None, error: str = "") -> None:
            super().__init__()
            self.path = path
            self.outline = outline
            self.error = error

    def __init__(self, words: Words) -> None:
        super().__init__(words, title=words("compare-with"), hint=words("compare-hint"))
        self._asked = ""

    def submit(self, line: str) -> None:
        """Read it in a thread of its own; a daemon, so that leaving never waits for it."""
        self._asked = line
        self.say(self.words("compare-opening"))
        Thread(target=self._open, args=(line,), name="other-report", daemon=True).start()

    def _open(self, line: str) -> None:
        from explorer.opening import open_report

        try:
            outline = Outline(open_report(os.path.abspath(os.path.expanduser(line))).report)
        except ExplorerError as error:
            self.post_message(self.Opened(line, None, str(error)))
        else:
            self.post_message(self.Opened(line, outline))

    def on_path_screen_opened(self, event: Opened) -> None:
        """Give it back, or say why it can't be read; an answer about an older path is dropped."""
        event.stop()
        if event.path != self._asked:
            return
        if event.outline is None:
            self.say(event.error)
        else:
            self.dismiss(event.outline)
