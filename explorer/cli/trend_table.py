"""Figures over the years on standard output: tables with a spark line, JSON, CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from explorer.cli.figure_rows import fact_keys
from explorer.cli.output import QUIET, STRONG, Output
from explorer.cli.tables import DELIMITERS, print_delimited, print_table
from explorer.library.trend import Trend
from explorer.metrics.table import plain_decimal, printed
from explorer.model import Outline

COLUMNS = ("period", "value", "canonical", "change", "report")
CSV_COLUMNS = (
    "organization",
    "name",
    "dimensions",
    "period",
    "value",
    "unit",
    "bound",
    "canonical_value",
    "canonical_unit",
    "delta",
    "percent",
    "report",
    "section",
)


def print_trends(found: Sequence[Trend], outlines: Sequence[Outline], format: str, output: Output) -> None:
    """Print each figure's periods; says on standard error where reports disagree about one."""
    if format == "json":
        output.json([trend_keys(trend, outlines) for trend in found])
    elif format == "jsonl":
        output.rows(trend_keys(trend, outlines) for trend in found)
    elif format in DELIMITERS:
        rows = [row for trend in found for row in _csv_rows(trend, outlines)]
        print_delimited([CSV_COLUMNS, *rows], format, output)
    else:
        for number, trend in enumerate(found):
            if number:
                output.line()
            _print(trend, outlines, output)
    for trend in found:
        _say_differences(trend, output)


def _print(trend: Trend, outlines: Sequence[Outline], output: Output) -> None:
    told = [f"{name} {value}" for name, value in trend.dimensions]
    dimensions = "  ".join([*told, trend.organization])
    output.line((trend.name, STRONG), f"  {trend.spark()}  ", (dimensions, QUIET))
    rows = []
    for point, growth in zip(trend.points, trend.growths(), strict=True):
        amount = f"{plain_decimal(point.fact.amount) or ''} {point.fact.unit}".strip()
        title = outlines[point.report].report.title + (" (recalled)" if point.from_series else "")
        rows.append([point.fact.period, printed(point.fact.metric), amount, growth, title])
    print_table(COLUMNS, rows, {1, 2, 3}, output)


def _say_differences(trend: Trend, output: Output) -> None:
    for point in trend.points:
        if point.differing:
            values = ", ".join(point.differing)
            output.say(f"{trend.name}, {point.fact.period}: also stated as {values}")


def trend_keys(trend: Trend, outlines: Sequence[Outline]) -> dict[str, Any]:
    """A figure over the years as JSON: the points in the keys of `metrics`, with the change from the one before."""
    points = []
    for point, change in zip(trend.points, trend.changes(), strict=True):
        keys = fact_keys(point.fact, outlines[point.report].report.path, [])
        keys["title"] = outlines[point.report].report.title
        keys["recalled"] = point.from_series
        keys["differing"] = list(point.differing)
        keys["delta"] = plain_decimal(change.delta) if change else None
        keys["percent"] = plain_decimal(change.percent) if change else None
        points.append(keys)
    return {
        "organization": trend.organization,
        "name": trend.name,
        "unit": trend.unit,
        "dimensions": dict(trend.dimensions),
        "points": points,
    }


def _csv_rows(trend: Trend, outlines: Sequence[Outline]) -> Iterator[list[str]]:
    dimensions = "; ".join(f"{name}={value}" for name, value in trend.dimensions)
    for point, change in zip(trend.points, trend.changes(), strict=True):
        fact = point.fact
        yield [
            trend.organization,
            trend.name,
            dimensions,
            fact.period,
            fact.metric.value,
            fact.metric.unit,
            fact.metric.bound,
            plain_decimal(fact.amount) or "",
            fact.unit,
            (plain_decimal(change.delta) or "") if change else "",
            (plain_decimal(change.percent) or "") if change else "",
            outlines[point.report].report.path,
            fact.section.id,
        ]
