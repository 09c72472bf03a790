"""`report-explorer export`: chosen sections as one document."""

from __future__ import annotations

import argparse

from explorer.cli import exit_codes
from explorer.cli.output import Output
from explorer.cli.reports import add_report, open_outline
from explorer.errors import NothingFoundError, UsageError
from explorer.export import FORMATS, render
from explorer.export.atomic import write_atomic
from explorer.model import Outline
from explorer.model.address import expand, resolve

EXAMPLE = "report-explorer export -s 一/（二） -s 三 -o chosen.md"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    add_report(parser)
    parser.add_argument(
        "-s", "--section", action="append", default=[], metavar="SECTION", help="a section; repeat for more"
    )
    parser.add_argument("--query", default="", metavar="Q", help="the sections a search finds")
    parser.add_argument("--all", action="store_true", help="the whole report")
    parser.add_argument("--to", choices=tuple(FORMATS), default="markdown", help="format (default: markdown)")
    parser.add_argument("--alone", action="store_true", help="without subsections")
    parser.add_argument("--no-figures", action="store_true", help="without the figures")


def run(options: argparse.Namespace, output: Output) -> int:
    """Write the document to -o or standard output."""
    if not (options.section or options.query or options.all):
        raise UsageError("choose what to export: -s SECTION, --query Q or --all")
    outline = open_outline(options.report, output)
    rows = _rows(outline, options)
    document = render(
        outline, rows, format=options.to, with_subsections=not options.alone, figures=not options.no_figures
    )
    if options.output:
        write_atomic(options.output, document, force=options.force)
        output.say(f"{options.output}: {len(rows)} {'section' if len(rows) == 1 else 'sections'} written")
        output.target = ""
    else:
        output.text(document.decode("utf-8", "surrogatepass"))
    return exit_codes.DONE


def _rows(outline: Outline, options: argparse.Namespace) -> list[int]:
    if options.all:
        return list(outline.children())
    rows = [resolve(outline, address) for address in options.section]
    if options.query:
        from explorer.search import Index

        hits = Index([outline]).search(options.query, limit=None).hits
        if not hits and not rows:
            raise NothingFoundError(f"nothing to export: no section has '{options.query}'")
        rows += sorted(hit.row for hit in hits)
    return expand(outline, rows)
