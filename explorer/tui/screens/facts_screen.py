"""A page of figures among other lines: not filtered, and each figure leads to its words."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.commands import Command
from explorer.metrics.table import Fact
from explorer.tui.place import Place
from explorer.tui.screens.list_screen import ListScreen


class FactsScreen(ListScreen):
    """Gives back the place of the figure chosen."""

    @property
    def facts(self) -> Sequence[Fact]:
        """The figures shown, an entry each."""
        raise NotImplementedError

    def filter(self, typed: str) -> None:
        """There is nothing to filter."""

    def offers(self, command: Command) -> bool:
        """All but filtering."""
        return command.id != "filter-list" and super().offers(command)

    def action_filter_list(self) -> None:
        """There is nothing to filter."""

    def detail(self, entry: int) -> str:
        """The figure's section and words."""
        fact = self.facts[entry]
        return "  ".join(part for part in (fact.section.heading, fact.metric.quote) if part)

    def place(self, entry: int) -> Place:
        """Where the figure stands."""
        fact = self.facts[entry]
        return Place(fact.row, fact.metric.quote, fact.metric.id)
