"""Drawing a line of a pane: styled parts from the left and from the right, cut by cells, never wrapped.

Every text comes in raw and is made visible here, so no pane can send a control to the terminal.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from explorer.text.cells import truncate, width
from explorer.text.sanitize import visible_line

CUT = "⋯"
"""Stands for what was cut: narrow in every terminal, unlike the ellipsis."""
LONGEST = 4_000
"""Characters of one part that are looked at: no line is longer than a screen."""

Part = tuple[str, Style]


def line_strip(left: Sequence[Part], right: Sequence[Part], cells: int, base: Style) -> Strip:
    """A strip of exactly `cells` cells: `left`, cut where `right` begins, then blanks, then `right`."""
    right_parts, taken = _fit(right, cells)
    room = max(0, cells - taken - (1 if taken else 0))
    left_parts, used = _fit(left, room)
    blank = Segment(" " * (cells - used - taken), base)
    return Strip([*left_parts, blank, *right_parts], cells)


def clip(text: str, cells: int) -> str:
    """A raw text as one visible line of at most so many cells, cut with a sign."""
    return truncate(visible_line(text[:LONGEST]), cells, CUT)


def _fit(parts: Sequence[Part], cells: int) -> tuple[list[Segment], int]:
    segments: list[Segment] = []
    used = 0
    for text, style in parts:
        if used >= cells:
            break
        shown = clip(text, cells - used)
        used += width(shown)
        if shown:
            segments.append(Segment(shown, style))
    return segments, used
