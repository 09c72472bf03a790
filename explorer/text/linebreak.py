"""Breaks text into lines as a Chinese compositor would: UAX #14, tailored by `prohibition` and `glue`.

Where a width is too narrow to meet every rule they are given up in this order: an amount loses its bound,
then it is broken at a UAX #14 opportunity, then any grapheme clusters part that the prohibitions let part,
then any at all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from explorer.text.boundaries import line_opportunities
from explorer.text.cells import cluster_starts, running_cells
from explorer.text.glue import Inside, inseparable
from explorer.text.prohibition import BETWEEN_QUOTATIONS, NEVER_ENDS, NEVER_STARTS

BLANKS = frozenset(" \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000")
"""White space that vanishes at a break; no-break spaces are not among it."""
_ALL_BLANKS = "".join(BLANKS)
_RUN_OF_BLANKS = re.compile(f"[{_ALL_BLANKS}]*")
NO_BREAK_SPACE = "\u00a0"
HARD_BREAK = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")
"""Where a line ends whatever its width (UAX #14, classes BK, CR, LF, NL)."""

_WINDOW = 4096
_MARGIN = 64
"""Characters before a window's end in which a later character could still change the breaks."""


class Span(NamedTuple):
    """A line's visible text: `text[start:end]`."""

    start: int
    end: int


def _keep_clusters(text: str, starts: Sequence[int]) -> str:
    """The text with a no-break space for each blank that shares its cluster with a mark and must stay."""
    kept = list(text)
    for start, end in pairwise(starts):
        if end > start + 1:
            kept[start:end] = (NO_BREAK_SPACE if c in BLANKS else c for c in text[start:end])
    return "".join(kept)


class _Window:
    """A stretch of one paragraph, measured, with its break opportunities; offsets count from its start."""

    def __init__(self, text: str) -> None:
        self.size = len(text)
        self.starts = cluster_starts(text)
        self.cells = running_cells(text, self.starts)
        self.text = text if len(self.starts) > self.size else _keep_clusters(text, self.starts)

    @cached_property
    def inside(self) -> Inside:
        """Offsets inside amounts and figures."""
        return inseparable(self.text)

    @cached_property
    def opportunities(self) -> list[int]:
        """Where UAX #14 and the quotation marks let a line end, in order; made when a text fills a line."""
        ends = line_opportunities(self.text)
        between = [match.start() for match in BETWEEN_QUOTATIONS.finditer(self.text)]
        if between:
            ends = sorted({*ends, *between})
        if len(self.starts) <= self.size:
            # ICU ends a line in a few sequences that UAX #29 keeps together (a prepended mark and a digit).
            ends = sorted(set(ends).intersection(self.starts))
        return ends

    def tailored(self) -> list[int]:
        """The opportunities that the prohibitions and the amounts leave; the text's end is none of them."""
        return [
            offset
            for offset in self.opportunities
            if offset < self.size and offset not in self.inside.amounts and self._permitted(0, offset)
        ]

    def line(self, start: int, width: int) -> tuple[int, int]:
        """Of the line from `start` on: where what is seen of it ends, and where the next line starts."""
        fits = bisect_right(self.cells, self.cells[start] + width) - 1
        if fits <= start < self.size:
            fits = self.starts[bisect_right(self.starts, start)]
        reach = self._after_blanks(fits)
        cut = reach if reach == self.size else self._cut(start, fits, reach)
        return self._before_blanks(start, cut), self._after_blanks(cut)

    def _cut(self, start: int, fits: int, reach: int) -> int:
        """The best place to end a line that holds `start` to `fits` and blanks up to `reach`."""
        last = bisect_right(self.opportunities, reach)
        first = bisect_right(self.opportunities, start)
        bare = torn = 0
        for offset in reversed(self.opportunities[first:last]):
            if self._permitted(start, offset):
                if offset not in self.inside.amounts:
                    return offset
                if not bare and offset not in self.inside.figures:
                    bare = offset
                torn = torn or offset
        return bare or torn or self._anywhere(start, fits)

    def _anywhere(self, start: int, fits: int) -> int:
        first, last = bisect_right(self.starts, start), bisect_right(self.starts, fits)
        for offset in reversed(self.starts[first:last]):
            if self._permitted(start, offset):
                return offset
        return fits

    def _permitted(self, start: int, offset: int) -> bool:
        """Whether the prohibitions let a line end before `offset`, blanks aside."""
        following, preceding = self._after_blanks(offset), self._before_blanks(start, offset)
        if following < self.size and self.text[following] in NEVER_STARTS:
            return False
        return preceding == start or self.text[preceding - 1] not in NEVER_ENDS

    def _after_blanks(self, offset: int) -> int:
        if offset < self.size and self.text[offset] in BLANKS:
            return _RUN_OF_BLANKS.match(self.text, offset).end()  # type: ignore[union-attr]  # it matches nothing, too
        return offset

    def _before_blanks(self, start: int, offset: int) -> int:
        reach = _MARGIN
        while offset > start and self.text[offset - 1] in BLANKS:
            stretch = self.text[max(start, offset - reach) : offset]
            offset -= len(stretch) - len(stretch.rstrip(_ALL_BLANKS))
            reach *= 2
        return offset


def opportunities(text: str) -> list[int]:
    """Where a line may end with every rule kept, in order, hard breaks and the text's end among them.

    Each is an offset after the blanks that vanish there. What `break_lines` chooses from, as long as the
    stretches between them fit in a line.
    """
    found: list[int] = []
    start = 0
    for match in HARD_BREAK.finditer(text):
        found += (start + end for end in _Window(text[start : match.start()]).tailored())
        start = match.end()
        found.append(start)
    found += (start + end for end in _Window(text[start:]).tailored())
    return found if found[-1:] == [len(text)] or not text else [*found, len(text)]


def _paragraph(text: str, width: int, first_width: int) -> Iterator[Span]:
    """The lines of a text without hard breaks, at least one; measured a window at a time."""
    origin, start, size = 0, 0, max(_WINDOW, 8 * width)
    window = _Window(text[:size])
    limit = first_width
    while True:
        end, following = window.line(start, limit)
        whole = origin + window.size == len(text)
        if not whole and following > window.size - _MARGIN:
            size = size if start else size * 2
            origin, start = origin + start, 0
            window = _Window(text[origin : origin + size])
            continue
        yield Span(origin + start, origin + end)
        if following == window.size:
            return
        start, limit = following, width


def iterate_lines(text: str, width: int, *, first_width: int | None = None) -> Iterator[Span]:
    """The lines of `break_lines`, each made when it is asked for."""
    width = max(width, 1)
    limit = width if first_width is None else max(first_width, 1)
    start = 0
    for match in HARD_BREAK.finditer(text):
        for span in _paragraph(text[start : match.start()], width, limit):
            yield Span(start + span.start, start + span.end)
        start, limit = match.end(), width
    if start < len(text) or start == 0:
        for span in _paragraph(text[start:], width, limit):
            yield Span(start + span.start, start + span.end)


def break_lines(text: str, width: int, *, first_width: int | None = None) -> list[Span]:
    """The lines of `text` in at most `width` cells (at least 1), the first in `first_width` if given.

    Blanks and line ends between and after lines belong to none, so the spans and what is between them make up
    the text. Only a single grapheme cluster may be wider than the width. An empty text is one empty line.
    """
    return list(iterate_lines(text, width, first_width=first_width))
