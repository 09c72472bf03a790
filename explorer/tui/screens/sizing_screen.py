"""The panes with borders that can be moved, by keys and with the mouse."""

from __future__ import annotations

from itertools import pairwise

from textual import events

from explorer.commands import FIGURES, OUTLINE, PANES, READING
from explorer.tui.screens.moving_screen import MovingScreen

SIDE_STEP = 4
"""Columns a key moves a border."""


class SizingScreen(MovingScreen):
    """The border is the blank column at the left of the pane that is on its right."""

    _dragged: str | None = None
    """The side pane whose border follows the mouse."""

    def give_columns(self, pane: str, columns: int) -> None:
        """Make a side pane that wide, as far as there is room."""
        third = FIGURES if pane == OUTLINE else OUTLINE
        shown = self.arrangement.shown
        others = self.pane(third).size.width if third in shown else 0
        if pane in shown and len(shown) > 1:
            self.show_panes(self.arrangement.resize(pane, columns, others))

    def _step_side(self, by: int) -> None:
        shown = self.arrangement.shown
        side = self.arrangement.focused
        if side == READING:
            side = OUTLINE if OUTLINE in shown else FIGURES
        if side in shown and len(shown) > 1:
            self.give_columns(side, self.pane(side).outer_size.width + by)
        else:
            self.say(self.words("no-border"))

    def action_side_wider(self) -> None:
        """More room for the side pane one is in; from the text, for the outline."""
        self._step_side(SIDE_STEP)

    def action_side_narrower(self) -> None:
        """Less room for it."""
        self._step_side(-SIDE_STEP)

    # The mouse

    def _border_at(self, x: int, y: int) -> str | None:
        """The side pane whose border is there."""
        shown = self.arrangement.shown if self.complete else ()
        for left, right in pairwise(shown):
            region = self.pane(right).region
            if x == region.x and region.y <= y < region.bottom:
                return right if left == READING else left
        return None

    def _forward_event(self, event: events.Event) -> None:
        """Take a press on a border, and all the mouse does until it is let go."""
        if not isinstance(event, events.MouseEvent) or not self._takes(event):
            super()._forward_event(event)

    def _takes(self, event: events.MouseEvent) -> bool:
        if isinstance(event, events.MouseDown) and event.button == 1:
            self._dragged = self._border_at(event.x, event.y)
        elif isinstance(event, events.MouseUp) and self._dragged:
            self._dragged = None
            return True
        elif isinstance(event, events.MouseMove) and self._dragged:
            if not event.button:  # let go outside the terminal
                self._dragged = None
            else:
                self._drag_to(event.x)
        return self._dragged is not None

    def _drag_to(self, x: int) -> None:
        pane = self.pane(self._dragged or PANES[0])
        region = pane.region
        self.give_columns(self._dragged or PANES[0], x - region.x if pane.id == OUTLINE else region.right - x)
