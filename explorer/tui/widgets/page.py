"""What the reading pane shows: sections one under another, laid out where they are looked at.

Heights of what was never seen are guesses from its length, so a page of 100,000 sections or of one
endless section opens at once. Whoever draws the page asks for `unseen` passages, has them laid out,
and moves its place by what grew above it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from typing import NamedTuple, Protocol

from explorer.model import NO_PARENT, Outline
from explorer.model.kept_place import HEADING, Spot
from explorer.tui.widgets.heights import Heights
from explorer.tui.widgets.page_line import PageLine
from explorer.tui.widgets.passages import split_passages

KEPT_PASSAGES = 400
"""Laid out passages remembered; what is looked at again later is laid out again, at the same height."""


class Piece(NamedTuple):
    """A passage of the page by index: of which section shown, and which of its passages. The heading is 0."""

    section: int
    passage: int


class PageMark(NamedTuple):
    """A line of a piece; of one not laid out yet, the share of its height, which may yet change."""

    piece: Piece
    within: int
    share: float | None


class _Flow:
    """One section once it was looked at: where its passages begin and how high each is."""

    def __init__(self, passages: list[tuple[int, int]], heights: Heights) -> None:
        self.passages = passages
        self.heights = heights
        self.seen = [False] * len(heights)


class Typesetter(Protocol):
    """How a page is set; each thing's lines end in a blank one."""

    def heading(self, row: int) -> list[PageLine]:
        """The lines of a section's number and title."""

    def passage(self, row: int, start: int, end: int) -> list[PageLine]:
        """The lines of a part of a section's body."""

    def guess(self, characters: int) -> int:
        """About how many lines so many characters take."""


class Page:
    """The lines of one section, or of one with its subsections; row `NO_PARENT` is the report itself."""

    def __init__(self, outline: Outline, row: int, with_subsections: bool, typesetter: Typesetter) -> None:
        self.outline = outline
        self.row = row
        self.with_subsections = with_subsections
        self._typesetter = typesetter
        self.rows = range(row, outline.rows_with(row, below=with_subsections).stop)
        first = max(row, 0)
        lengths = [0] * (first - row) + [len(each.body) for each in outline.sections[first : self.rows.stop]]
        # Of 100,000 sections few are of different lengths; guessing for each takes three times as long.
        guesses = {length: 2 + typesetter.guess(length) for length in set(lengths)}
        self._heights = Heights([guesses[length] for length in lengths])
        self._flows: dict[int, _Flow] = {}
        self._lines: OrderedDict[Piece, list[PageLine]] = OrderedDict()

    @property
    def height(self) -> int:
        """Lines in all, guessed ones included."""
        return self._heights.total

    def line(self, y: int) -> PageLine:
        """The line at height `y`, laid out if it was not."""
        piece, within = self._at(y)
        lines = self.lines(piece)
        return lines[min(within, len(lines) - 1)] if lines else PageLine(self.rows[piece.section], 0)

    def spot(self, y: int) -> Spot:
        """The place in the report that stands at height `y`."""
        line = self.line(y)
        return Spot(line.row, HEADING if line.heading else line.start)

    def y_of(self, spot: Spot) -> int:
        """The height a place stands at, its passage laid out; a negative offset is the heading."""
        section = max(0, min(spot.row - self.rows.start, len(self.rows) - 1))
        passage = 0
        if spot.offset >= 0:
            spans = self._flow(section).passages
            passage = bisect_left(spans, (spot.offset + 1,))
        piece = Piece(section, passage)
        lines = self.lines(piece)
        starts = [line.start for line in lines]
        # Blank lines share the start of the text above them.
        within = bisect_left(starts, max((start for start in starts if start <= spot.offset), default=0))
        return self.top(piece) + min(within, max(0, len(lines) - 1))

    def top(self, piece: Piece) -> int:
        """The height a passage begins at."""
        return self._heights.top(piece.section) + self._flow(piece.section).heights.top(piece.passage)

    def unseen(self, top: int, bottom: int) -> Piece | None:
        """The first passage between two heights that is not laid out yet."""
        y, bottom = max(top, 0), min(bottom, self.height)
        if y >= bottom:
            return None
        (section, passage), within = self._at(y)
        y -= within
        while y < bottom and section < len(self.rows):
            flow = self._flow(section)
            while y < bottom and passage < len(flow.seen):
                if not flow.seen[passage]:
                    return Piece(section, passage)
                y += flow.heights[passage]
                passage += 1
            section, passage = section + 1, 0
        return None

    def settle(self, y: int, screen: int) -> int:
        """Lay out what a screen from height `y` on shows; the height that has what stood at `y` now."""
        return self._lay_out_around(self.mark(y), 0, screen)

    def settle_above(self, y: int, seen: int, screen: int) -> int:
        """As `settle`, for a screen that moved up to `y` from `seen`: what was read there stays in step."""
        return self._lay_out_around(self.mark(seen), seen - y, screen)

    def _lay_out_around(self, mark: PageMark, above: int, screen: int) -> int:
        """Lay out `screen` lines from `above` lines over a mark; the height those begin at in the end."""
        while True:
            y = max(0, self.height_of(mark) - above)
            piece = self.unseen(y, y + screen)
            if piece is None:
                return y
            self.lines(piece)

    def mark(self, y: int) -> PageMark:
        """What stands at height `y`, for `height_of` to find again once heights have changed."""
        piece, within = self._at(y)
        flow = self._flow(piece.section)
        seen = flow.seen[piece.passage]
        return PageMark(piece, within, within / max(1, flow.heights[piece.passage]) if not seen else None)

    def height_of(self, mark: PageMark) -> int:
        """The height that has what a mark was set at."""
        flow = self._flow(mark.piece.section)
        height = flow.heights[mark.piece.passage]
        within = mark.within if mark.share is None else int(mark.share * height)
        return self.top(mark.piece) + min(within, height - 1)

    def lines(self, piece: Piece) -> list[PageLine]:
        """The lines of a passage."""
        lines = self._lines.get(piece)
        if lines is None:
            lines = self._lines[piece] = self._typeset(piece)
            self._measured(piece, len(lines))
            if len(self._lines) > KEPT_PASSAGES:
                self._lines.popitem(last=False)
        self._lines.move_to_end(piece)
        return lines

    def _typeset(self, piece: Piece) -> list[PageLine]:
        row = self.rows[piece.section]
        if piece.passage == 0:
            return self._typesetter.heading(row)
        return self._typesetter.passage(row, *self._flow(piece.section).passages[piece.passage - 1])

    def _measured(self, piece: Piece, height: int) -> None:
        flow = self._flow(piece.section)
        flow.seen[piece.passage] = True
        flow.heights[piece.passage] = height
        self._heights[piece.section] = flow.heights.total

    def _flow(self, section: int) -> _Flow:
        flow = self._flows.get(section)
        if flow is None:
            body = body_of(self.outline, self.rows[section])
            passages = split_passages(body) if body.strip() else []
            guesses = [self._typesetter.guess(end - start) for start, end in passages]
            flow = self._flows[section] = _Flow(passages, Heights([2, *guesses]))
            self._heights[section] = flow.heights.total
        return flow

    def _at(self, y: int) -> tuple[Piece, int]:
        section, _ = self._heights.at(y)
        self._flow(section)
        section, within = self._heights.at(y)
        passage, within = self._flow(section).heights.at(within)
        return Piece(section, passage), within


def body_of(outline: Outline, row: int) -> str:
    """The raw text of a row; the report itself has none, its summary is a row."""
    return "" if row == NO_PARENT else outline.sections[row].body
