"""Markdown read for display: a source becomes a flat row of blocks that know where they came from."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping, Sequence
from contextlib import suppress
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
from explorer.text.markdown.groups import Group, defines_links, groups
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
        from explorer.text.markdown.reading import blocks_of

        yield from blocks_of(lines, part, environment)


def _link_definitions(texts: Sequence[str], parts: Sequence[Group]) -> MutableMapping[str, Any]:
    """The parser's environment, knowing the links that any group defines."""
    environment: MutableMapping[str, Any] = {}
    for first, after in parts:
        if defines_links(texts[first:after]):
            from explorer.text.markdown.parser import TooManyTokensError, block_tokens

            with suppress(TooManyTokensError):
                block_tokens("\n".join(texts[first:after]), environment)
    return environment
