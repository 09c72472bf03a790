"""A figure as commands print it: a row of a table, or the keys of the JSON contract."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from explorer.metrics.change import change
from explorer.metrics.checks import problems_of
from explorer.metrics.listing import BOUND_SIGNS, dimensions
from explorer.metrics.table import Fact, plain_decimal
from explorer.model import Outline

COLUMNS = ("section", "figure", "value", "unit", "period", "dimensions")
ALIGN_RIGHT = {2}


def cells(fact: Fact) -> list[str]:
    """A figure as a row of `COLUMNS`."""
    metric = fact.metric
    return [
        fact.section.id,
        metric.name,
        BOUND_SIGNS[metric.bound] + metric.value,
        metric.unit,
        fact.period,
        dimensions(fact),
    ]


def as_json(outline: Outline, found: Iterable[Fact]) -> Iterable[dict[str, Any]]:
    """Figures in the shape of the contract."""
    codes: dict[str, list[str]] = {}
    for problem in (*outline.report.problems, *problems_of(outline)):
        if problem.metric:
            codes.setdefault(problem.metric, []).append(problem.code)
    for fact in found:
        yield fact_keys(fact, outline.report.path, codes.get(fact.metric.id, []))


def fact_keys(fact: Fact, path: str, findings: list[str]) -> dict[str, Any]:
    """One figure in the shape of the contract."""
    metric = fact.metric
    return {
        "report": path,
        "section": fact.section.id,
        "id": metric.id,
        "name": metric.name,
        "value": metric.value,
        "unit": metric.unit,
        "bound": metric.bound,
        "canonical": {"value": plain_decimal(fact.amount), "unit": fact.unit},
        "low": plain_decimal(fact.low),
        "high": plain_decimal(fact.high),
        "period": fact.period,
        "dimensions": dict(metric.dimensions),
        "quote": metric.quote,
        "line": metric.place.line,
        "target": {"value": metric.target.value, "direction": metric.target.direction}
        if metric.target
        else None,
        "series": [{"period": point.period, "value": point.value} for point in metric.series],
        "change": change(metric),
        "findings": findings,
    }
