"""Where else the same figure stands: what is told again, and figures of one name, unit, period and dimensions."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import cached_property

from explorer.metrics.rollup import may_add
from explorer.metrics.table import Fact, fact, folded_name
from explorer.model import Metric, Outline

Standing = tuple[int, Metric]
"""A figure with the row of its section."""


def told_again(outline: Outline) -> Mapping[str, list[Standing]]:
    """Id of a figure → the figures that declare to tell the same (`same_as`), in order."""
    found: dict[str, list[Standing]] = {}
    for row, section in enumerate(outline.sections):
        for metric in section.metrics:
            if metric.same_as:
                found.setdefault(metric.same_as, []).append((row, metric))
    return found


class Elsewhere:
    """The places of each figure of a report. Made once; it reads all figures when first asked."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline

    def places(self, row: int, metric: Metric) -> list[Standing]:
        """All places of the figure in the report's order, this one among them."""
        return self._groups.get((row, metric.id), [(row, metric)])

    def step(self, row: int, metric: Metric, by: int) -> tuple[int, list[Standing]]:
        """The index of the place `by` steps further, around the end, and all places."""
        places = self.places(row, metric)
        here = next((i for i, (r, m) in enumerate(places) if r == row and m.id == metric.id), 0)
        return (here + by) % len(places), places

    @cached_property
    def _groups(self) -> dict[tuple[int, str], list[Standing]]:
        """(Row, id) → the places of that figure; only figures that stand in several."""
        standings = [(row, m) for row, section in enumerate(self.outline.sections) for m in section.metrics]
        joined = _Joined(len(standings))
        by_id: dict[str, int] = {}
        by_kind: dict[Hashable, int] = {}
        for index, (_, metric) in enumerate(standings):
            by_id.setdefault(metric.id, index)
        for index, (row, metric) in enumerate(standings):
            if metric.same_as in by_id:
                joined.join(index, by_id[metric.same_as])
            joined.join(index, by_kind.setdefault(_kind(fact(self.outline, row, metric)), index))
        gathered: dict[int, list[Standing]] = {}
        for index, standing in enumerate(standings):
            gathered.setdefault(joined.first(index), []).append(standing)
        return {(row, m.id): group for group in gathered.values() if len(group) > 1 for row, m in group}


def _kind(told: Fact) -> Hashable:
    """What figures have in common that are one; rates of one name are one only where they are equal."""
    rate = None if may_add(told.unit) else told.amount
    return folded_name(told), told.unit, told.period, told.metric.dimensions, rate


class _Joined:
    """Disjoint sets of indexes, each known by its first one (Tarjan's union-find, paths halved)."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def first(self, index: int) -> int:
        """The least index of the set."""
        above = self._above
        while above[index] != index:
            above[index] = index = above[above[index]]
        return index

    def join(self, one: int, other: int) -> None:
        """Make one set of two."""
        low, high = sorted((self.first(one), self.first(other)))
        self._above[high] = low
