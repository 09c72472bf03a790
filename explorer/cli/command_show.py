"""`report-explorer show`: one section, its figures under it, wrapped for the terminal."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from explorer.cli import exit_codes
from explorer.cli.output import HEADING, QUIET, STRONG, Output, Part
from explorer.cli.plain_details import details, finding_lines, head_lines, note_lines
from explorer.cli.reports import add_report, open_outline
from explorer.errors import UsageError
from explorer.metrics.table import fact, printed
from explorer.model import NO_PARENT, Metric, Outline, Section
from explorer.model.address import resolve
from explorer.text.layout import Line, iterate_layout, plain_lines
from explorer.text.markdown import Run, iterate_blocks

EXAMPLE = "report-explorer show 一/（二） --width 60"
DEFAULT_WIDTH = 80
NARROWEST = 8
UNWRAPPED = 1_000_000
"""Cells of a line that is not to be wrapped."""
INDENT = "  "
STYLES = {"strong": STRONG, "code": STRONG, "emphasis": "3", "link": "4", "strike": "9"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument(
        "section", metavar="SECTION", help=". (all), an id, a position (2.1.3) or numbers (二/（一）)"
    )
    add_report(parser)
    parser.add_argument(
        "--width", type=int, default=DEFAULT_WIDTH, metavar="N", help="cells a line (default: 80)"
    )
    parser.add_argument(
        "--plain",
        action="store_true",
        help="all of it in lines, no decoration: evidence, relations, notes, findings",
    )
    parser.add_argument("--alone", action="store_true", help="without subsections")
    parser.add_argument(
        "--no-pager", action="store_true", help="print at once what is longer than the screen, too"
    )


def run(options: argparse.Namespace, output: Output) -> int:
    """Print the section."""
    if options.width < NARROWEST:
        raise UsageError(f"--width {options.width}: a line needs at least {NARROWEST} cells")
    outline = open_outline(options.report, output)
    row = resolve(outline, options.section)
    rows = (
        range(len(outline))
        if row == NO_PARENT
        else range(row, row + 1 if options.alone else outline.ends[row])
    )
    if not options.no_pager:
        output.page()
    if options.format == "text":
        width = UNWRAPPED if options.plain else options.width
        if options.plain and row == NO_PARENT:
            for told in head_lines(outline.report):
                output.line(told)
        for line in lines(outline, rows, width, plain=options.plain):
            output.line(*line)
    else:
        sections = [as_json(outline, each) for each in rows]
        if options.format == "json":
            output.json(sections)
        else:
            output.rows(sections)
    return exit_codes.DONE


def lines(outline: Outline, rows: range, width: int, *, plain: bool = False) -> Iterator[list[Part]]:
    """The sections of `rows` in lines of at most `width` cells, a blank line between blocks.

    `plain` adds the evidence and relations of the figures, the notes, and what is wrong.
    """
    wrong = finding_lines(outline) if plain else {}
    for row in rows:
        section = outline.sections[row]
        if row != rows.start:
            yield []
        for text in plain_lines(_title(outline, row, section), width):
            yield [(text, HEADING)]
        if section.body.strip():
            yield []
            yield from (_styled(line) for line in iterate_layout(iterate_blocks(section.body), width))
        if section.metrics:
            yield []
            yield from _figures(outline, section, width, plain=plain)
        if plain:
            yield from _block(note_lines(section))
            yield from _block(wrong.get(row, ()))
    if len(rows) == len(outline):
        yield from _block(wrong.get(NO_PARENT, ()))


def _block(told: Iterable[str]) -> Iterator[list[Part]]:
    """Lines below the figures, a blank one before them."""
    for number, line in enumerate(told):
        if not number:
            yield []
        yield [INDENT, line]


def _title(outline: Outline, row: int, section: Section) -> str:
    return " ".join(part for part in (outline.position(row), section.number, section.title) if part)


def _figures(outline: Outline, section: Section, width: int, *, plain: bool) -> Iterator[list[Part]]:
    for metric in section.metrics:
        name, value, scope = metric.name, printed(metric), _scope(outline, metric)
        whole = (
            f"{name}: {value}"
            + (f" ({scope})" if scope else "")
            + (details(outline, metric) if plain else "")
        )
        first, *more = plain_lines(whole, max(width - len(INDENT), 1))
        yield [INDENT, (first, STRONG if not more else "")]
        for text in more:
            yield [INDENT, text]


def _scope(outline: Outline, metric: Metric) -> str:
    parts = [f"{name}: {value}" for name, value in metric.dimensions]
    if metric.period and metric.period != outline.report.period:
        parts.insert(0, metric.period)
    return "; ".join(parts)


def _styled(line: Line) -> list[Part]:
    """The line cut where its innermost styles change."""
    if line.kind == "heading":
        return [(line.text, HEADING)]
    if not line.runs:
        return [(line.text, QUIET) if line.kind == "rule" else line.text]
    cuts = sorted({0, len(line.text), *(edge for run in line.runs for edge in (run.start, run.end))})
    return [_part(line, start, end) for start, end in pairwise(cuts)]


def _part(line: Line, start: int, end: int) -> Part:
    inside: list[Run] = [run for run in line.runs if run.start <= start and end <= run.end]
    style = ";".join(STYLES[run.style] for run in inside if run.style in STYLES)
    text = line.text[start:end]
    return (text, style) if style else text


def as_json(outline: Outline, row: int) -> dict[str, Any]:
    """One section, its figures in the shape of `metrics --json`."""
    from explorer.cli.figure_rows import as_json as figures_as_json

    section = outline.sections[row]
    return {
        "report": outline.report.path,
        "section": section.id,
        "position": outline.position(row),
        "number": section.number,
        "title": section.title,
        "path": outline.path(row),
        "line": section.place.line,
        "body": section.body,
        "metrics": list(figures_as_json(outline, [fact(outline, row, metric) for metric in section.metrics])),
        "notes": [{"kind": note.kind, "quote": note.quote, "text": note.text} for note in section.notes],
    }
