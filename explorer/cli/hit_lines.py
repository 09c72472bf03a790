"""Hits on standard output: lines with the matched characters lit, JSON in the shape of the contract."""

from __future__ import annotations

import argparse
from typing import Any

from explorer.cli.output import LIT, QUIET, STRONG, Output, Part
from explorer.model import Outline
from explorer.search import Hit, Results

FORMATS = ("markdown", "csv", "tsv")
"""Formats for other programs, which `hit_formats` writes."""


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
        print_for_others(results, outlines, options.format, output, head=True)
    else:
        print_hits(results, outlines, output)
    if not results.hits:
        output.say(f"nothing found for '{results.query}'")
    elif results.total > len(results.hits):
        output.say(f"{len(results.hits)} of {results.total} shown; --limit 0 shows all")


def print_for_others(
    results: Results, outlines: list[Outline], format: str, output: Output, *, head: bool
) -> None:
    """Hits in one of `FORMATS`; `head` says whether the columns are named first."""
    # The exports take a third of a search's start.
    from explorer.cli.hit_formats import print_found

    print_found(results, outlines, format, output, head=head)


def print_hits(results: Results, outlines: list[Outline], output: Output) -> None:
    """Two lines a hit: where it is and how it was found, then its words."""
    for hit in results.hits:
        outline = outlines[hit.report]
        line = f":{hit.line}" if hit.line else ""
        where = f"{outline.report.path}{line}  " if len(outlines) > 1 else ""
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
