"""A fact that is told twice is told alike: declared by `same_as`, or by name, unit, period and dimensions."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.book import Book, interval, judged
from explorer.metrics.checks.comparable import skeleton, speak_of_one_time
from explorer.metrics.finding import Finding
from explorer.metrics.message import Message, message
from explorer.metrics.table import Fact
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
    told = _told(outline, later, earlier)
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
            if not _same_words(book.outline, later, first):
                continue
            told = message("told-tell-apart", told=_told(book.outline, later, first))
            yield judged(NAMED, "inconsistent", told, later, [first], severity="warning")


def _same_words(outline: Outline, one: Fact, other: Fact) -> bool:
    """Whether the evidence of two figures, in two sections of one time, is the same but for the numbers.

    A name alone is not enough: two figures of one sentence often share it (增长 5 %，… 增长 7 %).
    """
    if one.row == other.row or not speak_of_one_time(outline, one.row, other.row):
        return False
    words, _ = skeleton(one.metric.quote)
    others, _ = skeleton(other.metric.quote)
    return words == others


def _told(outline: Outline, later: Fact, earlier: Fact) -> Message:
    section = earlier.section
    place = f"{outline.position(earlier.row)} {section.number}{section.title}".strip()
    return message("told-twice", name=later.metric.name, here=later, there=earlier, place=place)
