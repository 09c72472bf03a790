"""The outline: the report's sections as lines, drawn from the model where they are seen."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import chain
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from explorer.commands import OUTLINE
from explorer.model import NO_PARENT, Outline
from explorer.tui.bindings import bindings_for
from explorer.tui.drawing import line_strip
from explorer.tui.found_places import FoundPlaces
from explorer.tui.visible_rows import FilteredRows, VisibleRows, comfortable_level
from explorer.tui.widgets.cursor_list import CursorList, lines_in
from explorer.tui.widgets.outline_line import INDENT, OutlineLines

if TYPE_CHECKING:
    from explorer.config.session import Folds

UNFOLDED_AT_FIRST = 40
"""Lines an outline may have when it opens."""


class OutlinePane(CursorList):
    """Numbers and titles, figures counted at the right; the cursor is the section one reads."""

    ALLOW_SELECT = False
    LOOKS = "outline-pane"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"outline-pane--{part}"
        for part in (
            "root",
            "sign",
            "number",
            "count",
            "mark",
            "finding",
            "hits",
            "hit",
            "above",
            "cursor",
            "cursor-quiet",
        )
    }
    DEFAULT_CSS = """
    OutlinePane {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .outline-pane--root { text-style: bold; }
        & > .outline-pane--sign { color: $muted; }
        & > .outline-pane--number { color: $primary; }
        & > .outline-pane--count { color: $muted; }
        & > .outline-pane--finding { color: $error; text-style: bold; }
        & > .outline-pane--mark { color: $accent; text-style: bold; }
        & > .outline-pane--hits { color: $accent; }
        & > .outline-pane--hit { color: $hit-text; background: $hit; }
        & > .outline-pane--above { color: $muted; }
        & > .outline-pane--cursor { background: $cursor; color: $cursor-text; text-style: bold; }
        & > .outline-pane--cursor-quiet { background: $cursor-quiet; text-style: bold; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(OUTLINE)

    class Moved(Message):
        """The cursor went to another row; `row` is `NO_PARENT` for the whole report."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    class Chosen(Message):
        """The reader wants to read the section at `row`."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def __init__(self, outline: Outline, marked: Container[int] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines = OutlineLines(outline, marked)
        self._unfiltered: VisibleRows | None = None
        self.open(outline)

    def open(self, outline: Outline) -> None:
        """Show another report's outline, or the same one read anew."""
        self.outline = outline
        self.lines.open(outline)
        self.cursor = NO_PARENT
        self._unfiltered = None
        self.visible_rows = VisibleRows(outline, comfortable_level(outline, UNFOLDED_AT_FIRST))
        self._resize()

    # Moving

    def move_to(self, row: int) -> None:
        """Put the cursor on a row, whatever hides it unfolded, without telling anyone."""
        if self.visible_rows.reveal(row):
            self._resize()
        self.cursor = row
        self._show_cursor()

    def _go(self, index: int) -> None:
        """Move the cursor to a line, and say so."""
        row = self.visible_rows[max(0, min(index, len(self.visible_rows) - 1))]
        if row != self.cursor:
            self.move_to(row)
            self.post_message(self.Moved(row))

    @property
    def line(self) -> int:
        """The line the cursor is on."""
        return self.visible_rows.index(self.cursor)

    def step(self, by: int) -> None:
        """Move the cursor by lines."""
        self._go(self.line + by)

    def leap(self, screens: float) -> None:
        """Move the cursor by screens; a line of the last one stays in sight."""
        self.step(lines_in(screens, self.size.height - (abs(screens) >= 1)))

    def go_to_end(self, *, last: bool) -> None:
        """To the last line, or to the whole report."""
        self._go(len(self.visible_rows) - 1 if last else 0)

    def action_read(self) -> None:
        """Read the section at the cursor."""
        self.post_message(self.Chosen(self.cursor))

    # Folding

    def action_unfold(self) -> None:
        """Unfold, or go to the first child."""
        if not self.visible_rows.is_unfolded(self.cursor) and self.visible_rows.can_fold(self.cursor):
            self.visible_rows.unfold(self.cursor)
            self._refold()
        elif self.cursor == NO_PARENT or self.visible_rows.can_fold(self.cursor):
            self._go(self.line + 1)

    def action_fold(self) -> None:
        """Fold, or go to the parent."""
        if self.visible_rows.can_fold(self.cursor) and self.visible_rows.is_unfolded(self.cursor):
            self.visible_rows.fold(self.cursor)
            self._refold()
        elif self.cursor != NO_PARENT:
            self._go(self.visible_rows.index(self.outline.parents[self.cursor]))

    def action_toggle_fold(self) -> None:
        """Fold what is unfolded, unfold what is folded."""
        self.visible_rows.toggle(self.cursor)
        self._refold()

    def show_level(self, level: int) -> None:
        """Show so many levels; the cursor goes up to what is still seen."""
        self.visible_rows.show_level(level)
        self._refold()

    def show_all(self) -> None:
        """Unfold every section."""
        self.visible_rows.show_all()
        self._refold()

    @property
    def folds(self) -> Folds:
        """How the report is folded, whatever a filter shows of it."""
        return (self._unfiltered or self.visible_rows).folds()

    @folds.setter
    def folds(self, folds: Folds) -> None:
        (self._unfiltered or self.visible_rows).refold(folds)
        self._resize()
        self._show_cursor()

    def _refold(self) -> None:
        self._resize()
        self._go(self.line)
        self._show_cursor()

    # What was found

    def light(self, found: FoundPlaces | None) -> None:
        """Light found words in titles and count them beside their sections; None clears."""
        self.lines.found = found
        self.refresh()

    def filter(self, kept: Sequence[int], matches: Container[int]) -> None:
        """Show these rows only, those that are no match dimmed. The folds are kept for `unfilter`."""
        if self._unfiltered is None:
            self._unfiltered = self.visible_rows
        self.visible_rows, self.lines.matches = FilteredRows(self.outline, kept), matches
        self._resize()
        self._show_cursor()

    def unfilter(self) -> None:
        """Show all rows again, folded as before."""
        if self._unfiltered is None:
            return
        self.visible_rows, self.lines.matches, self._unfiltered = self._unfiltered, None, None
        self.visible_rows.reveal(self.cursor)
        self._resize()
        self._show_cursor()

    def go_to_match(self) -> None:
        """Put the cursor on the first match from its line on, or on the first of all."""
        matches, rows = self.lines.matches, self.visible_rows.rows
        if matches is None or self.cursor in matches:
            return
        order = chain(range(self.line, len(rows)), range(self.line))
        self._go(next((line for line in order if rows[line] in matches), self.line))

    # Drawing

    def _resize(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.visible_rows))
        self.refresh()

    def _show_cursor(self) -> None:
        height, line, top = self.size.height, self.line, round(self.scroll_y)
        around = min(2, max(0, height - 1) // 4)
        wanted = top
        if line < top + around:
            wanted = line - around
        elif line >= top + height - around:
            wanted = line - height + 1 + around
        # Far jumps land in the middle, where one sees what stands around.
        if abs(wanted - top) > height:
            wanted = line - height // 2
        if height and wanted != top:
            self.scroll_to(y=max(0, wanted), animate=False, force=True)
        self.refresh()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._resize()
        self._show_cursor()

    def render_line(self, y: int) -> Strip:
        """A line of the window, `y` from its top."""
        cells = self.scrollable_content_region.width
        line = y + round(self.scroll_y)
        if line >= len(self.visible_rows):
            return Strip.blank(cells, self.look(""))
        row = self.visible_rows[line]
        over = ("cursor" if self.has_focus else "cursor-quiet") if row == self.cursor else ""
        label, signs = (
            [(text, self.look(part, over)) for text, part in parts]
            for parts in (self.lines.label(row, self.visible_rows), self.lines.signs(row, self.visible_rows))
        )
        return line_strip(label, signs, cells, self.look("", over))

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Go to the line clicked; fold by its sign; twice reads."""
        line = event.y - self.gutter.top + round(self.scroll_y)
        if not 0 <= line < len(self.visible_rows):
            return
        row = self.visible_rows[line]
        on_sign = row != NO_PARENT and event.x - self.gutter.left <= INDENT * self.outline.depths[row] + 2
        self._go(line)
        if on_sign:
            self.action_toggle_fold()
        elif event.chain > 1:
            self.action_read()
