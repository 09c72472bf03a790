"""Figures in groups with their totals, as `metrics --group` prints them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from explorer.cli.figure_rows import ALIGN_RIGHT, COLUMNS, as_json, cells
from explorer.cli.output import HEADING, QUIET, STRONG, Output
from explorer.cli.tables import DELIMITERS, print_delimited, print_table
from explorer.metrics.grouping import Group, groups, sum_text
from explorer.metrics.rollup import Reason, Rollup
from explorer.metrics.table import Fact, plain_decimal
from explorer.model import Outline

REASONS: dict[Reason, str] = {
    "part-of-total": "a part of another figure here",
    "same-fact": "the same fact told again",
    "share": "a rate",
    "other-period": "another period",
    "no-number": "no number",
}
WITHOUT = "(none)"
"""Stands for the label of figures that lack the dimension."""
CSV_COLUMNS = ("group", "kind", *COLUMNS, "added", "left out")


def print_groups(outline: Outline, found: Sequence[Fact], by: str, format: str, output: Output) -> None:
    """Print the groups in a format of `metrics`; UsageError for a dimension there is not."""
    made = groups(outline, found, by)
    if format == "json":
        output.json(list(_as_json(made, outline, found)))
    elif format == "jsonl":
        output.rows(_as_json(made, outline, found))
    elif format in DELIMITERS:
        rows = [CSV_COLUMNS, *(row for group in made for row in _csv_rows(group))]
        print_delimited(rows, format, output)
    else:
        for group in made:
            _print(group, output)


def _print(group: Group, output: Output) -> None:
    output.line((group.label or WITHOUT, HEADING), (f"  ({len(group.facts)})", QUIET))
    print_table(COLUMNS, [cells(fact) for fact in group.facts], ALIGN_RIGHT, output)
    for total in group.totals:
        if total.added:
            added = f"  ({len(total.added)} added)"
            output.line(f"total {total.name}: ", (sum_text(total), STRONG), (added, QUIET))
        else:
            output.line(f"total {total.name}: ", ("nothing may be added", QUIET))
        for left in total.left_out:
            output.line((f"  without {_named(left.fact)}: {REASONS[left.reason]}", QUIET))
    output.line()


def _named(fact: Fact) -> str:
    return f"{fact.metric.value} {fact.metric.unit} ({fact.metric.id})"


def _csv_rows(group: Group) -> Iterator[tuple[str, ...]]:
    for fact in group.facts:
        yield (group.label, "figure", *cells(fact), "", "")
    for total in group.totals:
        amount = plain_decimal(total.sum) or "" if total.added else ""
        left_out = "; ".join(f"{left.fact.metric.id}: {REASONS[left.reason]}" for left in total.left_out)
        added = " ".join(fact.metric.id for fact in total.added)
        yield (group.label, "total", "", total.name, amount, total.unit, "", "", added, left_out)


def _as_json(made: list[Group], outline: Outline, found: Sequence[Fact]) -> Iterator[dict[str, Any]]:
    # The report is checked once for all groups, so figures are found again by identity.
    keys = {id(fact): told for fact, told in zip(found, as_json(outline, found), strict=True)}
    for group in made:
        yield {
            "group": group.label,
            "metrics": [keys[id(fact)] for fact in group.facts],
            "totals": [_total_json(total) for total in group.totals],
        }


def _total_json(total: Rollup) -> dict[str, Any]:
    return {
        "name": total.name,
        "unit": total.unit,
        "sum": plain_decimal(total.sum) if total.added else None,
        "low": plain_decimal(total.amount.low) if total.added else None,
        "high": plain_decimal(total.amount.high) if total.added else None,
        "added": [fact.metric.id for fact in total.added],
        "left_out": [{"metric": left.fact.metric.id, "reason": left.reason} for left in total.left_out],
    }
