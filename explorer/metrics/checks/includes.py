"""What a total includes does not exceed it."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.book import Book
from explorer.metrics.declared import judged_sum
from explorer.metrics.finding import Finding
from explorer.metrics.interval import Interval

CODE = "includes-exceed"
SENTENCES = "includes-fit", "includes-exceed"


def check(book: Book) -> Iterator[Finding]:
    """One finding for each figure that declares `includes`."""
    for whole in book.facts:
        if whole.metric.includes:
            yield judged_sum(book, CODE, whole, whole.metric.includes, Interval.can_be_at_most, SENTENCES)
