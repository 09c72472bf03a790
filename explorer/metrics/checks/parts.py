"""Parts add up to their total."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.book import Book, interval, judged
from explorer.metrics.finding import Finding
from explorer.metrics.interval import total
from explorer.metrics.message import Message, message
from explorer.metrics.table import Fact
from explorer.text.quantity import same_kind

CODE = "parts-sum"


def check(book: Book) -> Iterator[Finding]:
    """One finding for each figure that declares `parts`."""
    for whole in book.facts:
        if whole.metric.parts:
            yield _judge(whole, book.named(whole.metric.parts))


def _judge(whole: Fact, parts: list[Fact]) -> Finding:
    reason = obstacle(whole, parts, len(whole.metric.parts))
    if reason:
        told = message("not-added", name=whole.metric.name, whole=whole, reason=reason)
        return judged(CODE, "unchecked", told, whole, parts)
    added = total(interval(part) for part in parts)
    agrees = interval(whole).meets(added)
    told = message(
        "parts-agree" if agrees else "parts-differ", name=whole.metric.name, parts=parts, whole=whole
    )
    return judged(CODE, "consistent" if agrees else "inconsistent", told, whole, parts)


def obstacle(whole: Fact, parts: list[Fact], declared: int) -> Message | None:
    """Why these parts can't be added and held against the whole; None where they can."""
    if len(parts) < declared:
        return message("parts-missing", missing=declared - len(parts), declared=declared)
    unmeasured = next((fact for fact in (whole, *parts) if fact.amount is None), None)
    if unmeasured:
        return message("not-a-number", value=unmeasured.metric.value)
    other = next((part for part in parts if not same_kind(part.unit, whole.unit)), None)
    if other:
        named = [fact.metric.unit or message("no-unit") for fact in (other, whole)]
        return message("other-unit", part=other.metric.name, unit=named[0], whole_unit=named[1])
    return None
