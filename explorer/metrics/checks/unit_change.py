"""One figure keeps its unit from period to period."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.book import Book, judged
from explorer.metrics.finding import Finding
from explorer.metrics.table import Fact, printed
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
        message = (
            f"{fact.metric.name}: {printed(fact.metric)} for {fact.period}, "
            f"{printed(earlier.metric)} for {earlier.period}; the units can't be compared"
        )
        yield judged(CODE, "inconsistent", message, fact, [earlier], severity="warning")
