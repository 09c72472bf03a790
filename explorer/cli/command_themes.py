"""`report-explorer themes`: the colour themes there are."""

from __future__ import annotations

import argparse

from explorer.cli import exit_codes
from explorer.cli.output import Output
from explorer.cli.tables import print_table
from explorer.config.theme_file import themes

EXAMPLE = "report-explorer themes"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options: none."""
    del parser


def run(options: argparse.Namespace, output: Output) -> int:
    """Print name, kind and title of each theme."""
    found = themes()
    if options.format == "text":
        rows = [
            [theme.name, "dark" if theme.dark else "light", theme.title("en"), theme.title("zh")]
            for theme in found
        ]
        print_table(("theme", "kind", "title", "名称"), rows, set(), output)
        return exit_codes.DONE
    values = [
        {"name": theme.name, "dark": theme.dark, "title": {"en": theme.title("en"), "zh": theme.title("zh")}}
        for theme in found
    ]
    if options.format == "json":
        output.json(values)
    else:
        output.rows(values)
    return exit_codes.DONE
