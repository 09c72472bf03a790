"""`report-explorer keys`: the keys in force, and what is wrong with the user's."""

from __future__ import annotations

import argparse

from explorer.cli import exit_codes
from explorer.cli.output import Output
from explorer.cli.problem_lines import place, print_problems
from explorer.cli.tables import print_table
from explorer.commands import Command, key_label
from explorer.config.keymap import Keymap

EXAMPLE = "report-explorer keys --preset vim"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument(
        "--preset", default="", metavar="PRESET", help="default, vim or less instead of the settings'"
    )
    parser.add_argument("--check", action="store_true", help="only what is wrong; exit 1 where anything is")


def run(options: argparse.Namespace, output: Output) -> int:
    """Print each command with its keys, or what is wrong with them."""
    from explorer.config.keymap_reading import preset_named
    from explorer.config.keys_in_force import keys_in_force
    from explorer.config.settings import read_settings

    settings, problems = read_settings()
    preset = preset_named(options.preset) if options.preset else ""
    keymap, wrong = keys_in_force(settings, preset)
    if options.check:
        wrong = [*(each for each in problems if each.code == "settings-broken"), *wrong]
        print_problems(wrong, options.format, output)
        return exit_codes.NOTHING_FOUND if wrong else exit_codes.DONE
    for problem in wrong:
        output.say(f"{place(problem)}: {problem.message}")
    _print(keymap, options.format, output)
    return exit_codes.DONE


def _print(keymap: Keymap, format: str, output: Output) -> None:
    if format == "text":
        rows = [_row(keymap, command) for command in keymap.commands]
        print_table(("keys", "command", "title", "名称", "where", "from"), rows, set(), output)
    elif format == "json":
        output.json([as_json(keymap, command) for command in keymap.commands])
    else:
        output.rows(as_json(keymap, command) for command in keymap.commands)


def _row(keymap: Keymap, command: Command) -> list[str]:
    keys = " ".join(map(key_label, command.keys)) or "-"
    scopes = " ".join(command.scopes)
    return [keys, command.id, command.title.en, command.title.zh, scopes, keymap.origin(command)]


def as_json(keymap: Keymap, command: Command) -> dict[str, object]:
    """A command with its keys as one writes them into `[keys]`."""
    return {
        "command": command.id,
        "keys": list(command.keys),
        "scopes": list(command.scopes),
        "from": keymap.origin(command),
        "title": command.title._asdict(),
        "help": command.help._asdict(),
    }
