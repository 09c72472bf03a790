"""The themes there are: one YAML file a theme, shipped or the user's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from explorer.config.paths import config_folder, shipped
from explorer.config.theme import Theme
from explorer.config.theme_reading import check_theme
from explorer.errors import LoadError, UsageError
from explorer.problems import Problem
from explorer.sentences import sentence

FOLDER = "themes"


def read_theme(path: Path) -> Theme:
    """The theme in a file; LoadError with file, line, field and reason of the first thing wrong."""
    theme, problems = check_theme(path)
    if theme is None:
        first = problems[0]
        raise LoadError(first.message, path=first.path, line=first.line, column=first.column)
    return theme


def theme_named(name: str) -> Theme:
    """The user's or the shipped theme of that name; UsageError, naming the nearest, where there is none."""
    found = next((path for path in _files() if path.stem == name), None)
    if found is not None:
        return read_theme(found)
    from explorer.config.nearest import advice

    message = sentence("no theme '{name}'; {advice}", name=name, advice=advice(name, theme_names()))
    raise UsageError(message)


def theme_names() -> list[str]:
    """The names of all theme files, sorted; whether each can be used is not looked at."""
    return sorted({path.stem for path in _files()})


def themes() -> list[Theme]:
    """All themes that can be used, the user's own first, then the shipped."""
    return all_themes()[0]


def all_themes() -> tuple[list[Theme], list[Problem]]:
    """All themes that can be used, and what is wrong with the files of the others."""
    found: dict[str, Theme] = {}
    problems: list[Problem] = []
    for path in _files():
        theme, wrong = check_theme(path)
        problems += wrong
        if theme is not None:
            found.setdefault(theme.name, theme)
    return list(found.values()), problems


def _files() -> Iterator[Path]:
    folder = config_folder()
    if folder is not None and os.path.isdir(folder / FOLDER):
        yield from sorted((folder / FOLDER).glob("*.yaml"))
    yield from sorted(Path(shipped(FOLDER)).glob("*.yaml"))
