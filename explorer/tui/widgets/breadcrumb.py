"""The line on top: the report and the way down to the section one reads; a click goes there."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from explorer.model import NO_PARENT, Outline
from explorer.model.report import heading_of
from explorer.text.cells import width
from explorer.tui.drawing import CUT, clip, line_strip

STEP = " › "
SHORTEST = 10
"""Cells a step keeps when the line is too long; only the last one is cut further."""


class Breadcrumb(Widget):
    """`report › chapter › section`, and at the right how many sections are marked."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"breadcrumb--{part}" for part in ("step", "here", "between", "note")
    }
    DEFAULT_CSS = """
    Breadcrumb {
        height: 1;
        background: $panel;
        & > .breadcrumb--step { color: $muted; }
        & > .breadcrumb--here { color: $foreground; text-style: bold; }
        & > .breadcrumb--between { color: $muted; }
        & > .breadcrumb--note { color: $accent; text-style: bold; }
    }
    """

    class Chosen(Message):
        """The reader wants to go to the section at `row`."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    class NoteClicked(Message):
        """The note at the right was clicked."""

    def __init__(self, outline: Outline, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.outline = outline
        self.row = NO_PARENT
        self.note = ""

    def show(self, row: int, note: str = "") -> None:
        """Show the way to a row; `note` stands at the right."""
        self.row = row
        self.note = note
        self.refresh()

    def steps(self) -> list[tuple[int, str]]:
        """The rows from the report down to here, each with its label."""
        if self.row == NO_PARENT:
            return [(NO_PARENT, self.outline.report.title)]
        rows = (*self.outline.ancestors(self.row), self.row)
        sections = self.outline.sections
        below = [(row, heading_of(sections[row].number[:80], sections[row].title)) for row in rows]
        return [(NO_PARENT, self.outline.report.title), *below]

    def fitted(self, cells: int) -> list[tuple[int, str]]:
        """The steps short enough to stand in a line of so many cells, if need be without those between."""
        steps = [(row, clip(label, cells)) for row, label in self.steps()]
        if _cells(steps) <= cells:
            return steps
        steps = [(row, clip(label, SHORTEST)) for row, label in steps[:-1]] + steps[-1:]
        while _cells(steps) > cells and len(steps) > 2:
            middle = next((i for i, (_, label) in enumerate(steps[1:-1], 1) if label != CUT), None)
            if middle is None:
                del steps[1]
            else:
                steps[middle] = (steps[middle][0], CUT)
        return steps

    def render_line(self, y: int) -> Strip:
        """The line."""
        del y
        cells = self.size.width
        base = self.rich_style
        note = [(f" {self.note} ", base + self._style("note"))] if self.note else []
        parts = [(" ", base)]
        steps = self.fitted(cells - 2 - sum(width(text) for text, _ in note))
        for index, (_, label) in enumerate(steps):
            last = index == len(steps) - 1
            if index:
                parts.append((STEP, base + self._style("between")))
            parts.append((label, base + self._style("here" if last else "step")))
        return line_strip(parts, note, cells, base)

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"breadcrumb--{part}", partial=True)

    def on_click(self, event: events.Click) -> None:
        """Go to the step clicked."""
        if self.note and event.x >= self.size.width - width(self.note) - 2:
            self.post_message(self.NoteClicked())
            return
        x = 1
        for row, label in self.fitted(self.size.width - 2 - (width(self.note) + 2 if self.note else 0)):
            if x <= event.x < x + width(label):
                self.post_message(self.Chosen(row))
                return
            x += width(label) + width(STEP)


def _cells(steps: list[tuple[int, str]]) -> int:
    return sum(width(label) for _, label in steps) + width(STEP) * (len(steps) - 1)
