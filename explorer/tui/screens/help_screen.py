"""Help: all keys, made from the registry; typing filters, Enter does what stands there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from explorer.commands import Command
from explorer.config.language import Words
from explorer.tui.palette import Choice, CommandChoices
from explorer.tui.screens.choice_screen import ChoiceScreen


class HelpScreen(ChoiceScreen):
    """Gives back a choice whose value is a `Command`."""

    def __init__(self, words: Words, can_do: Callable[[Command], bool] = lambda _: True) -> None:
        super().__init__(words, title="help-title", hint="help-hint")
        self._commands = CommandChoices(words.language, can_do)

    def choices(self, query: str) -> Sequence[Choice]:
        """The commands, group by group."""
        return self._commands.grouped(query)
