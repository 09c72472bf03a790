"""Parts add up to their total."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.book import Book, interval, judged
from explorer.metrics.finding import Finding
from explorer.metrics.interval import total
from explorer.metrics.table import Fact, printed
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
        return judged(
            CODE, "unchecked", f"{whole.metric.name} {printed(whole.metric)}: {reason}", whole, parts
        )
    added = total(interval(part) for part in parts)
    agrees = interval(whole).meets(added)
    sign = "=" if agrees else "≠"
    sum_ = " + ".join(printed(part.metric) for part in parts)
    message = f"{whole.metric.name}: {sum_} {sign} {printed(whole.metric)}"
    return judged(CODE, "consistent" if agrees else "inconsistent", message, whole, parts)


def obstacle(whole: Fact, parts: list[Fact], declared: int) -> str:
    """Why these parts can't be added and held against the whole; empty where they can."""
    if len(parts) < declared:
        return f"{declared - len(parts)} of its {declared} declared figures are not in this report"
    unmeasured = next((fact for fact in (whole, *parts) if fact.amount is None), None)
    if unmeasured:
        return f"'{unmeasured.metric.value}' is not a number"
    other = next((part for part in parts if not same_kind(part.unit, whole.unit)), None)
    if other:
        named = (unit or "no unit" for unit in (other.metric.unit, whole.metric.unit))
        return f"{other.metric.name} is in {', not in '.join(named)}"
    return ""
