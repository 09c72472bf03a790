"""A report at a glance as lines: what there is of each, and the largest figures as bars."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from explorer.config.language import Words
from explorer.metrics.listing import canonical
from explorer.metrics.overview import Largest, Overview
from explorer.metrics.table import Fact, printed
from explorer.metrics.unit_switch import Scale
from explorer.text.cells import pad, width
from explorer.tui.drawing import clip
from explorer.tui.widgets.bars import bar
from explorer.tui.widgets.line_list import LineList, Runs

Row = tuple[Runs, Runs]
BAR_CELLS = 20
LABEL_CELLS = 14
NARROW = 80
"""Columns below which bars are half as long."""


class OverviewList(LineList):
    """Counts, coverage and bars; the figures are entries one can go to."""

    def __init__(self, words: Words, scale: Scale, *, id: str | None = None) -> None:
        super().__init__(words("overview-counting"), id=id)
        self.words = words
        self.scale = scale
        self.facts: list[Fact] = []
        self.seen: Overview | None = None
        self._rows: list[Row] = []

    def show(self, seen: Overview) -> None:
        """Show what there is."""
        self.seen = seen
        self._set()

    def _set(self) -> None:
        """Make the lines for the width there is."""
        if self.seen is None:
            return
        self.facts = []
        self._rows = [*self._counts(self.seen), *self._coverage(self.seen)]
        starts: list[int] = []
        for unit in self.seen.largest:
            self._rows += self._unit_head(unit)
            for fact in unit.facts:
                starts.append(len(self._rows))
                self._rows.append(self._figure(fact, unit.facts[0]))
                self.facts.append(fact)
        self.lay_out(len(self._rows), starts, max(self.cursor, 0))

    def on_resize(self) -> None:
        """Make the lines anew."""
        self._set()

    def runs(self, line: int, cells: int) -> Row:
        """A line."""
        del cells
        return self._rows[line]

    def _label(self, key: str) -> tuple[str, str]:
        return " " + pad(self.words(key), LABEL_CELLS) + "  ", "quiet"

    def _counts(self, seen: Overview) -> Iterator[Row]:
        levels = self.words("overview-levels", count=seen.levels)
        for key, told, more in (
            ("overview-sections", f"{seen.sections:,}", levels),
            ("overview-characters", f"{seen.characters:,}", ""),
            ("overview-figures", f"{seen.figures:,}", ""),
        ):
            yield (self._label(key), (told, "strong"), (f"  {more}", "quiet")), ()
        found = "  ".join(f"{self.words('severity-' + name)} {count}" for name, count in seen.wrong.items())
        yield (self._label("overview-findings"), (found or "0", "bad" if seen.wrong else "strong")), ()

    def _coverage(self, seen: Overview) -> Iterator[Row]:
        told = self.words("overview-covered", covered=seen.covered, quantities=seen.quantities)
        if seen.coverage is None:
            yield (self._label("overview-coverage"), (self.words("overview-no-numbers"), "quiet")), ()
            return
        filled, empty = bar(seen.coverage, self._bar_cells)
        share = f"{seen.coverage * 100:.0f}%".rjust(5)
        bars = ((filled, "bar"), (empty, "quiet"), (share, "strong"))
        yield (self._label("overview-coverage"), *bars, (f"  {told}", "quiet")), ()

    def _unit_head(self, unit: Largest) -> Iterator[Row]:
        yield (), ()
        told = self.words("overview-largest", unit=unit.unit or self.words("unit-none"), count=unit.count)
        yield ((f" {told}", "heading"),), ()

    @property
    def _bar_cells(self) -> int:
        return BAR_CELLS if self.size.width >= NARROW else BAR_CELLS // 2

    def _figure(self, fact: Fact, first: Fact) -> Row:
        """Name at the left, value and bar at the right."""
        most = first.amount or Decimal(0)
        share = max(Decimal(0), fact.amount or Decimal(0)) / most if most > 0 else Decimal(0)
        filled, empty = bar(share, self._bar_cells)
        value = printed(fact.metric, self.words.language)
        if self.scale != "printed":
            value = canonical(fact, self.scale)
        room = max(8, self.size.width - self._bar_cells - width(value) - 6)
        name = f" {clip(fact.metric.name, room)}"
        return ((name, ""),), ((f"{value}  ", "strong"), (filled, "bar"), (empty + " ", "quiet"))
