"""A fact that is told twice is told alike: declared by `same_as`, or by name, unit, period and dimensions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from explorer.metrics.book import Book, interval, judged
from explorer.metrics.comparable import skeletons, stands_alone
from explorer.metrics.finding import Finding
from explorer.metrics.message import Message, message
from explorer.metrics.table import Fact
from explorer.text.quantity import same_kind

DECLARED = "same-as"
NAMED = "same-name"
Pair = tuple[Fact, Fact]
"""A figure, and the first of its name."""


def check(book: Book) -> Iterator[Finding]:
    """One finding for each declared pair; one for each later figure of a name."""
    declared: set[frozenset[str]] = set()
    for later in book.facts:
        earlier = book.by_id.get(later.metric.same_as)
        if earlier is not None and earlier is not later:
            declared.add(frozenset((later.metric.id, earlier.metric.id)))
            yield _declared(book, later, earlier)
    yield from _named(book, declared)


def _declared(book: Book, later: Fact, earlier: Fact) -> Finding:
    told = _told(book, later, earlier)
    if later.amount is None or earlier.amount is None:
        return judged(DECLARED, "unchecked", message("told-no-numbers", told=told), later, [earlier])
    if not same_kind(later.unit, earlier.unit):
        return judged(DECLARED, "unchecked", message("told-other-units", told=told), later, [earlier])
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
    tellings = Counter(book.names)
    for fact, name in book.watched(zip(book.facts, book.names, strict=True)):
        if tellings[name] > 1 and fact.amount is not None and not fact.metric.parts:
            key = (name, fact.unit, fact.period, fact.metric.dimensions)
            groups.setdefault(key, []).append(fact)
    pairs = [
        (later, group[0])
        for group in groups.values()
        for later in group[1:]
        # Figures of one section often share a name: 增长 5 %，… 增长 7 %.
        if later.row != group[0].row
        and not later.metric.same_as
        and frozenset((later.metric.id, group[0].metric.id)) not in declared
    ]
    yield from _same_named(book, pairs)


def _same_named(book: Book, pairs: list[Pair]) -> Iterator[Finding]:
    agreeing = [_agree(*pair) for pair in pairs]
    quotes = (
        fact.metric.quote for pair, agree in zip(pairs, agreeing, strict=True) if not agree for fact in pair
    )
    words = skeletons(quotes)
    for (later, first), agree in zip(pairs, agreeing, strict=True):
        told = _told(book, later, first)
        if agree:
            yield judged(NAMED, "consistent", told, later, [first])
        elif _comparable(book, later, first, next(words), next(words)):
            told = message("told-tell-apart", told=told)
            yield judged(NAMED, "inconsistent", told, later, [first], severity="warning")
        else:
            yield judged(NAMED, "unchecked", message("told-other-words", told=told), later, [first])


def _comparable(book: Book, one: Fact, other: Fact, words: str, other_words: str) -> bool:
    """Whether the evidence of two figures stands alone, and is the same but for the numbers at one time."""
    if words != other_words or not (stands_alone(words) or not words):
        return False
    return book.times.are_alike(one.row, _offset(one), other.row, _offset(other))


def _offset(fact: Fact) -> int:
    return max(0, fact.section.body.find(fact.metric.quote))


def _told(book: Book, later: Fact, earlier: Fact) -> Message:
    place = book.label(earlier.row)
    return message("told-twice", name=later.metric.name, here=later, there=earlier, place=place)
