"""Counts over what was found, by chapter, kind of match, unit, period and more; and choosing among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from explorer.model import Outline
from explorer.search.hit import How

Facet = Literal["chapter", "how", "unit", "period", "figures", "findings"]
Chapter = tuple[int, int]
"""(report, row of a top section)."""


class Traits(NamedTuple):
    """What a found section is counted by; `figures` and `findings` tell whether it has any of its own."""

    chapter: Chapter
    how: How
    units: tuple[str, ...] = ()
    figures: bool = False
    findings: bool = False
    periods: tuple[str, ...] = ()


class Narrowing(NamedTuple):
    """What one wants to see of the hits: one choice a facet, `None` or False where all are wanted."""

    chapter: Chapter | None = None
    how: How | None = None
    unit: str | None = None
    figures: bool = False
    findings: bool = False
    period: str | None = None

    def unmet(self, traits: Traits) -> list[Facet]:
        """The facets by which a section is left out."""
        unmet: list[Facet] = []
        if self.chapter is not None and traits.chapter != self.chapter:
            unmet.append("chapter")
        if self.how is not None and traits.how != self.how:
            unmet.append("how")
        if self.unit is not None and self.unit not in traits.units:
            unmet.append("unit")
        if self.period is not None and self.period not in traits.periods:
            unmet.append("period")
        if self.figures and not traits.figures:
            unmet.append("figures")
        if self.findings and not traits.findings:
            unmet.append("findings")
        return unmet

    def toggled(self, facet: Facet, value: object) -> Narrowing:
        """With that choice, or without it where it was chosen already."""
        chosen: dict[str, Any] = self._asdict()
        chosen[facet] = Narrowing._field_defaults[facet] if chosen[facet] == value else value
        return Narrowing(**chosen)


EVERYTHING = Narrowing()
"""All hits wanted."""


class Facets(NamedTuple):
    """How many hits there would be with each choice, whatever else is chosen kept.

    `chapters` counts sections at or below each top section, in the report's order; `units` and
    `periods` each unit and period once a section.
    """

    chapters: dict[Chapter, int]
    hows: dict[How, int]
    units: dict[str, int]
    with_figures: int
    with_findings: int
    periods: Mapping[str, int] = MappingProxyType({})


def counted(found: Iterable[Traits], narrowing: Narrowing = EVERYTHING) -> Facets:
    """The counts of found sections: what misses one choice still counts for that choice's facet."""
    chapters: Counter[Chapter] = Counter()
    hows: Counter[How] = Counter()
    units: Counter[str] = Counter()
    periods: Counter[str] = Counter()
    figures = findings = 0
    for traits in found:
        unmet = narrowing.unmet(traits) if narrowing != EVERYTHING else ()
        if len(unmet) > 1:
            continue
        only = unmet[0] if unmet else None
        if only in (None, "chapter"):
            chapters[traits.chapter] += 1
        if only in (None, "how"):
            hows[traits.how] += 1
        if only in (None, "unit"):
            units.update(traits.units)
        if only in (None, "period"):
            periods.update(traits.periods)
        figures += traits.figures and only in (None, "figures")
        findings += traits.findings and only in (None, "findings")
    return Facets(
        dict(sorted(chapters.items())),
        dict(hows),
        dict(units),
        figures,
        findings,
        dict(sorted(periods.items())),
    )


def top_of(outline: Outline, row: int) -> int:
    """The row of the top section at or above a row."""
    above = outline.ancestors(row)
    return above[0] if above else row


def units_of(outline: Outline, row: int) -> tuple[str, ...]:
    """The units printed beside a section's own figures, each once."""
    metrics = outline.sections[row].metrics
    return tuple(dict.fromkeys(metric.unit for metric in metrics if metric.unit)) if metrics else ()


def periods_of(outline: Outline, row: int) -> tuple[str, ...]:
    """The periods of a section's own figures, each once; the report's where a figure names none."""
    metrics = outline.sections[row].metrics
    periods = (metric.period or outline.report.period for metric in metrics)
    return tuple(period for period in dict.fromkeys(periods) if period) if metrics else ()
