"""Search as one types: the box on top, hits below it, the text of the one meant beside them."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static

from explorer.config.language import Words
from explorer.model import Outline
from explorer.search import Hit
from explorer.tui.search_session import Posted, SearchSession
from explorer.tui.widgets.hit_list import HitList
from explorer.tui.widgets.reading_pane import ReadingPane
from explorer.tui.widgets.visible_input import VisibleInput

PREVIEW_FROM = 100
"""Columns from which the text of a hit stands beside the list."""


class SearchScreen(Screen[Hit | None]):
    """Asks a session while one types. Gives back the hit chosen, or None."""

    DEFAULT_CSS = """
    SearchScreen {
        layout: vertical;
        & > #query { height: 3; border: round $primary; background: $panel; padding: 0 1; }
        & > #count { height: 1; padding: 0 1; color: $muted; background: $panel; }
        & > #answer { height: 1fr; }
        & #hits { width: 1fr; background: $surface; }
        & #preview { width: 1fr; background: $background; border-left: vkey $rule; }
        &.short > #query { height: 1; border: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False, id="search.close"),
        Binding("down", "next", show=False, id="search.next"),
        Binding("up", "previous", show=False, id="search.previous"),
        Binding("pagedown", "page(1)", show=False, id="search.page-down"),
        Binding("pageup", "page(-1)", show=False, id="search.page-up"),
        Binding("ctrl+up", "older", show=False, id="search.older"),
        Binding("ctrl+down", "newer", show=False, id="search.newer"),
    ]

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
        self._post = session.post
        self._submitted = False

    def compose(self) -> ComposeResult:
        """The box, the count, the hits and the text beside them."""
        yield VisibleInput(self._first_query, placeholder=self.words("search-hint"), id="query")
        yield Static(id="count")
        with Horizontal(id="answer"):
            yield HitList(self.outline, self.words, id="hits")
            yield ReadingPane(self.outline, id="preview")

    def on_mount(self) -> None:
        """Listen to the session, and ask the first question."""
        self.session.post = self._posted
        self.session.start()
        self.query_one("#preview", ReadingPane).can_focus = False
        self.query_one("#query", VisibleInput).focus()
        if self._reopened:
            self.hits.show(self.session.hits, self.session.cursor)
            self._show_state()

    def on_unmount(self) -> None:
        """Leave the session to the screen below."""
        self._hand_back()

    def _hand_back(self) -> None:
        if self.session.post == self._posted:
            self.session.post = self._post

    def _posted(self, posted: Posted) -> None:
        """Called by the worker: nothing but a message leaves its thread."""
        self.post_message(self.Answered(posted))

    @property
    def hits(self) -> HitList:
        """The list."""
        return self.query_one("#hits", HitList)

    def on_resize(self, event: events.Resize) -> None:
        """Show the text beside the list where there is room, and frame the box where there is height."""
        self.query_one("#preview").display = event.size.width >= PREVIEW_FROM
        self.set_class(event.size.height < 20, "short")
        self._show_preview()

    # Asking and answers

    def on_input_changed(self, event: Input.Changed) -> None:
        """Ask what the box says now."""
        event.stop()
        if event.value != self.session.query or not self._reopened:
            self.session.ask(event.value)
            self._show_answer()
        self._reopened = False
        self._submitted = False

    def on_search_screen_answered(self, event: Answered) -> None:
        """Show an answer, unless it is to an older question."""
        event.stop()
        if not self.session.accept(event.posted):
            return
        self._show_answer()
        if self._submitted:
            self._submit()

    def _show_answer(self) -> None:
        """Show the hits; until there are some for a new question, or none for certain, the last ones stay."""
        if self.session.answered and (self.session.hits or self.session.complete):
            self.hits.show(self.session.hits, self.session.cursor)
        self._show_state()

    def _show_state(self) -> None:
        self.query_one("#count", Static).update(Text(self._state(), no_wrap=True, overflow="ellipsis"))
        self._show_preview()

    def _state(self) -> str:
        """How many were found, and what else is to be said of the answer."""
        session = self.session
        if not session.query.strip():
            return self.words("search-empty")
        said = []
        if session.hits and session.answered:
            said.append(self.words("search-count", number=session.cursor + 1, total=session.total))
        elif session.complete:
            said.append(self.words("nothing-found"))
        if not session.complete:
            said.append(self.words("searching"))
        if session.notice:
            said.append(self.words("search-plain-words"))
        return "  ".join(said)

    def _show_preview(self) -> None:
        preview, hit = self.query_one("#preview", ReadingPane), self.hits.current
        preview.visible = hit is not None
        if hit is None or not preview.display:
            return
        preview.show(hit.row)
        in_body = hit.matches if hit.field == "body" else ()
        preview.light({hit.row: in_body})
        if in_body:
            preview.go_to(hit.row, *in_body[0])
        metrics = self.outline.sections[hit.row].metrics
        preview.mark_quotes(hit.row, next((metric for metric in metrics if metric.id == hit.metric), None))

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
        self._submitted = True
        self._submit()

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

    def action_close(self) -> None:
        """Go back to where one was."""
        self.session.history.remember(self.session.query)
        self._hand_back()
        self.dismiss(None)

    def action_next(self) -> None:
        """The next hit."""
        self.hits.move(1)

    def action_previous(self) -> None:
        """The hit before; from the first one, the question before."""
        if self.hits.cursor > 0:
            self.hits.move(-1)
        else:
            self.action_older()

    def action_page(self, pages: int) -> None:
        """So many screens of hits further on."""
        self.hits.move(pages * self.hits.page)

    def action_older(self) -> None:
        """The question put before."""
        self._recall(self.session.history.older(self._box.value))

    def action_newer(self) -> None:
        """The question put after."""
        self._recall(self.session.history.newer(self._box.value))

    @property
    def _box(self) -> VisibleInput:
        return self.query_one("#query", VisibleInput)

    def _recall(self, query: str) -> None:
        self._box.value = query
        self._box.cursor_position = len(query)
