"""What several commands share: the REPORT argument, counts, a report's outline."""

from __future__ import annotations

import argparse
import sys

from explorer.cli.output import Output, counted
from explorer.cli.progress import ProgressLine
from explorer.model import Outline, Report
from explorer.opening import Opened, open_report


def add_report(parser: argparse.ArgumentParser, *, many: bool = False) -> None:
    """Add REPORT, or REPORT…, to a command."""
    parser.add_argument(
        "report",
        nargs="*" if many else "?",
        default=[] if many else "",
        metavar="REPORT",
        help="a path, - for standard input, or nothing for the shipped report",
    )


def count(text: str) -> int:
    """A number from 0 up, as an option takes one; as many as anything can have where it is larger."""
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 0 up")
    return min(int(text[:20]), sys.maxsize)


def open_any(path: str, output: Output, *, format: str = "", encoding: str = "") -> Report:
    """The report at `path`; says on standard error what an import took it for and what it left out."""
    told = ProgressLine(quiet=output.quiet)
    try:
        opened = open_report(path, format=format, encoding=encoding, progress=told)
    finally:
        told.clear()
    if opened.format:
        output.say(f"{path}: {import_summary(opened)}")
    return opened.report


def import_summary(opened: Opened) -> str:
    """An import in one line: `read as text (GB18030): 25 sections, 91 figures; 3 remarks`.

    A name that says something else than the content stands in it: the reader gave that name.
    """
    outline = Outline(opened.report)
    figures = sum(len(section.metrics) for section in outline.sections)
    encoding = f" ({opened.encoding})" if opened.encoding else ""
    remarks = (
        f"; {counted(len(opened.remarks), 'remark')}, 'report-explorer import --verbose' shows them"
        if opened.remarks
        else ""
    )
    lies = "".join(f"; {message}" for code, message, _, _ in opened.remarks if code == "suffix")
    found = f"{counted(len(outline), 'section')}, {counted(figures, 'figure')}"
    if not opened.format:
        return f"a report already: {found}"
    return f"read as {opened.format}{encoding}{lies}: {found}{remarks}"


def open_outline(path: str, output: Output) -> Outline:
    """The report at `path` as an outline; says on standard error how many problems its file has."""
    report = open_any(path, output)
    count = sum(problem.severity != "info" for problem in report.problems)
    if count:
        output.say(
            f"{report.path}: {counted(count, 'problem')} in this file; 'report-explorer check' lists them"
        )
    return Outline(report)
