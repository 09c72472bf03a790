"""Two reports side by side: what was in the old one at the left, what is in the new one at the right."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.config.language import Words
from explorer.metrics.change_list import Change
from explorer.metrics.change_text import growth_text, reused_text, section_label
from explorer.metrics.compare import FigureChange
from explorer.metrics.table import Fact, printed
from explorer.model import Outline
from explorer.text.cells import pad, width
from explorer.tui.drawing import clip
from explorer.tui.widgets.line_list import LineList, Runs

SIGNS = {"changed": "~", "added": "+", "removed": "-", "moved": ">", "same": "="}
LOOKS = {"changed": "warn", "added": "good", "removed": "bad", "moved": "warn", "same": "quiet"}
INDENT = "  "
LONGEST = 1_000


class ChangeList(LineList):
    """Two lines a change: what it is on both sides, and how it changed."""

    head = 1
    height = 2

    def __init__(self, words: Words, *, id: str | None = None) -> None:
        super().__init__(words("compare-none"), id=id)
        self.words = words
        self.changes: Sequence[Change] = ()

    def show(self, old: Outline, new: Outline, changes: Sequence[Change]) -> None:
        """Show the changes from one report to the other."""
        self.old, self.new = old, new
        self.changes = changes
        self.lay_out(len(changes) * self.height, range(0, len(changes) * self.height, self.height))

    def head_runs(self, line: int, cells: int) -> tuple[Runs, Runs]:
        """Which report stands on which side."""
        del line
        left, right = self._widths(cells)
        old = f"  {self.words('compare-old')} {self._named(self.old)}"
        new = f"{self.words('compare-new')} {self._named(self.new)}"
        return ((pad(clip(old, left - 1), left), "heading"), (clip(new, right), "heading")), ()

    def _named(self, outline: Outline) -> str:
        report = outline.report
        return report.title if report.period in report.title else f"{report.period} {report.title}"

    def _widths(self, cells: int) -> tuple[int, int]:
        """The cells of both sides, sign and gap in the left one's."""
        left = max(6, (cells + 2) // 2)
        return left, max(1, cells - left - 1)

    def runs(self, line: int, cells: int) -> tuple[Runs, Runs]:
        """What was and what is, or how it changed."""
        change = self.changes[line // self.height]
        if line % self.height:
            return ((f"    {self.told(change)}", "quiet"),), ()
        sign = (f"{SIGNS[change.status]} ", LOOKS[change.status])
        look = "" if isinstance(change, FigureChange) else "strong"
        left, right = self._widths(cells)
        old, new = self._fitted(change, left - 3, right)
        return (sign, (pad(old, left - 2), look), (new, look)), ()

    def _fitted(self, change: Change, left: int, right: int) -> tuple[str, str]:
        """Both sides in so many cells; of a figure the name is cut, never the value."""
        if isinstance(change, FigureChange):
            return self._figure(change.old, left), self._figure(change.new, right)
        old, new = self.sides(change)
        return clip(old, left), clip(new, right)

    def sides(self, change: Change) -> tuple[str, str]:
        """The change in the old report and in the new one, empty where it is not there."""
        if isinstance(change, FigureChange):
            return self._figure(change.old, LONGEST), self._figure(change.new, LONGEST)
        return section_label(self.old, change.old), section_label(self.new, change.new)

    def _figure(self, fact: Fact | None, cells: int) -> str:
        if fact is None:
            return ""
        value = printed(fact.metric, self.words.language)
        name = clip(fact.metric.name, max(4, cells - width(value[:LONGEST]) - len(INDENT) - 1))
        return clip(f"{INDENT}{name} {value}", cells)

    def told(self, change: Change) -> str:
        """How it changed: `+50 %`, or how much of a section is reused word for word."""
        status = self.words(f"change-{change.status}")
        if isinstance(change, FigureChange):
            return f"{INDENT}{status}  {growth_text(change, self.words.language)}".rstrip()
        if change.old is None or change.new is None:
            return status
        return f"{status}  {self.words('compare-reused', share=reused_text(change))}"
