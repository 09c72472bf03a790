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
RATES = {"%", "百分点", "倍", "番"}


def check(book: Book) -> Iterator[Finding]:
    """One finding for each figure whose unit can't be compared with the same figure's of another period."""
    seen: dict[tuple[object, ...], Fact] = {}
    for fact in book.facts:
        earlier = seen.setdefault((fold(fact.metric.name), fact.metric.dimensions), fact)
        if not _is_change(earlier, fact):
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


def _is_change(earlier: Fact, later: Fact) -> bool:
    """A rate beside an amount of the same name is not the amount in another unit."""
    periods, units = {earlier.metric.period, later.metric.period}, {earlier.unit, later.unit}
    if len(periods) == 1 or "" in periods or "" in units or units & RATES:
        return False
    return not same_kind(earlier.unit, later.unit)
