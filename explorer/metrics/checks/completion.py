"""A stated rate of completion agrees with the figure and its target."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.arithmetic import percentage, tenths
from explorer.metrics.book import Book, interval, judged, rates_of
from explorer.metrics.finding import Finding
from explorer.metrics.interval import Interval
from explorer.metrics.message import message
from explorer.metrics.table import Fact, plain_decimal
from explorer.text.quantity import measure

CODE = "completion-rate"
_COMPLETION_WORDS = ("完成率", "达成率", "完成度", " completion", " completion rate")


def check(book: Book) -> Iterator[Finding]:
    """One finding for each percentage that is named as the completion of a figure with a target."""
    for facts in book.by_row.values():
        for fact in facts:
            if target := fact.metric.target:
                for rate in rates_of(fact, facts, _COMPLETION_WORDS):
                    yield _judge(fact, rate, target.value)


def _judge(fact: Fact, rate: Fact, target: str) -> Finding:
    wanted = measure(target, fact.metric.unit, "exact")
    if wanted is None or not wanted.amount or fact.amount is None or rate.amount is None:
        told = message("completion-unknown", name=rate.metric.name)
        return judged(CODE, "unchecked", told, rate, [fact])
    done = interval(fact)
    share = Interval(
        *(None if side is None else percentage(side, wanted.amount) for side in (done.low, done.high))
    )
    agrees = share.meets(interval(rate))
    value = plain_decimal(tenths(percentage(fact.amount, wanted.amount)))
    told = message("completion", name=rate.metric.name, done=fact, target=target, percent=value, stated=rate)
    return judged(CODE, "consistent" if agrees else "inconsistent", told, rate, [fact])
