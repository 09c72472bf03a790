"""Drawing a line of a pane: styled parts from the left and from the right, cut by cells, never wrapped.

Every text comes in raw and is made visible here, so no pane can send a control to the terminal.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

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


def wrapped(text: str, cells: int, most: int) -> list[str]:
    """A raw text in lines of at most so many cells, broken as Chinese does; the `most`th is cut with a sign."""
    shown, cells = visible_line(text[:LONGEST]), max(1, cells)
    if width(shown) <= cells:
        return [shown]
    from explorer.text.linebreak import iterate_lines

    spans = list(islice(iterate_lines(shown, cells), most))
    lines = [shown[start:end] for start, end in spans[:-1]]
    return [*lines, truncate(shown[spans[-1][0] :].rstrip(), cells, CUT)]


def _fit(parts: Sequence[Part], cells: int) -> tuple[list[Segment], int]:
    """The parts in at most so many cells; a sign, and only one, stands where they were cut."""
    segments: list[Segment] = []
    used = 0
    for index, (text, style) in enumerate(parts):
        shown = visible_line(text[:LONGEST])
        full = used + width(shown)
        # The last part that is wholly seen gives a cell to the sign where more would follow.
        more = full >= cells and any(part for part, _ in parts[index + 1 :])
        if full > cells or more:
            shown = truncate(shown + CUT if more and full <= cells else shown, cells - used, CUT)
        used += width(shown)
        if shown:
            segments.append(Segment(shown, style))
        if full > cells or more:
            break
    return segments, used
