"""The panes with a filter on the outline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.css.query import NoMatches
from textual.message import Message

from explorer.commands import OUTLINE
from explorer.dialog_commands import FILTER
from explorer.model import Outline
from explorer.tui.availability import State
from explorer.tui.found_places import FoundPlaces
from explorer.tui.screens.searching_screen import SearchingScreen
from explorer.tui.widgets.filter_bar import FilterBar

if TYPE_CHECKING:
    from explorer.tui.outline_filter import Matched, OutlineFilter


class FilterAnswered(Message):
    """The searching thread has posted something for the filter."""

    def __init__(self, matched: Matched) -> None:
        super().__init__()
        self.matched = matched


class FilteringScreen(SearchingScreen):
    """Filters the outline as one types; the bar is there while the filter is."""

    _filter: OutlineFilter | None = None

    def take_outline(self, outline: Outline) -> None:
        """Show the whole of the other report."""
        self.clear_filter()
        self._filter = None
        super().take_outline(outline)

    @property
    def filter(self) -> OutlineFilter:
        """What is typed, and what matches it."""
        if self._filter is None:
            from explorer.tui.outline_filter import OutlineFilter

            self._filter = OutlineFilter(self.outline, self.worker, self._post_matches)
        return self._filter

    def _post_matches(self, matched: Matched) -> None:
        self.post_message(FilterAnswered(matched))

    def show_words(self) -> None:
        """Show everything that stays in sight in the language of now."""
        super().show_words()
        for bar in self.query(FilterBar):
            bar.show_words()

    @property
    def found(self) -> FoundPlaces | None:
        """The filter's places while there is one, else those of the search."""
        if self._filter is not None and self._filter.matched is not None:
            return self._filter.matched.found
        return super().found

    @property
    def state(self) -> State:
        """What decides which commands can do something."""
        state = super().state
        filtered = self._filter is not None and self._filter.active
        return replace(state, filtered=filtered, can_step_back=state.can_step_back or filtered)

    @property
    def context(self) -> str:
        """The bar's while one types in it."""
        bars = self.query(FilterBar)
        return FILTER if bars and bars.first().box.has_focus else super().context

    def on_filter_answered(self, event: FilterAnswered) -> None:
        """Show what matches, unless it matches an older question."""
        if self.filter.accept(event.matched):
            self._show_filter()

    def _show_filter(self) -> None:
        matched = self.filter.matched
        if matched is None or not self.filter.hides:
            self.outline_pane.unfilter()
        else:
            self.outline_pane.filter(matched.kept, matched.rows)
        self.outline_pane.light(self.found)
        if matched is not None:
            key = "filter-found" if self.filter.hides else "filter-lit"
            self._bar_says(self.words(key, count=len(matched.rows)))
        else:
            self._bar_says("")
        self.show_signs()

    def _bar_says(self, state: str) -> None:
        try:
            self.query_one(FilterBar).say(state)
        except NoMatches:  # cleared while an answer was on its way
            return

    # What the bar says

    def on_filter_bar_asked(self, event: FilterBar.Asked) -> None:
        """Something else is typed."""
        self.filter.ask(event.query)
        if not self.filter.active:
            self._show_filter()

    def on_filter_bar_kept(self, event: FilterBar.Kept) -> None:
        """On to the outline, to the first match if the cursor is on none."""
        del event
        if not self.filter.active:
            self.clear_filter()
            return
        self.show_panes(self.arrangement.focus(OUTLINE))
        self.outline_pane.go_to_match()

    def on_filter_bar_cleared(self, event: FilterBar.Cleared) -> None:
        """The outline as it was."""
        del event
        self.clear_filter()

    def on_filter_bar_switched(self, event: FilterBar.Switched) -> None:
        """Hide or light."""
        del event
        self.action_filter_or_light()

    def clear_filter(self) -> bool:
        """Show the whole outline, folded as before; whether there was a filter or its bar."""
        bars = self.query(FilterBar)
        if not (bars or (self._filter is not None and self._filter.active)):
            return False
        self.filter.ask("")
        self._show_filter()
        # A box that is removed with the focus would hand it to whatever comes next.
        self.set_focus(self.outline_pane)
        bars.remove()
        self.show_panes(self.arrangement.focus(OUTLINE))
        return True

    # The commands

    async def action_filter(self) -> None:
        """Type what the outline is to show."""
        self.worker.start()
        self.show_panes(self.arrangement.focus(OUTLINE))
        if not self.query(FilterBar):
            await self.mount(FilterBar(self.words), before="#panes")
        box = self.query_one(FilterBar).box
        self.set_focus(box)
        box.focus()  # the outline's turn, asked for above, comes only now

    def action_filter_or_light(self) -> None:
        """Hide all other sections, or only light the matches."""
        self.filter.hides = not self.filter.hides
        self._show_filter()
