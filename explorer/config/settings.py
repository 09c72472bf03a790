"""The user's settings: `config.toml`, and `REPORT_EXPLORER_*` variables over it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from explorer.config.language import LANGUAGES
from explorer.config.paths import config_folder
from explorer.problems import Problem

FILE = "config.toml"
PREFIX = "REPORT_EXPLORER_"
PANES = ("outline", "text", "figures")
NARROWEST, WIDEST = 20, 200
LARGEST = 1_000_000
"""Bytes of a settings file that is still read."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can set.

    `theme` is a theme's name, `language` zh or en or empty for the locale's, `panes` what the main
    screen shows where there is room, `width` the text's longest line in cells (0: the pane's), `indent`
    whether a paragraph's first line begins two characters in, as in Chinese books.
    """

    theme: str = "dark"
    language: str = ""
    panes: tuple[str, ...] = PANES
    width: int = 0
    indent: bool = False


_NAMES = tuple(field.name for field in fields(Settings))


def read_settings(
    path: Path | None = None, environment: Mapping[str, str] = os.environ
) -> tuple[Settings, list[Problem]]:
    """The settings of the file at `path` (default: the user's) with the environment's over them.

    Whatever is wrong is a problem, and the default holds in its place; a missing file is no problem.
    """
    if path is None:
        folder = config_folder(environment)
        path = folder / FILE if folder else None
    written, problems = _read_file(path) if path else ({}, [])
    settings = Settings()
    for name, value in written.items():
        settings = _set(settings, name, value, str(path), problems)
    for name in _NAMES:
        if value := environment.get(PREFIX + name.upper()):
            settings = _set(settings, name, _from_text(name, value), PREFIX + name.upper(), problems)
    return settings, problems


def _read_file(path: Path) -> tuple[dict[str, object], list[Problem]]:
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except FileNotFoundError:
        return {}, []
    except OSError as error:
        return {}, [_problem("settings-unreadable", f"{error.strerror}; the defaults hold", str(path))]
    if len(content) > LARGEST:
        return {}, [
            _problem("settings-too-large", f"more than {LARGEST} bytes; the defaults hold", str(path))
        ]
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8-sig")), []
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        return {}, [_problem("settings-broken", f"not TOML: {error}; the defaults hold", str(path))]


def _from_text(name: str, value: str) -> object:
    if name == "panes":
        return [pane.strip() for pane in value.split(",") if pane.strip()]
    if name == "indent" and value in ("true", "false"):
        return value == "true"
    if name == "width" and value.isascii() and value.isdigit() and len(value) < 10:
        return int(value)
    return value


def _set(settings: Settings, name: str, value: object, where: str, problems: list[Problem]) -> Settings:
    if name not in _NAMES:
        problems.append(_problem("unknown-setting", f"no setting '{name}'{_near(name, _NAMES)}", where))
        return settings
    wanted = _wrong(name, value)
    if wanted:
        problems.append(_problem("bad-setting", f"'{name}' must be {wanted}; the default holds", where))
        return settings
    changed: Any = {name: tuple(value) if isinstance(value, list) else value}
    return replace(settings, **changed)


def _wrong(name: str, value: object) -> str:
    """What the setting must be, where `value` is not that."""
    if name == "language":
        return "" if value in LANGUAGES else "zh or en"
    if name == "panes":
        known = isinstance(value, list) and bool(value) and all(pane in PANES for pane in value)
        return "" if known else "some of " + ", ".join(PANES)
    if name == "indent":
        return "" if isinstance(value, bool) else "true or false"
    if name == "width":
        good = type(value) is int and (value == 0 or NARROWEST <= value <= WIDEST)
        return "" if good else f"0 or a number from {NARROWEST} to {WIDEST}"
    return "" if isinstance(value, str) and value else "the name of a theme"


def _near(name: str, names: tuple[str, ...]) -> str:
    near = get_close_matches(name, names, n=1)
    return f"; did you mean '{near[0]}'?" if near else "; there are " + ", ".join(names)


def _problem(code: str, message: str, path: str) -> Problem:
    return Problem("warning", code, message, path=path)
