"""Markdown read for display: a source becomes a flat row of blocks that know where they came from."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping, Sequence
from typing import Any

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
from explorer.text.markdown.groups import Group, defines_links, groups, is_plain
from explorer.text.markdown.lines import Lines

__all__ = [
    "QUOTE",
    "Alignment",
    "Block",
    "Cell",
    "Kind",
    "Run",
    "Segment",
    "Style",
    "displayed",
    "iterate_blocks",
    "parse",
    "source_of",
]


def parse(source: str) -> tuple[Block, ...]:
    """All blocks of a Markdown source, in order. Any text is Markdown, so nothing is refused."""
    return tuple(iterate_blocks(source))


def iterate_blocks(source: str) -> Iterator[Block]:
    """The blocks of `parse`, read as they are asked for: a pane can show a megabyte's first page at once."""
    lines = Lines(source)
    parts = list(groups(lines.texts))
    environment = _link_definitions(lines.texts, parts)
    for part in parts:
        yield from _blocks(lines, part, environment)


def _link_definitions(texts: Sequence[str], parts: Sequence[Group]) -> MutableMapping[str, Any]:
    """The parser's environment, knowing the links that any group defines."""
    environment: MutableMapping[str, Any] = {}
    for first, after in parts:
        if defines_links(texts[first:after]):
            from explorer.text.markdown.parser import parser

            shared = parser()
            shared.block.parse("\n".join(texts[first:after]), shared, environment, [])
    return environment


def _blocks(lines: Lines, part: Group, environment: MutableMapping[str, Any]) -> Sequence[Block]:
    from explorer.text.markdown.parser import MAX_NESTING, parser
    from explorer.text.markdown.reading import BlockReader, plain_paragraph, typed

    first, after = part
    texts = lines.texts[first:after]
    filled = [number for number, text in enumerate(texts, first) if text.strip(" \t")]
    if not filled:
        return []
    if filled[-1] - filled[0] < len(filled) and is_plain(lines.texts[filled[0] : filled[-1] + 1]):
        return [plain_paragraph(lines, filled[0], filled[-1] + 1)]
    tokens = parser().parse("\n".join(texts), environment)
    if max((token.level for token in tokens), default=0) >= MAX_NESTING - 2:
        return [typed(lines, first, after)]
    return BlockReader(lines, first).read(tokens)
