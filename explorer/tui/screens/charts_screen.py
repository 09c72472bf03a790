"""A page of charts for what is read: parts, series, targets and sizes of its figures."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from explorer.config.language import Words
from explorer.metrics.charts import Chart
from explorer.metrics.table import Fact
from explorer.metrics.unit_switch import Scale
from explorer.model import Outline
from explorer.tui.aside import aside
from explorer.tui.screens.facts_screen import FactsScreen
from explorer.tui.widgets.chart_list import ChartList


class ChartsScreen(FactsScreen):
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
        """Look for what can be drawn in a thread of its own."""
        aside("charts", self._find)

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

    @property
    def facts(self) -> Sequence[Fact]:
        """The figures among the lines."""
        return self.charts.facts
