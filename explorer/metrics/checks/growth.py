"""A stated growth rate agrees with the series it is the growth of."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.arithmetic import growth, tenths
from explorer.metrics.book import Book, interval, judged, rates_of
from explorer.metrics.finding import Finding
from explorer.metrics.interval import Interval
from explorer.metrics.message import message
from explorer.metrics.table import Fact, plain_decimal
from explorer.text.quantity import measure

CODE = "growth-rate"
_GROWTH_WORDS = ("增长率", "增长", "增速", "增幅", "同比增长", "同比", " growth", " growth rate")


def check(book: Book) -> Iterator[Finding]:
    """One finding for each percentage that is named as the growth of a figure with a series."""
    for facts in book.by_row.values():
        for fact in facts:
            rate = next(rates_of(fact, facts, _GROWTH_WORDS), None) if fact.metric.series else None
            if rate is not None:
                yield _judge(fact, rate)


def _judge(fact: Fact, rate: Fact) -> Finding:
    last = fact.metric.series[-1]
    old = measure(last.value, fact.metric.unit, "exact")
    if old is None or fact.amount is None or rate.amount is None or old.amount <= 0:
        return judged(CODE, "unchecked", message("growth-unknown", name=rate.metric.name), rate, [fact])
    grown = _growth(interval(fact), Interval(old.low, old.high))
    agrees = grown.meets(interval(rate))
    value = plain_decimal(tenths(growth(old.amount, fact.amount)))
    told = message("growth", name=rate.metric.name, old=last.value, new=fact, percent=value, stated=rate)
    return judged(CODE, "consistent" if agrees else "inconsistent", told, rate, [fact])


def _growth(new: Interval, old: Interval) -> Interval:
    """Growth in per cent at its least and its most."""
    low = None if new.low is None or not old.high else growth(old.high, new.low)
    high = None if new.high is None or not old.low else growth(old.low, new.high)
    return Interval(low, high)
