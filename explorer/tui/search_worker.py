"""The thread that asks the engine, for all who search one report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from queue import SimpleQueue
from threading import Event
from typing import Protocol

from explorer.search import EVERYTHING, Facets, Narrowing, Occurrence, Results
from explorer.tui.aside import aside

Stop = Callable[[], bool]


class Engine(Protocol):
    """What answers: `explorer.search.Index`, or a test's own."""

    def prepare(self, should_stop: Stop) -> bool:
        """Make searching fast; False where stopped before the end."""

    def refine(self, should_stop: Stop) -> bool:
        """Make the slowest searches faster, once prepared."""

    def stream(
        self, query: str, *, limit: int | None, narrowing: Narrowing = EVERYTHING, should_stop: Stop
    ) -> Iterator[Results]:
        """The exact hits, then all."""

    def facets(self, query: str, narrowing: Narrowing, should_stop: Stop) -> Facets | None:
        """What all hits are counted by; None where stopped."""

    def rows(self, query: str, should_stop: Stop, *, exact: bool = False) -> list[int] | None:
        """The rows of all hits, or of the exact ones, in reading order; None where stopped."""

    def occurrences(self, query: str, report: int = 0, *, should_stop: Stop) -> list[Occurrence] | None:
        """Every found place of the report; None where stopped."""


Job = Callable[[Engine], None]


class SearchWorker:
    """Makes an engine at the first job and does all jobs in one thread, in their order.

    Another thread makes the engine fast meanwhile; `ready` tells when it has.
    """

    def __init__(self, make_engine: Callable[[], Engine]) -> None:
        self.ready = False
        self._make_engine = make_engine
        self._closed = False
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._when_ready: list[Callable[[], None]] = []
        self._at_ease = Event()
        self._started = False

    def start(self) -> None:
        """Read the report for searching, in the background; the first job does so too."""
        if not (self._started or self._closed):
            self._started = True
            aside("search", self._work)

    def submit(self, job: Job) -> None:
        """Have a job done after those before it; one that is no longer wanted returns at once by itself."""
        self.start()
        self._jobs.put(job)

    def when_ready(self, tell: Callable[[], None]) -> None:
        """Have somebody told, in a thread of the worker's, once searching is fast."""
        self._when_ready.append(tell)

    def wait_until_fast(self, seconds: float) -> bool:
        """Wait so long at most; whether all that makes searching fast has been done, or given up."""
        return self._at_ease.wait(seconds)

    def close(self) -> None:
        """Do nothing more; the threads end by themselves."""
        self._closed = True
        self._jobs.put(None)

    @property
    def closed(self) -> bool:
        """Whether nothing more is done."""
        return self._closed

    def _work(self) -> None:
        engine = self._make_engine()
        aside("search-index", partial(self._prepare, engine))
        while (job := self._jobs.get()) is not None:
            job(engine)

    def _prepare(self, engine: Engine) -> None:
        try:
            self.ready = engine.prepare(lambda: self._closed)
            if self.ready:
                for tell in self._when_ready:
                    tell()
                engine.refine(lambda: self._closed)
        finally:
            self._at_ease.set()
