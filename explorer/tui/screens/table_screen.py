"""The table of all figures: put in order, filtered, grouped, exported; Enter goes to the words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from explorer.config.language import Words
from explorer.error_words import error_line
from explorer.errors import UsageError
from explorer.list_commands import TABLE
from explorer.metrics.grouping import FIXED, Group, groups
from explorer.metrics.listing import COLUMNS, Column, ordered
from explorer.metrics.table import Fact, facts
from explorer.metrics.unit_switch import Scale, next_scale
from explorer.metrics.where import condition
from explorer.model import Outline
from explorer.tui.aside import aside
from explorer.tui.bindings import bindings_for
from explorer.tui.drawing import CUT
from explorer.tui.place import Place
from explorer.tui.screens.list_screen import ListScreen
from explorer.tui.widgets.figure_table import FigureTable, Row

LONGEST_EXPRESSION = 200
MANY = 5_000
"""Figures from which a thread puts them in order and adds them up, so that no key waits for it."""


class TableScreen(ListScreen):
    """Gives back the place of the figure chosen."""

    CONTEXT = TABLE
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(TABLE)

    def __init__(self, outline: Outline, words: Words, scale: Scale = "printed") -> None:
        super().__init__(words, hint="table-filter")
        self.outline = outline
        self.scale = scale
        self.count = outline.figures_before[-1]
        self.by = ""
        self.wrong = ""
        self._fits: Callable[[Fact], bool] | None = None
        self._waiting: Callable[[], list[Row]] | None = None
        self._arranging = False
        self._first = True

    def make_list(self) -> FigureTable:
        """The table."""
        return FigureTable(self.words, self.scale)

    @property
    def table(self) -> FigureTable:
        """The table."""
        return self.query_one(FigureTable)

    def title_text(self) -> str:
        """How many figures are shown, how they are grouped and written."""
        shown = CUT if self._first and self._arranging else len(self.table.facts)
        told = [self.words("table-title", shown=shown, all=self.count)]
        if self.by:
            name = self.words("group-" + self.by) if self.by in FIXED else self.by
            told.append(self.words("table-grouped", by=name))
        if self.scale != "printed":
            told.append(self.words(f"scale-{self.scale}"))
        return "  ".join(told)

    def filter(self, typed: str) -> None:
        """Show the figures that fit; while a condition is half typed, those that fitted before stay."""
        try:
            fits = condition(typed[:LONGEST_EXPRESSION])
        except UsageError as error:
            self.wrong = error_line(error, self.words.language)
            self.show_detail()
            return
        self.wrong = ""
        self._fits = fits
        self._show()

    @cached_property
    def facts(self) -> list[Fact]:
        """All figures, measured: of many, for the first time by a thread."""
        return list(facts(self.outline))

    @cached_property
    def ways(self) -> tuple[str, ...]:
        """What the figures can be grouped by, nothing first."""
        names = (
            name
            for section in self.outline.sections
            for metric in section.metrics
            for name, _ in metric.dimensions
        )
        return ("", *FIXED, *dict.fromkeys(names))

    def _show(self) -> None:
        """Show the figures that fit, in order and in groups; of many, as soon as a thread has them so."""
        self.table.scale = self.scale
        make = self._arrangement()
        if self.count < MANY:
            self._take(make())
            return
        self._waiting = make
        self.table.refresh()
        self.show_title()
        if not self._arranging:
            self._arrange_next()

    def _arrangement(self) -> Callable[[], list[Row]]:
        """What makes the lines, of all that is asked for now."""
        table, fits, by = self.table, self._fits, self.by
        column, descending = table.sorted_by, table.descending

        def rows() -> list[Row]:
            shown = self.facts if fits is None else [fact for fact in self.facts if fits(fact)]
            found = ordered(shown, column, descending=descending)
            made = groups(self.outline, found, by) if by and found else [Group("", tuple(found), ())]
            return table.rows_of(made, grouped=bool(by))

        return rows

    def _arrange_next(self) -> None:
        """Let a thread make what was asked for last; what was asked for before that is left out."""
        make, self._waiting = self._waiting, None
        self._arranging = make is not None
        if make is not None:
            aside("table", lambda: self.post_message(self.Arranged(make())))

    class Arranged(Message):
        """The lines of the table are made."""

        def __init__(self, rows: list[Row]) -> None:
            super().__init__()
            self.rows = rows

    def on_table_screen_arranged(self, event: Arranged) -> None:
        """Show the lines, unless others are wanted by now."""
        event.stop()
        if self._waiting is None:
            self._take(event.rows)
        self._arrange_next()

    def _take(self, rows: list[Row]) -> None:
        """Show the lines, the cursor staying on its figure."""
        self._first = False
        table = self.table
        meant = table.facts[table.cursor] if 0 <= table.cursor < len(table.facts) else None
        table.show(rows)
        if meant is not None:
            table.move_to(next((i for i, fact in enumerate(table.facts) if fact is meant), 0))
        self.show_detail()
        self.show_title()

    def detail(self, entry: int) -> str:
        """The figure's name, section and words."""
        if self.wrong:
            return self.words("table-half")
        fact = self.table.facts[entry]
        told = (fact.metric.name, fact.section.heading, fact.metric.quote)
        return "  ".join(part for part in told if part)

    def nothing_text(self) -> str:
        """What is to be typed where nothing fits."""
        if self._arranging and not self.table.rows:
            return self.words("overview-counting")
        return self.words("table-half") if self.wrong else self.words("table-filter")

    def place(self, entry: int) -> Place:
        """Where the figure stands."""
        fact = self.table.facts[entry]
        return Place(fact.row, fact.metric.quote, fact.metric.id)

    # Order, groups, units

    def on_figure_table_head_clicked(self, event: FigureTable.HeadClicked) -> None:
        """Put the table in the order of the column clicked."""
        event.stop()
        self._sort(event.column)

    def action_sort(self, number: int) -> None:
        """Put the table in the order of a column, counted from 1."""
        self._sort(COLUMNS[number - 1])

    def _sort(self, column: Column) -> None:
        """Put the table in the order of a column; of the same one again, the other way round."""
        table = self.table
        table.descending = column == table.sorted_by and not table.descending
        table.sorted_by = column
        self._show()

    def action_reverse(self) -> None:
        """Turn the order round."""
        self._sort(self.table.sorted_by)

    def action_group(self) -> None:
        """Group the figures by the next thing they have in common."""
        self._group(1)

    def action_group_back(self) -> None:
        """Group the figures as before."""
        self._group(-1)

    def _group(self, by: int) -> None:
        self.by = self.ways[(self.ways.index(self.by) + by) % len(self.ways)]
        self._show()

    def action_table_units(self) -> None:
        """Show money and people in the next unit."""
        self.scale = next_scale(self.scale)
        self._show()

    def action_export_table(self) -> None:
        """Write what is shown as CSV."""
        from explorer.export.listing import figures_csv
        from explorer.tui.screens.save_screen import SaveScreen

        shown = self.table.facts
        content = figures_csv(self.outline, [(fact.row, fact.metric) for fact in shown])
        name = f"{self.outline.report.title} {self.words('figures')}"
        told = self.words("table-exported", count=len(shown))
        self.app.push_screen(
            SaveScreen(self.words, content, name, ".csv", told), lambda said: self.say(said) if said else None
        )
