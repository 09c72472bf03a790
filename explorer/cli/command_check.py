"""`report-explorer check`: problems of the file and findings about its figures."""

from __future__ import annotations

import argparse

from explorer.cli import exit_codes
from explorer.cli.output import Output
from explorer.cli.problem_lines import print_problems
from explorer.cli.reports import add_report, open_any
from explorer.model import Outline
from explorer.problems import Problem

EXAMPLE = "report-explorer check report.yaml --strict"
FAILING = {False: {"error"}, True: {"error", "warning"}}
"""Severities that fail the command, with and without --strict."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    add_report(parser, many=True)
    parser.add_argument("--strict", action="store_true", help="fail on warnings too")
    parser.add_argument(
        "--unmodelled", action="store_true", help="list the numbers of the text that no figure covers too"
    )
    parser.add_argument(
        "--unchecked", action="store_true", help="list what could not be checked too, and why"
    )
    parser.add_argument(
        "--stubs", action="store_true", help="only these numbers, as YAML ready to be filled in"
    )


def run(options: argparse.Namespace, output: Output) -> int:
    """Print what is wrong, a line each; exit 1 where something fails."""
    outlines = [Outline(open_any(path, output)) for path in options.report or [""]]
    if options.stubs:
        return _print_stubs(outlines, output)
    problems = [problem for outline in outlines for problem in _found(outline, options)]
    print_problems(problems, options.format, output)
    failing = FAILING[options.strict]
    return exit_codes.NOTHING_FOUND if any(p.severity in failing for p in problems) else exit_codes.DONE


def _found(outline: Outline, options: argparse.Namespace) -> list[Problem]:
    from explorer.metrics.checks import problems_of

    found = problems_of(outline, suggestions=options.unmodelled, unchecked=options.unchecked)
    return [*outline.report.problems, *found]


def _print_stubs(outlines: list[Outline], output: Output) -> int:
    from explorer.metrics.book import Book
    from explorer.metrics.checks.unmodelled import check

    for outline in outlines:
        row = None
        for finding in check(Book(outline)):
            if finding.row != row:
                row = finding.row
                output.line(f"# {outline.report.path}: section {outline.sections[row].id}")
            output.line(finding.stub)
    return exit_codes.DONE
