"""A page of charts for what is read: parts, series, targets and sizes of its figures."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Thread

from textual.message import Message

from explorer.commands import Command
from explorer.config.language import Words
from explorer.metrics.charts import Chart
from explorer.metrics.unit_switch import Scale
from explorer.model import Outline
from explorer.tui.place import Place
from explorer.tui.screens.list_screen import ListScreen
from explorer.tui.widgets.chart_list import ChartList


class ChartsScreen(ListScreen):
    """Gives back the place of the figure chosen."""

    class Found(Message):
        """What can be drawn is known."""

        def __init__(self, charts: Sequence[Chart]) -> None:
            super().__init__()
            self.charts = charts

    def __init__(self, outline: Outline, rows: range, title: str, words: Words, scale: Scale) -> None:
        super().__init__(words, hint="overview-title")
        self.outline = outline
        self._rows_read = rows
        self._title = title
        self._scale = scale

    def make_list(self) -> ChartList:
        """The charts."""
        return ChartList(self.outline, self.words, self._scale)

    @property
    def charts(self) -> ChartList:
        """The charts."""
        return self.query_one(ChartList)

    def on_mount(self) -> None:
        """Look for what can be drawn in a thread of its own; a daemon, so that leaving never waits for it."""
        Thread(target=self._find, name="charts", daemon=True).start()

    def _find(self) -> None:
        from explorer.metrics.charts import charts

        self.post_message(self.Found(charts(self.outline, self._rows_read)))

    def on_charts_screen_found(self, event: Found) -> None:
        """Draw it."""
        event.stop()
        self.charts.show(event.charts)

    def title_text(self) -> str:
        """What is drawn."""
        return f"{self.words('charts-title')}  {self._title}"

    def filter(self, typed: str) -> None:
        """There is nothing to filter."""

    def offers(self, command: Command) -> bool:
        """All but filtering."""
        return command.id != "filter-list" and super().offers(command)

    def action_filter_list(self) -> None:
        """There is nothing to filter."""

    def detail(self, entry: int) -> str:
        """The figure's words."""
        fact = self.charts.facts[entry]
        section = f"{fact.section.number}{fact.section.title}"
        return "  ".join(part for part in (section, fact.metric.quote) if part)

    def place(self, entry: int) -> Place:
        """Where the figure stands."""
        fact = self.charts.facts[entry]
        return Place(fact.row, fact.metric.quote, fact.metric.id)
