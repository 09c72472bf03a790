"""The figures of a report as facts, in the report's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from explorer.model import Metric, Outline, Section
from explorer.model.wording import BOUND_WORDS
from explorer.text.fold import fold
from explorer.text.quantity import measure


@dataclass(frozen=True, slots=True)
class Fact:
    """A metric in its place, measured.

    `amount`, `low` and `high` are in `unit`, the canonical unit (元 for 亿元); `low` or `high` is
    None on a side the bound leaves open, `amount` None where the value is not a number.
    `period` is the metric's own or the report's.
    """

    row: int
    section: Section
    metric: Metric
    amount: Decimal | None
    unit: str
    low: Decimal | None
    high: Decimal | None
    period: str


def facts(outline: Outline, rows: Iterable[int] | None = None) -> Iterator[Fact]:
    """The figures of `rows` (default: of the whole report), in order."""
    for row in range(len(outline)) if rows is None else rows:
        section = outline.sections[row]
        for metric in section.metrics:
            yield fact(outline, row, metric)


def fact(outline: Outline, row: int, metric: Metric) -> Fact:
    """One metric of the section at `row`, measured."""
    period = metric.period or outline.report.period
    measured = measure(metric.value, metric.unit, metric.bound)
    if measured is None:
        return Fact(row, outline.sections[row], metric, None, metric.unit, None, None, period)
    return Fact(
        row,
        outline.sections[row],
        metric,
        measured.amount,
        measured.unit,
        measured.low,
        measured.high,
        period,
    )


def folded_name(fact: Fact) -> str:
    """The figure's name as names are compared: without case, width and kind of characters."""
    return _folded(fact.metric.name)


@lru_cache(maxsize=65536)
def _folded(name: str) -> str:
    return fold(name)


def plain_decimal(value: Decimal | None) -> str | None:
    """A decimal written out, without exponent and trailing zeros: `154000000`."""
    if value is None:
        return None
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def printed(metric: Metric, language: str = "en") -> str:
    """Value and unit as printed, the bound as a word of `language`: `over 10 万元`, `超 10 万元`."""
    bound = BOUND_WORDS["zh" if language == "zh" else "en"][metric.bound].rstrip()
    return f"{bound} {metric.value} {metric.unit}".strip()
