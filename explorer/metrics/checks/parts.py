"""Parts add up to their total."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.book import Book
from explorer.metrics.declared import judged_sum
from explorer.metrics.finding import Finding
from explorer.metrics.interval import Interval

CODE = "parts-sum"
SENTENCES = "parts-agree", "parts-differ"


def check(book: Book) -> Iterator[Finding]:
    """One finding for each figure that declares `parts`."""
    for whole in book.facts:
        if whole.metric.parts:
            yield judged_sum(book, CODE, whole, whole.metric.parts, Interval.meets, SENTENCES)
