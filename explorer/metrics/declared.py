"""A figure held against the sum of those it declares as its parts, or as some of it."""

from __future__ import annotations

from collections.abc import Callable

from explorer.metrics.book import Book, interval, judged
from explorer.metrics.finding import Finding
from explorer.metrics.interval import Interval, total
from explorer.metrics.message import Message, message
from explorer.metrics.table import Fact
from explorer.text.quantity import same_kind


def judged_sum(
    book: Book,
    code: str,
    whole: Fact,
    ids: tuple[str, ...],
    fits: Callable[[Interval, Interval], bool],
    sentences: tuple[str, str],
) -> Finding:
    """Whether the sum of the figures `ids` fits the whole; `sentences` are said where it does, and where not."""
    parts = book.named(ids)
    reason = _obstacle(whole, parts, len(ids))
    if reason:
        told = message("not-added", name=whole.metric.name, whole=whole, reason=reason)
        return judged(code, "unchecked", told, whole, parts)
    agrees = fits(total(interval(part) for part in parts), interval(whole))
    told = message(sentences[0 if agrees else 1], name=whole.metric.name, parts=parts, whole=whole)
    return judged(code, "consistent" if agrees else "inconsistent", told, whole, parts)


def _obstacle(whole: Fact, parts: list[Fact], declared: int) -> Message | None:
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
