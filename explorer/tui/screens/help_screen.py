"""Help: all keys, made from the registry; typing filters, Enter does what stands there."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.commands import PANES
from explorer.config.keymap import CONTEXTS
from explorer.config.language import Words
from explorer.tui.bindings import keymap_of
from explorer.tui.choice import Choice
from explorer.tui.command_choices import CommandChoices
from explorer.tui.context_names import context_name
from explorer.tui.screens.choice_screen import ChoiceScreen


class HelpScreen(ChoiceScreen):
    """Gives back a choice whose value is a `Command`. What works in `context` comes first."""

    def __init__(self, words: Words, context: str = "") -> None:
        super().__init__(words, title="help-title", hint="help-hint")
        self._here = context
        self._commands: CommandChoices | None = None

    def choices(self, query: str) -> Sequence[Choice]:
        """The commands, group by group."""
        if self._commands is None:
            commands = keymap_of(self).commands
            self._commands = CommandChoices(self.words.language, lambda _: True, commands)
        scopes = CONTEXTS.get(self._here, ())
        # What works in every pane stands in its own groups, below what this pane adds.
        here = scopes[:1] if self._here in PANES else scopes
        named = context_name(self._here, self.words) if here else ""
        return self._commands.grouped(query, here, self.words("help-here", place=named) if here else "")
