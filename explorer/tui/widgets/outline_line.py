"""One line of the outline: what stands at its left, and what is counted at its right."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

from explorer.model import NO_PARENT, Outline
from explorer.text.cells import width
from explorer.tui.found_places import FoundPlaces
from explorer.tui.visible_rows import VisibleRows

FOLDED, UNFOLDED, LEAF = "▸", "▾", " "
"""Narrow in every terminal, so that titles stay aligned."""
MARK = "x"
BOOKMARK = "*"
FINDING = "!"
HITS = "/"
INDENT = 2
DEEPEST_INDENT = 12
"""Levels after which lines are not indented further: the number tells the level."""

Runs = list[tuple[str, str]]
"""Texts, each with the part of the outline's style sheet it looks like."""


class OutlineLines:
    """Draws the lines of an outline. What is marked, found and objected to is told by its attributes.

    `matches` are the rows a filter asked for, the others seen stand above one; None without a filter.
    """

    def __init__(self, outline: Outline, marked: Container[int] = ()) -> None:
        self.marked = marked
        self.bookmarked: Container[int] = ()
        self.count_findings: Callable[[int, int], int] | None = None
        self.open(outline)

    def open(self, outline: Outline) -> None:
        """Draw another report's lines, or those of the same one read anew; nothing is found in it yet."""
        self.outline = outline
        self.found: FoundPlaces | None = None
        self.matches: Container[int] | None = None
        self._counts = outline.figures_before
        self._count_cells = len(str(self._counts[-1]))

    def label(self, row: int, rows: VisibleRows) -> Runs:
        """Indent, fold sign, number and title."""
        if row == NO_PARENT:
            return [(" " + self.outline.report.title, "root")]
        section = self.outline.sections[row]
        indent = " " * (INDENT * min(self.outline.depths[row], DEEPEST_INDENT) + 1)
        gap = " " if section.number and width(section.number[-1]) == 1 else ""
        above = self.matches is not None and row not in self.matches
        return [
            (f"{indent}{_fold_sign(row, rows)} ", "sign"),
            (section.number[:80] + gap, "above" if above else "number"),
            *self._lit(row, section.title, "above" if above else ""),
        ]

    def _lit(self, row: int, title: str, part: str) -> Iterator[tuple[str, str]]:
        """A title in pieces, those that were found lit."""
        end = 0
        for start, stop in self.found.titles.get(row, ()) if self.found else ():
            yield title[end:start], part
            yield title[start:stop], "hit"
            end = stop
        yield title[end:], part

    def signs(self, row: int, rows: VisibleRows) -> Runs:
        """The mark, and how many hits, findings and figures stand in the section and below it."""
        end = len(self.outline) if row == NO_PARENT else self.outline.ends[row]
        count = self._counts[end] - self._counts[max(row, 0)]
        wrong = self.count_findings(max(row, 0), end) if self.count_findings else 0
        mark = MARK if row in self.marked else " "
        if self.bookmarked:
            mark = (BOOKMARK if row in self.bookmarked else " ") + mark
        return [
            (self._hits(row, end, rows), "hits"),
            (f" {FINDING}{wrong} " if wrong else " ", "finding"),
            (mark, "mark"),
            (" " + (str(count) if count else "").rjust(self._count_cells) + " ", "count"),
        ]

    def _hits(self, row: int, end: int, rows: VisibleRows) -> str:
        """How often something was found in the section; where it is folded or has nothing below, below it too."""
        if self.found is None:
            return ""
        folded = row == NO_PARENT or not rows.is_unfolded(row)
        count = self.found.between(max(row, 0), end if folded else row + 1)
        return f" {HITS}{count}" if count else ""


def _fold_sign(row: int, rows: VisibleRows) -> str:
    if not rows.can_fold(row):
        return LEAF
    return UNFOLDED if rows.is_unfolded(row) else FOLDED
