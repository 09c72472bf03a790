"""Blocks set in lines of a given width, block by block, so that a pane sets only what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from explorer.text.cells import pad, truncate, width
from explorer.text.layout import flow
from explorer.text.layout.line import Line, LineBuilder, LineKind, without_tabs
from explorer.text.layout.locate import Lit, locate, source_at
from explorer.text.layout.table import table
from explorer.text.linebreak import iterate_lines
from explorer.text.markdown.block import Block

__all__ = [
    "Line",
    "LineKind",
    "Lit",
    "gap_line",
    "iterate_block_lines",
    "iterate_layout",
    "layout",
    "layout_block",
    "locate",
    "pad",
    "plain_lines",
    "separated",
    "source_at",
    "truncate",
    "width",
]


def iterate_block_lines(block: Block, room: int, *, indent_first: int = 0, number: int = 0) -> Iterator[Line]:
    """The lines of one block in `room` cells, each made when it is asked for; at least one.

    `indent_first` is the cells before a plain paragraph's first line (4 for two Chinese characters),
    `number` the block's number, kept in each line.
    """
    room = max(room, 1)
    if block.kind == "table":
        return table(block, room, number)
    if block.kind == "code":
        return flow.code(block, room, number)
    if block.kind == "rule":
        return flow.rule(block, room, number)
    return flow.flowing(block, room, number, indent_first)


def layout_block(block: Block, room: int, *, indent_first: int = 0, number: int = 0) -> list[Line]:
    """The lines of `iterate_block_lines`, all of them."""
    return list(iterate_block_lines(block, room, indent_first=indent_first, number=number))


def separated(previous: Block | None, block: Block) -> bool:
    """Whether a blank line parts two blocks: not before the first, nor inside a tight list or notes."""
    return previous is not None and not (previous.tight and block.tight)


def gap_line(previous: Block | None, block: Block, room: int, *, number: int = 0) -> Line | None:
    """The blank line between two blocks, with the bars of the quotes that both stand in; None if none parts them."""
    if previous is None or not separated(previous, block):
        return None
    shared = min(len(previous.containers), len(block.containers) - block.fresh)
    around = replace(block, containers=block.containers[:shared], fresh=0)
    builder = LineBuilder()
    builder.add(flow.prefix_of(around, max(room, 1)).rest, "marker")
    return replace(builder.line(block, number), kind="blank")


def iterate_layout(blocks: Iterable[Block], room: int, *, indent_first: int = 0) -> Iterator[Line]:
    """The lines of a row of blocks with blank lines between them, each made when it is asked for."""
    previous: Block | None = None
    for number, block in enumerate(blocks):
        gap = gap_line(previous, block, room, number=number)
        if gap is not None:
            yield gap
        yield from iterate_block_lines(block, room, indent_first=indent_first, number=number)
        previous = block


def layout(blocks: Iterable[Block], room: int, *, indent_first: int = 0) -> list[Line]:
    """The lines of `iterate_layout`, all of them."""
    return list(iterate_layout(blocks, room, indent_first=indent_first))


def plain_lines(text: str, room: int) -> list[str]:
    """Plain text broken into lines of at most `room` cells, for labels and panels."""
    shown = without_tabs(text)
    return [shown[start:end] for start, end in iterate_lines(shown, room)]
