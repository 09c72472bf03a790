"""Finding sections in the outline while one types: which match, what stands above them, where they light."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from explorer.model import Outline
from explorer.tui.found_places import FoundPlaces
from explorer.tui.search_session import LONGEST_QUERY
from explorer.tui.search_worker import Engine, SearchWorker
from explorer.tui.visible_rows import with_ancestors


@dataclass(frozen=True, slots=True)
class Matched:
    """What a worker posts: the rows that match, and those with all that stand above them, in order.

    `found` are the places, once they are looked up; None before.
    """

    generation: int
    rows: frozenset[int]
    kept: list[int]
    found: FoundPlaces | None = None


class OutlineFilter:
    """What is typed into the filter and the sections that match it.

    `matched` is None while nothing is typed or found yet. `hides` tells whether the other sections are
    hidden, or the matches only lit among them.
    """

    def __init__(self, outline: Outline, worker: SearchWorker, post: Callable[[Matched], None]) -> None:
        self.query = ""
        self.matched: Matched | None = None
        self.hides = True
        self._outline = outline
        self._worker = worker
        self._post = post
        self._generation = 0
        worker.when_ready(self._ask_again)

    @property
    def active(self) -> bool:
        """Whether anything is typed."""
        return bool(self.query.strip())

    def ask(self, query: str) -> int:
        """Look for something else; the generation that answers will bear. What is shown stays until then."""
        self._generation += 1
        self.query = query[:LONGEST_QUERY]
        if self.active:
            self._submit(self._generation, self.query)
        else:
            self.matched = None
        return self._generation

    def accept(self, posted: Matched) -> bool:
        """Take over what a worker posted; False, and nothing changed, where it answers an older question."""
        if posted.generation != self._generation:
            return False
        self.matched = posted
        return True

    def _ask_again(self) -> None:
        if self.active:
            self._submit(self._generation, self.query)

    def _submit(self, generation: int, query: str) -> None:
        self._worker.submit(lambda engine: self._match(engine, generation, query))

    def _match(self, engine: Engine, generation: int, query: str) -> None:
        """Done by the thread: the exact matches, then all, then where they stand."""

        def stale() -> bool:
            return generation != self._generation or self._worker.closed

        exact = [True] if not self._worker.ready else [True, False]
        for only_exact in exact:
            rows = None if stale() else engine.rows(query, stale, exact=only_exact)
            if rows is None:
                return
            matched = Matched(generation, frozenset(rows), with_ancestors(self._outline, rows))
            self._post(matched)
        if self._worker.ready and (places := engine.occurrences(query, should_stop=stale)) is not None:
            self._post(Matched(generation, matched.rows, matched.kept, FoundPlaces(places)))
