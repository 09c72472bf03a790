"""The marks of a basket as a list: sections with where they stand, figures with their values."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.config.language import Words
from explorer.metrics.table import printed
from explorer.model import Outline
from explorer.model.report import heading_of
from explorer.model.selection import Mark
from explorer.tui.widgets.line_list import LineList, Runs

LONGEST = 300


class MarkList(LineList):
    """Marks in the order they will be written, one a line."""

    def __init__(self, outline: Outline, words: Words, *, id: str | None = None) -> None:
        super().__init__(words("basket-empty"), id=id)
        self.outline = outline
        self.words = words
        self.marks: Sequence[Mark] = ()

    def show(self, marks: Sequence[Mark], cursor: int = 0) -> None:
        """Show other marks, the cursor on one."""
        self.marks = marks
        self.lay_out(len(marks), range(len(marks)), cursor)

    def runs(self, line: int, cells: int) -> tuple[Runs, Runs]:
        """A mark: its place in the list, what it is, how much it holds."""
        del cells
        mark = self.marks[line]
        section = self.outline.sections[mark.row]
        number = (f" {line + 1:>{len(str(len(self.marks)))}}  ", "quiet")
        if mark.metric:
            metric = next((each for each in section.metrics if each.id == mark.metric), None)
            told = printed(metric, self.words.language) if metric else ""
            return (number, ((metric.name if metric else mark.metric)[:LONGEST], "")), ((f"{told} ", "bar"),)
        below = self.outline.ends[mark.row] - mark.row - 1
        held = f"{self.words('basket-below', count=below)} " if below else ""
        return (number, (heading_of(section.number[:80], section.title[:LONGEST]), "strong")), (
            (held, "quiet"),
        )
