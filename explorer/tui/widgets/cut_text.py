"""Text whose lines are never broken: each is cut at the widget's width, with a sign."""

from __future__ import annotations

from rich.text import Text
from textual.widgets import Static

from explorer.tui.drawing import clip


class CutText(Static):
    """Lines of raw text, as much of each as there is room for."""

    _told = ""

    def show(self, text: str) -> None:
        """Show another text."""
        self._told = text
        self._cut()

    def on_resize(self) -> None:
        """Cut the lines anew."""
        self._cut()

    def _cut(self) -> None:
        lines = (clip(line, self.content_size.width) for line in self._told.split("\n"))
        self.update(Text("\n".join(lines), no_wrap=True))
