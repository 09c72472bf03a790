"""What is wrong with a report, two lines each: the arithmetic, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from explorer.config.language import Words
from explorer.metrics.audit import Remark
from explorer.metrics.code_names import code_name
from explorer.model import NO_PARENT, Outline
from explorer.model.report import heading_of
from explorer.problems import Severity
from explorer.tui.widgets.line_list import LineList, Runs

SIGNS: dict[Severity, tuple[str, str]] = {
    "error": ("! ", "bad"),
    "warning": ("? ", "warn"),
    "info": ("i ", "quiet"),
}
"""What tells severities apart without colour, and the colour."""
LONGEST = 2_000


class FindingList(LineList):
    """Remarks in the order given, under a heading for each severity."""

    height = 2

    def __init__(self, outline: Outline, words: Words, *, id: str | None = None) -> None:
        super().__init__(words("findings-none"), id=id)
        self.outline = outline
        self.words = words
        self.remarks: Sequence[Remark] = ()
        self._headings: dict[int, str] = {}

    def show(self, remarks: Sequence[Remark]) -> None:
        """Show other remarks, the gravest first."""
        self.remarks = remarks
        self._headings = {}
        starts: list[int] = []
        line = 0
        for severity, alike in groupby(remarks, key=attrgetter("severity")):
            count = sum(1 for _ in alike)
            self._headings[line] = f"{self.words('severity-' + severity)}  {count}"
            end = line + 1 + count * self.height
            starts += range(line + 1, end, self.height)
            line = end
        self.lay_out(line, starts)

    def runs(self, line: int, cells: int) -> tuple[Runs, Runs]:
        """A heading, what is wrong, or where."""
        del cells
        if line in self._headings:
            return ((" " + self._headings[line], "heading"),), ()
        entry = self.entry_at(line)
        remark = self.remarks[entry]
        if line == self.start(entry):
            return (SIGNS[remark.severity], (remark.text(self.words.language)[:LONGEST], "")), ()
        return (("  " + self.path(remark), "quiet"),), (
            (f"{code_name(remark.code, self.words.language)} ", "quiet"),
        )

    def path(self, remark: Remark) -> str:
        """The way to the section: `二 产业 / （一）化橘红`."""
        if remark.row == NO_PARENT:
            return self.words("whole-report")
        rows = (*self.outline.ancestors(remark.row), remark.row)
        sections = self.outline.sections
        return " / ".join(heading_of(sections[row].number[:40], sections[row].title[:200]) for row in rows)
