"""The report at a glance: how much there is of it, and its largest figures."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from textual.message import Message

from explorer.commands import Command
from explorer.config.language import Words
from explorer.metrics.overview import Overview
from explorer.metrics.unit_switch import Scale
from explorer.model import Outline
from explorer.tui.place import Place
from explorer.tui.screens.list_screen import ListScreen
from explorer.tui.widgets.overview_list import OverviewList

if TYPE_CHECKING:
    from explorer.metrics.audit import Audit


class OverviewScreen(ListScreen):
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
        """Look through the report in a thread of its own; a daemon, so that leaving never waits for it."""
        Thread(target=self._count, name="overview", daemon=True).start()

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

    def filter(self, typed: str) -> None:
        """There is nothing to filter."""

    def offers(self, command: Command) -> bool:
        """All but filtering."""
        return command.id != "filter-list" and super().offers(command)

    def action_filter_list(self) -> None:
        """There is nothing to filter."""

    def detail(self, entry: int) -> str:
        """The figure's words."""
        fact = self.overview.facts[entry]
        section = f"{fact.section.number}{fact.section.title}"
        return "  ".join(part for part in (section, fact.metric.quote) if part)

    def place(self, entry: int) -> Place:
        """Where the figure stands."""
        fact = self.overview.facts[entry]
        return Place(fact.row, fact.metric.quote, fact.metric.id)
