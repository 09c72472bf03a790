"""`report-explorer export`: chosen sections as one document."""

from __future__ import annotations

import argparse

from explorer.atomic import write_atomic
from explorer.cli import exit_codes
from explorer.cli.output import Output
from explorer.cli.reports import add_report, count, open_outline
from explorer.errors import NothingFoundError, UsageError
from explorer.export import FIGURES, FORMATS, Document, Manifest, compose, format_of, pieces_of
from explorer.model import Outline
from explorer.model.address import expand, resolve

EXAMPLE = "report-explorer export -s 一/（二） -s 三 -o chosen.md"
DEFAULT_FORMAT = "markdown"
BINARY_FORMATS = {"docx"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.set_defaults(formats=("text", "json"))
    add_report(parser)
    _choosing(parser)
    _shaping(parser)


def _choosing(parser: argparse.ArgumentParser) -> None:
    choosing = parser.add_argument_group("which sections")
    choosing.add_argument(
        "-s", "--section", action="append", default=[], metavar="SECTION", help="repeat for more"
    )
    choosing.add_argument(
        "--figure", action="append", default=[], metavar="ID", help="one figure alone; repeat for more"
    )
    choosing.add_argument("--query", default="", metavar="Q", help="the sections a search finds")
    choosing.add_argument("--where", default="", metavar="EXPR", help="the sections with figures that fit")
    choosing.add_argument("--all", action="store_true", help="the whole report")
    choosing.add_argument("--alone", action="store_true", help="without subsections")
    choosing.add_argument(
        "--depth", type=count, default=0, metavar="N", help="only N levels of each (default: all)"
    )


def _shaping(parser: argparse.ArgumentParser) -> None:
    shape = parser.add_argument_group("what is written")
    shape.add_argument(
        "--to",
        choices=tuple(FORMATS),
        default="",
        help="format (default: by the name after -o, else markdown)",
    )
    shape.add_argument(
        "--figures", choices=FIGURES, default="table", help="how figures are written (default: table)"
    )
    shape.add_argument("--no-text", dest="text", action="store_false", help="headings and figures only")
    shape.add_argument(
        "--notes",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="the editor's notes (default: yes)",
    )
    shape.add_argument("--findings", action="store_true", help="with what the checks object to, as questions")
    shape.add_argument(
        "--source",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="title, organisation, period and source (default: yes)",
    )
    shape.add_argument("--renumber", action="store_true", help="1, 1.1, 1.2 instead of the printed numbers")
    shape.add_argument(
        "--first-level", type=int, choices=(1, 2, 3), default=2, help="heading level of the top sections"
    )
    shape.add_argument("--contents", action="store_true", help="with a table of contents")
    shape.add_argument("--anchors", action="store_true", help="with an anchor in each Markdown heading")


def run(options: argparse.Namespace, output: Output) -> int:
    """Write the document to -o or standard output."""
    if not (options.section or options.figure or options.query or options.where or options.all):
        raise UsageError("choose what to export: -s SECTION, --figure ID, --query Q, --where EXPR or --all")
    format = _format(options)
    if format in BINARY_FORMATS and not options.output:
        raise UsageError(f"{format} is no text for a terminal; name a file with -o")
    outline = open_outline(options.report, output)
    document = _compose(outline, options)
    pieces = pieces_of(document, format)
    if options.output:
        write_atomic(options.output, pieces, force=options.force)
        output.say(f"{options.output}: {summary(document)} written")
        output.target = ""
    else:
        for piece in pieces:
            # The mark at the head of a table is for Excel, which opens files.
            output.text(piece.decode("utf-8", "surrogatepass").removeprefix("\ufeff"))
    return exit_codes.DONE


def _format(options: argparse.Namespace) -> str:
    named: str = options.to or format_of(options.output)
    if options.format != "json":
        return named or DEFAULT_FORMAT
    if named not in ("", "json"):
        raise UsageError(f"--json and {named} are two formats; leave one out")
    return "json"


def _compose(outline: Outline, options: argparse.Namespace) -> Document:
    figures = _figures(outline, options.figure)
    rows = _rows(outline, options)
    for row in rows:
        figures.pop(row, None)
    if not rows and not figures:
        raise NothingFoundError("nothing to export: no section fits")
    manifest = _manifest(options)
    findings = None
    if manifest.findings:
        from explorer.metrics.questions import questions

        findings = questions(outline)
    return compose(outline, [*rows, *figures], manifest, figures=figures, findings=findings)


def summary(document: Document) -> str:
    """How much a document holds: `3 sections, 12 figures`."""
    sections, figures = len(document.parts), sum(len(part.figures) for part in document.parts)
    counted = f"{sections} section{'s' * (sections != 1)}"
    return counted + (f", {figures} figure{'s' * (figures != 1)}" if figures else "")


def _manifest(options: argparse.Namespace) -> Manifest:
    chosen = [*options.section, *options.figure, *(text for text in (options.query, options.where) if text)]
    return Manifest(
        with_subsections=not options.alone,
        depth=options.depth,
        text=options.text,
        figures=options.figures,
        notes=options.notes,
        findings=options.findings,
        source=options.source,
        renumber=options.renumber,
        first_level=options.first_level,
        contents=options.contents,
        anchors=options.anchors,
        selection="" if options.all else "; ".join(chosen),
    )


def _rows(outline: Outline, options: argparse.Namespace) -> list[int]:
    if options.all:
        return list(outline.children())
    rows = [resolve(outline, address) for address in options.section]
    found = [*_searched(outline, options.query), *_with_figures(outline, options.where)]
    return expand(outline, [*rows, *sorted(set(found))])


def _figures(outline: Outline, ids: list[str]) -> dict[int, set[str]]:
    """The rows of single figures, each with the ids of those that are wanted of it."""
    figures: dict[int, set[str]] = {}
    for id in ids:
        if id not in outline.metric_rows:
            raise UsageError(f"no figure '{id}'; 'report-explorer metrics --json' gives the ids of all")
        figures.setdefault(outline.metric_rows[id][0], set()).add(id)
    return figures


def _searched(outline: Outline, query: str) -> list[int]:
    if not query:
        return []
    from explorer.search import Index

    return [hit.row for hit in Index([outline]).search(query, limit=None).hits]


def _with_figures(outline: Outline, where: str) -> list[int]:
    if not where:
        return []
    from explorer.metrics.table import facts
    from explorer.metrics.where import condition

    fits = condition(where)
    return [fact.row for fact in facts(outline) if fits(fact)]
