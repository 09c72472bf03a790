"""Figures in groups, each with totals of what may be added."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from explorer.errors import UsageError
from explorer.metrics.rollup import Rollup, rollups
from explorer.metrics.table import Fact
from explorer.metrics.unit_switch import Scale, switched, written
from explorer.model import Outline
from explorer.sentences import sentence

FIXED = ("section", "chapter", "unit", "name", "period")
"""What figures can be grouped by in every report, beside the dimensions it has."""


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that have something in common; `label` says what, empty for those without it."""

    label: str
    facts: tuple[Fact, ...]
    totals: tuple[Rollup, ...]


def dimensions_of(facts: Sequence[Fact]) -> list[str]:
    """The names of the dimensions these figures have, in order of appearance."""
    return list(dict.fromkeys(name for fact in facts for name, _ in fact.metric.dimensions))


def groups(outline: Outline, facts: Sequence[Fact], by: str) -> list[Group]:
    """The figures by section, chapter (the section at the top), unit, name, period or a dimension.

    Groups come in the order of their first figure, those without the dimension last; within a group
    the figures keep their order. UsageError where the report has no such dimension.
    """
    label = _label(outline, facts, by)
    found: dict[object, list[Fact]] = {}
    for fact in facts:
        found.setdefault(label(fact)[0], []).append(fact)
    named = [Group(label(group[0])[1], tuple(group), tuple(rollups(group))) for group in found.values()]
    return sorted(named, key=lambda group: not group.label)


def _label(outline: Outline, facts: Sequence[Fact], by: str) -> Callable[[Fact], tuple[object, str]]:
    """What tells groups apart, and what it is called."""
    if by in ("section", "chapter"):
        return lambda fact: _section(outline, fact.row, top=by == "chapter")
    if by == "unit":
        return lambda fact: (fact.unit, fact.unit)
    if by == "name":
        return lambda fact: (fact.metric.name, fact.metric.name)
    if by == "period":
        return lambda fact: (fact.period, fact.period)
    known = dimensions_of(facts)
    if facts and by not in known:
        raise UsageError(
            sentence(
                "figures have no '{by}'; group them by {known}", by=by, known=", ".join((*FIXED, *known))
            )
        )
    return lambda fact: (dict(fact.metric.dimensions).get(by, ""),) * 2


def _section(outline: Outline, row: int, *, top: bool) -> tuple[object, str]:
    if top:
        row = next(iter(outline.ancestors(row)), row)
    return row, outline.label(row)


def sum_text(rollup: Rollup, scale: Scale = "printed") -> str:
    """What was added, with the sign of its bound: `> 343 人`; empty where nothing was."""
    if not rollup.added:
        return ""
    low, high = rollup.amount.low, rollup.amount.high
    sign = "" if low == high else "~" if (low is None) == (high is None) else ">" if high is None else "<"
    value, unit = switched(rollup.sum, rollup.unit, scale) or (written(rollup.sum), rollup.unit)
    return f"{sign}{value} {unit}".strip()
