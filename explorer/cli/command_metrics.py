"""`report-explorer metrics`: the figures as a table."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from explorer.cli import exit_codes
from explorer.cli.output import Output
from explorer.cli.reports import add_report, open_outline
from explorer.cli.tables import delimited, print_table
from explorer.metrics.change import change
from explorer.metrics.checks import problems_of
from explorer.metrics.listing import BOUND_SIGNS, dimensions
from explorer.metrics.table import Fact, facts, plain_decimal
from explorer.metrics.where import condition
from explorer.model import Outline
from explorer.model.address import expand, resolve

EXAMPLE = "report-explorer metrics --where '>1000万元'"
COLUMNS = ("section", "figure", "value", "unit", "period", "dimensions")
ALIGN_RIGHT = {2}
DELIMITERS = {"csv": ",", "tsv": "\t"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    add_report(parser)
    parser.add_argument(
        "-s",
        "--section",
        action="append",
        default=[],
        metavar="SECTION",
        help="only this section and what is below it",
    )
    parser.add_argument(
        "--where",
        default="",
        metavar="EXPR",
        help="only figures that fit: '>1000万元', 'unit:人次', 'has:target'",
    )
    parser.add_argument(
        "--group",
        default="",
        metavar="BY",
        help="in groups with their totals, by section, chapter, unit, name, period or a dimension",
    )
    parser.set_defaults(formats=("text", "table", "json", "jsonl", "csv", "tsv"))


def run(options: argparse.Namespace, output: Output) -> int:
    """Print the figures; exit 1 where there is none."""
    outline = open_outline(options.report, output)
    fits = condition(options.where)
    found = [fact for fact in facts(outline, _rows(outline, options.section)) if fits(fact)]
    if options.group:
        from explorer.cli.figure_groups import print_groups

        print_groups(outline, found, options.group, options.format, output)
    elif options.format == "json":
        output.json(list(as_json(outline, found)))
    elif options.format == "jsonl":
        output.rows(as_json(outline, found))
    elif options.format in DELIMITERS:
        output.text(delimited((COLUMNS, *map(cells, found)), DELIMITERS[options.format]))
    elif found:
        print_table(COLUMNS, [cells(fact) for fact in found], ALIGN_RIGHT, output)
    if not found:
        output.say("no figure fits")
    return exit_codes.DONE if found else exit_codes.NOTHING_FOUND


def _rows(outline: Outline, addresses: list[str]) -> list[int] | None:
    if not addresses:
        return None
    tops = expand(outline, [resolve(outline, address) for address in addresses])
    return sorted({row for top in tops for row in range(top, outline.ends[top])})


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
