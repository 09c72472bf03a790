"""Finding commands and sections by a few letters of their names.

Matching is plain: every word typed must stand in the name. It is linear in names and query, unlike
Textual's own palette, and both are capped.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, islice

from explorer.commands import COMMANDS, Command, key_label
from explorer.text.fold import fold, fold_each

LONGEST_QUERY = 100
LONGEST_NAME = 300
NO_KEY = "-"
END = "\n"
"""Stands between names; in none of them, where a word without white space is looked for."""
SHORTEST_READ = 2
"""Letters from which what is typed may be the pinyin of a command's title."""
MOST_FOUND = 200
"""Choices a list gets; whoever sees so many types another letter."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of a list: a name at the left, a hint at the right, and what choosing it gives back.

    `keys` stands before the name, in a column of its own. A heading can't be chosen.
    """

    name: str
    hint: str = ""
    keys: str = ""
    value: object = None
    heading: bool = False


class NameFinder:
    """Names folded once (case, width, Traditional), found by the words in them.

    With `most` given, finding costs little more than one pass of the interpreter's own over all names.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = list(fold_each(name[:LONGEST_NAME] for name in names))
        self._whole = END + END.join(self.names)
        self._starts = list(accumulate((len(name) + 1 for name in self.names), initial=1))

    def find(self, query: str, most: int | None = None) -> list[int]:
        """The indexes of `most` names that hold every word, those that begin with the first one first."""
        words = [fold(word) for word in query[:LONGEST_QUERY].split()]
        if not words:
            return list(range(len(self.names)))[:most]
        begin = list(islice(self._holding(END + words[0], words), most))
        known = frozenset(begin)
        rarest = min(words, key=self._whole.count) if len(words) > 1 else words[0]
        others = (index for index in self._holding(rarest, words) if index not in known)
        return [*begin, *islice(others, None if most is None else most - len(begin))]

    def _holding(self, text: str, words: list[str]) -> Iterator[int]:
        """The indexes of the names that hold a text (END is what stands before a name) and all words."""
        before = text.count(END)
        place = self._whole.find(text)
        while place >= 0:
            index = bisect_right(self._starts, place + before) - 1
            if len(words) == 1 or all(word in self.names[index] for word in words):
                yield index
            place = self._whole.find(text, self._starts[index + 1] - 1)


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
            from explorer.tui.palette_choices import ReadNames

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
