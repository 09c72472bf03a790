"""The figures of what is read, drawn by line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
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
from explorer.tui.widgets.cursor_list import CursorList, lines_in
from explorer.tui.widgets.figure_card import CardMaker, Figure, Findings, Line, ToldAgain
from explorer.tui.widgets.figure_rows import FigureRows

MOST_CARDS = 400
"""Figures up to which each is a whole card; longer lists have one line a figure."""
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
        self._lines: list[Line] = []
        self._starts: list[int] = []
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

    @property
    def _many(self) -> bool:
        return len(self.figures) > MOST_CARDS

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
        """Make all cards, where they are few enough; otherwise lines are made when drawn.

        Nothing before the width is known.
        """
        self._lines, self._starts = [], []
        self._set_for = self.size
        if not self.size.width:
            return
        self._cards = self._maker()
        if self._many:
            height = len(self.figures)
        else:
            cards = [self._card(index) for index in range(len(self.figures))]
            self._starts = [0, *accumulate(map(len, cards))]
            self._lines = [line for card in cards for line in card]
            height = len(self._lines)
        self.virtual_size = Size(self.scrollable_content_region.width, height)
        self.refresh()

    def _card(self, index: int) -> list[Line]:
        """A card, under the heading of its section where that is another one's, and a blank line."""
        figure = self.figures[index]
        lines = [*self._cards.card(figure), Line()]
        if index == 0 and len({shown.row for shown in self.figures}) == 1:
            return lines
        if index and self.figures[index - 1].row == figure.row:
            return lines
        section = self.outline.sections[figure.row]
        return [Line(((section.number[:80] + section.title, "heading"),)), *lines]

    def _line(self, y: int) -> tuple[Line, int]:
        """A line of the list and the figure it belongs to."""
        if self._many:
            return self._cards.one_line(self.figures[y]), y
        return self._lines[y], bisect_right(self._starts, y) - 1

    def _span(self, index: int) -> tuple[int, int]:
        """First and last line of a figure."""
        if self._many:
            return index, index
        return self._starts[index], self._starts[index + 1] - 2

    def _head(self, index: int) -> int:
        """The first line of a figure itself, after its section's heading."""
        first, _ = self._span(index)
        return first + (not self._many and _is_heading(self._lines[first]))

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

    @property
    def _is_laid_out(self) -> bool:
        """A pane that was never shown has no width, and so no lines; nor has one without figures."""
        return self._many or len(self._starts) > 1

    def _bring_into_sight(self, index: int) -> None:
        if not self._is_laid_out:
            return
        first, last = self._span(index)
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
        if not self._is_laid_out:
            return
        first, _ = self._span(max(self.cursor, 0))
        height = len(self.figures) if self._many else len(self._lines)
        lines = lines_in(screens, self.size.height)
        _, index = self._line(max(0, min(first + lines, height - 1)))
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
        if 0 <= y < self.virtual_size.height and self.figures:
            self._go(self._line(y)[1])
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
        if y >= self.virtual_size.height or not self._is_laid_out:
            return Strip.blank(cells, self.look(""))
        line, index = self._line(y)
        over = ""
        if index == self.cursor and line != Line() and not _is_heading(line):
            at_head = self.has_focus and y == self._head(index)
            over = "cursor" if at_head else "cursor-quiet"
        if y == self._head(index) and self.is_marked(self.figures[index]):
            line = line._replace(left=((MARK, "mark"), *line.left))
        left, right = ([(text, self.look(role, over)) for text, role in runs] for runs in line)
        return line_strip(left, right, cells, self.look("", over))


def _is_heading(line: Line) -> bool:
    return bool(line.left) and line.left[0][1] == "heading"
