"""A line to type in that takes pasted pages and control characters without harm."""

from __future__ import annotations

from textual.widgets import Input

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

    def replace(self, text: str, start: int, end: int) -> None:
        """Put text in the place of what stands from `start` to `end`."""
        room = LONGEST - len(self.value) + abs(end - start)
        super().replace(visible_line(text[: max(0, room)]), start, end)

    def put(self, text: str) -> None:
        """Let the box say something else, the cursor behind it."""
        self.value = text
        self.cursor_position = len(text)
