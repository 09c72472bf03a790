"""The user's settings: `config.toml`, and `REPORT_EXPLORER_*` variables over it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from explorer.config.language import LANGUAGES
from explorer.config.nearest import advice
from explorer.config.own_files import read_own
from explorer.config.paths import config_folder
from explorer.problems import Problem
from explorer.sentences import Sentence, sentence

FILE = "config.toml"
PREFIX = "REPORT_EXPLORER_"
PANES = ("outline", "text", "figures")
NARROWEST, WIDEST = 20, 200
SWITCHES = ("indent", "ascii", "animation", "plain")
LARGEST = 64_000
"""Bytes of a settings file that is still read."""
LONGEST_LINE = 2_000
"""Bytes of a line: a name of thousands of parts would take the reader of TOML seconds."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can set.

    `theme` is a theme's name, or `auto`: `theme_light` or `theme_dark` by the terminal's ground. `language`
    is zh or en or empty for the locale's, `panes` what the main
    screen shows where there is room, `width` the text's longest line in cells (0: the pane's), `indent`
    whether a paragraph's first line begins two characters in, as in Chinese books. `keys` is the table
    `[keys]` as it is written: a preset's name, and keys by command; `config.keymap_reading` resolves it.
    `ascii` draws the explorer's own signs in ASCII, `animation` lets scroll bars and the cursor move,
    `plain` leaves words and figures only: no colours, no bars, signs in ASCII.
    """

    theme: str = "auto"
    language: str = ""
    panes: tuple[str, ...] = PANES
    width: int = 0
    indent: bool = False
    keys: Mapping[str, object] = field(default_factory=dict)
    theme_dark: str = "dark"
    theme_light: str = "light"
    ascii: bool = False
    animation: bool = True
    plain: bool = False


NAMES = tuple(field.name for field in fields(Settings))


def settings_path(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The user's settings file, whether it is there or not; None where the user has no home."""
    folder = config_folder(environment)
    return folder / FILE if folder else None


def read_settings(
    path: Path | None = None, environment: Mapping[str, str] = os.environ
) -> tuple[Settings, list[Problem]]:
    """The settings of the file at `path` (default: the user's) with the environment's over them.

    Whatever is wrong is a problem, and the default holds in its place; a missing file is no problem.
    """
    settings, problems, _ = read_with_origins(path, environment)
    return settings, problems


def read_with_origins(
    path: Path | None = None, environment: Mapping[str, str] = os.environ
) -> tuple[Settings, list[Problem], dict[str, tuple[str, ...]]]:
    """The same, and where each setting comes from that is not a default: the file, a variable, or both."""
    path = path or settings_path(environment)
    written, problems = _read_file(path) if path else ({}, [])
    settings = Settings()
    origins: dict[str, tuple[str, ...]] = {}
    given: list[tuple[str, object, str]] = [(name, value, str(path)) for name, value in written.items()]
    for name in NAMES:
        variable = PREFIX + name.upper()
        if text := environment.get(variable):
            given.append((name, _from_text(name, text), variable))
    for name, value, where in given:
        wrong = _problem_with(name, value, where)
        if wrong is not None:
            problems.append(wrong)
            continue
        settings = _set(settings, name, value)
        origins[name] = (*origins.get(name, ()), where) if name == "keys" else (where,)
    return settings, problems, origins


def _read_file(path: Path) -> tuple[dict[str, object], list[Problem]]:
    try:
        content = read_own(path, LARGEST)
    except FileNotFoundError:
        return {}, []
    except OSError as error:
        message = sentence("{why}; the defaults hold", why=error.strerror or "")
        return {}, [_problem("settings-unreadable", message, str(path))]
    if len(content) > LARGEST:
        message = sentence("more than {most} bytes; the defaults hold", most=LARGEST)
        return {}, [_problem("settings-too-large", message, str(path))]
    if max(map(len, content.splitlines()), default=0) > LONGEST_LINE:
        message = sentence("a line of more than {most} bytes; the defaults hold", most=LONGEST_LINE)
        return {}, [_problem("settings-too-large", message, str(path))]
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8-sig")), []
    except (ValueError, RecursionError) as error:
        return {}, [_broken(str(error), str(path))]


def _broken(why: str, path: str) -> Problem:
    """What the TOML reader objects to; the place it names in its words becomes the problem's."""
    import re

    place = re.search(r" \(at line (\d+), column (\d+)\)$", why)
    line, column = (int(place[1]), int(place[2])) if place else (0, 0)
    message = sentence("not TOML: {why}; the defaults hold", why=why[: place.start()] if place else why)
    return _problem("settings-broken", message, path)._replace(line=line, column=column)


def _from_text(name: str, value: str) -> object:
    if name == "panes":
        return [pane.strip() for pane in value.split(",") if pane.strip()]
    if name in SWITCHES and value in ("true", "false"):
        return value == "true"
    if name == "width" and value.isascii() and value.isdigit() and len(value) < 10:
        return int(value)
    return {"preset": value} if name == "keys" else value


def _problem_with(name: str, value: object, where: str) -> Problem | None:
    if name not in NAMES:
        message = sentence("no setting '{name}'; {advice}", name=name[:40], advice=advice(name, NAMES))
        told = _problem("unknown-setting", message, where)
    elif wanted := _wrong(name, value):
        message = sentence("'{name}' must be {wanted}; the default holds", name=name, wanted=wanted)
        told = _problem("bad-setting", message, where)
    else:
        return None
    return told._replace(line=line_of(where, name))


def line_of(path: str, name: str) -> int:
    """The line of a settings file that an entry stands on; 0 where it can't be told."""
    return lines_of(path).get(name, 0)


def lines_of(path: str) -> dict[str, int]:
    """The lines of a settings file's entries, by name or `table.name`; none where it can't be read."""
    from explorer.config.toml_lines import setting_lines

    try:
        return setting_lines(read_own(Path(path), LARGEST).decode("utf-8-sig", "replace"))
    except OSError:
        return {}


def _set(settings: Settings, name: str, value: object) -> Settings:
    changed: Any = {name: tuple(value) if isinstance(value, list) else value}
    if name == "keys" and isinstance(value, dict):
        changed = {name: {**settings.keys, **value}}
    return replace(settings, **changed)


def _wrong(name: str, value: object) -> Sentence | None:
    """What the setting must be, where `value` is not that."""
    if name == "language":
        return None if value in LANGUAGES else sentence("zh or en")
    if name == "panes":
        known = isinstance(value, list) and bool(value) and all(pane in PANES for pane in value)
        return None if known else sentence("some of {names}", names=", ".join(PANES))
    if name in SWITCHES:
        return None if isinstance(value, bool) else sentence("true or false")
    if name == "width":
        good = type(value) is int and (value == 0 or NARROWEST <= value <= WIDEST)
        wanted = sentence("0 or a number from {least} to {most}", least=NARROWEST, most=WIDEST)
        return None if good else wanted
    if name == "keys":
        known = isinstance(value, dict)
        return None if known else sentence("a table, [keys], of commands and their keys")
    return None if isinstance(value, str) and value else sentence("the name of a theme")


def _problem(code: str, message: str, path: str) -> Problem:
    return Problem("warning", code, message, path=path)
