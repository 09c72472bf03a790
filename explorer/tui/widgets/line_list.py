"""A list of lines drawn where they are seen, with a cursor on whole entries: findings, figures, changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from explorer.list_commands import LIST
from explorer.tui.bindings import bindings_for
from explorer.tui.drawing import Part, line_strip, wrapped
from explorer.tui.widgets.cursor_list import CursorList

Runs = Sequence[tuple[str, str]]
"""Texts, each with the part of the list's style sheet it looks like."""
NOTHING = -1
NOTHING_LINES = 3
"""Lines at most in which an empty list says so."""


class LineList(CursorList):
    """Entries of one or more lines, with headings between them that the cursor passes over.

    A kind gives its number of lines and the line each entry begins at to `lay_out`, and draws a line of
    them as runs from the left and from the right in `runs`. `head` are lines on top that stay, `height`
    the lines of an entry.
    """

    LOOKS = "line-list"
    PARTS: ClassVar[tuple[str, ...]] = (
        "strong", "quiet", "heading", "bad", "warn", "good", "bar", "cursor", "cursor-quiet",
    )  # fmt: skip
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"line-list--{part}" for part in PARTS}
    DEFAULT_CSS = """
    LineList {
        height: 1fr;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        background: $surface;
        & > .line-list--strong { text-style: bold; }
        & > .line-list--quiet { color: $muted; }
        & > .line-list--heading { color: $primary; text-style: bold; }
        & > .line-list--bad { color: $error; text-style: bold; }
        & > .line-list--warn { color: $warning; }
        & > .line-list--good { color: $success; }
        & > .line-list--bar { color: $primary; }
        & > .line-list--cursor { background: $cursor; color: $cursor-text; }
        & > .line-list--cursor-quiet { background: $cursor-quiet; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(LIST)

    class Moved(Message):
        """The cursor came to another entry; `NOTHING` where there is none."""

        def __init__(self, entry: int) -> None:
            super().__init__()
            self.entry = entry

    class Chosen(Message):
        """Enter on an entry, or clicks on it."""

        def __init__(self, entry: int) -> None:
            super().__init__()
            self.entry = entry

    head = 0
    height = 1
    clicks = 2
    """With how many clicks an entry is chosen."""

    def __init__(self, nothing: str, *, id: str | None = None) -> None:
        """`nothing` is what an empty list says."""
        super().__init__(id=id)
        self.nothing = nothing
        self.cursor = NOTHING
        self._lines = 0
        self._starts: list[int] = []

    def runs(self, line: int, cells: int) -> tuple[Runs, Runs]:
        """What stands in a line, from the left and from the right."""
        raise NotImplementedError

    def head_runs(self, line: int, cells: int) -> tuple[Runs, Runs]:
        """What stands in a line of the head."""
        raise NotImplementedError

    # Layout and moving

    def lay_out(self, lines: int, starts: Sequence[int], cursor: int = 0) -> None:
        """Show so many lines, an entry beginning at each of `starts`, the cursor on one."""
        self._lines, self._starts = lines, list(starts)
        self._resize()
        self.cursor = NOTHING
        self.move_to(cursor)
        self.refresh()

    def _resize(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, self.head + max(1, self._lines))

    @property
    def entries(self) -> int:
        """How many entries there are."""
        return len(self._starts)

    @property
    def page(self) -> int:
        """Lines a screen holds under the head."""
        return max(1, self.size.height - self.head)

    def entry_at(self, line: int) -> int:
        """The entry a line belongs to or that stands before it; `NOTHING` before the first."""
        return bisect_right(self._starts, line) - 1

    def start(self, entry: int) -> int:
        """The line an entry begins at."""
        return self._starts[entry]

    def meant(self, line: int) -> bool:
        """Whether a line belongs to the entry under the cursor."""
        return self.cursor != NOTHING and 0 <= line - self.start(self.cursor) < self.height

    def move_to(self, entry: int) -> None:
        """Put the cursor on an entry and into sight, and say so."""
        wanted = max(0, min(entry, self.entries - 1)) if self.entries else NOTHING
        moved, self.cursor = wanted != self.cursor, wanted
        self._show_cursor()
        if moved or wanted == NOTHING:
            self.post_message(self.Moved(wanted))

    def step(self, by: int) -> None:
        """Move the cursor by entries."""
        self.move_to(self.cursor + by)

    def leap(self, screens: float) -> None:
        """Move the cursor by screens, by one entry at least."""
        if self.cursor == NOTHING:
            return
        lines = int(screens * self.page)
        wanted = self.entry_at(max(0, self.start(self.cursor) + lines))
        self.move_to(wanted if wanted != self.cursor else self.cursor + (1 if screens > 0 else -1))

    def go_to_end(self, *, last: bool) -> None:
        """To the last entry, or to the first."""
        self.move_to(self.entries - 1 if last else 0)

    def action_choose_entry(self) -> None:
        """Choose the entry under the cursor."""
        if self.cursor != NOTHING:
            self.post_message(self.Chosen(self.cursor))

    def _show_cursor(self) -> None:
        if self.cursor == NOTHING or not self.size.height:
            return
        first, top = self.start(self.cursor), round(self.scroll_y)
        # What stands below the last entry comes into sight with it.
        last = self.cursor == self.entries - 1
        end = min(self._lines, first + self.page) if last else first + self.height
        # A heading right above comes into sight with its entry, and with the first all that stands above.
        above = self.start(self.cursor - 1) + self.height if self.cursor else 0
        first = 0 if not self.cursor else first - (above < first)
        if first < top:
            self.scroll_to(y=first, animate=False, force=True)
        elif end > top + self.page:
            self.scroll_to(y=end - self.page, animate=False, force=True)
        self.refresh()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._resize()
        self._show_cursor()

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Go to the entry clicked, and choose it after its clicks; a click on the head is the kind's."""
        y = event.y - self.gutter.top
        if y < self.head:
            self.head_clicked(event.x - self.gutter.left)
            return
        line = y - self.head + round(self.scroll_y)
        if line < self._lines and self.entries:
            self.move_to(self.entry_at(line))
            if event.chain == self.clicks and self.meant(line):
                self.action_choose_entry()

    def head_clicked(self, x: int) -> None:
        """The head was clicked at a column; a kind may do something."""

    # Drawing

    def render_line(self, y: int) -> Strip:
        """A line of the window, `y` from its top."""
        cells = self.scrollable_content_region.width
        if y < self.head:
            return self._strip(self.head_runs(y, cells), "", cells)
        line = y - self.head + round(self.scroll_y)
        if line >= self._lines:
            told = self._nothing_line(line - self._lines, cells)
            return self._strip((((told, "quiet"),), ()), "", cells)
        over = ("cursor" if self.has_focus else "cursor-quiet") if self.meant(line) else ""
        return self._strip(self.runs(line, cells), over, cells)

    def _nothing_line(self, line: int, cells: int) -> str:
        if self.entries or not 0 <= line < NOTHING_LINES:
            return ""
        lines = wrapped(self.nothing, cells - 2, NOTHING_LINES)
        return f" {lines[line]}" if line < len(lines) else ""

    def _strip(self, runs: tuple[Runs, Runs], over: str, cells: int) -> Strip:
        left, right = ([self._part(run, over) for run in side] for side in runs)
        return line_strip(left, right, cells, self.look("", over))

    def _part(self, run: tuple[str, str], over: str) -> Part:
        return run[0], self.look(run[1], over)
