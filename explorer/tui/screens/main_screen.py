"""The main screen: the panes, and what its commands do."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.content import Content

from explorer.commands import FIGURES, MAIN, OUTLINE, READING, Command
from explorer.config.language import Words
from explorer.model import NO_PARENT, Outline
from explorer.text.sanitize import visible_line
from explorer.tui.availability import State
from explorer.tui.bindings import bindings_for
from explorer.tui.screens.pane_screen import PaneScreen
from explorer.tui.search_session import Posted, SearchSession
from explorer.tui.widgets.key_footer import KeyFooter
from explorer.tui.widgets.reading_pane import ReadingPane

if TYPE_CHECKING:
    from explorer.search import Index

WIDTH_STEP = 4
SECOND_PRESS = 1.0
"""Seconds within which a second Ctrl+C quits."""


class MainScreen(PaneScreen):
    """The panes with their commands: one action a command of the registry.

    Dialogs are imported when they are opened, so that the first screen is there fast; they give back
    what was chosen, and only this screen acts on it.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(MAIN)

    def __init__(self, outline: Outline, words: Words, *, row: int = NO_PARENT, query: str = "") -> None:
        super().__init__(outline, words, row=row)
        self.session = SearchSession(self._make_engine, self._posted)
        self._first_query = query
        self._interrupted = 0.0
        self._mouse_released = False

    def on_mount(self) -> None:
        """Start with a search where one was asked for."""
        if self._first_query:
            self._open_search(self._first_query)

    @property
    def state(self) -> State:
        """What decides which commands can do something."""
        return replace(super().state, hits=len(self.session.walk))

    async def do(self, command: Command) -> None:
        """Run a command of the palette or the footer, in the pane it belongs to."""
        target = self if MAIN in command.scopes else self.pane(self._scope_of(command))
        await self.app.run_action(command.action, target)

    def _scope_of(self, command: Command) -> str:
        focused = self.arrangement.focused
        return focused if focused in command.scopes else command.scopes[0]

    async def on_key_footer_pressed(self, event: KeyFooter.Pressed) -> None:
        """A key of the footer was clicked."""
        await self.do(event.command)

    def say(self, text: str) -> None:
        """Tell the reader something, as a notice that goes away."""
        self.notify(visible_line(text), markup=False, timeout=4)

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

    # Searching

    def action_search(self) -> None:
        """Search as one types."""
        self._open_search("")

    def _make_engine(self) -> Index:
        from explorer.search import Index

        return Index([self.outline])

    def _posted(self, posted: Posted) -> None:
        self.app.call_from_thread(self._accept, posted)

    def _accept(self, posted: Posted) -> None:
        if self.session.accept(posted):
            self.reading.light(self.session.walk.spans())
            self.show_signs()

    def _open_search(self, query: str) -> None:
        from explorer.tui.screens.search_screen import SearchScreen

        self.app.push_screen(SearchScreen(self.outline, self.session, self.words, query=query), self._found)

    def _found(self, hit: object) -> None:
        if hit is None:
            return
        self.show_panes(self.arrangement.focus(READING))
        self._go_to_hit()

    def _go_to_hit(self) -> None:
        """Land on the place the walk through the hits stands at, all places lit."""
        place = self.session.walk.current
        if place is None:
            return
        self.jump(place.row)
        self.reading.light(self.session.walk.spans())
        if place.field == "body":
            self.reading.go_to(place.row, place.start, place.end)
        else:
            self.reading.go_to(place.row)
        self.show_signs()

    def _step_hit(self, by: int) -> None:
        walk = self.session.walk
        if walk.step(by) is None:
            self.say(self.words("no-hits"))
            return
        self._go_to_hit()
        self.say(self.words("hit-of", number=walk.index + 1, total=len(walk)))

    def action_next_hit(self) -> None:
        """To the next hit."""
        self._step_hit(1)

    def action_previous_hit(self) -> None:
        """To the hit before."""
        self._step_hit(-1)

    # Choosing and exporting

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

    # The program

    def action_step_back(self) -> None:
        """Back out one layer: the zoom, the drawer, a lit figure, then to the outline."""
        arrangement = self.arrangement
        if arrangement.zoomed:
            self.show_panes(arrangement.toggle_zoom())
        elif arrangement.figures_over_text:
            self.show_panes(arrangement.toggle(FIGURES))
        elif arrangement.focused != OUTLINE:
            self.show_panes(arrangement.focus(OUTLINE))

    def action_interrupt(self) -> None:
        """Copy what is selected; without a selection, quit on the second press within a second."""
        selected = self.get_selected_text()
        if selected:
            self.app.copy_to_clipboard(selected)
            self.say(self.words("copied"))
        elif monotonic() - self._interrupted < SECOND_PRESS:
            self.app.exit()
        else:
            self._interrupted = monotonic()
            self.say(self.words("press-again"))

    def action_quit(self) -> None:
        """Leave the explorer."""
        self.app.exit()

    # What the reader opens in the text

    def on_reading_pane_opened(self, event: ReadingPane.Opened) -> None:
        """Show the notes of a passage."""
        for choice in event.choices[:5]:
            if choice.note is not None:
                told = visible_line(f"{choice.note.quote[:100]}  {choice.note.text[:500]}")
                self.notify(Content(told).plain, markup=False, timeout=10)
