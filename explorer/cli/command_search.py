"""`report-explorer search`: ranked hits."""

from __future__ import annotations

import argparse
import sys
import time
from typing import Any

from explorer.cli import exit_codes
from explorer.cli.output import LIT, QUIET, STRONG, Output, Part
from explorer.cli.reports import open_outline
from explorer.errors import LoadError, UsageError
from explorer.model import Outline
from explorer.search import Hit, Index, Results

EXAMPLE = "report-explorer search zhihuijiaoshi"
DEFAULT_LIMIT = 20
FORMATS = ("markdown", "csv", "tsv")
"""Formats for other programs, which `hit_formats` writes."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument(
        "arguments", nargs="*", metavar="QUERY [REPORT…]", help="what to find, and in which reports"
    )
    parser.add_argument(
        "--limit", type=int, default=DEFAULT_LIMIT, metavar="N", help="hits shown, 0 for all (default: 20)"
    )
    parser.add_argument(
        "--queries",
        default="",
        metavar="FILE",
        help="answer one query a line, the report read once; - for standard input",
    )
    parser.set_defaults(formats=("text", "json", "jsonl", *FORMATS))


def run(options: argparse.Namespace, output: Output) -> int:
    """Print the hits; exit 1 where there is none."""
    if not options.queries and not options.arguments:
        raise UsageError("what should be found? write 'report-explorer search QUERY [REPORT…]'")
    queries = _read_queries(options.queries) if options.queries else options.arguments[:1]
    paths = options.arguments if options.queries else options.arguments[1:]
    outlines = [open_outline(path, output) for path in paths or [""]]
    index = Index(outlines)
    if options.queries:
        return _answer_all(index, outlines, queries, options, output)
    results = index.search(queries[0], limit=options.limit or None)
    print_results(results, outlines, options, output)
    return exit_codes.DONE if results.hits else exit_codes.NOTHING_FOUND


def _read_queries(path: str) -> list[str]:
    try:
        if path == "-":
            content = sys.stdin.buffer.read()
        else:
            with open(path, "rb") as file:
                content = file.read()
    except OSError as error:
        raise LoadError(f"the queries can't be read: {error.strerror or error}", path=path) from error
    return [line for line in content.decode("utf-8-sig", "replace").splitlines() if line.strip()]


def _answer_all(
    index: Index, outlines: list[Outline], queries: list[str], options: argparse.Namespace, output: Output
) -> int:
    index.prepare()
    found = False
    for number, query in enumerate(queries):
        started = time.perf_counter()
        results = index.search(query, limit=options.limit or None)
        milliseconds = round((time.perf_counter() - started) * 1000, 3)
        found = found or bool(results.hits)
        if options.format == "text":
            output.line((query, STRONG), (f"  {len(results.hits)} of {results.total}", QUIET))
            _print_hits(results, outlines, output)
        elif options.format in FORMATS:
            _print_found(results, outlines, options.format, output, head=number == 0)
        else:
            hits = [as_json(hit, outlines) for hit in results.hits]
            output.json({"query": query, "milliseconds": milliseconds, "hits": hits}, one_line=True)
    return exit_codes.DONE if found else exit_codes.NOTHING_FOUND


def print_results(
    results: Results, outlines: list[Outline], options: argparse.Namespace, output: Output
) -> None:
    """Print hits as `options.format` says, and on standard error what was not shown."""
    if results.notice:
        output.say("this query can't be read as one, so it is searched as plain words")
    if options.format == "json":
        output.json([as_json(hit, outlines) for hit in results.hits])
    elif options.format == "jsonl":
        output.rows(as_json(hit, outlines) for hit in results.hits)
    elif options.format in FORMATS:
        _print_found(results, outlines, options.format, output, head=True)
    else:
        _print_hits(results, outlines, output)
    if not results.hits:
        output.say(f"nothing found for '{results.query}'")
    elif results.total > len(results.hits):
        output.say(f"{len(results.hits)} of {results.total} shown; --limit 0 shows all")


def _print_found(
    results: Results, outlines: list[Outline], format: str, output: Output, *, head: bool
) -> None:
    # The exports take a third of a search's start.
    from explorer.cli.hit_formats import print_found

    print_found(results, outlines, format, output, head=head)


def _print_hits(results: Results, outlines: list[Outline], output: Output) -> None:
    for hit in results.hits:
        outline = outlines[hit.report]
        where = f"{outline.report.path}:{hit.line}  " if len(outlines) > 1 else ""
        numbered = f"{hit.number} {hit.title}" if hit.number else hit.title
        output.line(
            (f"{where}{outline.position(hit.row)}", QUIET),
            " ",
            (numbered, STRONG),
            (f"  {hit.how} {hit.score}", QUIET),
        )
        output.line("    ", *lit(hit.snippet, hit.spans))


def lit(text: str, spans: tuple[tuple[int, int], ...]) -> list[Part]:
    """A text in parts, the spans lit."""
    parts: list[Part] = []
    end = 0
    for start, stop in spans:
        parts += [text[end:start], (text[start:stop], LIT)]
        end = stop
    return [*parts, text[end:]]


def as_json(hit: Hit, outlines: list[Outline]) -> dict[str, Any]:
    """A hit in the shape of the contract."""
    return {
        "report": outlines[hit.report].report.path,
        "section": hit.section,
        "number": hit.number,
        "title": hit.title,
        "path": list(hit.path),
        "field": hit.field,
        "metric": hit.metric,
        "score": hit.score,
        "how": hit.how,
        "line": hit.line,
        "snippet": hit.snippet,
        "spans": [list(span) for span in hit.spans],
    }
