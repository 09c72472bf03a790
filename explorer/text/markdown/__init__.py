"""Markdown read for display: `parse` turns a source into a flat row of blocks that know where they came from."""

from __future__ import annotations

from explorer.text.markdown.block import (
    QUOTE,
    Alignment,
    Block,
    Cell,
    Kind,
    Run,
    Segment,
    Style,
    displayed,
    source_of,
)
from explorer.text.markdown.lines import Lines
from explorer.text.markdown.reading import BlockReader


def parse(source: str) -> tuple[Block, ...]:
    from explorer.text.markdown.parser import parser

    lines = Lines(source)
    return tuple(BlockReader(lines, 0).read(parser().parse("\n".join(lines.texts), {})))
