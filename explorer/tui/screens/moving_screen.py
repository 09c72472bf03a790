"""Moving through the report, folding, arranging: the commands that only act on the panes."""

from __future__ import annotations

from explorer.commands import FIGURES, OUTLINE
from explorer.model import NO_PARENT
from explorer.model.kept_place import HEADING, Spot
from explorer.tui.screens.pane_screen import PaneScreen
from explorer.tui.widgets.breadcrumb import Breadcrumb
from explorer.tui.widgets.key_footer import KeyFooter

WIDTH_STEP = 4


class MovingScreen(PaneScreen):
    """The panes with the commands that act on them alone."""

    def say(self, text: str) -> None:
        """Tell the reader something, in the footer, for some seconds."""
        self.query_one(KeyFooter).say(text)

    # Moving

    @property
    def here(self) -> Spot:
        """The place one reads: the section, and the first of its lines that is seen."""
        top = self.reading.place if self.complete else None
        return Spot(self.current, top.offset if top and top.row == self.current else HEADING)

    def jump(self, row: int) -> None:
        """Go to a row and remember where one was."""
        if row != self.current:
            self.history.leave(self.here)
            self.current = row

    def go_to_spot(self, place: Spot) -> None:
        """Go to a place, its line at the top of the text."""
        self.current = place.row
        self.reading.place = place

    def on_breadcrumb_chosen(self, event: Breadcrumb.Chosen) -> None:
        """A step of the way was clicked; where one pane is seen, the whole way leads back to the outline."""
        if event.row == self.current and self.arrangement.narrow:
            self.show_panes(self.arrangement.focus(OUTLINE))
        self.jump(event.row)

    def _siblings(self) -> list[int]:
        parents = self.outline.parents
        return list(self.outline.children(parents[self.current]))

    def _step_sibling(self, by: int) -> None:
        if self.current == NO_PARENT:
            return
        siblings = self._siblings()
        index = siblings.index(self.current) + by
        if 0 <= index < len(siblings):
            self.current = siblings[index]

    def action_next_sibling(self) -> None:
        """To the next section of this level."""
        self._step_sibling(1)

    def action_previous_sibling(self) -> None:
        """To the section of this level before."""
        self._step_sibling(-1)

    def action_parent(self) -> None:
        """To the section above in the tree."""
        if self.current != NO_PARENT:
            self.current = self.outline.parents[self.current]

    def action_back(self) -> None:
        """Back to where one read before."""
        self.go_to_spot(self.history.back(self.here))

    def action_forward(self) -> None:
        """Forward again."""
        self.go_to_spot(self.history.forward(self.here))

    def action_level(self, level: int) -> None:
        """Show so many levels of the outline."""
        self.outline_pane.show_level(level)

    def action_unfold_all(self) -> None:
        """Unfold every section."""
        self.outline_pane.show_all()

    def action_fold_all(self) -> None:
        """Fold every section."""
        self.outline_pane.show_level(1)

    # The view

    def action_next_pane(self) -> None:
        """To the next pane."""
        self.show_panes(self.arrangement.step(1))

    def action_previous_pane(self) -> None:
        """To the pane before."""
        self.show_panes(self.arrangement.step(-1))

    def action_toggle_figures(self) -> None:
        """Show or hide the figures."""
        self.show_panes(self.arrangement.toggle(FIGURES))

    def action_toggle_outline(self) -> None:
        """Show or hide the outline."""
        self.show_panes(self.arrangement.toggle(OUTLINE))

    def action_zoom(self) -> None:
        """Only this pane, or all again."""
        self.show_panes(self.arrangement.toggle_zoom())

    def action_subsections(self) -> None:
        """With subsections, or this section alone."""
        self.with_subsections = not self.with_subsections
        self._show_current(anew=True)
        self.say(self.words("with-subsections" if self.with_subsections else "alone"))

    def action_wider(self) -> None:
        """Longer lines in the text."""
        self.reading.change_width(WIDTH_STEP)

    def action_narrower(self) -> None:
        """Shorter lines in the text."""
        self.reading.change_width(-WIDTH_STEP)
