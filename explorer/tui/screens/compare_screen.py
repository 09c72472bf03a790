"""Two reports held against each other; `n` and `N` go through the changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from explorer.config.language import Words
from explorer.list_commands import COMPARISON
from explorer.metrics.change_list import Change, changes, is_change
from explorer.metrics.change_text import section_label
from explorer.metrics.compare import Comparison, FigureChange, SectionChange, compare, reworded
from explorer.metrics.period import period
from explorer.model import Outline
from explorer.tui.aside import aside
from explorer.tui.bindings import bindings_for
from explorer.tui.place import Place
from explorer.tui.screens.list_screen import ListScreen
from explorer.tui.widgets.change_list import SIGNS, ChangeList


class CompareScreen(ListScreen):
    """Gives back the place of a change in the report that is open.

    The other report is taken for the older one, unless the reports' periods say otherwise.
    """

    CONTEXT = COMPARISON
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(COMPARISON)

    class Compared(Message):
        """The reports have been compared; the old one is `old`."""

        def __init__(self, old: Outline, comparison: Comparison) -> None:
            super().__init__()
            self.old = old
            self.comparison = comparison

    def __init__(self, outline: Outline, other: Outline, words: Words) -> None:
        super().__init__(words, hint="compare-filter")
        self.outline = outline
        self.old, self.new = (outline, other) if is_later(other, outline) else (other, outline)
        self.unchanged = False
        self.comparison: Comparison | None = None
        self._all: Sequence[Change] = ()
        self._shown: Sequence[Change] = ()

    def make_list(self) -> ChangeList:
        """The changes."""
        return ChangeList(self.words)

    @property
    def list(self) -> ChangeList:
        """The changes."""
        return self.query_one(ChangeList)

    def on_mount(self) -> None:
        """Compare in a thread of its own."""
        self._compare()

    def _compare(self) -> None:
        old, new = self.old, self.new
        self.comparison = None

        def work() -> None:
            self.post_message(self.Compared(old, compare(old, new)))

        aside("comparison", work)

    def on_compare_screen_compared(self, event: Compared) -> None:
        """Show the changes, unless the sides were swapped meanwhile."""
        event.stop()
        if event.old is self.old:
            self.comparison = event.comparison
            self._take()

    def _take(self) -> None:
        if self.comparison is not None:
            self._all = changes(self.comparison, unchanged=self.unchanged)
        self.filter(self.typed)
        self.show_title()

    def title_text(self) -> str:
        """How much of each kind there is."""
        if self.comparison is None:
            return self.words("compare-opening")
        told = []
        for key, found in (("sections", self.comparison.sections), ("figures", self.comparison.figures)):
            tally: Counter[str] = Counter(change.status for change in found)
            counts = " ".join(f"{SIGNS[status]}{tally[status]}" for status in SIGNS if tally[status])
            told.append(f"{self.words('overview-' + key)} {counts or '0'}")
        return "  ".join(told)

    def filter(self, typed: str) -> None:
        """Show the changes whose words, on either side, hold what is typed."""
        self.list.old, self.list.new = self.old, self.new
        every, sides = self._all, self.list.sides
        shown = self.fitting(every, lambda: (" ".join(sides(change)) for change in every), typed)
        if shown is not None:
            self._shown = shown
            self.list.show(self.old, self.new, shown)
            self.show_detail()

    def detail(self, entry: int) -> str:
        """Both sides in full, and how it changed."""
        change = self._shown[entry]
        old, new = (side.strip() or "-" for side in self.list.sides(change))
        return f"{old} → {new}  {self.list.told(change).strip()}"

    def nothing_text(self) -> str:
        """Whether the reports are still being compared."""
        return self.words("compare-opening") if self.comparison is None else ""

    def place(self, entry: int) -> Place | None:
        """Where the change stands in the report that is open."""
        change = self._shown[entry]
        here = change.new if self.new is self.outline else change.old
        if here is None:
            self.say(self.words("compare-other-only"))
            return None
        if isinstance(change, FigureChange) and not isinstance(here, int):
            return Place(here.row, here.metric.quote, here.metric.id)
        return Place(here) if isinstance(here, int) else None

    def action_next_change(self) -> None:
        """To the next thing that became different, around the end."""
        self._step_change(1)

    def action_previous_change(self) -> None:
        """To the one before, around the start."""
        self._step_change(-1)

    def _step_change(self, by: int) -> None:
        count = len(self._shown)
        around = ((self.list.cursor + by * step) % count for step in range(1, count + 1))
        wanted = next((index for index in around if is_change(self._shown[index])), None)
        if wanted is not None:
            self.list.move_to(wanted)

    def action_wording(self) -> None:
        """The section of this change, both texts side by side."""
        change = self._section(self.list.cursor)
        pieces = () if change is None else reworded(change, self.old, self.new)
        here = None if change is None else change.new if self.new is self.outline else change.old
        if not pieces or here is None:
            self.say(self.words("wording-none"))
            return
        from explorer.tui.screens.wording_screen import WordingScreen

        title = section_label(self.outline, here)
        kind = "added" if self.new is self.outline else "removed"
        reports = (self.old.report.title, self.new.report.title)
        self.app.push_screen(WordingScreen(title, pieces, here, kind, self.words, reports), self._go_on)

    def _section(self, entry: int) -> SectionChange | None:
        """The section an entry is, or that the figure it is stands in."""
        above = (self._shown[index] for index in range(entry, -1, -1))
        return next((change for change in above if isinstance(change, SectionChange)), None)

    def _go_on(self, place: Place | None) -> None:
        """Leave for the place of a change of words."""
        if place is not None:
            self.dismiss(place)

    def action_swap(self) -> None:
        """Take the newer one for the older, and the other way round."""
        self.old, self.new = self.new, self.old
        self._all = ()
        self._compare()
        self._take()

    def action_all_or_changes(self) -> None:
        """Show what is the same too, or only changes."""
        self.unchanged = not self.unchanged
        self._take()


def is_later(one: Outline, other: Outline) -> bool:
    """Whether a report's period begins after another's; False where either has none."""
    first, second = period(one.report.period), period(other.report.period)
    return first is not None and second is not None and first.start > second.start
