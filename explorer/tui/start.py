"""Starting the terminal explorer fast: nothing here imports Textual before it has to."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

from explorer.config.language import Words, choose_language
from explorer.config.settings import Settings, read_settings
from explorer.config.theme_file import Theme, theme_named
from explorer.errors import ExplorerError

if TYPE_CHECKING:
    from explorer.config.keymap import Keymap
    from explorer.model import Report
    from explorer.problems import Problem
    from explorer.tui.access import Access


def run_explorer(
    report: Report,
    *,
    at: str | None = None,
    query: str | None = None,
    theme: str | None = None,
    language: str | None = None,
    keys: str | None = None,
    access: Access | None = None,
) -> int:
    """Show a report until the reader leaves; the exit code.

    `theme`, `language` and `keys` (a preset) go before the settings. UsageError where a section, theme or
    preset is not there, before anything is drawn.
    """
    # What imports make lives as long as the program: collecting among it costs a tenth of the start.
    gc.disable()
    try:
        return _run(report, at, query, theme, language, keys, access)
    finally:
        gc.enable()


def _run(
    report: Report,
    at: str | None,
    query: str | None,
    theme: str | None,
    language: str | None,
    keys: str | None,
    access: Access | None,
) -> int:
    settings, problems = read_settings()
    keymap, in_keys = _keys(keys, settings)
    words = Words(choose_language(language or settings.language), keymap.label if keymap else None)
    chosen, wrong = _theme(theme, settings.theme)
    for name in () if access and access.served else ("COLUMNS", "LINES"):
        # Textual would draw for these instead of the terminal's size.
        os.environ.pop(name, None)
    from explorer.tui.app import ExplorerApp

    notices = _notices([*map(_told, problems), *wrong, *map(_told, in_keys)], words)
    app = ExplorerApp(
        report,
        at=at,
        query=query,
        theme=chosen,
        words=words,
        settings=settings,
        keymap=keymap,
        notices=notices,
        settled=_settled,
        access=access,
    )
    app.run()
    return app.return_code or 0


def _notices(told: list[str], words: Words) -> list[str]:
    """What fits into a line: the first of what is wrong, and how to see the others."""
    more = [words("more-problems", count=len(told) - 1)] if len(told) > 1 else []
    return [*told[:1], *more]


def _told(problem: Problem) -> str:
    line = f":{problem.line}" if problem.line else ""
    return f"{os.path.basename(problem.path)}{line}: {problem.message}"


def _keys(preset: str | None, settings: Settings) -> tuple[Keymap | None, list[Problem]]:
    """The keys in force where they are not the default ones, and what is wrong with the user's."""
    if not preset and not settings.keys:
        return None, []
    from explorer.config.keymap_reading import preset_named
    from explorer.config.keys_in_force import keys_in_force

    return keys_in_force(settings, preset_named(preset) if preset else "")


def _settled() -> None:
    """The first screen is there: collect again, but not among what is there for good."""
    gc.freeze()
    gc.enable()


def _theme(named: str | None, in_settings: str) -> tuple[Theme, list[str]]:
    """The theme named; else that of the settings, or the default and what is wrong with the settings'."""
    if named:
        return theme_named(named), []
    try:
        return theme_named(in_settings), []
    except ExplorerError as error:
        return theme_named("dark"), [str(error)]
