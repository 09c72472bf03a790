"""Asking for another report, to read it or to compare with it, and opening it aside."""

from __future__ import annotations

import os
from time import monotonic
from typing import ClassVar

from textual.binding import Binding, BindingType

from explorer.config.language import Words
from explorer.model import Outline, Report
from explorer.tui.path_completion import complete_path
from explorer.tui.report_opened import ReportOpened, open_aside
from explorer.tui.screens.line_dialog import LineDialog
from explorer.tui.widgets.visible_input import VisibleInput

TELL_SECONDS = 1.0
MOST_NAMES = 12


class PathScreen(LineDialog[Outline]):
    """Gives back the report at the path typed: a report file or anything that can be imported."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete_path", show=False, id="path.complete")]

    def __init__(self, words: Words, *, purpose: str = "compare", path: str = "", last: str = "") -> None:
        """`purpose` is what the words for it begin with; a `path` that is given is opened at once.

        `last` is what the line holds at first: what was opened the time before.
        """
        super().__init__(
            words, title=words(f"{purpose}-with"), hint=words(f"{purpose}-hint"), value=path or last
        )
        self._opening = words(f"{purpose}-opening")
        self._at_once = path
        self._asked = ""
        self._began = 0.0

    def on_mount(self) -> None:
        """Open the report named already; the dialog's own `on_mount` is called besides."""
        self.set_interval(TELL_SECONDS, self._tell)
        if self._at_once:
            self.submit(self._at_once)

    def submit(self, line: str) -> None:
        """Read it in a thread of its own."""
        self._asked, self._began = line, monotonic()
        self.say(self._opening)

        def read() -> Report:
            from explorer.opening import open_report

            return open_report(os.path.abspath(os.path.expanduser(line))).report

        open_aside(self, line, read, self.words.language)

    def _tell(self) -> None:
        """Say how long it has taken so far."""
        if self._asked:
            self.say(f"{self._opening} {int(monotonic() - self._began)} s")

    def on_report_opened(self, event: ReportOpened) -> None:
        """Give it back, or say why it can't be read; an answer about an older path is dropped."""
        event.stop()
        if event.asked != self._asked:
            return
        self._asked = ""
        if event.outline is None:
            self.say(event.error)
        else:
            self.dismiss(event.outline)

    def action_complete_path(self) -> None:
        """Go on with the path as far as it is sure, and say how it may go on then."""
        line = self.query_one(VisibleInput)
        line.value, names = complete_path(line.value)
        line.cursor_position = len(line.value)
        more = f" +{len(names) - MOST_NAMES}" if len(names) > MOST_NAMES else ""
        self.say("  ".join(names[:MOST_NAMES]) + more if names else self.words("path-no-names"))
