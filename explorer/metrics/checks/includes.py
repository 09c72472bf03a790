"""What a total includes does not exceed it."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.book import Book, interval, judged
from explorer.metrics.checks.parts import obstacle
from explorer.metrics.finding import Finding
from explorer.metrics.interval import total
from explorer.metrics.message import message
from explorer.metrics.table import Fact

CODE = "includes-exceed"


def check(book: Book) -> Iterator[Finding]:
    """One finding for each figure that declares `includes`."""
    for whole in book.facts:
        if whole.metric.includes:
            yield _judge(whole, book.named(whole.metric.includes))


def _judge(whole: Fact, included: list[Fact]) -> Finding:
    reason = obstacle(whole, included, len(whole.metric.includes))
    if reason:
        told = message("not-added", name=whole.metric.name, whole=whole, reason=reason)
        return judged(CODE, "unchecked", told, whole, included)
    fits = total(interval(part) for part in included).can_be_at_most(interval(whole))
    told = message(
        "includes-fit" if fits else "includes-exceed", name=whole.metric.name, parts=included, whole=whole
    )
    return judged(CODE, "consistent" if fits else "inconsistent", told, whole, included)
