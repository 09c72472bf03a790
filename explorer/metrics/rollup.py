"""Totals over a subtree: only what may be added is added, and what was left out is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from explorer.metrics.arithmetic import added
from explorer.metrics.book import interval
from explorer.metrics.interval import Interval, total
from explorer.metrics.table import Fact, folded_name

Reason = Literal["part-of-total", "same-fact", "share", "other-period", "no-number"]
UNADDABLE_UNITS = {"%", "百分点", "倍", "番", ":1", "年", "岁", "℃", "°F"}
"""Canonical units of rates, spans, ages, temperatures: their sum says nothing; nor does that of 元/人."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A figure that a total does not take in, and why."""

    fact: Fact
    reason: Reason


@dataclass(frozen=True, slots=True)
class Rollup:
    """Figures of one name and one canonical unit, added. `amount` is where their sum can lie."""

    name: str
    unit: str
    amount: Interval
    added: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def sum(self) -> Decimal:
        """The sum of the amounts as printed, in the canonical unit; 0 where nothing was added."""
        return added(fact.amount or Decimal(0) for fact in self.added)


def rollups(facts: Sequence[Fact]) -> list[Rollup]:
    """One total for each name and unit that at least two figures share, in the report's order.

    Names are compared folded; people of different names are different people and are never added.
    A figure is left out where it is a declared part of another one here, or the same fact told again.
    """
    covered = {part for fact in facts for part in (*fact.metric.parts, *fact.metric.includes)}
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((folded_name(fact), fact.unit), []).append(fact)
    return [_rollup(group, covered) for group in groups.values() if len(group) > 1]


def may_add(unit: str) -> bool:
    """Whether a sum of amounts in this canonical unit says something."""
    return unit not in UNADDABLE_UNITS and "/" not in unit


def _rollup(group: list[Fact], covered: set[str]) -> Rollup:
    ids = {fact.metric.id for fact in group}
    taken, left_out = [], []
    for fact in group:
        reason = _reason(fact, group[0], covered, ids)
        if reason:
            left_out.append(LeftOut(fact, reason))
        else:
            taken.append(fact)
    first = group[0]
    return Rollup(first.metric.name, first.unit, total(map(interval, taken)), tuple(taken), tuple(left_out))


def _reason(fact: Fact, first: Fact, covered: set[str], ids: set[str]) -> Reason | None:
    if fact.amount is None:
        return "no-number"
    if not may_add(fact.unit):
        return "share"
    if fact.metric.same_as in ids:
        return "same-fact"
    if fact.metric.id in covered:
        return "part-of-total"
    return "other-period" if fact.period != first.period else None
