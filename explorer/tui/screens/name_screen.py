"""Asking for a bookmark's name."""

from __future__ import annotations

from explorer.config.language import Words
from explorer.tui.screens.line_dialog import LineDialog


class NameScreen(LineDialog[str]):
    """Gives back the name typed."""

    def __init__(self, words: Words, name: str) -> None:
        super().__init__(words, title=words("bookmark-name"), hint=words("bookmark-name-hint"), value=name)

    def submit(self, line: str) -> None:
        """Enter: that is the name."""
        self.dismiss(line)
