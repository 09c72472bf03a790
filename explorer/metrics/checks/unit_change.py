"""One figure keeps its unit from period to period."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.book import Book, judged
from explorer.metrics.finding import Finding, Outcome
from explorer.metrics.message import message
from explorer.metrics.rollup import UNADDABLE_UNITS
from explorer.metrics.table import Fact
from explorer.text.quantity import same_kind

CODE = "unit-change"
RATES_AND_TIMES = UNADDABLE_UNITS | {"个月", "天", "小时", "分钟"}


def check(book: Book) -> Iterator[Finding]:
    """One finding for each figure that the same figure of another period came before."""
    seen: dict[tuple[object, ...], Fact] = {}
    if not any(fact.metric.period for fact in book.facts):
        return
    for fact, name in book.watched(zip(book.facts, book.names, strict=True)):
        if fact.metric.name == fact.section.title:
            # An import names a figure so where its sentence names nothing.
            continue
        earlier = seen.setdefault((name, fact.metric.dimensions), fact)
        periods = {earlier.metric.period, fact.metric.period}
        if earlier is not fact and len(periods) == 2 and "" not in periods:
            yield _judge(earlier, fact)


def _judge(earlier: Fact, later: Fact) -> Finding:
    key, outcome = _case(earlier, later)
    told = message(
        key,
        name=later.metric.name,
        now=later,
        period=later.period,
        before=earlier,
        earlier=earlier.period,
    )
    return judged(CODE, outcome, told, later, [earlier], severity="warning")


def _case(earlier: Fact, later: Fact) -> tuple[str, Outcome]:
    """A rate or a time beside an amount of the same name is not the amount in another unit."""
    units = {earlier.unit, later.unit}
    if same_kind(*units) if len(units) == 2 else True:
        return "unit-kept", "consistent"
    if "" in units or units & RATES_AND_TIMES:
        return "unit-of-rate", "unchecked"
    return "unit-changes", "inconsistent"
