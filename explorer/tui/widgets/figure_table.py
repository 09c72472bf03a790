"""All figures as a table: a line each, drawn where it is seen; the head stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.message import Message

from explorer.config.language import Words
from explorer.metrics.grouping import Group, sum_text
from explorer.metrics.listing import COLUMNS, NUMBERS, Column, cells
from explorer.metrics.rollup import Rollup
from explorer.metrics.table import Fact
from explorer.metrics.unit_switch import Scale
from explorer.text.cells import pad, width
from explorer.tui.drawing import clip
from explorer.tui.table_columns import GAP, MEASURED_ROWS, fitted_widths, wanted_widths
from explorer.tui.widgets.line_list import LineList, Runs

MOST_LEFT_OUT = 20
"""Figures left out of a total that are named; the others are counted."""


SIGN_CELLS = 2
"""What the sorting sign takes, with the blank before it."""


class Row(NamedTuple):
    """A line of the table: a figure, or a text about a group."""

    fact: Fact | None = None
    text: str = ""
    part: str = ""


class FigureTable(LineList):
    """Figures in the order given, or in groups, each with the totals of what may be added."""

    head = 1

    class HeadClicked(Message):
        """The head of a column was clicked."""

        def __init__(self, column: Column) -> None:
            super().__init__()
            self.column = column

    def __init__(self, words: Words, scale: Scale, *, id: str | None = None) -> None:
        super().__init__(words("no-figures"), id=id)
        self.words = words
        self.scale = scale
        self.sorted_by: Column = "section"
        self.descending = False
        self.rows: list[Row] = []
        self.facts: list[Fact] = []
        self._wanted = wanted_widths(self._heads(), ())

    def rows_of(self, groups: Sequence[Group], *, grouped: bool) -> list[Row]:
        """The lines of figures in groups; `grouped` says whether there is more than the one of all."""
        return [row for group in groups for row in self._group_rows(group, grouped)]

    def show(self, rows: list[Row], cursor: int = 0) -> None:
        """Show other lines."""
        self.rows = rows
        self.facts = [row.fact for row in self.rows if row.fact is not None]
        shown = [cells(fact, self.scale) for fact in self.facts[:MEASURED_ROWS]]
        self._wanted = wanted_widths(self._heads(), shown)
        starts = [index for index, row in enumerate(self.rows) if row.fact is not None]
        self.lay_out(len(self.rows), starts, cursor)

    def _group_rows(self, group: Group, grouped: bool) -> list[Row]:
        rows = [Row(fact) for fact in group.facts]
        if not grouped:
            return rows
        label = group.label or self.words("group-none")
        heading = Row(text=f" {label}  {len(group.facts)}", part="heading")
        return [heading, *rows, *(row for total in group.totals for row in self._total_rows(total))]

    def _total_rows(self, total: Rollup) -> list[Row]:
        """What the figures of one name come to, and what was left out and why."""
        told = sum_text(total, self.scale) or self.words("total-nothing")
        count = self.words("total-added", count=len(total.added)) if total.added else ""
        rows = [Row(text=f"   {self.words('total')} {total.name}: {told}  {count}", part="strong")]
        for left in total.left_out[:MOST_LEFT_OUT]:
            value = f"{left.fact.metric.value} {left.fact.metric.unit}".strip()
            reason = self.words(f"left-{left.reason}")
            rows.append(
                Row(text=f"     {self.words('total-without', value=value, reason=reason)}", part="quiet")
            )
        if len(total.left_out) > MOST_LEFT_OUT:
            more = self.words("total-more", count=len(total.left_out) - MOST_LEFT_OUT)
            rows.append(Row(text=f"     {more}", part="quiet"))
        return rows

    def _heads(self) -> dict[Column, str]:
        return {column: self._head_text(column) for column in COLUMNS}

    def _head_text(self, column: Column) -> str:
        number = COLUMNS.index(column) + 1
        sign = "" if column != self.sorted_by else " v" if self.descending else " ^"
        return f"{number} {self.words('column-' + column)}{sign}"

    def widths(self, room: int) -> dict[Column, int]:
        """The columns that are seen, with their widths."""
        return fitted_widths(self._wanted, room)

    def head_runs(self, line: int, cells: int) -> tuple[Runs, Runs]:
        """The names of the columns."""
        del line
        runs = [(" ", "heading")]
        for column, room in self.widths(cells).items():
            runs.append((self._head(column, room), "heading"))
        return runs, ()

    def _head(self, column: Column, room: int) -> str:
        """A column's head; where it has to be cut, the sorting sign stays."""
        text = self._head_text(column)
        if column == self.sorted_by and width(text) > room > SIGN_CELLS:
            return clip(text[:-SIGN_CELLS], room - SIGN_CELLS) + text[-SIGN_CELLS:] + " " * GAP
        return _cell(text, column, room)

    def head_clicked(self, x: int) -> None:
        """Say which column's head was clicked."""
        start = 1
        for column, room in self.widths(self.scrollable_content_region.width).items():
            if start <= x < start + room + GAP:
                self.post_message(self.HeadClicked(column))
                return
            start += room + GAP

    def runs(self, line: int, cells: int) -> tuple[Runs, Runs]:
        """A figure's cells, or what is said of a group."""
        row = self.rows[line]
        if row.fact is None:
            return ((row.text, row.part),), ()
        return self._figure_runs(row.fact, cells), ()

    def _figure_runs(self, fact: Fact, room: int) -> Runs:
        texts = cells(fact, self.scale)
        switched = self.scale != "printed"
        looks: dict[Column, str] = {
            "value": "quiet" if switched else "strong",
            "canonical": "strong" if switched else "quiet",
            "section": "quiet",
            "period": "quiet",
            "dimensions": "quiet",
        }
        runs = [(" ", "")]
        for column, fitted in self.widths(room).items():
            runs.append((_cell(texts[column], column, fitted), looks.get(column, "")))
        return runs


def _cell(text: str, column: Column, cells: int) -> str:
    """A text in a column of so many cells, numbers at its end, and the gap after it."""
    if column in NUMBERS:
        return pad(clip(text, cells), cells, "right") + " " * GAP
    return pad(clip(text, cells), cells) + " " * GAP
