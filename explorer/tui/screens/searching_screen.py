"""The panes with what a search found in them: lit, counted in the outline, walked through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.message import Message

from explorer.commands import READING
from explorer.model import Outline
from explorer.tui.availability import State
from explorer.tui.found_places import FoundPlaces
from explorer.tui.place import Place
from explorer.tui.query_history import QueryHistory
from explorer.tui.screens.choosing_screen import ChoosingScreen

if TYPE_CHECKING:
    from textual.widget import AwaitMount

    from explorer.search import Index
    from explorer.tui.search_session import Posted, SearchSession
    from explorer.tui.search_worker import SearchWorker


LOOK_AFTER = 0.1
"""Seconds after which a thread that waits looks whether the reader has left."""


class Answered(Message):
    """The searching thread has posted something for the session."""

    def __init__(self, posted: Posted) -> None:
        super().__init__()
        self.posted = posted


class SearchingScreen(ChoosingScreen):
    """Opens the search, and takes the reader through what was found."""

    _worker: SearchWorker | None = None
    _session: SearchSession | None = None
    _former_queries: Sequence[str] = ()

    @property
    def queries(self) -> Sequence[str]:
        """The searches made, the last one last."""
        return self._session.history.queries if self._session else self._former_queries

    @queries.setter
    def queries(self, queries: Sequence[str]) -> None:
        self._former_queries = queries
        if self._session:
            self._session.history = QueryHistory(queries)

    def take_outline(self, outline: Outline) -> None:
        """Let the threads that search the report before end."""
        if self._worker:
            self._worker.close()
        self._worker = self._session = None
        self._former_queries = ()
        super().take_outline(outline)

    @property
    def lit_query(self) -> str:
        """The search whose places are lit, if any are."""
        return self._session.query if self._session and len(self._session.walk) else ""

    def find_again(self, query: str) -> None:
        """Light all places of a search, as after choosing a hit."""
        if query.strip():
            self.session.resume(query)

    @property
    def worker(self) -> SearchWorker:
        """Who searches this report, from the first question on."""
        if self._worker is None:
            from explorer.tui.search_worker import SearchWorker

            self._worker = SearchWorker(self._make_engine)
        return self._worker

    def check(self) -> None:
        """Make searching ready while one reads, and check after it: both would slow each other down."""
        self.worker.start()
        super().check()

    def before_checking(self, stale: Callable[[], bool]) -> None:
        """Let the threads that make searching ready go first."""
        worker = self._worker
        while worker and not (stale() or worker.wait_until_fast(LOOK_AFTER)):
            pass

    def _make_engine(self) -> Index:
        from explorer.search import Index

        return Index([self.outline], self._is_flagged)

    def _is_flagged(self, report: int, row: int) -> bool:
        """Whether something is known to be wrong in a section. Called by the searching thread."""
        del report
        return self.audit is not None and self.audit.between(row, row + 1) > 0

    @property
    def session(self) -> SearchSession:
        """The questions put to this report, from the first on."""
        if self._session is None:
            from explorer.tui.search_session import SearchSession

            self._session = SearchSession(self.worker, self._post, self._former_queries)
        return self._session

    def _post(self, posted: Posted) -> None:
        self.post_message(Answered(posted))

    @property
    def found(self) -> FoundPlaces | None:
        """The places lit and counted in the outline."""
        return self._session.walk.found if self._session and len(self._session.walk) else None

    @property
    def state(self) -> State:
        """What decides which commands can do something."""
        if self._session is None:
            return super().state
        state = super().state
        hits = len(self._session.walk)
        return replace(
            state,
            hits=hits,
            searched=bool(self._session.query),
            can_step_back=state.can_step_back or hits > 0,
        )

    def on_answered(self, event: Answered) -> None:
        """Light all places of the report, once they are found."""
        if self.session.accept(event.posted):
            self.show_found()

    def on_unmount(self) -> None:
        """Let the searching threads end."""
        if self._worker:
            self._worker.close()

    def show_found(self) -> None:
        """Light what was found, in text and outline."""
        places = self.session.walk.found
        self.reading.light(places.bodies, places.titles)
        self.outline_pane.light(self.found)
        self.show_signs()

    def open_search(self, query: str = "", *, reopen: bool = False) -> AwaitMount:
        """Open the search; `query` is asked at once. Awaited by who must not lose what is typed meanwhile."""
        from explorer.tui.screens.search_screen import SearchScreen

        screen = SearchScreen(self.outline, self.session, self.words, query=query, reopen=reopen)
        screen.take = self.mark_hits
        return self.app.push_screen(screen, self._chose_hit)

    def _chose_hit(self, hit: object) -> None:
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
        self.show_found()
        if place.field == "body":
            self.reading.go_to(place.row, place.start, place.end)
        elif place.field == "metric":
            self.go_to_place(Place(place.row, metric=place.metric))
        else:
            self.reading.go_to(place.row)

    def _step_hit(self, by: int) -> None:
        """To another hit; from a figure, to where else it stands."""
        if self._figure is not None:
            self.go_to_same(self._figure, by)
            return
        walk = self.session.walk
        if walk.step(by) is None:
            self.say(self.words("no-hits"))
            return
        self._go_to_hit()
        self.say(self.words("hit-of", number=walk.index + 1, total=len(walk)))

    def clear_found(self) -> bool:
        """Light nothing any more; whether anything was lit."""
        if self._session is None or not len(self._session.walk):
            return False
        self._session.forget_places()
        self.show_found()
        return True

    # The commands

    async def action_search(self) -> None:
        """Search as one types."""
        await self.open_search()

    async def action_search_again(self) -> None:
        """The last search, as it was left; the last one of the session before, where there was none since."""
        if self.session.query or not self.queries:
            await self.open_search(reopen=True)
        else:
            await self.open_search(self.queries[-1])

    def action_next_hit(self) -> None:
        """To the next hit."""
        self._step_hit(1)

    def action_previous_hit(self) -> None:
        """To the hit before."""
        self._step_hit(-1)
