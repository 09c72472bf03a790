"""Two reports held against each other: figures changed, new, gone; sections reused, moved, new, gone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from explorer.metrics.arithmetic import difference
from explorer.metrics.change import percent
from explorer.metrics.matching import Partners, match_facts, match_sections
from explorer.metrics.rewording import Piece, rewording
from explorer.metrics.table import Fact, facts
from explorer.model import Outline, Section
from explorer.text.fold import fold

FigureStatus = Literal["changed", "added", "removed", "same"]
SectionStatus = Literal["changed", "added", "removed", "moved", "same"]
PERCENTAGE_UNITS = {"%", "百分点"}
"""Canonical units whose changes are told in percentage points."""
SHORTEST_REUSE = 8
"""Characters a run of text must have to count as reused word for word."""


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One figure, in the old report, the new one, or both.

    `delta` is new minus old in the canonical unit; of percentages it is in percentage points.
    `percent` is the growth, None for percentages, from zero and across it: there one says "from X".
    """

    status: FigureStatus
    old: Fact | None
    new: Fact | None
    delta: Decimal | None = None
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SectionChange:
    """One section, as rows of the old and the new outline (None where it is not there).

    `reused` is the share of the longer text that stands word for word in the other, 0 to 1.
    """

    status: SectionStatus
    old: int | None
    new: int | None
    reused: float = 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes: the new report's order first, then what is gone, in the old one's."""

    figures: tuple[FigureChange, ...]
    sections: tuple[SectionChange, ...]


def compare(old: Outline, new: Outline) -> Comparison:
    """Hold two reports against each other; of a report with itself everything is the same."""
    return Comparison(tuple(_figures(old, new)), tuple(_sections(old, new)))


def _figures(old: Outline, new: Outline) -> Iterable[FigureChange]:
    before, after = list(facts(old)), list(facts(new))
    partners = match_facts(before, after)
    for index, fact in enumerate(after):
        if index in partners:
            yield figure_change(before[partners[index]], fact)
        else:
            yield FigureChange("added", None, fact)
    taken = set(partners.values())
    for index, fact in enumerate(before):
        if index not in taken:
            yield FigureChange("removed", fact, None)


def figure_change(old: Fact, new: Fact) -> FigureChange:
    """What became of one figure."""
    if old.amount is None or new.amount is None:
        same = old.metric.value == new.metric.value
        return FigureChange("same" if same else "changed", old, new)
    delta = difference(new.amount, old.amount)
    if delta == 0 and old.metric.bound == new.metric.bound:
        return FigureChange("same", old, new, delta)
    growth = None if new.unit in PERCENTAGE_UNITS else percent(old.amount, new.amount)
    return FigureChange("changed", old, new, delta, growth)


def _sections(old: Outline, new: Outline) -> Iterable[SectionChange]:
    partners = match_sections(old, new)
    kept = kept_order(partners)
    for row, section in enumerate(new.sections):
        earlier = partners.get(row)
        if earlier is None:
            yield SectionChange("added", None, row)
            continue
        share = reused(old.sections[earlier].body, section.body)
        yield SectionChange(_status(old.sections[earlier], section, row in kept), earlier, row, share)
    taken = set(partners.values())
    for row in range(len(old)):
        if row not in taken:
            yield SectionChange("removed", row, None)


def _status(old: Section, new: Section, kept: bool) -> SectionStatus:
    if not kept:
        return "moved"
    same = (old.title, old.number, old.body) == (new.title, new.number, new.body)
    return "same" if same else "changed"


def reworded(change: SectionChange, old: Outline, new: Outline) -> tuple[Piece, ...]:
    """The words kept, gone and new in a section that both reports have; nothing where its text is the same."""
    if change.old is None or change.new is None:
        return ()
    before, after = old.sections[change.old].body, new.sections[change.new].body
    return () if before == after else rewording(before, after)


def kept_order(partners: Partners) -> set[int]:
    """New rows of the longest run of partners that stand in the same order in both; the rest moved.

    Longest increasing subsequence by patience sorting, n log n.
    """
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for row in sorted(partners):
        place = bisect_left(tails, partners[row])
        before[row] = ends[place - 1] if place else None
        tails[place : place + 1] = [partners[row]]
        ends[place : place + 1] = [row]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def reused(old: str, new: str) -> float:
    """The share of the longer text that runs of `SHORTEST_REUSE` characters have in common, 0 to 1."""
    one, other = fold(old), fold(new)
    if one == other:
        return 1.0
    if len(one) == len(other):
        return max(_covered(one, other), _covered(other, one))
    return _covered(one, other) if len(one) > len(other) else _covered(other, one)


def _covered(text: str, other: str) -> float:
    runs = {other[i : i + SHORTEST_REUSE] for i in range(len(other) - SHORTEST_REUSE + 1)}
    covered = end = 0
    for start in range(len(text) - SHORTEST_REUSE + 1):
        if text[start : start + SHORTEST_REUSE] in runs:
            stop = start + SHORTEST_REUSE
            covered += stop - max(start, end)
            end = stop
    return round(covered / len(text), 3)
