"""What Markdown becomes: a flat row of blocks of display text, each character knowing where it came from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["paragraph", "heading", "code", "table", "rule", "footnote"]
Style = Literal[
    "strong", "emphasis", "strike", "code", "link", "image", "footnote",
    "heading", "header", "marker", "border",
]  # fmt: skip
"""How a stretch looks; the last four are only given by the layout."""
Alignment = Literal["", "left", "center", "right"]

QUOTE = ">"
"""The container that is a block quote; every other is an item named by its marker (`-`, `2.`, `[1]`)."""


class Run(NamedTuple):
    """A styled stretch `text[start:end]`; runs may nest. `href` is where a link or image leads, or empty."""

    start: int
    end: int
    style: Style
    href: str = ""


class Segment(NamedTuple):
    """`length` characters of display text from `start` on stand at `source` and following in the source."""

    start: int
    source: int
    length: int


class Cell(NamedTuple):
    """A table's cell: `block.text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One block of display text; nesting is told by `containers`, outermost first.

    `text` holds no markup and nothing a terminal must not see; a hard line break is a line feed. `origin`
    covers what was typed in the source; other characters were added. `source` is (start, end) in the source.
    `fresh` is how many of the innermost containers begin with this block (their markers are drawn).
    `tight` blocks follow each other without a blank line. `level` counts a heading's depth from 1. A table's
    first row is its header; its cells are stretches of `text`. `language` is what a code fence names.
    """

    kind: Kind
    text: str
    runs: tuple[Run, ...] = ()
    origin: tuple[Segment, ...] = ()
    source: tuple[int, int] = (0, 0)
    containers: tuple[str, ...] = ()
    fresh: int = 0
    tight: bool = False
    level: int = 0
    rows: tuple[tuple[Cell, ...], ...] = ()
    alignments: tuple[Alignment, ...] = ()
    language: str = ""


def source_of(origin: Sequence[Segment], offset: int) -> int:
    """Where the display character at `offset` stands in the source, -1 for a character that was added."""
    at = bisect_left(origin, (offset + 1,)) - 1
    if at < 0:
        return -1
    start, source, length = origin[at]
    return source + offset - start if offset - start < length else -1


def displayed(origin: Sequence[Segment], start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of display text whose characters stand in `source[start:end]`, in display order."""
    found: list[tuple[int, int]] = []
    for shown, source, length in origin:
        first, last = max(start, source), min(end, source + length)
        if first < last:
            found.append((shown + first - source, shown + last - source))
    return found
