"""Starting the terminal explorer fast: nothing here imports Textual before it has to."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from explorer.config.language import Words, choose_language
from explorer.config.settings import Settings, read_settings
from explorer.config.theme import Theme
from explorer.config.theme_choice import AUTO, dark_by_variable, shown_theme
from explorer.config.theme_file import theme_named
from explorer.errors import ExplorerError

if TYPE_CHECKING:
    from explorer.config.keymap import Keymap
    from explorer.model import Report
    from explorer.problems import Problem
    from explorer.tui.access import Access
    from explorer.tui.app import ExplorerApp
    from explorer.tui.beginning import Beginning
    from explorer.tui.terminal_ground import GroundQuestion


def run_explorer(report: Report, beginning: Beginning, *, access: Access | None = None) -> int:
    """Show a report until the reader leaves; the exit code.

    UsageError where a section, theme or preset is not there, before anything is drawn.
    """
    # What imports make lives as long as the program: collecting among it costs a tenth of the start.
    gc.disable()
    try:
        return _run(report, beginning, access)
    finally:
        gc.enable()


def _run(report: Report, beginning: Beginning, access: Access | None) -> int:
    settings, problems = read_settings()
    keymap, in_keys = _keys(beginning.keys, settings)
    words = Words(choose_language(beginning.language or settings.language), keymap.label if keymap else None)
    if beginning.theme and beginning.theme != AUTO:
        theme_named(beginning.theme)
    named = beginning.theme or settings.theme
    question = _ask() if named == AUTO else None
    _set_environment(served=bool(access and access.served))
    try:
        from explorer.tui.app import ExplorerApp
        from explorer.tui.collecting import QuietCollector
        from explorer.tui.sidecar import Sidecar
    finally:
        dark = _is_dark(question)
    chosen, wrong = _theme(named, dark, settings)
    notices = _notices([*_placed(problems), *wrong, *_placed(in_keys)], words)
    app = ExplorerApp(
        report,
        at=beginning.at or None,
        query=beginning.query or None,
        theme=chosen,
        words=words,
        settings=settings,
        keymap=keymap,
        notices=notices,
        access=access,
        sidecar=None if access and access.read_only else Sidecar(report.path),
    )
    app.settled = QuietCollector(app).settle
    app.main_screen.starts_with_recent = beginning.recent
    return _to_its_end(app)


def _to_its_end(app: ExplorerApp) -> int:
    """The program's exit code."""
    from explorer.tui.aside import end_where_threads_fail
    from explorer.tui.narrow_encoding import write_by_cells

    end_where_threads_fail(app)
    write_by_cells()
    try:
        app.run()
    finally:
        _say(app.save())
    return app.return_code or 0


def _set_environment(*, served: bool) -> None:
    """Take away what Textual would misread."""
    for name in () if served else ("COLUMNS", "LINES"):
        # It would draw for these instead of the terminal's size.
        os.environ.pop(name, None)
    if not os.environ.get("NO_COLOR"):
        # It takes an empty one for a wish, which https://no-color.org says it is not.
        os.environ.pop("NO_COLOR", None)


def _notices(found: list[tuple[str, str]], words: Words) -> list[str]:
    """The first of what is wrong, as its place and message, and how to see the others."""
    if not found:
        return []
    place, message = found[0]
    if words.language == "zh":
        from explorer.config.problem_words import in_chinese

        message = in_chinese(message)
    more = [words("more-problems", count=len(found) - 1)] if len(found) > 1 else []
    return [place + message, *more]


def _placed(problems: list[Problem]) -> Iterator[tuple[str, str]]:
    for problem in problems:
        line = f":{problem.line}" if problem.line else ""
        yield f"{os.path.basename(problem.path)}{line}: ", problem.message


def _keys(preset: str, settings: Settings) -> tuple[Keymap | None, list[Problem]]:
    """The keys in force where they are not the default ones, and what is wrong with the user's."""
    if not preset and not settings.keys:
        return None, []
    from explorer.config.keymap_reading import preset_named
    from explorer.config.keys_in_force import keys_in_force

    return keys_in_force(settings, preset_named(preset) if preset else "")


def _ask() -> GroundQuestion | None:
    """Ask the terminal for its ground, where neither a variable tells nor there is nothing to ask."""
    if sys.platform == "win32" or dark_by_variable(os.environ) is not None:
        return None
    from explorer.tui.terminal_ground import GroundQuestion

    return GroundQuestion()


def _is_dark(question: GroundQuestion | None) -> bool:
    """Whether the terminal's ground is dark, which it is taken to be where nothing says so."""
    told = question.dark() if question else dark_by_variable(os.environ)
    return told is not False


def _say(wrong: str) -> None:
    """Tell on standard error, once the terminal is the shell's again, why the session is not kept."""
    if wrong:
        from explorer.text.sanitize import visible_line

        with contextlib.suppress(OSError, ValueError, AttributeError):
            sys.stderr.write(f"report-explorer: {visible_line(wrong)}\n")


def _theme(named: str, dark: bool, settings: Settings) -> tuple[Theme, list[tuple[str, str]]]:
    """The theme to show, or the default one and, with its place, what is wrong with the one in the settings."""
    by_ground = settings.theme_dark if dark else settings.theme_light
    try:
        theme = theme_named(by_ground if named == AUTO else named)
        wrong = []
    except ExplorerError as error:
        theme = theme_named("dark" if dark else "light")
        wrong = [(str(error).removesuffix(error.message), error.message)]
    shown = shown_theme(theme.name, theme.dark, os.environ)
    return (theme if shown == theme.name else theme_named(shown)), wrong
