"""Everything the checks look at, made once: facts by id, in order, and how a fact is written in a message."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TypeVar

from explorer.metrics.comparable import Times
from explorer.metrics.finding import Finding, Outcome
from explorer.metrics.interval import Interval
from explorer.metrics.message import Message
from explorer.metrics.period import Period, period
from explorer.metrics.table import Fact, facts
from explorer.model import Outline
from explorer.problems import Severity
from explorer.text.fold import fold_each

Stop = Callable[[], bool]
Item = TypeVar("Item")
ITEMS_A_SLICE = 200
"""Sections or figures looked at between two questions whether to stop."""


class Stopped(Exception):  # noqa: N818 # asked for, no error
    """The checks were asked to stop."""


def never() -> bool:
    """The `should_stop` of checks that nobody stops."""
    return False


class Book:
    """A report's figures, ready to be checked."""

    def __init__(self, outline: Outline, should_stop: Stop = never) -> None:
        """Whoever walks its rows, figures or passages gets `Stopped` soon after `should_stop` says so."""
        self.outline = outline
        self._should_stop = should_stop
        self.facts: list[Fact] = list(self.watched(facts(outline)))
        self._labels: dict[int, str] = {}

    def watched(self, items: Iterable[Item]) -> Iterator[Item]:
        """The same items, until the checks are to stop."""
        for number, item in enumerate(items):
            if number % ITEMS_A_SLICE == 0 and self._should_stop():
                raise Stopped
            yield item

    @cached_property
    def names(self) -> list[str]:
        """The names of the figures as names are compared, in the order of `facts`."""
        return list(self.watched(fold_each(fact.metric.name for fact in self.facts)))

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        """Metric id → fact; the first where an id is repeated."""
        found: dict[str, Fact] = {}
        for fact in self.facts:
            found.setdefault(fact.metric.id, fact)
        return found

    @cached_property
    def by_row(self) -> dict[int, list[Fact]]:
        """Section row → its facts."""
        found: dict[int, list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(fact.row, []).append(fact)
        return found

    @cached_property
    def times(self) -> Times:
        """What time the passages of the report speak of."""
        return Times(self.outline)

    @cached_property
    def period(self) -> Period | None:
        """The report's own period."""
        return period(self.outline.report.period)

    def label(self, row: int) -> str:
        """A section by its position, number and title, as messages name it."""
        label = self._labels.get(row)
        if label is None:
            label = self._labels[row] = self.outline.label(row)
        return label

    def named(self, ids: tuple[str, ...]) -> list[Fact]:
        """The facts of these ids that exist; the loader has reported the others."""
        return [self.by_id[id] for id in ids if id in self.by_id]


def interval(fact: Fact) -> Interval:
    """Where the figure's true amount can lie, in its canonical unit."""
    return Interval(fact.low, fact.high)


def rates_of(fact: Fact, facts: Iterable[Fact], words: Iterable[str]) -> Iterator[Fact]:
    """The percentages among some figures that are named as `fact` is, with one of the words behind."""
    names = {fact.metric.name + word for word in words}
    return (rate for rate in facts if rate.unit == "%" and rate.metric.name in names)


def judged(
    code: str, outcome: Outcome, told: Message, fact: Fact, others: list[Fact], severity: Severity = "error"
) -> Finding:
    """A finding about one figure; only an inconsistent one keeps the rule's severity."""
    return Finding(
        code,
        outcome,
        severity if outcome == "inconsistent" else "info",
        told,
        fact.row,
        metric=fact.metric.id,
        others=tuple(other.metric.id for other in others),
        line=fact.metric.place.line,
        column=fact.metric.place.column,
        quote=fact.metric.quote,
    )
