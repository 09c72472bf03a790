"""The options for how the explorer begins: those of `open` and `serve`, and of what runs for a visitor."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.tui.beginning import Beginning

NAMES = ("at", "query", "theme", "lang", "keys")


def add_beginning(parser: argparse.ArgumentParser) -> None:
    """Add them to a command."""
    parser.add_argument("--at", default="", metavar="SECTION", help="start at this section")
    parser.add_argument("--query", default="", metavar="Q", help="start with this search")
    parser.add_argument(
        "--theme", default="", metavar="T", help="colours; 'report-explorer themes' lists them"
    )
    parser.add_argument("--lang", default="", choices=("zh", "en"), help="language of the interface")
    parser.add_argument("--keys", default="", metavar="PRESET", help="keys of a preset: default, vim or less")


def beginning(options: argparse.Namespace, *, at: str = "", recent: bool = False) -> Beginning:
    """What they ask for; `at` is where to start if they don't say."""
    from explorer.tui.beginning import Beginning

    return Beginning(options.at or at, options.query, options.theme, options.lang, options.keys, recent)


def as_arguments(options: argparse.Namespace, *, at: str) -> list[str]:
    """The same as arguments for another process, which starts at `at`."""
    given = {name: getattr(options, name) for name in NAMES} | {"at": at}
    return [f"--{name}={value}" for name, value in given.items() if value]
