"""A line to type in that takes pasted pages and control characters without harm."""

from __future__ import annotations

from textual.actions import SkipAction
from textual.widgets import Input
from textual.widgets.input import Selection

from explorer.text.sanitize import visible_line

LONGEST = 1_000
"""Characters a line may hold."""


class VisibleInput(Input):
    """Keeps as much of what is typed or pasted as a line may hold, control characters made visible."""

    DEFAULT_CSS = """
    VisibleInput > .input--placeholder, VisibleInput > .input--suggestion { color: $muted; }
    """

    def on_mount(self) -> None:
        """Let the cursor stand still where nothing is to move."""
        if self.app.animation_level == "none":
            self.cursor_blink = False

    _proposed: Selection | None = None
    """What was selected as the line got the focus, until the reader selects something else."""

    def on_focus(self) -> None:
        """Know what Textual selects, which comes after this, from what the reader does."""
        self.call_next(self._note_proposed)

    def _note_proposed(self) -> None:
        self._proposed = self.selection

    def watch_selection(self, selection: Selection) -> None:
        """What the reader selects is theirs."""
        if selection != self._proposed:
            self._proposed = None

    def action_copy(self) -> None:
        """Copy what the reader selected; Ctrl+C is free for leaving where that is nothing."""
        if self.selection == self._proposed:
            raise SkipAction
        super().action_copy()

    def replace(self, text: str, start: int, end: int) -> None:
        """Put text in the place of what stands from `start` to `end`."""
        room = LONGEST - len(self.value) + abs(end - start)
        super().replace(visible_line(text[: max(0, room)]), start, end)

    def put(self, text: str) -> None:
        """Let the box say something else, the cursor behind it."""
        self.value = text
        self.cursor_position = len(text)
