"""The panes with what is done with chosen sections and figures: marking, the basket, exporting, copying."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from explorer.commands import FIGURES
from explorer.model import NO_PARENT, Outline
from explorer.model.selection import Mark
from explorer.tui.copying import copy_from, file_of
from explorer.tui.screens.checking_screen import CheckingScreen

if TYPE_CHECKING:
    from explorer.search import Hit
    from explorer.tui.choice import Choice
    from explorer.tui.place import Place
    from explorer.tui.widgets.figure_card import Figure


class ChoosingScreen(CheckingScreen):
    """Marks stand in `basket`, whatever is searched, filtered or folded meanwhile."""

    def completed(self) -> None:
        """Show marks beside figures, too."""
        super().completed()
        self.figures.is_marked = lambda figure: self.basket.holds(Mark(figure.row, figure.metric.id))

    # Marking

    @property
    def _figure(self) -> Figure | None:
        """The figure under the cursor, where the figures have the focus."""
        return self.figures.figure if self.arrangement.focused == FIGURES else None

    def action_mark(self) -> None:
        """Mark the section, or the figure under the cursor; or unmark it."""
        figure = self._figure
        if figure is not None:
            self.basket.toggle(figure.row, figure.metric.id)
        elif self.current != NO_PARENT:
            self.basket.toggle(self.current)
        else:
            self.say(self.words("mark-no-report"))
        self.show_marks()

    def on_breadcrumb_note_clicked(self) -> None:
        """See what is marked, where the note on top tells of it."""
        if self.basket:
            self.action_basket()

    def action_mark_range(self) -> None:
        """Mark all sections one sees from the last mark to here."""
        if not self.basket.started:
            self.say(self.words("no-mark-yet"))
        elif self.current != NO_PARENT:
            count = self.basket.extend(self.current, self._seen())
            self.say(self.words("marked-range", count=count))
            self.show_marks()

    def action_mark_seen(self) -> None:
        """Mark all sections the outline shows: after filtering, what was found."""
        self.say(self.words("marked-range", count=self.basket.add(map(Mark, self._seen()))))
        self.show_marks()

    def _seen(self) -> Sequence[int]:
        return [row for row in self.outline_pane.visible_rows.rows if row != NO_PARENT]

    def action_clear_marks(self) -> None:
        """Clear all marks."""
        self.basket.clear()
        self.show_marks()
        self.say(self.words("marks-cleared"))

    def mark_hits(self, hits: Sequence[Hit], total: int) -> str:
        """Mark the sections a search found; what to tell the reader."""
        new = self.basket.add(Mark(hit.row) for hit in hits)
        self.show_marks()
        told = self.words("marked-range", count=new)
        left = total - len(hits)
        return told + (f"  {self.words('marked-not-all', count=left)}" if left > 0 else "")

    def take_outline(self, outline: Outline) -> None:
        """Mark nothing of the other report."""
        self.basket.clear()
        super().take_outline(outline)

    def show_marks(self) -> None:
        """Bring every sign of what is marked up to date."""
        self.outline_pane.refresh()
        self.figures.refresh()
        self.show_signs()

    # The basket and exporting

    def action_basket(self) -> None:
        """What is marked, to be put in order and thinned out."""
        from explorer.tui.screens.basket_screen import BasketScreen

        screen = BasketScreen(self.outline, self.basket, self.words)

        def closed(place: Place | None) -> None:
            self.show_marks()
            self.go_to_place(place)
            if screen.wants_export:
                self.action_export()

        self.app.push_screen(screen, closed)

    def action_export(self) -> None:
        """Export what is marked, or what is read."""
        from explorer.tui.screens.export_screen import ExportScreen

        screen = ExportScreen(self.outline, self.basket.selection, self.current, self.words)
        self.app.push_screen(screen, lambda told: self.say(told) if told else None)

    # Copying

    def action_copy(self) -> None:
        """Choose what of the section or figure to copy."""
        from explorer.tui.screens.copy_screen import CopyScreen, Subject

        figure = self._figure
        subject = Subject(
            row=self.current,
            metric=figure.metric if figure else None,
            metric_row=figure.row if figure else NO_PARENT,
            selected=self.get_selected_text() or "",
            with_subsections=self.with_subsections,
            file=file_of(self.outline.report),
        )
        self.app.push_screen(CopyScreen(self.outline, subject, self.words), self._copy_choice)

    def _copy_choice(self, choice: Choice | None) -> None:
        from explorer.tui.screens.copy_screen import Copy

        if choice is not None and isinstance(choice.value, Copy):
            self.copy(choice.value.text())

    def copy(self, text: str) -> None:
        """Copy a text, and say which way it went."""
        self.say(copy_from(self.app, self.words, text))
