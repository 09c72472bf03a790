"""Blocks with how they are set, and what that says of unmarked headings: large, bold, centred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from explorer.importing.blocks import Block

_LARGER = 1.15
_LONGEST_HEADING = 200
_USUAL = 12.0


@dataclass(slots=True)
class Typeset:
    """A block with the size of its type (any unit, of most of its characters), its weight and place.

    `at_page_end` says that a page ends after it.
    """

    block: Block
    size: float = _USUAL
    centred: bool = False
    bold: bool = False
    at_page_end: bool = False


def with_strength(found: Sequence[Typeset]) -> list[Block]:
    """The blocks, each short paragraph with how far its style stands out from the text's."""
    body = body_size(found)
    bold = sum(len(each.block.text) for each in found if each.bold)
    # Where most of the text is bold, bold says nothing.
    telling = bold * 2 <= sum(len(each.block.text) for each in found)
    return [_judged(each, body, telling) for each in found]


def body_size(found: Sequence[Typeset]) -> float:
    """The size that most of the text is set in."""
    sizes: Counter[float] = Counter()
    for each in found:
        if each.block.kind in ("paragraph", "item"):
            sizes[each.size] += len(each.block.text)
    return max(sizes, key=lambda size: sizes[size], default=_USUAL)


def _judged(found: Typeset, body: float, telling: bool) -> Block:
    block = found.block
    if block.kind != "paragraph" or len(block.text) > _LONGEST_HEADING:
        return block
    strength = (found.bold and telling) + found.centred + (found.size >= _LARGER * body)
    return replace(block, strength=strength) if strength > block.strength else block
