"""`report-explorer config`: where the settings stand, which hold and why, and what is wrong with them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping

from explorer.cli import exit_codes
from explorer.cli.output import Output
from explorer.cli.problem_lines import print_problems
from explorer.cli.tables import print_table
from explorer.config.settings import NAMES, PREFIX, lines_of, read_with_origins, settings_path
from explorer.errors import UsageError
from explorer.problems import Problem

EXAMPLE = "report-explorer config show"
ASPECTS = ("path", "show", "check")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument(
        "aspect",
        choices=ASPECTS,
        metavar="path|show|check",
        help="where the file stands; each setting and where it comes from; all that is wrong, keys and "
        "themes included (exit 1)",
    )


def run(options: argparse.Namespace, output: Output) -> int:
    """Answer about the settings."""
    if options.aspect == "path":
        return _path(options.format, output)
    if options.aspect == "show":
        return _show(options.format, output)
    problems = all_problems()
    print_problems(problems, options.format, output)
    return exit_codes.NOTHING_FOUND if problems else exit_codes.DONE


def _path(format: str, output: Output) -> int:
    path = settings_path()
    if path is None:
        raise UsageError("there is no home folder for settings: set HOME or XDG_CONFIG_HOME")
    there = os.path.isfile(path)
    if format != "text":
        output.json({"path": str(path), "exists": there}, one_line=format == "jsonl")
        return exit_codes.DONE
    output.line(str(path))
    if not there:
        output.say("this file is not there yet; the defaults hold")
    return exit_codes.DONE


def _show(format: str, output: Output) -> int:
    settings, problems, origins = read_with_origins()
    rows = [
        {"setting": name, "value": getattr(settings, name), "from": origin}
        for name in NAMES
        for origin in [_origin(name, origins)]
    ]
    if format == "text":
        shown = [[str(row["setting"]), written(row["value"]), str(row["from"])] for row in rows]
        print_table(("setting", "value", "from"), shown, set(), output)
    elif format == "json":
        output.json(rows)
    else:
        output.rows(rows)
    if problems:
        output.say("some of what is written does not hold: 'report-explorer config check' tells what")
    return exit_codes.DONE


def _origin(name: str, origins: Mapping[str, tuple[str, ...]]) -> str:
    return ", ".join(_place(where, name) for where in origins.get(name, ())) or "default"


def _place(where: str, name: str) -> str:
    line = 0 if where.startswith(PREFIX) else lines_of(where).get(name, 0)
    return f"{where}:{line}" if line else where


def written(value: object) -> str:
    """A setting as one writes it into the file."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return ", ".join(f"{name} = {written(each)}" for name, each in value.items()) or "{}"
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(map(written, value)) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def all_problems(environment: Mapping[str, str] = os.environ) -> list[Problem]:
    """What is wrong with the file, the variables, the keys, the theme named and the user's theme files."""
    from explorer.config.keys_in_force import keys_in_force
    from explorer.config.theme_choice import AUTO
    from explorer.config.theme_file import all_themes

    settings, problems, origins = read_with_origins(environment=environment)
    _, in_keys = keys_in_force(settings)
    themes, in_themes = all_themes()
    known = {theme.name for theme in themes}
    named = [
        _no_theme(getattr(settings, setting), setting, origins)
        for setting in ("theme", "theme_dark", "theme_light")
        if getattr(settings, setting) not in known and (setting, settings.theme) != ("theme", AUTO)
    ]
    return [*problems, *_unknown_variables(environment), *in_keys, *named, *in_themes]


def _no_theme(name: str, setting: str, origins: Mapping[str, tuple[str, ...]]) -> Problem:
    from explorer.config.theme_file import theme_named
    from explorer.errors import ExplorerError

    where = origins.get(setting, ("",))[0]
    try:
        message = f"theme '{theme_named(name).name}' can't be used"
    except ExplorerError as error:
        message = str(error)
    return Problem("warning", "no-theme", message, where, lines_of(where).get(setting, 0))


def _unknown_variables(environment: Mapping[str, str]) -> list[Problem]:
    known = {PREFIX + name.upper() for name in NAMES} | {"REPORT_EXPLORER_PAGER"}
    return [
        Problem("warning", "unknown-variable", "no setting has this variable; 'config show' lists them", name)
        for name in environment
        if name.startswith(PREFIX) and name not in known
    ]
