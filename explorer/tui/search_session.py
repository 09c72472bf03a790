"""Searching while one types: between the search screen and the engine.

A worker thread asks the engine and posts `Answer`s, each stamped with the generation of the question
it answers; the screen hands them to `accept`, which drops what is stale. Everything else is called by
the screen's own thread, so no state is shared but the number of the newest question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import Protocol

from explorer.search import Hit, Occurrence, Results
from explorer.tui.occurrence_walk import OccurrenceWalk
from explorer.tui.query_history import QueryHistory

LONGEST_QUERY = 1_000
"""Characters of a question that are asked; a pasted page is no question."""
HITS_KEPT = 500
"""Hits of an answer that the list holds; the count beside it says how many there are."""


class Engine(Protocol):
    """What answers: `explorer.search.Index`, or a test's own."""

    def prepare(self, should_stop: Callable[[], bool]) -> bool:
        """Make searching fast; False where stopped before the end."""

    def stream(self, query: str, *, limit: int | None, should_stop: Callable[[], bool]) -> Iterator[Results]:
        """The exact hits, then all."""

    def occurrences(self, query: str) -> list[Occurrence]:
        """Every found place of the report."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker posts: results for the question of that generation."""

    generation: int
    results: Results


@dataclass(frozen=True, slots=True)
class Places:
    """What a worker posts once a hit was chosen: all places of the question of that generation."""

    generation: int
    occurrences: tuple[Occurrence, ...]


Posted = Answer | Places


@dataclass(frozen=True, slots=True)
class _Request:
    generation: int
    query: str
    places: bool = False


class SearchSession:
    """The questions put to one report, and the state of the last one.

    `query`, `hits`, `total`, `complete` and `notice` describe the last accepted answer; `cursor` is the
    chosen hit's place in the list; `walk` goes through all places of the report once a hit was taken.
    """

    def __init__(self, make_engine: Callable[[], Engine], post: Callable[[Posted], None]) -> None:
        self.post = post
        self.query = ""
        self.hits: tuple[Hit, ...] = ()
        self.total = 0
        self.complete = True
        self.notice = ""
        self.cursor = 0
        self.walk = OccurrenceWalk(())
        self.history = QueryHistory()
        self._make_engine = make_engine
        self._generation = 0
        self._answered = 0
        self._closed = False
        self._ready = False
        self._requests: SimpleQueue[_Request | None] = SimpleQueue()
        self._threads: list[Thread] = []

    # Asked by the screen

    def start(self) -> None:
        """Read the report for searching, in the background; asking does so too."""
        if not self._threads and not self._closed:
            self._threads = [Thread(target=self._work, name="search", daemon=True)]
            self._threads[0].start()

    def ask(self, query: str) -> int:
        """Put a question; the generation its answers will bear. Older questions are given up."""
        self.start()
        self._generation += 1
        self.query = query[:LONGEST_QUERY]
        self.cursor = 0
        self.complete = not self.query.strip()
        if self.complete:
            self.hits, self.total, self.notice = (), 0, ""
            self._answered = self._generation
        else:
            self._requests.put(_Request(self._generation, self.query))
        return self._generation

    def accept(self, posted: Posted) -> bool:
        """Take over what a worker posted; False, and nothing changed, where it answers an older question."""
        if posted.generation != self._generation:
            return False
        if isinstance(posted, Places):
            self.walk.extend(posted.occurrences)
        else:
            self._take(posted.results)
        return True

    @property
    def answered(self) -> bool:
        """Whether `hits` answer the newest question, if not yet completely."""
        return self._answered == self._generation

    def choose(self, hit: Hit) -> None:
        """Walk on from a hit: its own places at once, the report's when they are found."""
        self.history.remember(self.query)
        spans = hit.matches if hit.field != "metric" else ()
        self.walk = OccurrenceWalk(Occurrence(hit.row, hit.field, *span) for span in spans or ((0, 0),))
        self.walk.start_at(hit.row)
        self._requests.put(_Request(self._generation, self.query, places=True))

    def close(self) -> None:
        """Give up what is being searched; the threads end by themselves."""
        self._closed = True
        self._generation += 1
        self._requests.put(None)

    def _take(self, results: Results) -> None:
        """Keep the list's order while one question is answered: what is shown stays, what is new follows."""
        kept = self.hits if self._answered == self._generation else ()
        self.hits = merged(kept, results.hits)
        self._answered = self._generation
        self.total, self.complete, self.notice = results.total, results.complete, results.notice

    # Done by the threads

    def _work(self) -> None:
        engine = self._make_engine()
        preparing = Thread(target=self._prepare, args=(engine,), name="search-index", daemon=True)
        preparing.start()
        while (request := self._requests.get()) is not None:
            if request.generation != self._generation:
                continue
            if request.places:
                self.post(Places(request.generation, tuple(engine.occurrences(request.query))))
            else:
                self._answer(engine, request)

    def _prepare(self, engine: Engine) -> None:
        self._ready = engine.prepare(lambda: self._closed)
        if self._ready:
            self._requests.put(_Request(self._generation, self.query))

    def _answer(self, engine: Engine, request: _Request) -> None:
        """Post exact hits, then all; only exact ones while the index is being made."""
        stream = engine.stream(
            request.query, limit=HITS_KEPT, should_stop=lambda: request.generation != self._generation
        )
        for results in stream:
            self.post(Answer(request.generation, results))
            if not self._ready:
                return


def merged(shown: Sequence[Hit], found: Sequence[Hit]) -> tuple[Hit, ...]:
    """Hits already shown in their places, then those that came with a fuller answer."""
    newest = {hit.row: hit for hit in found}
    kept = [newest.pop(hit.row) for hit in shown if hit.row in newest]
    return (*kept, *newest.values())
