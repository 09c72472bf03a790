"""A list of choices drawn by line, of any length and at any width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from explorer.text.cells import pad, width
from explorer.text.sanitize import visible_line
from explorer.tui.choice import Choice
from explorer.tui.drawing import Part, clip, line_strip

NOTHING = -1
LONGEST_KEYS = 14
SHORTEST_HINT = 8
"""Cells in which a part of a hint still tells something."""
MOST_OF_NAMES = 0.6
"""Which part of the width names may take where hints stand in a column beside them."""
NARROW = 60
"""Cells below which only the first of a command's keys is shown."""


class ChoiceList(ScrollView, can_focus=False):
    """Choices with a cursor that passes over headings. The screen keeps the focus in its box."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"choice-list--{part}" for part in ("keys", "hint", "heading", "cursor")
    }
    DEFAULT_CSS = """
    ChoiceList {
        height: 1fr;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .choice-list--keys { color: $accent; text-style: bold; }
        & > .choice-list--hint { color: $muted; }
        & > .choice-list--heading { color: $primary; text-style: bold; }
        & > .choice-list--cursor { background: $cursor; color: $cursor-text; text-style: bold; }
    }
    """

    class Moved(Message):
        """The cursor came to another choice."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    class Chosen(Message):
        """A choice was clicked."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, nothing: str, *, in_columns: bool = False, id: str | None = None) -> None:
        """`nothing` is what an empty list says; `in_columns` puts the hints below each other."""
        super().__init__(id=id)
        self.nothing = nothing
        self.in_columns = in_columns
        self.choices: Sequence[Choice] = ()
        self.cursor = NOTHING
        self._keys_cells = 0
        self._name_cells = 0

    def show(self, choices: Sequence[Choice], cursor: int = 0) -> None:
        """Show other choices, the cursor on the one given or the first after it."""
        self.choices = choices
        self._measure()
        self.virtual_size = Size(self.scrollable_content_region.width, max(1, len(choices)))
        self.scroll_to(y=0, animate=False, force=True)
        self.cursor = NOTHING
        self.move(0, start=cursor)
        self.refresh()

    def _measure(self) -> None:
        """How wide the columns are."""
        choices = self.choices
        keys = (width(self._keys(choice)) for choice in choices)
        self._keys_cells = min(max(keys, default=0), LONGEST_KEYS)
        named = [choice for choice in choices if not choice.heading]
        # Where all have keys, names and hints stand in columns; else the hints stand at the right.
        names = max((width(visible_line(choice.name[:500])) for choice in named), default=0)
        if self.in_columns:
            self._name_cells = min(names, round(self.size.width * MOST_OF_NAMES))
        else:
            self._name_cells = names if all(choice.keys for choice in named) else 0

    def _keys(self, choice: Choice) -> str:
        return choice.keys.split(" ")[0] if 0 < self.size.width < NARROW else choice.keys

    @property
    def current(self) -> Choice | None:
        """The choice under the cursor."""
        return self.choices[self.cursor] if 0 <= self.cursor < len(self.choices) else None

    def move(self, by: int, start: int | None = None) -> None:
        """Move the cursor by so many lines, and on past a heading."""
        if not self.choices:
            return
        wanted = max(0, min((self.cursor if start is None else start) + by, len(self.choices) - 1))
        onward = range(wanted, len(self.choices)) if by >= 0 else range(wanted, -1, -1)
        index = next((i for i in onward if not self.choices[i].heading), self.cursor)
        if index == self.cursor:
            return
        self.cursor = index
        self._show_cursor()
        self.post_message(self.Moved(self.choices[index]))

    def page(self, pages: int) -> None:
        """Move the cursor by screens."""
        self.move(pages * max(1, self.size.height - 1))

    def _show_cursor(self) -> None:
        top, height = round(self.scroll_y), self.size.height
        under_heading = 0 < self.cursor <= len(self.choices) and self.choices[self.cursor - 1].heading
        first = self.cursor - 1 if under_heading else self.cursor
        if first < top:
            self.scroll_to(y=first, animate=False, force=True)
        elif height and self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, force=True)
        self.refresh()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._measure()
        self.virtual_size = Size(self.scrollable_content_region.width, max(1, len(self.choices)))
        self._show_cursor()

    def on_click(self, event: events.Click) -> None:
        """Choose the line clicked."""
        line = event.y + round(self.scroll_y)
        if 0 <= line < len(self.choices) and not self.choices[line].heading:
            self.post_message(self.Chosen(self.choices[line]))

    def render_line(self, y: int) -> Strip:
        """A line of the window, `y` from its top."""
        cells = self.scrollable_content_region.width
        line = y + round(self.scroll_y)
        if not self.choices and line == 0:
            return line_strip([(f" {self.nothing}", self._look("hint", Style()))], [], cells, self.rich_style)
        if line >= len(self.choices):
            return Strip.blank(cells, self.rich_style)
        over = self._style("cursor") if line == self.cursor else Style()
        left, right = self._parts(self.choices[line], over, cells)
        return line_strip(left, right, cells, self.rich_style + over)

    def _parts(self, choice: Choice, over: Style, cells: int) -> tuple[list[Part], list[Part]]:
        plain = self.rich_style + over
        if choice.heading:
            return [(f" {choice.name}", self._look("heading", over))], []
        left = [(" ", plain)]
        if self._keys_cells:
            keys = pad(clip(self._keys(choice), self._keys_cells), self._keys_cells)
            left.append((keys + "  ", self._look("keys", over)))
        if self._name_cells:
            left.append((pad(clip(choice.name, self._name_cells), self._name_cells) + "  ", plain))
            return [*left, (choice.hint, self._look("hint", over))], []
        left.append((choice.name, plain))
        room = cells - sum(width(visible_line(text[:500])) for text, _ in left) - 3
        shown = clip(choice.hint, room) if room >= SHORTEST_HINT else ""
        return left, [(shown + " ", self._look("hint", over))] if shown else []

    def _look(self, part: str, over: Style) -> Style:
        return self.rich_style + self._style(part) + over

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"choice-list--{part}", partial=True)
