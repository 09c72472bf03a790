"""How a PDF is set: the type size and line distance of most of its text, the edges of its pages and columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from explorer.importing.pdf_lines import Line

_FEWEST_LINES = 8
_GUTTER = 0.3
_TRIED = 3
_FEWEST_INDENTED = 30
"""Of so many lines one begins a paragraph, at least."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the text of a document is set: type size, distance of lines, left and right edge, in points.

    `indents` says whether paragraphs begin with an indent, as Chinese ones do: what does not begins none.
    """

    size: float
    leading: float
    left: float
    right: float
    indents: bool = False

    @property
    def width(self) -> float:
        """How wide the text is."""
        return self.right - self.left

    def on(self, lines: Sequence[Line]) -> Layout:
        """The same with the edges of one page, where it has enough lines to tell them."""
        lines = [line for line in lines if abs(line.size - self.size) < 1]
        if len(lines) < _FEWEST_LINES:
            return self
        return replace(self, left=_left(lines), right=_right(lines))


def columns_of(lines: Sequence[Line], layout: Layout) -> list[Layout]:
    """The edges of a page's columns from left to right: two where a gutter parts its lines, else one."""
    usual = [line for line in lines if abs(line.size - layout.size) < 1]
    starts = Counter(round(line.x) for line in usual if line.x > layout.left + _GUTTER * layout.width)
    for gutter, count in starts.most_common(_TRIED):
        left = [line for line in usual if line.x < gutter - 1]
        right = [line for line in usual if line.x >= gutter - 1]
        inside = sum(line.right <= gutter + layout.size / 2 for line in left)
        if min(len(left), count) >= _FEWEST_LINES and inside * 10 >= len(left) * 9:
            return [replace(layout, left=_left(side), right=_right(side)) for side in (left, right)]
    return [layout.on(lines)]


def layout_of(pages: Sequence[Sequence[Line]]) -> Layout:
    """What most lines of the document have in common."""
    lines = [line for page in pages for line in page]
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    size = max(sizes, key=lambda each: sizes[each], default=12.0)
    usual = [line for line in lines if abs(line.size - size) < 1]
    gaps = [
        above.y - below.y
        for page in pages
        for above, below in pairwise(page)
        if abs(above.size - size) < 1 and 0.8 * size < above.y - below.y < 3 * size
    ]
    left = _left(usual)
    return Layout(size, _low(gaps) if gaps else 1.3 * size, left, _right(usual), _indents(usual, left, size))


def _indents(lines: Sequence[Line], left: float, size: float) -> bool:
    """Whether many lines, but not most, stand two characters behind the edge, and hardly any elsewhere."""
    indented = sum(1.5 * size < line.x - left < 2.6 * size for line in lines)
    others = sum(line.x - left > 1 for line in lines) - indented
    return indented * _FEWEST_INDENTED >= len(lines) and indented * 2 <= len(lines) and others <= indented


def _low(gaps: list[float]) -> float:
    """The usual distance of lines within a paragraph: the commonest, to half a point."""
    counts = Counter(round(gap * 2) for gap in gaps)
    best = max(counts.values())
    return min(half for half, count in counts.items() if count * 2 >= best) / 2


def _left(lines: Sequence[Line]) -> float:
    counts = Counter(round(line.x) for line in lines)
    return float(min((x for x, count in counts.items() if count * 5 >= len(lines)), default=_first(counts)))


def _first(counts: Counter[int]) -> int:
    return min(counts, default=0)


def _right(lines: Sequence[Line]) -> float:
    ends = sorted(line.right for line in lines)
    return float(median(ends[len(ends) * 3 // 4 :])) if ends else 0.0
