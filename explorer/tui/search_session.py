"""Searching while one types: between the search screen and the engine.

A worker thread asks the engine and posts what it found, each stamped with the generation of the question
it answers; the screen hands it to `accept`, which drops what is stale. Everything else is called by
the screen's own thread, so no state is shared but the number of the newest question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from explorer.search import EVERYTHING, Facets, Hit, Narrowing, Occurrence, Results
from explorer.tui.found_places import FoundPlaces
from explorer.tui.occurrence_walk import OccurrenceWalk
from explorer.tui.query_history import QueryHistory
from explorer.tui.search_worker import Engine, SearchWorker

LONGEST_QUERY = 1_000
"""Characters of a question that are asked; a pasted page is no question."""
HITS_KEPT = 500
"""Hits of an answer that the list holds; the count beside it says how many there are."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker posts: results for the question of that generation."""

    generation: int
    results: Results


@dataclass(frozen=True, slots=True)
class Counts:
    """What a worker posts after an answer: what its hits are counted by."""

    generation: int
    facets: Facets


@dataclass(frozen=True, slots=True)
class Places:
    """What a worker posts once a hit was chosen: all places of the question of that generation."""

    generation: int
    found: FoundPlaces


Posted = Answer | Counts | Places


@dataclass(frozen=True, slots=True)
class _Question:
    generation: int
    query: str
    narrowing: Narrowing


class SearchSession:
    """The questions put to one report, and the state of the last one.

    `query`, `narrowing`, `hits`, `total`, `complete`, `notice` and `facets` describe the last accepted
    answer; `cursor` is the chosen hit's place in the list; `walk` goes through all places of the report
    once a hit was taken.
    """

    def __init__(
        self, worker: SearchWorker, post: Callable[[Posted], None], queries: Iterable[str] = ()
    ) -> None:
        """`queries` are those put before, the last one last."""
        self.worker = worker
        self.post = post
        self.query = ""
        self.narrowing = EVERYTHING
        self.hits: tuple[Hit, ...] = ()
        self.total = 0
        self.complete = True
        self.notice = ""
        self.facets: Facets | None = None
        self.cursor = 0
        self.walk = OccurrenceWalk()
        self.history = QueryHistory(queries)
        self._generation = 0
        self._answered = 0
        worker.when_ready(self._ask_again)

    # Asked by the screen

    def ask(self, query: str) -> int:
        """Put a question; the generation its answers will bear. Older questions are given up."""
        return self._ask(query[:LONGEST_QUERY], self.narrowing if query.strip() else EVERYTHING)

    def narrow(self, narrowing: Narrowing) -> int:
        """Put the same question, for some of its hits only, or for all of them again."""
        return self._ask(self.query, narrowing)

    def _ask(self, query: str, narrowing: Narrowing) -> int:
        self._generation += 1
        self.query, self.narrowing = query, narrowing
        self.cursor = 0
        self.complete = not query.strip()
        if self.complete:
            self.hits, self.total, self.notice, self.facets = (), 0, "", None
            self._answered = self._generation
        else:
            question = _Question(self._generation, query, narrowing)
            self.worker.submit(lambda engine: self._answer(engine, question))
        return self._generation

    def accept(self, posted: Posted) -> bool:
        """Take over what a worker posted; False, and nothing changed, where it answers an older question."""
        if posted.generation != self._generation:
            return False
        match posted:
            case Places(found=found):
                self.walk.extend(found)
            case Counts(facets=facets):
                self.facets = facets
            case Answer(results=results):
                self._take(results)
        return True

    @property
    def answered(self) -> bool:
        """Whether `hits` answer the newest question, if not yet completely."""
        return self._answered == self._generation

    def choose(self, hit: Hit) -> None:
        """Walk on from a hit: its own places at once, the report's when they are found."""
        self.history.remember(self.query)
        places = [
            Occurrence(hit.row, hit.field, *span, hit.metric or "") for span in hit.matches or ((0, 0),)
        ]
        self.walk = OccurrenceWalk(FoundPlaces(places))
        self.walk.start_at(places[0])
        question = _Question(self._generation, self.query, EVERYTHING)
        self.worker.submit(lambda engine: self._find_places(engine, question))

    def resume(self, query: str) -> None:
        """Put a question whose hits one walked through before, and find all its places at once."""
        self.ask(query)
        question = _Question(self._generation, self.query, EVERYTHING)
        self.worker.submit(lambda engine: self._find_places(engine, question))

    def forget_places(self) -> None:
        """Light nothing and walk nowhere until a hit is chosen again."""
        self.walk = OccurrenceWalk()

    def close(self) -> None:
        """Give up what is being searched."""
        self._generation += 1
        self.worker.close()

    def _take(self, results: Results) -> None:
        """Keep the list's order while one question is answered: what is shown stays, what is new follows."""
        kept = self.hits if self._answered == self._generation else ()
        self.hits = merged(kept, results.hits)
        self._answered = self._generation
        self.total, self.complete, self.notice = results.total, results.complete, results.notice

    # Done by the threads

    def _ask_again(self) -> None:
        question = _Question(self._generation, self.query, self.narrowing)
        if question.query.strip():
            self.worker.submit(lambda engine: self._answer(engine, question))

    def _is_stale(self, question: _Question) -> bool:
        return question.generation != self._generation or self.worker.closed

    def _answer(self, engine: Engine, question: _Question) -> None:
        """Post exact hits, then all, then their counts; only exact ones while the index is being made."""
        if self._is_stale(question):
            return
        stream = engine.stream(
            question.query,
            limit=HITS_KEPT,
            narrowing=question.narrowing,
            should_stop=lambda: self._is_stale(question),
        )
        for results in stream:
            self.post(Answer(question.generation, results))
            if not self.worker.ready:
                return
        facets = engine.facets(question.query, question.narrowing, lambda: self._is_stale(question))
        if facets is not None:
            self.post(Counts(question.generation, facets))

    def _find_places(self, engine: Engine, question: _Question) -> None:
        places = engine.occurrences(question.query, should_stop=lambda: self._is_stale(question))
        if places is not None:
            self.post(Places(question.generation, FoundPlaces(places)))


def merged(shown: Sequence[Hit], found: Sequence[Hit]) -> tuple[Hit, ...]:
    """Hits already shown in their places, then those that came with a fuller answer."""
    newest = {hit.row: hit for hit in found}
    kept = [newest.pop(hit.row) for hit in shown if hit.row in newest]
    return (*kept, *newest.values())
