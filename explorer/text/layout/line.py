"""A line ready to be drawn, and the pieces of blocks that it is put together from."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from explorer.text.markdown.block import Block, Kind, Run, Segment, Style

LineKind = Kind | Literal["blank"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of cells: its text with prefixes and padding, its styled runs, the source of its characters.

    Runs and `origin` count characters of `text`; `origin` leads into the source. `block` is the number of
    the block in its row, `level` a heading's depth. A blank line belongs to the block below it.
    """

    text: str
    runs: tuple[Run, ...] = ()
    origin: tuple[Segment, ...] = ()
    kind: LineKind = "paragraph"
    level: int = 0
    block: int = 0


def without_tabs(text: str) -> str:
    """The text with a blank for each tab, which a terminal would draw in a width of its own."""
    return text.replace("\t", " ")


class Piece:
    """A stretch of a block's text, handed out in slices from left to right with its runs and origin."""

    def __init__(self, block: Block, start: int = 0, end: int | None = None) -> None:
        self.text = block.text
        self.start = start
        self.end = len(block.text) if end is None else end
        self.runs = block.runs
        self.origin = block.origin
        self._next_run = bisect_left(block.runs, (start,))
        self._open: list[Run] = []

    def runs_in(self, start: int, end: int) -> list[Run]:
        """Runs that meet `text[start:end]`; `start` must not go back between calls."""
        while self._next_run < len(self.runs) and self.runs[self._next_run].start < end:
            self._open.append(self.runs[self._next_run])
            self._next_run += 1
        self._open = [run for run in self._open if run.end > start]
        return self._open

    def origin_in(self, start: int, end: int) -> list[Segment]:
        """The parts of the origin inside `text[start:end]`."""
        first = max(bisect_left(self.origin, (start + 1,)) - 1, 0)
        found: list[Segment] = []
        for at in range(first, len(self.origin)):
            shown, source, length = self.origin[at]
            if shown >= end:
                break
            left, right = max(shown, start), min(shown + length, end)
            if left < right:
                found.append(Segment(left, source + left - shown, right - left))
        return found


class LineBuilder:
    """Puts one line together from left to right."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.runs: list[Run] = []
        self.origin: list[Segment] = []

    def add(self, text: str, style: Style | None = None) -> None:
        """Append text that stands in no source."""
        if style and text.strip():
            self.runs.append(Run(self.length, self.length + len(text), style))
        self.parts.append(text)
        self.length += len(text)

    def add_slice(self, piece: Piece, start: int, end: int) -> None:
        """Append `piece.text[start:end]` with its runs and origin; a tab becomes a blank."""
        shift = self.length - start
        for run in piece.runs_in(start, end):
            clipped = run._replace(start=max(run.start, start) + shift, end=min(run.end, end) + shift)
            self.runs.append(clipped)
        self.origin += (Segment(at + shift, source, n) for at, source, n in piece.origin_in(start, end))
        self.parts.append(without_tabs(piece.text[start:end]))
        self.length += end - start

    def style(self, style: Style, start: int = 0) -> None:
        """Style everything from `start` on."""
        if self.length > start:
            self.runs.append(Run(start, self.length, style))

    def line(self, block: Block, number: int) -> Line:
        """The line, blanks at its end taken off."""
        text = "".join(self.parts).rstrip(" ")
        runs = sorted(
            (
                Run(start, min(end, len(text)), style, href)
                for start, end, style, href in self.runs
                if start < len(text)
            ),
            key=_outermost_first,
        )
        origin = [
            Segment(start, source, min(length, len(text) - start))
            for start, source, length in self.origin
            if start < len(text)
        ]
        return Line(text, tuple(runs), tuple(origin), block.kind, block.level, number)


def _outermost_first(run: Run) -> tuple[int, int]:
    return run.start, -run.end
