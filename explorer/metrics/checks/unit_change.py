"""One figure keeps its unit from period to period."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.book import Book, judged
from explorer.metrics.finding import Finding
from explorer.metrics.message import message
from explorer.metrics.table import Fact
from explorer.text.fold import fold
from explorer.text.quantity import same_kind

CODE = "unit-change"


def check(book: Book) -> Iterator[Finding]:
    """One finding for each figure whose unit can't be compared with the same figure's of another period."""
    seen: dict[tuple[object, ...], Fact] = {}
    for fact in book.facts:
        earlier = seen.setdefault((fold(fact.metric.name), fact.metric.dimensions), fact)
        if earlier.period == fact.period or same_kind(earlier.unit, fact.unit):
            continue
        told = message(
            "unit-changes",
            name=fact.metric.name,
            now=fact,
            period=fact.period,
            before=earlier,
            earlier=earlier.period,
        )
        yield judged(CODE, "inconsistent", told, fact, [earlier], severity="warning")
