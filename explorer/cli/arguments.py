"""What each command takes, read off its parser: for completion scripts and the manual page."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from explorer.cli.main import COMMANDS, parser_of

Kind = Literal["none", "words", "file", "section", "text"]
"""What an argument is: nothing follows, one of `words`, a path, a section of the report, free text."""
FILES = ("FILE", "REPORT", "SOURCE", "OLD", "NEW", "QUERY [REPORT…]")


@dataclass(frozen=True, slots=True)
class Argument:
    """An option, or, without `flags`, an argument by its place; `many` ones repeat."""

    flags: tuple[str, ...]
    name: str
    help: str
    kind: Kind
    words: tuple[str, ...] = ()
    many: bool = False


@dataclass(frozen=True, slots=True)
class CommandLine:
    """A command with what it takes."""

    name: str
    about: str
    example: str
    arguments: tuple[Argument, ...]

    @property
    def options(self) -> tuple[Argument, ...]:
        """What begins with a dash."""
        return tuple(each for each in self.arguments if each.flags)

    @property
    def places(self) -> tuple[Argument, ...]:
        """What is told by its place."""
        return tuple(each for each in self.arguments if not each.flags)


def command_lines() -> list[CommandLine]:
    """All commands, in the order of the overview."""
    return [command_line(name) for name in COMMANDS]


def command_line(name: str) -> CommandLine:
    """A command by its name."""
    command = import_module(f"explorer.cli.command_{name}")
    actions = parser_of(name, command)._actions
    shown = [_argument(action) for action in actions if action.help != argparse.SUPPRESS]
    return CommandLine(name, COMMANDS[name], command.EXAMPLE, tuple(shown))


def _argument(action: argparse.Action) -> Argument:
    metavar = action.metavar if isinstance(action.metavar, str) else ""
    words = tuple(map(str, action.choices or ())) or _names(metavar)
    kind: Kind = "none" if action.nargs == 0 else "words" if words else _kind(metavar)
    about = action.help or ""
    many = action.nargs in ("*", "+")
    return Argument(tuple(action.option_strings), metavar or action.dest.upper(), about, kind, words, many)


def _kind(metavar: str) -> Kind:
    return "section" if metavar == "SECTION" else "file" if metavar in FILES else "text"


def _names(metavar: str) -> tuple[str, ...]:
    """What can stand for a metavar whose names no parser has to know beforehand."""
    if metavar == "PRESET":
        from explorer.config.key_presets import PRESETS

        return tuple(PRESETS)
    if metavar == "T":
        from explorer.config.theme_file import theme_names

        return tuple(theme_names())
    return ()
