"""The report at a glance: how much there is of it, and its largest figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from explorer.config.language import Words
from explorer.metrics.overview import Overview
from explorer.metrics.table import Fact
from explorer.metrics.unit_switch import Scale
from explorer.model import Outline
from explorer.tui.aside import aside
from explorer.tui.screens.facts_screen import FactsScreen
from explorer.tui.widgets.overview_list import OverviewList

if TYPE_CHECKING:
    from explorer.metrics.audit import Audit


class OverviewScreen(FactsScreen):
    """Gives back the place of the figure chosen."""

    class Counted(Message):
        """The report has been looked through."""

        def __init__(self, seen: Overview) -> None:
            super().__init__()
            self.seen = seen

    def __init__(self, outline: Outline, audit: Audit | None, words: Words, scale: Scale = "printed") -> None:
        """Without an audit, the report is checked first."""
        super().__init__(words, hint="overview-title")
        self.outline = outline
        self.audit = audit
        self.scale = scale

    def make_list(self) -> OverviewList:
        """The lines."""
        return OverviewList(self.words, self.scale)

    @property
    def overview(self) -> OverviewList:
        """The lines."""
        return self.query_one(OverviewList)

    def on_mount(self) -> None:
        """Look through the report in a thread of its own."""
        aside("overview", self._count)

    def _count(self) -> None:
        from explorer.metrics.audit import audit
        from explorer.metrics.overview import overview

        self.post_message(self.Counted(overview(self.outline, self.audit or audit(self.outline))))

    def on_overview_screen_counted(self, event: Counted) -> None:
        """Show what there is."""
        event.stop()
        self.overview.show(event.seen)

    def title_text(self) -> str:
        """The report's title."""
        report = self.outline.report
        return "  ".join(part for part in (report.title, report.organization, report.period) if part)

    @property
    def facts(self) -> Sequence[Fact]:
        """The figures among the lines."""
        return self.overview.facts
