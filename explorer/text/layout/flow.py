"""Paragraphs, headings, list items, quotes, footnotes, code and rules set in lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from explorer.text.cells import cluster_starts, running_cells, width
from explorer.text.layout.line import Line, LineBuilder, Piece, without_tabs
from explorer.text.linebreak import Span, iterate_lines
from explorer.text.markdown.block import QUOTE, Block, Segment

BAR = "| "
"""Stands before each line of a quote: the box-drawing bar has no certain width in a terminal."""
LEAST_MEASURE = 12
"""Cells kept for text; deeper quotes and lists show no further prefix."""
TAB_CELLS = 4


class Prefix(NamedTuple):
    """What stands before a block's first line and before its other lines, of the same cells."""

    first: str
    rest: str

    @property
    def cells(self) -> int:
        """Cells it takes."""
        return width(self.rest)


def prefix_of(block: Block, room: int) -> Prefix:
    """The containers' bars and markers, as many as leave `LEAST_MEASURE` or half the room for text."""
    first, rest, taken = "", "", 0
    limit = room - min(LEAST_MEASURE, (room + 1) // 2)
    for depth, container in enumerate(block.containers):
        marker = BAR if container == QUOTE else f"{container} "
        taken += width(marker)
        if taken > limit:
            break
        blank = " " * width(marker)
        begins = depth >= len(block.containers) - block.fresh
        first += marker if begins or container == QUOTE else blank
        rest += BAR if container == QUOTE else blank
    return Prefix(first, rest)


def flowing(block: Block, room: int, number: int, indent_first: int) -> Iterator[Line]:
    """A block of prose, broken at `room` cells; `indent_first` cells stand before a plain paragraph."""
    prefix = prefix_of(block, room)
    measure = max(room - prefix.cells, 1)
    indent = indent_first if block.kind == "paragraph" and not block.containers else 0
    indent = indent if indent * 2 < measure else 0
    piece = Piece(block)
    lead = prefix.first + " " * indent
    for start, end in iterate_lines(without_tabs(block.text), measure, first_width=measure - indent):
        builder = LineBuilder()
        builder.add(lead, "marker")
        builder.add_slice(piece, start, end)
        if block.kind == "heading":
            builder.style("heading", len(lead))
        yield builder.line(block, number)
        lead = prefix.rest


def code(block: Block, room: int, number: int) -> Iterator[Line]:
    """Code line by line as it is; only what is longer than the room goes on in the next line."""
    prefix = prefix_of(block, room)
    expanded = _filled(block)
    piece, lead, start = Piece(expanded), prefix.first, 0
    for line in expanded.text.split("\n"):
        for span in _chopped(line, max(room - prefix.cells, 1)):
            builder = LineBuilder()
            builder.add(lead, "marker")
            builder.add_slice(piece, start + span.start, start + span.end)
            builder.style("code", len(lead))
            yield builder.line(block, number)
            lead = prefix.rest
        start += len(line) + 1


def rule(block: Block, room: int, number: int) -> Iterator[Line]:
    """A rule across the room."""
    prefix = prefix_of(block, room)
    builder = LineBuilder()
    builder.add(prefix.first, "marker")
    builder.add("-" * max(room - prefix.cells, 1), "border")
    yield builder.line(block, number)


def _chopped(line: str, measure: int) -> Iterator[Span]:
    starts = cluster_starts(line)
    cells = running_cells(line, starts)
    start = 0
    while True:
        end = bisect_right(cells, cells[start] + measure) - 1
        if end <= start < len(line):
            end = starts[bisect_right(starts, start)]
        yield Span(start, end)
        if end == len(line):
            return
        start = end


def _filled(block: Block) -> Block:
    """The block with each tab filled up to the next tab stop."""
    if "\t" not in block.text:
        return block
    parts: list[str] = []
    origin: list[Segment] = []
    shown = column = 0
    piece = Piece(block)
    for at, character in enumerate(block.text):
        filled = " " * (TAB_CELLS - column % TAB_CELLS) if character == "\t" else character
        origin += (Segment(shown, part.source, 1) for part in piece.origin_in(at, at + 1))
        parts.append(filled)
        shown += len(filled)
        column = 0 if character == "\n" else column + width(filled)
    return Block(block.kind, "".join(parts), (), tuple(origin), block.source, block.containers, block.fresh)
