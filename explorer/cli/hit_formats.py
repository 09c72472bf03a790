"""Hits for other programs: Markdown to paste, CSV and TSV for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.cli.output import Output
from explorer.cli.tables import print_delimited
from explorer.export.found import COLUMNS, Found, found_markdown, found_rows
from explorer.model import Outline
from explorer.search import Results


def print_found(
    results: Results, outlines: list[Outline], format: str, output: Output, *, head: bool
) -> None:
    """The hits of one query; `head` says whether the columns are named first."""
    hits = _found(results, outlines)
    if format == "markdown":
        for piece in found_markdown(results.query, results.total, hits):
            output.text(piece)
        return
    rows = found_rows(results.query, hits)
    print_delimited([*([COLUMNS] if head else []), *rows], format, output, begins=head)


def _found(results: Results, outlines: list[Outline]) -> Iterator[Found]:
    for hit in results.hits:
        yield Found(
            outlines[hit.report].report.path,
            hit.section,
            hit.number,
            hit.title,
            hit.path,
            hit.field,
            hit.metric or "",
            hit.how,
            hit.score,
            hit.line,
            hit.snippet,
            hit.spans,
        )
