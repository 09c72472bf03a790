"""Shares of one whole come to 100 per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from explorer.metrics.book import Book, interval, judged
from explorer.metrics.finding import Finding, Outcome
from explorer.metrics.interval import Interval, total
from explorer.metrics.message import message
from explorer.metrics.table import Fact

CODE = "shares-sum"
WHOLE = Interval(Decimal(100), Decimal(100))
_SHARE = re.compile(r"占比|比重|比例|份额|构成|share|proportion", re.IGNORECASE)


_SEVERAL: tuple[str, Outcome] = "shares-several", "unchecked"
"""炼铁、炼钢先进产能占比: each has a whole of its own."""


def check(book: Book) -> Iterator[Finding]:
    """One finding for each group of shares that differ in one dimension only."""
    groups: dict[tuple[object, ...], list[Fact]] = {}
    for fact in book.facts:
        if (
            fact.unit == "%"
            and fact.amount is not None
            and fact.metric.dimensions
            and _SHARE.search(fact.metric.name)
        ):
            key = (fact.row, fact.metric.name, fact.period, tuple(name for name, _ in fact.metric.dimensions))
            groups.setdefault(key, []).append(fact)
    for group in groups.values():
        if len(group) > 1:
            yield _judge(group)


def _judge(group: list[Fact]) -> Finding:
    several = "、" in group[0].metric.name
    key, outcome = _SEVERAL if several else _case(total(interval(fact) for fact in group))
    told = message(key, name=group[0].metric.name, parts=group)
    return judged(CODE, outcome, told, group[0], group[1:], severity="warning")


def _case(added: Interval) -> tuple[str, Outcome]:
    if added.meets(WHOLE):
        return "shares-whole", "consistent"
    if added.high is not None and added.high < Decimal(100):
        return "shares-short", "unchecked"
    return "shares-exceed", "inconsistent"
