"""The line in which one types what the outline is to show."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from explorer.config.language import Words
from explorer.dialog_commands import FILTER
from explorer.text.cells import width
from explorer.tui.bindings import bindings_for
from explorer.tui.drawing import clip
from explorer.tui.widgets.visible_input import VisibleInput

SHORTEST_BOX = 12
MOST_OF_STATE = 60
"""Which part of the line, of 100, what was found may take."""


class FilterBar(Horizontal):
    """A label, the box, and what was found."""

    DEFAULT_CSS = """
    FilterBar {
        height: 1;
        background: $panel;
        & > #filter-label { width: auto; padding: 0 1; color: $accent; }
        & > #filter-box { width: 1fr; min-width: 12; height: 1; border: none; padding: 0; background: $surface; }
        & > #filter-state { width: auto; max-width: 60%; padding: 0 1; color: $muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(FILTER)

    class Asked(Message):
        """The box says something else."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Kept(Message):
        """Go on to the outline with the filter as it is."""

    class Cleared(Message):
        """Show the outline as it was before."""

    class Switched(Message):
        """Hide what does not match, or only light what does: the other of the two."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._state = ""

    def compose(self) -> ComposeResult:
        """The three parts."""
        yield Static(Text(self.words("filter-label")), id="filter-label")
        yield VisibleInput(placeholder=self.words("filter-hint"), id="filter-box")
        yield Static(id="filter-state")

    def show_words(self) -> None:
        """Show the words in their language of now."""
        self.query_one("#filter-label", Static).update(Text(self.words("filter-label")))
        self.box.placeholder = self.words("filter-hint")

    @property
    def box(self) -> VisibleInput:
        """Where one types."""
        return self.query_one("#filter-box", VisibleInput)

    def say(self, state: str) -> None:
        """Tell how many were found."""
        self._state = state
        self._show_state()

    def on_resize(self) -> None:
        """Cut what was found anew, with a sign."""
        self._show_state()

    def _show_state(self) -> None:
        cells = self.size.width
        beside = width(self.words("filter-label")) + 2 + SHORTEST_BOX
        shown = clip(self._state, min(cells * MOST_OF_STATE // 100, cells - beside) - 2)
        self.query_one("#filter-state", Static).update(Text(shown, no_wrap=True))

    def on_click(self, event: events.Click) -> None:
        """What was found says which key hides or lights; a click on it does the same."""
        if event.screen_x >= self.query_one("#filter-state").region.x:
            self.action_switch_filter()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Something was typed."""
        event.stop()
        self.post_message(self.Asked(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the box."""
        event.stop()
        self.action_keep_filter()

    def action_keep_filter(self) -> None:
        """On to the outline."""
        self.post_message(self.Kept())

    def action_clear_filter(self) -> None:
        """No filter."""
        self.post_message(self.Cleared())

    def action_switch_filter(self) -> None:
        """Hide or light."""
        self.post_message(self.Switched())
