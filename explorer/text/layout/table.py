"""Tables set in columns with wrapping cells, or as one record a row where the columns would be too narrow.

Columns are parted by ASCII signs: box-drawing characters are two cells wide in some terminals.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from explorer.text.cells import width
from explorer.text.layout.flow import prefix_of
from explorer.text.layout.line import Line, LineBuilder, Piece, without_tabs
from explorer.text.linebreak import Span, break_lines
from explorer.text.markdown.block import Alignment, Block, Cell

BETWEEN = " | "
LEAST_COLUMN = 6
"""Cells a column needs when it cannot have all it wants; with less, rows become records."""


class _Set(NamedTuple):
    """A cell broken into lines: spans of the block's text."""

    piece: Piece
    lines: list[Span]


def table(block: Block, room: int, number: int) -> Iterator[Line]:
    """The table in at most `room` cells."""
    prefix = prefix_of(block, room)
    wanted = _wanted(block)
    columns = share(wanted, room - prefix.cells - len(BETWEEN) * (len(wanted) - 1))
    if columns is None:
        return _records(block, room, number)
    return _grid(block, columns, number, room)


def _wanted(block: Block) -> list[int]:
    """Cells each column's widest cell takes in one line."""
    columns = [1] * max(map(len, block.rows), default=0)
    for row in block.rows:
        for at, (start, end) in enumerate(row):
            columns[at] = max(columns[at], *map(width, without_tabs(block.text[start:end]).split("\n")))
    return columns


def share(wanted: Sequence[int], room: int) -> list[int] | None:
    """Cells for each column: what it wants, or an even share of what modest ones leave; None if too few."""
    if sum(min(want, LEAST_COLUMN) for want in wanted) > room:
        # Also what keeps the sharing, quadratic in the columns, to tables that a line can hold.
        return None
    given = list(wanted)
    greedy = [at for at, want in enumerate(wanted) if want]
    while sum(given) > room:
        left = room - sum(want for at, want in enumerate(wanted) if at not in greedy)
        even = left // len(greedy) if greedy else 0
        modest = [at for at in greedy if wanted[at] <= even]
        if not modest:
            for order, at in enumerate(greedy):
                given[at] = even + (order < left % len(greedy))
            break
        greedy = [at for at in greedy if at not in modest]
    return (
        given
        if all(cells >= min(want, LEAST_COLUMN) for cells, want in zip(given, wanted, strict=True))
        else None
    )


def _grid(block: Block, columns: Sequence[int], number: int, room: int) -> Iterator[Line]:
    prefix = prefix_of(block, room)
    lead = prefix.first
    for at, row in enumerate(block.rows):
        for line in _row_lines(block, row, columns, lead, header=at == 0, number=number):
            yield line
            lead = prefix.rest
        lead = prefix.rest
        if at == 0:
            builder = LineBuilder()
            builder.add(lead, "marker")
            builder.add("-+-".join("-" * cells for cells in columns), "border")
            yield builder.line(block, number)


def _row_lines(
    block: Block, row: Sequence[Cell], columns: Sequence[int], lead: str, *, header: bool, number: int
) -> Iterator[Line]:
    cells = [_set(block, cell, measure) for cell, measure in zip(row, columns, strict=False)]
    for spans in zip_longest(*(cell.lines for cell in cells)):
        builder = LineBuilder()
        builder.add(lead, "marker")
        for at, (cell, span, measure) in enumerate(zip(cells, spans, columns, strict=False)):
            if at:
                builder.add(BETWEEN, "border")
            _add_cell(builder, cell.piece, span or Span(0, 0), measure, _alignment(block, at))
        if header:
            builder.style("header", len(lead))
        yield builder.line(block, number)


def _set(block: Block, cell: Cell, measure: int) -> _Set:
    text = without_tabs(block.text[cell.start : cell.end])
    # Most cells fit in one line, and a table may have a hundred thousand of them.
    fits = "\n" not in text and width(text) <= measure
    spans = [Span(0, len(text))] if fits else break_lines(text, measure)
    return _Set(Piece(block, *cell), [Span(cell.start + start, cell.start + end) for start, end in spans])


def _alignment(block: Block, column: int) -> Alignment:
    return block.alignments[column] if column < len(block.alignments) else ""


def _add_cell(builder: LineBuilder, piece: Piece, span: Span, measure: int, alignment: Alignment) -> None:
    gap = max(measure - width(without_tabs(piece.text[span.start : span.end])), 0)
    before = {"right": gap, "center": gap // 2}.get(alignment, 0)
    builder.add(" " * before)
    builder.add_slice(piece, span.start, span.end)
    builder.add(" " * (gap - before))


def _records(block: Block, room: int, number: int) -> Iterator[Line]:
    """Each row as lines `header: cell`, rows parted by a short rule."""
    prefix = prefix_of(block, room)
    measure = max(room - prefix.cells, 1)
    header, *rows = block.rows
    lead = prefix.first
    for row in rows or [header]:
        for name, cell in zip(header, row, strict=False):
            for line in _field(block, name, cell, measure, lead, number):
                yield line
                lead = prefix.rest
        builder = LineBuilder()
        builder.add(lead, "marker")
        builder.add("-" * min(measure, 3), "border")
        yield builder.line(block, number)


def _field(block: Block, name: Cell, cell: Cell, measure: int, lead: str, number: int) -> Iterator[Line]:
    for start, end in _set(block, name, measure).lines:
        builder = LineBuilder()
        builder.add(lead, "marker")
        builder.add_slice(Piece(block, *name), start, end)
        builder.style("header", len(lead))
        yield builder.line(block, number)
    value = _set(block, cell, max(measure - 2, 1))
    for start, end in value.lines:
        builder = LineBuilder()
        builder.add(lead + "  ", "marker")
        builder.add_slice(value.piece, start, end)
        yield builder.line(block, number)
