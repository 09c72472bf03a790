"""What the hits of a search can be narrowed by, with how many each choice leaves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from explorer.dialog_commands import FACETS
from explorer.tui.bindings import bindings_for
from explorer.tui.facet_lines import FacetLine
from explorer.tui.widgets.line_list import LineList, Runs

CHOSEN = "x"


class FacetList(LineList):
    """A column of facets; the cursor goes over their choices."""

    DEFAULT_CSS = """
    FacetList { width: 28; background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(FACETS)
    clicks = 1

    class Left(Message):
        """The reader goes back to the box."""

    def __init__(self, nothing: str, *, id: str | None = None) -> None:
        super().__init__(nothing, id=id)
        self.shown: Sequence[FacetLine] = ()

    def show(self, lines: Sequence[FacetLine]) -> None:
        """Show other counts, the cursor staying on its choice where that is still there."""
        before = self.current
        self.shown = lines
        starts = [number for number, line in enumerate(lines) if line.value is not None]
        wanted = [
            entry
            for entry, start in enumerate(starts)
            if before is not None and (lines[start].facet, lines[start].value) == (before.facet, before.value)
        ]
        self.lay_out(len(lines), starts, wanted[0] if wanted else max(0, self.cursor))

    @property
    def current(self) -> FacetLine | None:
        """The choice under the cursor."""
        return self.shown[self.start(self.cursor)] if 0 <= self.cursor < self.entries else None

    def meant(self, line: int) -> bool:
        """Whether a line is the one under the cursor; none is while one types."""
        return self.has_focus and super().meant(line)

    def action_leave_facets(self) -> None:
        """Back to the box."""
        self.post_message(self.Left())

    def action_choose_facet(self) -> None:
        """Narrow by the choice under the cursor, or no longer."""
        self.action_choose_entry()

    def runs(self, line: int, cells: int) -> tuple[Runs, Runs]:
        """A heading, or a choice with its count."""
        del cells
        shown = self.shown[line]
        if shown.value is None:
            return ((f" {shown.label}", "heading"),), ()
        sign = CHOSEN if shown.chosen else " "
        look = "strong" if shown.chosen else ""
        return ((f" {sign} ", "strong"), (shown.label, look)), ((f"{shown.hits} ", "quiet"),)
