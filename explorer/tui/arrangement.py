"""Which panes are seen, as a function of the screen's width and what the reader asked for."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from explorer.commands import FIGURES, OUTLINE, PANES, READING

THREE_PANES = 120
"""Columns from which outline, text and figures stand side by side."""
TWO_PANES = 80
"""Columns from which outline and text do; the figures come as a drawer in the outline's place."""

NARROWEST_SIDE, NARROWEST_TEXT = 20, 30
"""Columns that a side pane, and the text, keep however their border is moved."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The panes of the main screen.

    `outline` and `figures` are wanted side by side where there is room; where there is not, an open
    `drawer` has the figures in the outline's place, so that the words they light stay seen. `zoomed`
    leaves only the focused pane. `outline_width` and `figures_width` are the columns the reader gave to a side
    pane; 0 leaves them to the style sheet.
    """

    width: int = THREE_PANES
    outline: bool = True
    figures: bool = True
    drawer: bool = False
    zoomed: bool = False
    focused: str = OUTLINE
    outline_width: int = 0
    figures_width: int = 0

    @property
    def narrow(self) -> bool:
        """Whether there is room for one pane only."""
        return self.width < TWO_PANES

    @property
    def wide(self) -> bool:
        """Whether there is room for all three."""
        return self.width >= THREE_PANES

    @property
    def drawer_open(self) -> bool:
        """Whether the figures have taken the outline's place."""
        return self.drawer and not self.wide and not self.narrow and not self.zoomed

    @property
    def shown(self) -> tuple[str, ...]:
        """The panes that are seen, from the left."""
        if self.narrow or self.zoomed:
            return (self.focused,)
        outline = self.outline and not self.drawer_open
        wanted = {OUTLINE: outline, READING: True, FIGURES: self.figures if self.wide else self.drawer}
        return tuple(pane for pane in PANES if wanted[pane])

    def resize(self, pane: str, width: int, others: int) -> Arrangement:
        """With a side pane that wide, as far as it and the text keep their least; `others` is what the third takes."""
        width = max(NARROWEST_SIDE, min(width, self.width - others - NARROWEST_TEXT))
        return replace(self, outline_width=width) if pane == OUTLINE else replace(self, figures_width=width)

    def width_of(self, pane: str) -> int:
        """The columns given to a side pane, as many as there is room for; 0 where the style sheet decides."""
        if self.narrow or self.zoomed:
            return 0
        given = {OUTLINE: self.outline_width, FIGURES: self.figures_width}.get(pane, 0)
        sides, room = len(self.shown) - 1, self.width - NARROWEST_TEXT
        if sides > 1 and self.outline_width + self.figures_width <= room:
            return given
        return min(given, max(NARROWEST_SIDE, room // max(1, sides)))

    def with_panes(self, panes: Container[str], focused: str) -> Arrangement:
        """With these side panes wanted, and the focus on one that is seen then."""
        wanted = replace(self, outline=OUTLINE in panes, figures=FIGURES in panes)
        return replace(wanted, focused=focused)._with_seen_focus() if focused in PANES else wanted

    def at_width(self, width: int) -> Arrangement:
        """As seen on a screen of that width; a focused pane that would be hidden gives way to the text."""
        return replace(self, width=width)._with_seen_focus()

    def focus(self, pane: str) -> Arrangement:
        """With the focus on a pane, which is shown if it was not."""
        wanted = replace(self, focused=pane)
        if pane in wanted.shown:
            return wanted
        if pane == OUTLINE:
            return replace(wanted, outline=True, drawer=False)
        return replace(wanted, figures=True) if self.wide else replace(wanted, drawer=True)

    def step(self, by: int) -> Arrangement:
        """With the focus on the next pane (-1: the one before): of all where only one is seen."""
        around = PANES if self.narrow or self.zoomed else self.shown
        return replace(self, focused=around[(around.index(self.focused) + by) % len(around)])

    def toggle(self, pane: str) -> Arrangement:
        """With a side pane shown, or put away; where one pane is seen, to it or back to the text."""
        if self.narrow or self.zoomed:
            return replace(self, focused=READING if self.focused == pane else pane)
        if pane == OUTLINE:
            outline = self.drawer_open or not self.outline
            return replace(self, outline=outline, drawer=False)._with_seen_focus()
        if self.wide:
            return replace(self, figures=not self.figures)._with_seen_focus()
        return replace(self, drawer=not self.drawer)._with_seen_focus()

    def toggle_zoom(self) -> Arrangement:
        """With only the focused pane, or all again."""
        return replace(self, zoomed=not self.zoomed)._with_seen_focus()

    def _with_seen_focus(self) -> Arrangement:
        return self if self.focused in self.shown else replace(self, focused=READING)
