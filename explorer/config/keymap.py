"""The keys in force: the registry's commands with the keys a preset and the user give them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from explorer.commands import COMMANDS, FIGURES, MAIN, OUTLINE, READING, Command, key_label
from explorer.dialog_commands import EXPORT, FACETS, FILTER, OPENINGS, SEARCH
from explorer.list_commands import CHOICES, LIST, LIST_SCREEN, LISTS

_LISTS = (LIST, LIST_SCREEN)
CONTEXTS: dict[str, tuple[str, ...]] = {
    OUTLINE: (OUTLINE, MAIN),
    READING: (READING, MAIN),
    FIGURES: (FIGURES, MAIN),
    SEARCH: (SEARCH,),
    FACETS: (FACETS,),
    FILTER: (FILTER,),
    EXPORT: (EXPORT,),
    OPENINGS: (OPENINGS,),
    CHOICES: (CHOICES,),
    LIST_SCREEN: _LISTS,
    **{scope: (scope, *_LISTS) for scope in LISTS if scope not in (*_LISTS, CHOICES)},
}
"""Where one can be, and the scopes whose keys work there together: in one, a key does one thing."""
TYPED_IN = frozenset({SEARCH, FILTER, CHOICES})
"""Scopes where one types, so that characters never reach a command."""
UNBOUND = "unbound"
"""Textual takes an empty list of keys for no change; this is a key no terminal sends."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """All commands with the keys in force, in the registry's order.

    `origins` says of each command whose keys are not the registry's where they come from: a preset's
    name, or a file with its line.
    """

    preset: str = "default"
    commands: tuple[Command, ...] = COMMANDS
    origins: dict[str, str] = field(default_factory=dict)

    def command(self, name: str) -> Command:
        """The command with this id; KeyError where there is none."""
        for found in self.commands:
            if found.id == name:
                return found
        raise KeyError(name)

    def origin(self, command: Command) -> str:
        """Where a command's keys come from: `default`, a preset's name, or a file with its line."""
        return self.origins.get(command.id, "default")

    def label(self, name: str) -> str:
        """The first key of a command as it is shown; the palette's way to it where it has none."""
        keys = self.command(name).keys
        return key_label(keys[0]) if keys else f":{name}"

    def within(self, context: str) -> Iterator[Command]:
        """The commands whose keys work in one of `CONTEXTS`, those of its innermost scope first."""
        scopes = CONTEXTS[context]
        for scope in scopes:
            outer = scopes[: scopes.index(scope)]
            yield from (c for c in self.commands if scope in c.scopes and not set(outer) & set(c.scopes))

    def bound(self, context: str, key: str) -> Command | None:
        """The command a key runs in a context."""
        return next((found for found in self.within(context) if key in found.keys), None)

    def textual(self) -> dict[str, str]:
        """The same as Textual's keymap: keys by `scope.command`, of the commands with other keys only."""
        return {
            f"{scope}.{found.id}": ",".join(map(textual_key, found.keys)) or UNBOUND
            for found in self.commands
            if found.id in self.origins
            for scope in found.scopes
        }


def textual_key(key: str) -> str:
    """A key as Textual's lists of keys take it, where commas stand between them."""
    return "comma" if key == "," else key


def share_a_context(one: Command, other: Command) -> str:
    """A context where the keys of both work, or nothing."""
    for context, scopes in CONTEXTS.items():
        if set(scopes) & set(one.scopes) and set(scopes) & set(other.scopes):
            return context
    return ""
