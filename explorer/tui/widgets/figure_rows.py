"""The figures of neighbouring sections, each made when it is asked for: of 200,000, some forty are seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import overload

from explorer.model import Outline
from explorer.tui.widgets.figure_card import Figure


class FigureRows(Sequence[Figure]):
    """The figures of some rows of an outline, in the report's order."""

    def __init__(self, outline: Outline, rows: range) -> None:
        self._outline = outline
        self._first = outline.figures_before[rows.start] if rows else 0
        self._end = outline.figures_before[rows.stop] if rows else 0

    def __len__(self) -> int:
        return self._end - self._first

    @overload
    def __getitem__(self, index: int) -> Figure: ...

    @overload
    def __getitem__(self, index: slice) -> list[Figure]: ...

    def __getitem__(self, index: int | slice) -> Figure | list[Figure]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        before, place = self._outline.figures_before, self._first + range(len(self))[index]
        row = bisect_right(before, place) - 1
        return Figure(row, self._outline.sections[row].metrics[place - before[row]])

    def of(self, row: int) -> range:
        """Where the figures of one section stand among these; empty where they are not here."""
        first, end = self._outline.figures_before[row : row + 2]
        return range(max(first, self._first) - self._first, max(min(end, self._end) - self._first, 0))
