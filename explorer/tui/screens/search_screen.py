"""Search as one types: the box on top, hits below it, the text of the one meant beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from explorer.config.language import Words
from explorer.dialog_commands import FACETS, SEARCH
from explorer.model import Outline
from explorer.search import EVERYTHING, Hit
from explorer.tui.answer_line import answer_line
from explorer.tui.bindings import bindings_for
from explorer.tui.facet_lines import facet_lines
from explorer.tui.helping import open_help
from explorer.tui.screens.dialog import GivingScreen
from explorer.tui.search_session import Counts, Posted, SearchSession
from explorer.tui.widgets.count_line import CountLine
from explorer.tui.widgets.facet_list import FacetList
from explorer.tui.widgets.hit_list import HitList
from explorer.tui.widgets.hit_preview import HitPreview
from explorer.tui.widgets.visible_input import VisibleInput

PREVIEW_FROM = 100
"""Columns from which the text of a hit stands beside the list."""
FACETS_FROM = 120
"""Columns from which what the hits can be narrowed by stands there too."""


class SearchScreen(GivingScreen[Hit | None]):
    """Asks a session while one types. Gives back the hit chosen, or None."""

    DEFAULT_CSS = """
    SearchScreen {
        layout: vertical;
        & > #query { height: 3; border: $frame; background: $panel; padding: 0 1; }
        & > #count { height: 1; padding: 0 1; color: $muted; background: $panel; }
        & > #answer { height: 1fr; }
        & #hits { width: 1fr; background: $surface; }
        & #facets { max-width: 45%; background: $panel; }
        & #preview { width: 1fr; background: $background; }
        &.short > #query { height: 1; border: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(SEARCH)

    class Answered(Message):
        """The worker has posted something for the session."""

        def __init__(self, posted: Posted) -> None:
            super().__init__()
            self.posted = posted

    def __init__(
        self, outline: Outline, session: SearchSession, words: Words, *, query: str = "", reopen: bool = False
    ) -> None:
        """`query` is asked at once; `reopen` shows the last search as it was left."""
        super().__init__()
        self.outline = outline
        self.session = session
        self.words = words
        self._first_query = session.query if reopen else query
        self._reopened = reopen
        self._untouched = not reopen
        self._post = session.post
        self._submitted = False
        self.take: Callable[[Sequence[Hit], int], str] | None = None
        """Marks the hits of that many found; gives back what to tell the reader."""

    def compose(self) -> ComposeResult:
        """The box, the count, the hits and the text beside them."""
        yield VisibleInput(self._first_query, placeholder=self.words("search-hint"), id="query")
        yield CountLine(id="count")
        with Horizontal(id="answer"):
            yield HitList(self.outline, self.words, id="hits")
            yield HitPreview(self.outline, id="preview")
            yield FacetList(self.words("facets-none"), id="facets")

    def on_mount(self) -> None:
        """Listen to the session, and ask the first question."""
        self.session.post = self._posted
        self.session.worker.start()
        self.set_focus(self._box)
        if self._reopened:
            self.hits.show(self.session.hits, self.session.cursor)
            self._show_facets()
        self._show_state()

    def on_unmount(self) -> None:
        """Leave the session to the screen below."""
        self._hand_back()

    def _hand_back(self) -> None:
        if self.session.post == self._posted:
            self.session.post = self._post

    def _posted(self, posted: Posted) -> None:
        self.post_message(self.Answered(posted))  # in the worker's thread

    @property
    def hits(self) -> HitList:
        """The list."""
        return self.query_one("#hits", HitList)

    def on_resize(self, event: events.Resize) -> None:
        """Show the text beside the list where there is room, and frame the box where there is height."""
        self.query_one("#preview").display = event.size.width >= PREVIEW_FROM
        self._arrange()
        self.set_class(event.size.height < 20, "short")
        self._show_preview()

    @property
    def facets(self) -> FacetList:
        """What the hits can be narrowed by."""
        return self.query_one("#facets", FacetList)

    def on_descendant_focus(self) -> None:
        """Show the facets where they are chosen from."""
        self._arrange()

    def _arrange(self) -> None:
        """Facets stand beside the hits where there is room, else only while one chooses among them."""
        seen = self.facets.has_focus or self.size.width >= FACETS_FROM
        self.facets.display = bool(self.facets.shown) and seen
        self._show_count()

    # Asking and answers

    def on_input_changed(self, event: Input.Changed) -> None:
        """Ask what the box says now."""
        event.stop()
        if event.value != self.session.query or not self._reopened:
            if self._untouched:
                self.session.narrowing = EVERYTHING
            self.session.ask(event.value)
            if self.session.complete:
                self._show_answer()
            else:
                self._show_count()
        self._untouched = False
        self._reopened = False
        self._submitted = False

    def on_search_screen_answered(self, event: Answered) -> None:
        """Show an answer, unless it is to an older question."""
        event.stop()
        if not self.session.accept(event.posted):
            return
        if isinstance(event.posted, Counts):
            self._show_facets()
        self._show_answer()
        if self._submitted:
            self._submit()

    def _show_answer(self) -> None:
        """Show the hits; until there are some for a new question, or none for certain, the last ones stay."""
        if self.session.answered and (self.session.hits or self.session.complete):
            self.hits.show(self.session.hits, self.session.cursor)
        self._show_state()

    def _show_facets(self) -> None:
        facets = self.session.facets
        lines = facet_lines(facets, self.session.narrowing, self.outline, self.words) if facets else ()
        self.facets.show(lines)
        self._arrange()

    def _show_state(self) -> None:
        self._show_count()
        self._show_preview()

    def _show_count(self) -> None:
        hidden = bool(self.facets.shown) and not self.facets.display
        said = answer_line(self.session, self._box.value, self.outline, self.words, facets_hidden=hidden)
        self.query_one(CountLine).show(said)

    def _show_preview(self) -> None:
        self.query_one(HitPreview).show_hit(self.hits.current)

    # Moving and choosing

    def on_hit_list_moved(self, event: HitList.Moved) -> None:
        """Follow the list."""
        event.stop()
        self.session.cursor = event.index
        self._show_state()

    def on_hit_list_chosen(self, event: HitList.Chosen) -> None:
        """A hit was clicked."""
        event.stop()
        self._choose(self.hits.hits[event.index])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: the hit meant is chosen, once there is one for what the box says."""
        event.stop()
        self.action_choose_hit()

    def _submit(self) -> None:
        if self.session.answered and self.hits.current:
            self._choose(self.hits.current)
        elif self.session.complete:
            self._submitted = False

    def _choose(self, hit: Hit) -> None:
        if not self.is_current:
            return
        self._submitted = False
        self._hand_back()
        self.session.choose(hit)
        self.dismiss(hit)

    async def action_help(self) -> None:
        """All keys, those of the search first."""
        await open_help(self, self.words, FACETS if isinstance(self.focused, FacetList) else SEARCH)

    def action_close(self) -> None:
        """Go back to where one was."""
        self.session.history.remember(self.session.query)
        self._hand_back()
        self.dismiss(None)

    def action_next_found(self) -> None:
        """The next hit."""
        self.hits.move(1)

    def action_previous_found(self) -> None:
        """The hit before; from the first one, the question before."""
        if self.hits.cursor > 0:
            self.hits.move(-1)
        else:
            self.action_older_query()

    def action_page_of_hits(self) -> None:
        """A screen of hits further on."""
        self.hits.move(self.hits.page)

    def action_page_of_hits_back(self) -> None:
        """A screen of hits back."""
        self.hits.move(-self.hits.page)

    def action_choose_hit(self) -> None:
        """Go to the hit meant, once there is one for what the box says."""
        self._submitted = True
        self._submit()

    def action_facets(self) -> None:
        """Choose what to narrow by."""
        if self.facets.shown:
            self.facets.display = True
            self.facets.focus()

    def on_facet_list_left(self, event: FacetList.Left) -> None:
        """Back to the box."""
        event.stop()
        self._box.focus()

    def on_line_list_chosen(self, event: FacetList.Chosen) -> None:
        """Narrow by what was chosen, or no longer."""
        event.stop()
        line = self.facets.current
        if line is not None:
            self.session.narrow(self.session.narrowing.toggled(line.facet, line.value))
            self._show_answer()

    def action_take_hits(self) -> None:
        """Mark all that was found."""
        if self.take is not None and self.session.hits:
            self.query_one(CountLine).show(self.take(self.session.hits, self.session.total))

    def action_older_query(self) -> None:
        """The question put before."""
        self._box.put(self.session.history.older(self._box.value))

    def action_newer_query(self) -> None:
        """The question put after."""
        self._box.put(self.session.history.newer(self._box.value))

    @property
    def _box(self) -> VisibleInput:
        return self.query_one("#query", VisibleInput)
