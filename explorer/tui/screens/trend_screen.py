"""A figure from period to period, through the reports of the library."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from explorer.config.language import Words
from explorer.library.library import Library
from explorer.library.trend import Trend, trends
from explorer.metrics.listing import canonical
from explorer.metrics.table import printed
from explorer.model import Metric, Outline
from explorer.tui.aside import aside
from explorer.tui.place import Place, Wanted
from explorer.tui.screens.list_screen import ListScreen
from explorer.tui.widgets.entry_list import EntryList, Lines


class TrendScreen(ListScreen):
    """Gives nothing back; `wanted` is the report and section of the period chosen."""

    class Found(Message):
        """The lines of the figure's name, the figure's own first."""

        def __init__(self, found: Sequence[Trend], outlines: Sequence[Outline]) -> None:
            super().__init__()
            self.found = found
            self.outlines = outlines

    def __init__(self, library: Library, outline: Outline, metric: Metric, words: Words) -> None:
        super().__init__(words, hint="library-filter")
        self.library = library
        self.outline = outline
        self.metric = metric
        self.wanted: Wanted | None = None
        self._found: Sequence[Trend] = ()
        self._outlines: Sequence[Outline] = ()
        self._shown: list[tuple[Trend, int]] = []
        self._ready = False

    def make_list(self) -> EntryList:
        """The periods."""
        return EntryList("")

    def title_text(self) -> str:
        """The figure, and its line."""
        told = self._found[0].spark() if self._found else "" if self._ready else self.words("compare-opening")
        return f"{self.words('trend-title', name=self.metric.name)}  {told}"

    def on_mount(self) -> None:
        """Open the reports aside; the list's own `on_mount` is called besides."""
        aside("trend", self._work)

    def _work(self) -> None:
        shelf = self.library.open().outlines
        here = self.outline.report
        outlines = [self.outline, *(other for other in shelf if other.report != here)]
        metric = self.metric
        found = trends(metric.name, outlines)
        found.sort(key=lambda each: (each.name != metric.name, each.dimensions != metric.dimensions))
        self.post_message(self.Found(found, outlines))

    def on_trend_screen_found(self, event: Found) -> None:
        """Show the periods."""
        event.stop()
        self._ready, self._found, self._outlines = True, event.found, event.outlines
        self.filter(self.typed)
        self.show_title()

    def filter(self, typed: str) -> None:
        """Show the lines whose name, dimensions or organisation hold what is typed."""
        wanted = typed.split()
        self._shown = [
            (trend, index)
            for trend in self._found
            if all(word in _named(trend) for word in wanted)
            for index in range(len(trend.points))
        ]
        self.query_one(EntryList).show([self._lines(*each) for each in self._shown])
        self.show_detail()

    def _lines(self, trend: Trend, index: int) -> Lines:
        language = self.words.language
        point = trend.points[index]
        name = f"{point.fact.period}  {printed(point.fact.metric, language)}"
        # The amount goes first: a name that is cut misleads nobody.
        told = f"= {canonical(point.fact)}  {_named(trend)}"
        below = ((f"{trend.spark()[: index + 1]} ", "bar"), (told, "quiet"))
        return Lines(name, trend.growths(language)[index], below)

    def detail(self, entry: int) -> str:
        """The report, its words, and what others say of the same period."""
        trend, index = self._shown[entry]
        point = trend.points[index]
        told = [self._outlines[point.report].report.title, point.fact.metric.quote]
        if point.differing:
            told.append(self.words("trend-differing", values=", ".join(point.differing)))
        return "  ".join(part for part in told if part)

    def place(self, entry: int) -> Place | None:
        """Read the section of that report."""
        trend, index = self._shown[entry]
        point = trend.points[index]
        self.wanted = Wanted(self._outlines[point.report], point.fact.row, point.fact.metric.id)
        self.dismiss(None)
        return None


def _named(trend: Trend) -> str:
    """A line's figure, dimensions and organisation."""
    dimensions = (f"{name} {value}" for name, value in trend.dimensions)
    return "  ".join(part for part in (trend.name, *dimensions, trend.organization) if part)
