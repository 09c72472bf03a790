"""A fact that is told twice is told alike: declared by `same_as`, or by name, unit, period and dimensions."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.book import Book, interval, judged
from explorer.metrics.finding import Finding
from explorer.metrics.table import Fact, printed
from explorer.model import Outline
from explorer.text.fold import fold
from explorer.text.quantity import same_kind

DECLARED = "same-as"
NAMED = "same-name"


def check(book: Book) -> Iterator[Finding]:
    """One finding for each declared pair; one for each undeclared pair that disagrees."""
    declared: set[frozenset[str]] = set()
    for later in book.facts:
        earlier = book.by_id.get(later.metric.same_as)
        if earlier is not None and earlier is not later:
            declared.add(frozenset((later.metric.id, earlier.metric.id)))
            yield _declared(book.outline, later, earlier)
    yield from _named(book, declared)


def _declared(outline: Outline, later: Fact, earlier: Fact) -> Finding:
    where = _where(outline, earlier)
    told = f"{later.metric.name}: {printed(later.metric)} here, {printed(earlier.metric)} in {where}"
    if later.amount is None or earlier.amount is None:
        return judged(DECLARED, "unchecked", f"{told}; not both are numbers", later, [earlier])
    if not same_kind(later.unit, earlier.unit):
        return judged(DECLARED, "unchecked", f"{told}; the units can't be compared", later, [earlier])
    agree = _agree(later, earlier)
    return judged(DECLARED, "consistent" if agree else "inconsistent", told, later, [earlier])


def _agree(one: Fact, other: Fact) -> bool:
    """Two exact figures agree when their intervals meet; a bounded one also must state the same limit.

    `over 10` and `over 20` can both be true of 30, but one fact told twice is printed with one limit.
    """
    if one.metric.bound == other.metric.bound != "exact":
        return one.amount == other.amount
    return interval(one).meets(interval(other))


def _named(book: Book, declared: set[frozenset[str]]) -> Iterator[Finding]:
    groups: dict[tuple[object, ...], list[Fact]] = {}
    for fact in book.facts:
        if fact.amount is not None and not fact.metric.parts:
            key = (fold(fact.metric.name), fact.unit, fact.period, fact.metric.dimensions)
            groups.setdefault(key, []).append(fact)
    for group in groups.values():
        first = group[0]
        for later in group[1:]:
            pair = frozenset((first.metric.id, later.metric.id))
            if later.metric.same_as or pair in declared or _agree(later, first):
                continue
            message = (
                f"{later.metric.name}: {printed(later.metric)} here, {printed(first.metric)} in "
                f"{_where(book.outline, first)}; if both are right, their dimensions should tell them apart"
            )
            yield judged(NAMED, "inconsistent", message, later, [first], severity="warning")


def _where(outline: Outline, fact: Fact) -> str:
    return f"{outline.position(fact.row)} {fact.section.number}{fact.section.title}".strip()
