"""A section's figures drawn: bars, spark lines and gaps, each figure an entry one can go to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from explorer.config.language import Words
from explorer.metrics.charts import Chart
from explorer.metrics.listing import canonical, dimensions
from explorer.metrics.table import Fact, printed
from explorer.metrics.unit_switch import Scale
from explorer.model import Outline
from explorer.text.cells import width
from explorer.tui.drawing import clip
from explorer.tui.widgets.bars import bar
from explorer.tui.widgets.figure_card import CardMaker, Figure, Line
from explorer.tui.widgets.line_list import LineList, Runs

Row = tuple[Runs, Runs]
LOOKS = {"value": "strong", "good": "good", "bad": "bad", "bar": "bar", "name": "", "part": ""}
"""What of a card looks how; the rest is quiet."""
WIDE, NARROW = 100, 60
UNIT_CELLS = 6


class ChartList(LineList):
    """The charts one under the other, each under its heading."""

    def __init__(self, outline: Outline, words: Words, scale: Scale, *, id: str | None = None) -> None:
        super().__init__(words("charts-drawing"), id=id)
        self.outline = outline
        self.words = words
        self.scale = scale
        self.facts: list[Fact] = []
        self._charts: Sequence[Chart] = ()
        self._rows: list[Row] = []

    def show(self, charts: Sequence[Chart]) -> None:
        """Show other charts."""
        self.nothing = self.words("charts-none")
        self._charts = charts
        self._set()

    def on_resize(self) -> None:
        """Draw anew."""
        self._set()

    def runs(self, line: int, cells: int) -> Row:
        """A line."""
        del cells
        return self._rows[line]

    def _set(self) -> None:
        cells = self.scrollable_content_region.width
        if not cells:
            return
        self._rows, self.facts = [], []
        starts: list[int] = []
        for chart in self._charts:
            self._rows += self._head(chart)
            for fact in chart.facts:
                starts.append(len(self._rows))
                self.facts.append(fact)
                self._rows += (
                    self._bar_row(fact, chart, cells)
                    if chart.kind == "sizes"
                    else self._card(fact, chart, cells)
                )
            self._rows.append(((), ()))
        self.lay_out(len(self._rows), starts, max(self.cursor, 0))

    def _head(self, chart: Chart) -> Iterator[Row]:
        told = self.words(f"charts-{chart.kind}", unit=chart.unit or self.words("unit-none"))
        more = chart.count - len(chart.facts)
        left = f"  {self.words('charts-more', count=more)}" if more else ""
        yield ((f" {told}", "heading"), (left, "quiet")), ()

    def _bar_row(self, fact: Fact, chart: Chart, cells: int) -> Iterator[Row]:
        """A bar beside the largest of the unit; what is below zero has none."""
        most = max(abs(each.amount or Decimal(0)) for each in chart.facts)
        share = max(Decimal(0), fact.amount or Decimal(0)) / most if most else Decimal(0)
        filled, empty = bar(share, cells // 4 if cells >= WIDE else 10 if cells >= NARROW else 6)
        value = printed(fact.metric, self.words.language)
        if self.scale != "printed":
            value = canonical(fact, self.scale)
        room = max(6, cells - width(filled + empty + value) - 6)
        name = clip(fact.metric.name, room)
        which = clip(f"  {dimensions(fact)}", room - width(name)) if fact.metric.dimensions else ""
        bars = ((f"{value}  ", "strong"), (filled, "bar"), (empty + " ", "quiet"))
        yield ((f" {name}", ""), (which, "quiet")), bars

    def _card(self, fact: Fact, chart: Chart, cells: int) -> Iterator[Row]:
        """What of the figure's card tells of its parts, series or target."""
        maker = CardMaker(self.outline, self.words, cells - 1, UNIT_CELLS, scale=self.scale)
        for line in maker.drawn(Figure(fact.row, fact.metric), chart.kind):
            yield _looked(line)


def _looked(line: Line) -> Row:
    left, right = ([(text, LOOKS.get(role, "quiet")) for text, role in runs] for runs in line)
    return [(" ", ""), *left], right
