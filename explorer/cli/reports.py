"""What several commands share: the REPORT argument, a report's outline, sections by name."""

from __future__ import annotations

import argparse

from explorer.cli.output import Output
from explorer.model import Outline
from explorer.opening import open_report


def add_report(parser: argparse.ArgumentParser, *, many: bool = False) -> None:
    """Add REPORT, or REPORT…, to a command."""
    parser.add_argument(
        "report",
        nargs="*" if many else "?",
        default=[] if many else "",
        metavar="REPORT",
        help="a path, - for standard input, or nothing for the shipped report",
    )


def open_outline(path: str, output: Output) -> Outline:
    """The report at `path` as an outline; says on standard error how many problems its file has."""
    report = open_report(path)
    count = sum(problem.severity != "info" for problem in report.problems)
    if count:
        named = "1 problem" if count == 1 else f"{count} problems"
        output.say(f"{report.path}: {named} in this file; 'report-explorer check' lists them")
    return Outline(report)
