"""Reading and checking what a user writes about keys.

Textual accepts a keymap that takes a key from another command without a word; so whatever is written is
held against the registry here, scope by scope, and what is left is a keymap in which every key does one
thing and one can always leave and always ask for help.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from explorer.commands import COMMANDS, Command
from explorer.config.key_names import KeyNameError, is_typed, read_key
from explorer.config.key_presets import DEFAULT, PRESETS
from explorer.config.keymap import TYPED_IN, Keymap, share_a_context
from explorer.config.nearest import advice
from explorer.errors import UsageError
from explorer.problems import Problem, Severity
from explorer.sentences import Sentence, sentence

PRESET = "preset"
"""The entry of `[keys]` that names a preset; all others name commands."""
LAST_WAYS = ("quit", "help")
"""Commands that never lose their last key."""
OWNED = {
    "escape": frozenset(found.id for found in COMMANDS if "escape" in found.keys),
    "ctrl+c": frozenset({"interrupt"}),
}
"""Keys that only these commands have, and always keep: Esc backs out, Ctrl+C interrupts."""
MOST_KEYS = 20


def preset_named(name: str) -> str:
    """The name of a preset; UsageError, naming the nearest, where there is none."""
    if name in PRESETS:
        return name
    raise UsageError(_no_preset(name))


def _no_preset(name: str) -> Sentence:
    return sentence("no key preset '{name}'; {advice}", name=name[:40], advice=advice(name, PRESETS))


def resolve(
    written: Mapping[str, object], *, preset: str = "", path: str = "", lines: Mapping[str, int] | None = None
) -> tuple[Keymap, list[Problem]]:
    """The keys in force for what `[keys]` says, and what is wrong with it.

    `preset` goes before the one that is written; `path` and `lines` (by command) say where it stands.
    """
    reading = _Reading(written, path, lines or {})
    name = preset or reading.preset()
    reading.begin(name)
    reading.take_lines()
    return reading.keymap(name), reading.problems


@dataclass(slots=True)
class _Line:
    """What the user writes about one command."""

    command: Command
    keys: list[str]


class _Reading:
    def __init__(self, written: Mapping[str, object], path: str, lines: Mapping[str, int]) -> None:
        self.written, self.path, self.lines = written, path, lines
        self.problems: list[Problem] = []
        self.commands: dict[str, Command] = {found.id: found for found in COMMANDS}
        self.origins: dict[str, str] = {}

    def say(self, name: str, code: str, message: str, *, warning: bool = False) -> None:
        severity: Severity = "warning" if warning else "error"
        self.problems.append(Problem(severity, code, message, self.path, self.lines.get(name, 0)))

    def preset(self) -> str:
        name = self.written.get(PRESET, DEFAULT)
        if isinstance(name, str) and name in PRESETS:
            return name
        self.say(PRESET, "unknown-preset", _no_preset(str(name)))
        return DEFAULT

    def begin(self, preset: str) -> None:
        """Give out the preset's keys."""
        for name, keys in PRESETS[preset].items():
            if name in self.commands:
                self.give(name, keys, preset)
                for other in self.rivals(name):
                    if other.id not in PRESETS[preset]:
                        self.take_from(other, set(keys), preset)

    def give(self, name: str, keys: tuple[str, ...], origin: str) -> None:
        self.commands[name] = replace(self.commands[name], keys=keys)
        self.origins[name] = origin

    def take_from(self, other: Command, keys: set[str], origin: str) -> None:
        left = tuple(key for key in other.keys if key not in keys)
        if left != other.keys:
            self.give(other.id, left, origin)

    def rivals(self, name: str) -> list[Command]:
        """The other commands whose keys work where this one's do."""
        one = self.commands[name]
        return [other for other in self.commands.values() if other is not one and share_a_context(one, other)]

    def take_lines(self) -> None:
        lines = list(self.read_lines())
        mine = {line.command.id for line in lines}
        before, origins = dict(self.commands), dict(self.origins)
        for line in lines:
            self.give(line.command.id, (), self.origin(line.command.id))
        for line in lines:
            keys = [key for key in line.keys if self.is_free(key, line.command, mine)]
            self.give(line.command.id, tuple(keys), self.origin(line.command.id))
            if line.keys and not keys:
                name = line.command.id
                self.give_back(before[name], origins.get(name, DEFAULT))
        self.keep_last_ways()

    def give_back(self, command: Command, origin: str) -> None:
        """Leave a command its keys where it gets none of those that are written."""
        used = {key for other in self.rivals(command.id) for key in other.keys}
        self.give(command.id, tuple(key for key in command.keys if key not in used), origin)

    def origin(self, name: str) -> str:
        line = self.lines.get(name, 0)
        return f"{self.path}:{line}" if line else self.path or "settings"

    def read_lines(self) -> Iterator[_Line]:
        for name, value in self.written.items():
            if name == PRESET:
                continue
            if name not in self.commands:
                meant = advice(name, self.commands, sentence("'report-explorer keys' lists them"))
                unknown = sentence("no command '{name}'; {advice}", name=name[:40], advice=meant)
                self.say(name, "unknown-command", unknown)
                continue
            listed = _listed(value)
            if listed is None:
                message = sentence("'{name}' must be a key, a list of keys, or [] for none", name=name)
                self.say(name, "not-keys", message)
                continue
            command = self.commands[name]
            keys = [key for written in listed[:MOST_KEYS] if (key := self.key(command, written))]
            keys += [key for key, owners in OWNED.items() if name in owners and key not in keys]
            if keys or not listed:
                yield _Line(command, list(dict.fromkeys(keys)))

    def key(self, command: Command, written: str) -> str:
        """The key, or nothing where the command can't have it."""
        try:
            key = read_key(written)
        except KeyNameError as error:
            self.say(command.id, "bad-key", sentence("'{name}': {why}", name=command.id, why=error.message))
            return ""
        owners = OWNED.get(key)
        if owners is not None and command.id not in owners:
            backs_out, copies = sentence("it only ever backs out"), sentence("it copies or leaves")
            self.refuse(command, key, backs_out if key == "escape" else copies)
            return ""
        if set(command.scopes) <= TYPED_IN and is_typed(key):
            why = sentence("one types there, and the box takes it; use Ctrl or a function key")
            self.refuse(command, key, why)
            return ""
        return key

    def refuse(self, command: Command, key: str, why: Sentence) -> None:
        form = "'{name}': '{key}' can't be used: {why}"
        self.say(command.id, "bad-key", sentence(form, name=command.id, key=key, why=why))

    def is_free(self, key: str, command: Command, mine: set[str]) -> bool:
        """Whether the command gets the key, which is then taken from a command the user says nothing of."""
        for other in self.rivals(command.id):
            if key not in other.keys:
                continue
            where = share_a_context(command, other)
            if other.id in mine:
                message = sentence(
                    "'{key}' is '{other}' already ({where}); '{name}' goes without",
                    key=key,
                    other=other.id,
                    where=where,
                    name=command.id,
                )
                self.say(command.id, "clash", message)
                return False
            if len(other.keys) == 1 and (other.id in LAST_WAYS or key in OWNED):
                message = sentence(
                    "'{key}' is the last key of '{other}' ({where}); give '{other}' another one first",
                    key=key,
                    other=other.id,
                    where=where,
                )
                self.say(command.id, "clash", message)
                return False
            self.take_from(other, {key}, self.origin(command.id))
            self.say(command.id, "taken", _taken(key, command, self.commands[other.id], where), warning=True)
        return True

    def keep_last_ways(self) -> None:
        for name in LAST_WAYS:
            if self.commands[name].keys:
                continue
            keys = next(found.keys for found in COMMANDS if found.id == name)
            message = sentence("'{name}' must have a key; it keeps '{keys}'", name=name, keys=" ".join(keys))
            self.say(name, "last-way", message)
            for other in self.rivals(name):
                self.take_from(other, set(keys), self.origin(name))
            self.give(name, keys, DEFAULT)

    def keymap(self, preset: str) -> Keymap:
        default = {found.id: found.keys for found in COMMANDS}
        changed = {name for name, found in self.commands.items() if found.keys != default[name]}
        origins = {name: origin for name, origin in self.origins.items() if name in changed}
        return Keymap(preset, tuple(self.commands.values()), origins)


def _listed(value: object) -> list[str] | None:
    """Keys as they are written: a list, or a text with blanks between them; None for anything else."""
    if isinstance(value, str):
        return value.split()
    if isinstance(value, list) and all(isinstance(key, str) and key.strip() for key in value):
        return [key.strip() for key in value]
    return None


def _taken(key: str, command: Command, other: Command, where: str) -> Sentence:
    keys = " ".join(other.keys)
    left = sentence("'{other}' has no key left", other=other.id)
    if keys:
        left = sentence("'{other}' keeps '{keys}'", other=other.id, keys=keys)
    return sentence(
        "'{name}' takes '{key}' from '{other}' ({where}); {left}: write {other} = \"{keys}\" if that is meant",
        name=command.id,
        key=key,
        other=other.id,
        where=where,
        left=left,
        keys=keys,
    )
