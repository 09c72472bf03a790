"""What of a section's figures can be drawn: what they are made of, how they moved, how near their targets,
and how large they are beside each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from explorer.metrics.table import Fact, facts
from explorer.model import Metric, Outline

Kind = Literal["parts", "series", "targets", "sizes"]
FEWEST_SIZES = 2
"""Figures of one unit from which on there is something to compare."""
MOST_FACTS = 12
"""Figures a chart shows, the largest of one unit or the first that have parts, a series, a target."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures to be drawn one under the other; `count` is how many there are, `unit` that of `sizes`."""

    kind: Kind
    facts: tuple[Fact, ...]
    count: int
    unit: str = ""


def charts(outline: Outline, rows: Iterable[int]) -> list[Chart]:
    """All charts of these sections; none where there is nothing to compare."""
    found = [fact for fact in facts(outline, rows) if fact.amount is not None]
    made = [
        _chart("parts", [fact for fact in found if _has_parts(outline, fact.metric)]),
        _chart("series", [fact for fact in found if fact.metric.series]),
        _chart("targets", [fact for fact in found if fact.metric.target is not None]),
        *_sizes(found),
    ]
    return [chart for chart in made if chart.facts]


def _has_parts(outline: Outline, metric: Metric) -> bool:
    return any(id in outline.metric_rows for id in (*metric.parts, *metric.includes))


def _chart(kind: Kind, found: list[Fact], unit: str = "") -> Chart:
    return Chart(kind, tuple(found[:MOST_FACTS]), len(found), unit)


def _sizes(found: list[Fact]) -> Iterable[Chart]:
    """The figures of each unit, the largest first; of a fact told twice the first telling."""
    ids = {fact.metric.id for fact in found}
    by_unit: dict[str, list[Fact]] = {}
    for fact in found:
        if fact.metric.same_as not in ids:
            by_unit.setdefault(fact.unit, []).append(fact)
    for unit, same in by_unit.items():
        if len(same) >= FEWEST_SIZES and any(fact.amount for fact in same):
            yield _chart("sizes", sorted(same, key=lambda fact: fact.amount or 0, reverse=True), unit)
