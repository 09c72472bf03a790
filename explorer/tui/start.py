"""Starting the terminal explorer fast: nothing here imports Textual before it has to."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

from explorer.config.language import Words, choose_language
from explorer.config.settings import read_settings
from explorer.config.theme_file import Theme, theme_named
from explorer.errors import ExplorerError

if TYPE_CHECKING:
    from explorer.model import Report


def run_explorer(
    report: Report,
    *,
    at: str | None = None,
    query: str | None = None,
    theme: str | None = None,
    language: str | None = None,
) -> int:
    """Show a report until the reader leaves; the exit code.

    `theme` and `language` go before the settings. UsageError where a section or theme is not there,
    before anything is drawn.
    """
    # What imports make lives as long as the program: collecting among it costs a tenth of the start.
    gc.disable()
    try:
        return _run(report, at, query, theme, language)
    finally:
        gc.enable()


def _run(report: Report, at: str | None, query: str | None, theme: str | None, language: str | None) -> int:
    settings, problems = read_settings()
    words = Words(choose_language(language or settings.language))
    chosen, wrong = _theme(theme, settings.theme)
    for name in ("COLUMNS", "LINES"):
        # Textual would draw for these instead of the terminal's size.
        os.environ.pop(name, None)
    from explorer.tui.app import ExplorerApp

    notices = [*(f"{problem.path}: {problem.message}" for problem in problems), *wrong]
    app = ExplorerApp(
        report,
        at=at,
        query=query,
        theme=chosen,
        words=words,
        settings=settings,
        notices=notices,
        settled=_settled,
    )
    app.run()
    return app.return_code or 0


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
