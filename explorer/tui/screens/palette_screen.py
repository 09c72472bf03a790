"""The palette: commands and sections by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from explorer.commands import Command
from explorer.config.language import Words
from explorer.model import Outline
from explorer.tui.palette import Choice, CommandChoices, SectionChoices
from explorer.tui.screens.choice_screen import ChoiceScreen


class PaletteScreen(ChoiceScreen):
    """Gives back a choice whose value is a `Command`, or the row of a section."""

    def __init__(self, outline: Outline, words: Words, can_do: Callable[[Command], bool]) -> None:
        super().__init__(words, title="palette-title", hint="palette-hint")
        self._commands = CommandChoices(words.language, can_do)
        self._sections = SectionChoices(outline)

    def choices(self, query: str) -> Sequence[Choice]:
        """The commands, then the sections that fit."""
        return [*self._commands.find(query), *self._sections.find(query)]
