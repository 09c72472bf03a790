"""The outline: the report's sections as lines, drawn from the model where they are seen."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from itertools import accumulate, chain
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from explorer.commands import OUTLINE
from explorer.model import NO_PARENT, Outline
from explorer.text.cells import width
from explorer.tui.bindings import bindings_for
from explorer.tui.drawing import line_strip
from explorer.tui.found_places import FoundPlaces
from explorer.tui.visible_rows import FilteredRows, VisibleRows, comfortable_level

if TYPE_CHECKING:
    from explorer.config.session import Folds

FOLDED, UNFOLDED, LEAF = "▸", "▾", " "
"""Narrow in every terminal, so that titles stay aligned."""
MARK = "x"
BOOKMARK = "*"
FINDING = "!"
HITS = "/"
INDENT = 2
DEEPEST_INDENT = 12
"""Levels after which lines are not indented further: the number tells the level."""
UNFOLDED_AT_FIRST = 40
"""Lines an outline may have when it opens."""


class OutlinePane(ScrollView, can_focus=True):
    """Numbers and titles, figures counted at the right; the cursor is the section one reads."""

    ALLOW_SELECT = False
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
        self.marked = marked
        self.bookmarked: Container[int] = ()
        self.count_findings: Callable[[int, int], int] | None = None
        self.found: FoundPlaces | None = None
        self.matches: Container[int] | None = None
        self._unfiltered: VisibleRows | None = None
        self.open(outline)

    def open(self, outline: Outline) -> None:
        """Show another report's outline, or the same one read anew."""
        self.outline = outline
        self.cursor = NO_PARENT
        self.found = self.matches = self._unfiltered = None
        self.visible_rows = VisibleRows(outline, comfortable_level(outline, UNFOLDED_AT_FIRST))
        self._counts = list(accumulate((len(section.metrics) for section in outline.sections), initial=0))
        self._count_cells = len(str(self._counts[-1]))
        self._styles: dict[tuple[str, str], Style] = {}
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

    def action_down(self) -> None:
        """One line down."""
        self._go(self.line + 1)

    def action_up(self) -> None:
        """One line up."""
        self._go(self.line - 1)

    def action_half_page_down(self) -> None:
        """Half a page down."""
        self._go(self.line + max(1, self.size.height // 2))

    def action_half_page_up(self) -> None:
        """Half a page up."""
        self._go(self.line - max(1, self.size.height // 2))

    def action_page_down(self) -> None:
        """A page down."""
        self._go(self.line + max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        """A page up."""
        self._go(self.line - max(1, self.size.height - 1))

    def action_top(self) -> None:
        """To the whole report."""
        self._go(0)

    def action_end(self) -> None:
        """To the last line."""
        self._go(len(self.visible_rows) - 1)

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
        self.found = found
        self.refresh()

    def filter(self, kept: Sequence[int], matches: Container[int]) -> None:
        """Show these rows only, those that are no match dimmed. The folds are kept for `unfilter`."""
        if self._unfiltered is None:
            self._unfiltered = self.visible_rows
        self.visible_rows, self.matches = FilteredRows(self.outline, kept), matches
        self._resize()
        self._show_cursor()

    def unfilter(self) -> None:
        """Show all rows again, folded as before."""
        if self._unfiltered is None:
            return
        self.visible_rows, self.matches, self._unfiltered = self._unfiltered, None, None
        self.visible_rows.reveal(self.cursor)
        self._resize()
        self._show_cursor()

    def go_to_match(self) -> None:
        """Put the cursor on the first match from its line on, or on the first of all."""
        matches, rows = self.matches, self.visible_rows.rows
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

    def notify_style_update(self) -> None:
        """Forget the last theme's styles."""
        super().notify_style_update()
        self._styles = {}

    def _style(self, part: str, over: str = "") -> Style:
        """The style of a part of a line, `over` it that of the cursor; made once a theme."""
        style = self._styles.get((part, over))
        if style is None:
            looks = [f"outline-pane--{look}" for look in (part, over) if look]
            style = self.rich_style
            for look in looks:
                style += self.get_component_rich_style(look, partial=True)
            self._styles[part, over] = style
        return style

    def render_line(self, y: int) -> Strip:
        """A line of the window, `y` from its top."""
        cells = self.scrollable_content_region.width
        line = y + round(self.scroll_y)
        if line >= len(self.visible_rows):
            return Strip.blank(cells, self._style(""))
        row = self.visible_rows[line]
        over = ("cursor" if self.has_focus else "cursor-quiet") if row == self.cursor else ""
        label, signs = (
            [(text, self._style(part, over)) for text, part in parts]
            for parts in (self._label(row), self._signs(row))
        )
        return line_strip(label, signs, cells, self._style("", over))

    def _label(self, row: int) -> list[tuple[str, str]]:
        """Indent, fold sign, number and title."""
        if row == NO_PARENT:
            return [(" " + self.outline.report.title, "root")]
        section = self.outline.sections[row]
        indent = " " * (INDENT * min(self.outline.depths[row], DEEPEST_INDENT) + 1)
        gap = " " if section.number and width(section.number[-1]) == 1 else ""
        above = self.matches is not None and row not in self.matches
        return [
            (f"{indent}{self._fold_sign(row)} ", "sign"),
            (section.number[:80] + gap, "above" if above else "number"),
            *self._lit(row, section.title, "above" if above else ""),
        ]

    def _lit(self, row: int, title: str, part: str) -> Iterator[tuple[str, str]]:
        """A title in pieces, those that were found lit."""
        end = 0
        for start, stop in self.found.titles.get(row, ()) if self.found else ():
            yield title[end:start], part
            yield title[start:stop], "hit"
            end = stop
        yield title[end:], part

    def _fold_sign(self, row: int) -> str:
        if not self.visible_rows.can_fold(row):
            return LEAF
        return UNFOLDED if self.visible_rows.is_unfolded(row) else FOLDED

    def _signs(self, row: int) -> list[tuple[str, str]]:
        """The mark, and how many hits, findings and figures stand in the section and below it."""
        end = len(self.outline) if row == NO_PARENT else self.outline.ends[row]
        count = self._counts[end] - self._counts[max(row, 0)]
        wrong = self.count_findings(max(row, 0), end) if self.count_findings else 0
        found = f" {FINDING}{wrong} " if wrong else " "
        mark = MARK if row in self.marked else " "
        if self.bookmarked:
            mark = (BOOKMARK if row in self.bookmarked else " ") + mark
        return [
            (self._hits(row, end), "hits"),
            (found, "finding"),
            (mark, "mark"),
            (" " + (str(count) if count else "").rjust(self._count_cells) + " ", "count"),
        ]

    def _hits(self, row: int, end: int) -> str:
        """How often something was found in the section; where it is folded or has nothing below, below it too."""
        if self.found is None:
            return ""
        folded = row == NO_PARENT or not self.visible_rows.is_unfolded(row)
        count = self.found.between(max(row, 0), end if folded else row + 1)
        return f" {HITS}{count}" if count else ""

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
