"""Commands as choices, for the palette and the help: found by title, help, keys, id and pinyin."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from explorer.commands import COMMANDS, Command, key_label
from explorer.tui.choice import Choice
from explorer.tui.name_finder import NameFinder, ReadNames

NO_KEY = "-"
SHORTEST_READ = 2
"""Letters from which what is typed may be the pinyin of a command's title."""


class CommandChoices:
    """The commands, as choices for palette and help."""

    def __init__(
        self, language: str, can_do: Callable[[Command], bool], commands: Iterable[Command] = COMMANDS
    ) -> None:
        """`commands` have the keys in force."""
        self.language = language
        self._commands = [command for command in commands if can_do(command)]
        self._finder = NameFinder(_searched(command, language) for command in self._commands)
        self._titles: NameFinder | None = None

    def find(self, query: str) -> list[Choice]:
        """The commands whose title, help, keys or id hold the words typed."""
        return [self._choice(self._commands[index]) for index in self._found(query)]

    def _found(self, query: str) -> list[int]:
        """The indexes of the commands that hold the words typed, then of those whose title is read so."""
        found = self._finder.find(query)
        if self.language != "zh" or len(query.strip()) < SHORTEST_READ:
            return found
        if self._titles is None:
            self._titles = ReadNames(command.title.of("zh") for command in self._commands)
        return list(dict.fromkeys([*found, *self._titles.find(query)]))

    def grouped(self, query: str, here: Iterable[str] = (), title: str = "") -> list[Choice]:
        """The same in the registry's order, each group under its heading.

        Those of the scopes `here` come first, under `title`; those of no main screen last.
        """
        scopes = frozenset(here)
        found = [self._commands[index] for index in sorted(self._found(query))]
        first = [command for command in found if scopes & set(command.scopes)]
        rest = [command for command in found if not scopes & set(command.scopes)]
        rest.sort(key=lambda command: command.in_dialogs_only)
        choices = [Choice(title, heading=True)] if first else []
        choices += map(self._choice, first)
        group = None
        for command in rest:
            if command.group is not group:
                group = command.group
                choices.append(Choice(group.of(self.language), heading=True))
            choices.append(self._choice(command))
        return choices

    def _choice(self, command: Command) -> Choice:
        return Choice(
            name=command.title.of(self.language),
            hint=command.help.of(self.language),
            keys=keys_of(command) or NO_KEY,
            value=command,
        )


def keys_of(command: Command) -> str:
    """A command's keys as help prints them."""
    return " ".join(key_label(key) for key in command.keys)


def _searched(command: Command, language: str) -> str:
    """What a command is found by; what it is called comes first."""
    titles = dict.fromkeys((command.title.of(language), *command.title))
    return " ".join((*titles, command.id, *command.help, keys_of(command)))
