"""Figures as a table's rows: its columns, and the orders they can be put in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Literal

from explorer.metrics.table import Fact
from explorer.metrics.unit_switch import Scale, switched, written
from explorer.text.dictionary_order import dictionary_order
from explorer.text.quantity import measure

Column = Literal["section", "name", "value", "unit", "canonical", "period", "dimensions"]
COLUMNS: tuple[Column, ...] = ("section", "name", "value", "unit", "canonical", "period", "dimensions")
NUMBERS: frozenset[Column] = frozenset({"value", "canonical"})
"""Columns that stand at their right end."""
BOUND_SIGNS = {"exact": "", "above": ">", "below": "<", "about": "~"}

_Key = Callable[[Fact], tuple[object, ...]]
_LAST = Decimal("Infinity")


def cells(fact: Fact, scale: Scale = "printed") -> dict[Column, str]:
    """What stands in each column; `canonical` is in the scale the reader chose, if one was."""
    metric = fact.metric
    return {
        "section": fact.section.heading,
        "name": metric.name,
        "value": BOUND_SIGNS[metric.bound] + metric.value,
        "unit": metric.unit,
        "canonical": canonical(fact, scale),
        "period": fact.period,
        "dimensions": dimensions(fact),
    }


def dimensions(fact: Fact) -> str:
    """What the figure is broken down by: `地区: 化州市; 年级: 高一`."""
    return "; ".join(f"{name}: {value}" for name, value in fact.metric.dimensions)


def canonical(fact: Fact, scale: Scale = "printed") -> str:
    """The amount with its bound in the canonical unit, or in the scale's: `154,000,000 元`, `>15,400 万元`."""
    if fact.amount is None:
        return ""
    value, unit = switched(fact.amount, fact.unit, scale) or (written(fact.amount), fact.unit)
    return f"{BOUND_SIGNS[fact.metric.bound]}{value} {unit}".strip()


def ordered(facts: Iterable[Fact], column: Column, *, descending: bool = False) -> list[Fact]:
    """The figures by a column, equals staying in the report's order; what is no number comes last."""
    key, found = _KEYS[column], list(facts)
    if column not in NUMBERS:
        return sorted(found, key=key, reverse=descending)
    known = [fact for fact in found if fact.amount is not None]
    unknown = [fact for fact in found if fact.amount is None]
    return sorted(known, key=key, reverse=descending) + unknown


def _printed_value(fact: Fact) -> Decimal:
    measured = measure(fact.metric.value, "")
    return _LAST if measured is None else measured.amount


_KEYS: dict[Column, _Key] = {
    "section": lambda fact: (fact.row,),
    "name": lambda fact: (dictionary_order(fact.metric.name),),
    "value": lambda fact: (_printed_value(fact),),
    "unit": lambda fact: (dictionary_order(fact.unit), fact.metric.unit),
    "canonical": lambda fact: (fact.unit, fact.amount),
    "period": lambda fact: (fact.period,),
    "dimensions": lambda fact: (dictionary_order(dimensions(fact)),),
}
