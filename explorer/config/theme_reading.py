"""Reading and checking a theme file.

It is read with YAML's events, as a report is: every value is text and keeps its line, so that
whatever is wrong is told with file, line, field and reason. A theme is a mapping of texts and of
mappings of texts, nothing deeper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer.config.nearest import advice
from explorer.config.own_files import read_own
from explorer.config.theme import COLOURS, Theme
from explorer.errors import LoadError
from explorer.problems import Problem
from explorer.sentences import sentence

_SHADES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
ANSI_NAMES = ("default", *_SHADES, *(f"bright_{shade}" for shade in _SHADES))
"""The terminal's own colours."""
FIELDS = ("name", "title", "dark", "ansi", "colours")
LARGEST = 64_000
"""Bytes of a theme file that is still read."""
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class _Value:
    """A text or a mapping, and the line it stands on."""

    content: str | dict[str, _Value]
    line: int


def check_theme(path: Path) -> tuple[Theme | None, list[Problem]]:
    """The theme in a file, and what is wrong with it; no theme where anything is."""
    try:
        fields = _read(path)
    except LoadError as error:
        return None, [Problem("error", "broken-theme", error.message, str(path), error.line, error.column)]
    check = _Check(str(path))
    theme = check.theme(fields, path.stem)
    return (None if check.problems else theme), check.problems


class _Check:
    """What is wrong with one theme file, collected."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def say(self, line: int, code: str, message: str) -> None:
        self.problems.append(Problem("error", code, message, self.path, line))

    def theme(self, fields: dict[str, _Value], stem: str) -> Theme:
        self.known(fields, FIELDS, "field")
        name = self.text(fields, "name")
        if name and (not _NAME.fullmatch(name) or name != stem):
            message = sentence("name: must be the file's name, '{stem}', in a-z, 0-9 and '-'", stem=stem)
            self.say(fields["name"].line, "bad-name", message)
        ansi = self.truth(fields, "ansi", required=False)
        titles = tuple(
            (language, self.text(self.mapping(fields, "title"), language)) for language in ("zh", "en")
        )
        return Theme(name, self.truth(fields, "dark"), ansi, titles, self.colours(fields, ansi), self.path)

    def colours(self, fields: dict[str, _Value], ansi: bool) -> dict[str, str]:
        written = self.mapping(fields, "colours")
        self.known(written, COLOURS, "colour")
        chosen = {name: self.text(written, name) for name in COLOURS}
        for name, colour in chosen.items():
            if colour and not _is_colour(colour, ansi):
                form = "{name}: '{colour}' is no colour; write #rrggbb"
                if ansi:
                    form = "{name}: '{colour}' is no colour of the terminal; write one of {names}"
                message = sentence(form, name=name, colour=colour[:40], names=", ".join(ANSI_NAMES))
                self.say(written[name].line, "bad-colour", message)
        return chosen

    def known(self, fields: dict[str, _Value], names: tuple[str, ...], what: str) -> None:
        for name, value in fields.items():
            if name not in names:
                message = sentence(
                    "{name}: no such {what}; {advice}",
                    name=name[:40],
                    what=sentence(what),
                    advice=advice(name, names),
                )
                self.say(value.line, f"unknown-{what}", message)

    def text(self, fields: dict[str, _Value], name: str) -> str:
        value = fields.get(name)
        if value is None:
            self.say(0, "missing", sentence("{name}: is missing", name=name))
        elif not isinstance(value.content, str) or not value.content:
            self.say(value.line, "not-text", sentence("{name}: must be a text", name=name))
        else:
            return value.content
        return ""

    def truth(self, fields: dict[str, _Value], name: str, *, required: bool = True) -> bool:
        if not required and name not in fields:
            return False
        written = self.text(fields, name)
        if written and written not in ("true", "false"):
            message = sentence("{name}: must be true or false", name=name)
            self.say(fields[name].line, "not-truth", message)
        return written == "true"

    def mapping(self, fields: dict[str, _Value], name: str) -> dict[str, _Value]:
        value = fields.get(name)
        if value is not None and isinstance(value.content, dict):
            return value.content
        message = sentence("{name}: must be a mapping", name=name)
        self.say(value.line if value else 0, "not-mapping", message)
        return {}


def _is_colour(colour: str, ansi: bool) -> bool:
    return colour in ANSI_NAMES if ansi else bool(_HEX.fullmatch(colour))


def _read(path: Path) -> dict[str, _Value]:
    import yaml

    try:
        content = read_own(path, LARGEST)
    except OSError as error:
        message = sentence("this theme can't be read: {why}", why=error.strerror or "")
        raise LoadError(message) from error
    if len(content) > LARGEST:
        raise LoadError(sentence("a theme file has at most {most} bytes", most=LARGEST))
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _fields(yaml.parse(content, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        message = sentence("not YAML: {why}", why=error.problem or "")
        raise LoadError(message, line=line, column=column) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise LoadError(sentence("not YAML, or not in UTF-8")) from error


def _fields(events: Iterator[Any]) -> dict[str, _Value]:
    """The file's mapping. Two mappings deep at most, so that input decides no depth."""
    import yaml

    fields: dict[str, _Value] = {}
    inner: dict[str, _Value] | None = None
    depth, key = 0, ""
    for event in events:
        line = event.start_mark.line + 1
        into = fields if inner is None else inner
        if isinstance(event, yaml.MappingStartEvent):
            depth += 1
            if depth == 2 and key:
                inner = {}
                _put(fields, key, _Value(inner, line))
                key = ""
            elif depth != 1:
                raise LoadError(sentence("nested too deep"), line=line)
        elif isinstance(event, yaml.MappingEndEvent):
            depth, inner, key = depth - 1, None, ""
        elif isinstance(event, yaml.ScalarEvent) and depth:
            if key:
                _put(into, key, _Value(event.value, line))
            elif not event.value:
                raise LoadError(sentence("a field without a name"), line=line)
            key = "" if key else event.value
        elif isinstance(event, yaml.SequenceStartEvent | yaml.AliasEvent | yaml.ScalarEvent):
            raise LoadError(sentence("must be fields and their texts: no list, no alias"), line=line)
    return fields


def _put(fields: dict[str, _Value], name: str, value: _Value) -> None:
    if name in fields:
        raise LoadError(sentence("{name}: stands twice", name=name[:40]), line=value.line)
    fields[name] = value
