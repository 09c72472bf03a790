"""Moving through the report, folding, marking, arranging: the commands that open no dialog."""

from __future__ import annotations

from explorer.commands import FIGURES, OUTLINE
from explorer.model import NO_PARENT
from explorer.tui.screens.pane_screen import PaneScreen
from explorer.tui.widgets.key_footer import KeyFooter

WIDTH_STEP = 4


class MovingScreen(PaneScreen):
    """The panes with the commands that act on them alone."""

    def say(self, text: str) -> None:
        """Tell the reader something, in the footer, for some seconds."""
        self.query_one(KeyFooter).say(text)

    # Moving

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
        self.current = self.history.back(self.current)

    def action_forward(self) -> None:
        """Forward again."""
        self.current = self.history.forward(self.current)

    def action_level(self, level: int) -> None:
        """Show so many levels of the outline."""
        self.outline_pane.show_level(level)

    def action_unfold_all(self) -> None:
        """Unfold every section."""
        self.outline_pane.show_all()

    def action_fold_all(self) -> None:
        """Fold every section."""
        self.outline_pane.show_level(1)

    # Marking

    def action_mark(self) -> None:
        """Mark the section, or unmark it."""
        if self.current != NO_PARENT:
            self.basket.toggle(self.current)
            self._show_marks()

    def action_mark_range(self) -> None:
        """Mark all sections one sees from the last mark to here."""
        if not self.basket.started:
            self.say(self.words("no-mark-yet"))
        elif self.current != NO_PARENT:
            count = self.basket.extend(self.current, self.outline_pane.visible_rows.rows[1:])
            self.say(self.words("marked-range", count=count))
            self._show_marks()

    def action_clear_marks(self) -> None:
        """Clear all marks."""
        self.basket.clear()
        self._show_marks()

    def _show_marks(self) -> None:
        self.outline_pane.refresh()
        self.show_signs()

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
