"""A section's text as it was and as it is, side by side, what changed marked; changes are the entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from explorer.config.language import Words
from explorer.metrics.rewording import Piece, is_changed
from explorer.text.cells import pad, width
from explorer.text.linebreak import break_lines
from explorer.text.sanitize import visible_line
from explorer.tui.drawing import clip
from explorer.tui.widgets.line_list import LineList, Runs

GAP = "   "
NARROWEST = 8
MARKS = {"removed": ("[-", "-]", "bad"), "added": ("{+", "+}", "good")}
"""What stands around words that are gone or new, and what they look like."""
KEPT = -1


class Marked(NamedTuple):
    """A stretch of a line: its text, what it looks like, and the number of its change (`KEPT` for none)."""

    text: str
    part: str
    change: int


Line = list[Marked]


class WordingList(LineList):
    """Both texts in step: what is kept stands at one height, paragraph by paragraph."""

    head = 1

    def __init__(self, words: Words, reports: tuple[str, str], *, id: str | None = None) -> None:
        """`reports` are the titles of the older and the newer one."""
        super().__init__(words("compare-none"), id=id)
        self.words = words
        self.reports = reports
        self.changes: list[list[Piece]] = []
        self._pieces: Sequence[Piece] = ()
        self._rows: list[tuple[Line, Line]] = []

    def show(self, pieces: Sequence[Piece]) -> None:
        """Show other texts."""
        self._pieces = pieces
        self._set()

    def on_resize(self) -> None:
        """Set both texts anew."""
        self._set()

    def _set(self) -> None:
        cells = self.scrollable_content_region.width
        if not cells:
            return
        self._rows, self.changes = [], []
        starts: dict[int, int] = {}
        for block in _blocks(self._pieces):
            numbered = self._numbered(block)
            sides = (_lines(numbered, kind, self._side(cells) - 1) for kind in ("removed", "added"))
            for left, right in zip_longest(*sides, fillvalue=[]):
                for run in (*left, *right):
                    starts.setdefault(run.change, len(self._rows))
                self._rows.append((left, right))
            self._rows.append(([], []))
        starts.pop(KEPT, None)
        self.lay_out(len(self._rows), [starts[n] for n in sorted(starts)], max(self.cursor, 0))

    def _numbered(self, block: Sequence[Piece]) -> list[tuple[Piece, int]]:
        """The pieces with the numbers of their changes: what is gone and what came for it is one."""
        found = []
        for index, piece in enumerate(block):
            if not is_changed(piece):
                found.append((piece, KEPT))
                continue
            if not index or not is_changed(block[index - 1]):
                self.changes.append([])
            self.changes[-1].append(piece)
            found.append((piece, len(self.changes) - 1))
        return found

    def _side(self, cells: int) -> int:
        return max(NARROWEST, (cells - len(GAP)) // 2)

    def head_runs(self, line: int, cells: int) -> tuple[Runs, Runs]:
        """Which text stands on which side."""
        del line
        side = self._side(cells)
        old, new = self.reports
        left = pad(clip(f" {self.words('compare-old')} {old}", side), side)
        right = clip(f"{self.words('compare-new')} {new}", cells - side - len(GAP))
        return ((left + GAP + right, "heading"),), ()

    def runs(self, line: int, cells: int) -> tuple[Runs, Runs]:
        """A line of both."""
        left, right = ([(run.text, run.part) for run in side] for side in self._rows[line])
        taken = 1 + sum(width(text) for text, _ in left)
        return [(" ", ""), *left, (" " * max(0, self._side(cells) - taken) + GAP, ""), *right], ()


def _blocks(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces cut into paragraphs: where both texts have a line's end."""
    block: list[Piece] = []
    for piece in pieces:
        for index, text in enumerate(piece.text.split("\n") if piece.kind == "same" else [piece.text]):
            if index:
                if block:
                    yield block
                block = []
            if text:
                block.append(Piece(piece.kind, text))
    if block:
        yield block


def _lines(block: Sequence[tuple[Piece, int]], kind: str, cells: int) -> list[Line]:
    """One side of a block in lines of so many cells, its changed words between marks."""
    paragraphs: list[Line] = [[]]
    for piece, change in block:
        if piece.kind not in ("same", kind):
            continue
        before, after, part = MARKS.get(piece.kind, ("", "", ""))
        for index, text in enumerate(f"{before}{piece.text}{after}".split("\n")):
            if index:
                paragraphs.append([])
            if text:
                paragraphs[-1].append(Marked(visible_line(text), part, change))
    return [line for paragraph in paragraphs if paragraph for line in _wrapped(paragraph, cells)]


def _wrapped(paragraph: Line, cells: int) -> Iterator[Line]:
    for start, end in break_lines("".join(run.text for run in paragraph), cells):
        line: Line = []
        offset = 0
        for run in paragraph:
            cut = run.text[max(0, start - offset) : max(0, end - offset)]
            offset += len(run.text)
            if cut:
                line.append(run._replace(text=cut))
        yield line
