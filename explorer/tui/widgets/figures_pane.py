"""The figures of what is read, drawn by line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from explorer.commands import FIGURES
from explorer.config.language import Words
from explorer.metrics.unit_switch import Scale
from explorer.model import Metric, Outline
from explorer.text.cells import width
from explorer.tui.bindings import bindings_for
from explorer.tui.drawing import line_strip
from explorer.tui.widgets.card_column import MOST_CARDS, CardColumn, is_heading
from explorer.tui.widgets.cursor_list import CursorList, lines_in
from explorer.tui.widgets.figure_card import CardMaker, Figure, Findings, Line, ToldAgain
from explorer.tui.widgets.figure_rows import FigureRows

WIDEST_UNIT = 8
MARK = "x "
NOTHING = -1
ROLES = (
    "name", "value", "unit", "bound", "quiet", "part", "bar", "rest", "track", "good", "bad", "heading",
    "mark", "cursor", "cursor-quiet",
)  # fmt: skip


class FiguresPane(CursorList):
    """Each figure with its value, and what there is to compare it with; the cursor lights its words."""

    ALLOW_SELECT = False
    LOOKS = "figures-pane"
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"figures-pane--{role}" for role in ROLES}
    DEFAULT_CSS = """
    FiguresPane {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .figures-pane--value { color: $accent; text-style: bold; }
        & > .figures-pane--unit { color: $muted; }
        & > .figures-pane--bound { color: $secondary; }
        & > .figures-pane--quiet { color: $muted; }
        & > .figures-pane--part { color: $foreground; }
        & > .figures-pane--bar { color: $primary; }
        & > .figures-pane--rest { color: $muted; }
        & > .figures-pane--track { color: $rule; }
        & > .figures-pane--good { color: $success; }
        & > .figures-pane--bad { color: $error; }
        & > .figures-pane--heading { color: $primary; text-style: bold; }
        & > .figures-pane--mark { color: $accent; text-style: bold; }
        & > .figures-pane--cursor { background: $cursor; color: $cursor-text; text-style: bold; }
        & > .figures-pane--cursor-quiet { background: $cursor-quiet; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(FIGURES)

    class Selected(Message):
        """The cursor came to a figure; `metric` is None where it left."""

        def __init__(self, row: int, metric: Metric | None) -> None:
            super().__init__()
            self.row = row
            self.metric = metric

    class Chosen(Message):
        """The reader wants to see the words that state a figure."""

        def __init__(self, row: int, metric: Metric) -> None:
            super().__init__()
            self.row = row
            self.metric = metric

    def __init__(self, outline: Outline, words: Words, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.outline = outline
        self.words = words
        self._rows = FigureRows(outline, range(0))
        self.figures: Sequence[Figure] = []
        self.is_marked: Callable[[Figure], bool] = lambda _: False
        self.cursor = NOTHING
        self.findings: Findings = {}
        self.told_again: ToldAgain = {}
        self.scale: Scale = "printed"
        self._column: CardColumn | None = None
        """The lines; None before the pane was shown."""
        self._set_for = Size(0, 0)

    def open(self, outline: Outline) -> None:
        """Show nothing yet of another report, or of the same one read anew."""
        self.outline = outline
        self.findings, self.told_again = {}, {}
        self.show(range(0))

    def show(self, rows: range) -> None:
        """Show the figures of these sections, one after another in the report."""
        self._rows = FigureRows(self.outline, rows)
        self.figures = self._rows if len(self._rows) > MOST_CARDS else list(self._rows)
        self.cursor = NOTHING
        self._lay_out()
        self.scroll_to(y=0, animate=False, force=True)

    def set_anew(self) -> None:
        """Set all cards anew, after `findings`, `scale` or the width changed; the cursor stays in sight."""
        self._lay_out()
        if 0 <= self.cursor < len(self.figures):
            self._bring_into_sight(self.cursor)

    # Layout

    def _maker(self) -> CardMaker:
        units = (width(figure.metric.unit[:20]) for figure in self.figures[:MOST_CARDS])
        cells = self.scrollable_content_region.width
        return CardMaker(
            self.outline,
            self.words,
            cells,
            min(max(units, default=0), WIDEST_UNIT),
            findings=self.findings,
            told_again=self.told_again,
            scale=self.scale,
        )

    def _lay_out(self) -> None:
        """Make the lines anew; nothing before the width is known."""
        self._set_for = self.size
        self._column = CardColumn(self.figures, self._maker()) if self.size.width else None
        if self._column is not None:
            self.virtual_size = Size(self.scrollable_content_region.width, self._column.height)
            self.refresh()

    @property
    def figure(self) -> Figure | None:
        """The figure under the cursor."""
        return self.figures[self.cursor] if 0 <= self.cursor < len(self.figures) else None

    # Moving

    def _go(self, index: int) -> None:
        if not self.figures:
            return
        self.cursor = max(0, min(index, len(self.figures) - 1))
        self._bring_into_sight(self.cursor)
        figure = self.figures[self.cursor]
        self.post_message(self.Selected(figure.row, figure.metric))

    def _bring_into_sight(self, index: int) -> None:
        if self._column is None or not self.figures:
            return
        first, last = self._column.span(index)
        top, height = round(self.scroll_y), self.size.height
        if first < top or last - first >= height:
            self.scroll_to(y=first, animate=False, force=True)
        elif last >= top + height:
            self.scroll_to(y=last - height + 1, animate=False, force=True)
        self.refresh()

    def step(self, by: int) -> None:
        """Move the cursor by figures."""
        self._go(self.cursor + by)

    def leap(self, screens: float) -> None:
        """Move the cursor to the figure so many screens away, to the next one at least."""
        column = self._column
        if column is None or not self.figures:
            return
        first, _ = column.span(max(self.cursor, 0))
        lines = lines_in(screens, self.size.height)
        _, index = column.line(max(0, min(first + lines, column.height - 1)))
        self._go(index if index != self.cursor else index + (1 if lines > 0 else -1))

    def go_to_end(self, *, last: bool) -> None:
        """To the last figure, or to the first."""
        self._go(len(self.figures) - 1 if last else 0)

    def action_read(self) -> None:
        """Go to the words that state the figure."""
        if 0 <= self.cursor < len(self.figures):
            figure = self.figures[self.cursor]
            self.post_message(self.Chosen(figure.row, figure.metric))

    def move_to(self, row: int, metric: Metric) -> None:
        """Put the cursor on a figure, where it is shown."""
        places = self._rows.of(row)
        index = next((place for place in places if self.figures[place].metric == metric), NOTHING)
        if index != NOTHING:
            self._go(index)

    def on_focus(self) -> None:
        """Stand on a figure as soon as one is here."""
        if self.cursor == NOTHING:
            self._go(0)

    def on_click(self, event: events.Click) -> None:
        """Go to the figure clicked; twice goes to its words."""
        y = event.y - self.gutter.top + round(self.scroll_y)
        if self._column is not None and 0 <= y < self._column.height:
            self._go(self._column.line(y)[1])
            if event.chain > 1:
                self.action_read()

    def on_mount(self) -> None:
        """Look at the size after every layout: see `PageView.on_mount`."""
        self.screen.screen_layout_refresh_signal.subscribe(self, self._laid_out)

    def _laid_out(self, _: object) -> None:
        if self.size != self._set_for:
            self.call_later(self.set_anew)

    def on_resize(self) -> None:
        """Set the cards to the new width; the cursor stays in sight."""
        self.set_anew()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """A line of the window, `y` from its top."""
        cells = self.scrollable_content_region.width
        y += round(self.scroll_y)
        if not self.figures and y == 0:
            return line_strip([(self.words("no-figures"), self.look("quiet"))], [], cells, self.look(""))
        column = self._column
        if column is None or y >= column.height:
            return Strip.blank(cells, self.look(""))
        line, index = column.line(y)
        at_head = y == column.head(index)
        over = ""
        if index == self.cursor and line != Line() and not is_heading(line):
            over = "cursor" if self.has_focus and at_head else "cursor-quiet"
        if at_head and self.is_marked(self.figures[index]):
            line = line._replace(left=((MARK, "mark"), *line.left))
        left, right = ([(text, self.look(role, over)) for text, role in runs] for runs in line)
        return line_strip(left, right, cells, self.look("", over))
