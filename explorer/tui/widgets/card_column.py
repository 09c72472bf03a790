"""The figures of the pane as lines one below the other, and which figure each line belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from explorer.model.report import heading_of
from explorer.tui.widgets.figure_card import CardMaker, Figure, Line

MOST_CARDS = 400
"""Figures up to which each is a whole card; longer lists have one line a figure."""


class CardColumn:
    """A card a figure, under the heading of its section where it is the first of several sections' here.

    Of very many figures it has one line each, made when it is asked for.
    """

    def __init__(self, figures: Sequence[Figure], maker: CardMaker) -> None:
        self.figures = figures
        self._maker = maker
        self._many = len(figures) > MOST_CARDS
        self._lines: list[Line] = []
        self._starts: list[int] = []
        if not self._many:
            of_several = len({figure.row for figure in figures}) > 1
            cards = [self._card(index, headed=of_several) for index in range(len(figures))]
            self._starts = [0, *accumulate(map(len, cards))]
            self._lines = [line for card in cards for line in card]

    def _card(self, index: int, *, headed: bool) -> list[Line]:
        """A card and a blank line."""
        figure = self.figures[index]
        lines = [*self._maker.card(figure), Line()]
        if not headed or (index and self.figures[index - 1].row == figure.row):
            return lines
        section = self._maker.outline.sections[figure.row]
        return [Line(((heading_of(section.number[:80], section.title), "heading"),)), *lines]

    @property
    def height(self) -> int:
        """How many lines there are."""
        return len(self.figures) if self._many else len(self._lines)

    def line(self, y: int) -> tuple[Line, int]:
        """A line and the index of the figure it belongs to."""
        if self._many:
            return self._maker.one_line(self.figures[y]), y
        return self._lines[y], bisect_right(self._starts, y) - 1

    def span(self, index: int) -> tuple[int, int]:
        """First and last line of a figure, without the blank one."""
        if self._many:
            return index, index
        return self._starts[index], self._starts[index + 1] - 2

    def head(self, index: int) -> int:
        """The first line of a figure itself, after its section's heading."""
        first, _ = self.span(index)
        return first + (not self._many and is_heading(self._lines[first]))


def is_heading(line: Line) -> bool:
    """Whether a line is the heading of a section."""
    return bool(line.left) and line.left[0][1] == "heading"
