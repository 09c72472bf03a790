"""What a total includes does not exceed it."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.book import Book, interval, judged
from explorer.metrics.checks.parts import obstacle
from explorer.metrics.finding import Finding
from explorer.metrics.interval import total
from explorer.metrics.table import Fact, printed

CODE = "includes-exceed"


def check(book: Book) -> Iterator[Finding]:
    """One finding for each figure that declares `includes`."""
    for whole in book.facts:
        if whole.metric.includes:
            yield _judge(whole, book.named(whole.metric.includes))


def _judge(whole: Fact, included: list[Fact]) -> Finding:
    reason = obstacle(whole, included, len(whole.metric.includes))
    if reason:
        return judged(
            CODE, "unchecked", f"{whole.metric.name} {printed(whole.metric)}: {reason}", whole, included
        )
    fits = total(interval(part) for part in included).can_be_at_most(interval(whole))
    sum_ = " + ".join(printed(part.metric) for part in included)
    message = f"{whole.metric.name}: {sum_} {'≤' if fits else '>'} {printed(whole.metric)}"
    return judged(CODE, "consistent" if fits else "inconsistent", message, whole, included)
