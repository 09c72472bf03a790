"""A figure over the years: the same name, kind of unit and dimensions in report after report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from explorer.metrics.change_text import growth_text
from explorer.metrics.compare import FigureChange, figure_change
from explorer.metrics.matching import SAME_NAME
from explorer.metrics.period import period
from explorer.metrics.table import Fact, fact, facts, folded_name
from explorer.model import Outline
from explorer.text.fold import fold
from explorer.text.spark import sparkline

MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class Point:
    """The figure at one period, as the report of index `report` states it.

    `from_series` marks an earlier value that a later report names; `differing` are other reports' values
    for the same period that are not this one, as printed.
    """

    fact: Fact
    report: int
    from_series: bool = False
    differing: tuple[str, ...] = ()


@dataclass(slots=True)
class Trend:
    """One figure of one organisation through its periods, the earliest first."""

    organization: str
    name: str
    unit: str
    dimensions: tuple[tuple[str, str], ...]
    points: list[Point] = field(default_factory=list)

    def changes(self) -> list[FigureChange | None]:
        """From each point to the next; None at the first."""
        pairs = zip(self.points, self.points[1:], strict=False)
        return [None, *(figure_change(old.fact, new.fact) for old, new in pairs)][: len(self.points)]

    def growths(self, language: str = "en") -> list[str]:
        """The same in words: `+50 %`, `from 0`; empty at the first and where nothing changed."""
        return [growth_text(change, language) if change else "" for change in self.changes()]

    def spark(self) -> str:
        """A sign a point, from the least amount to the most."""
        return sparkline([point.fact.amount for point in self.points])


def trends(name: str, outlines: Sequence[Outline]) -> list[Trend]:
    """The figures whose name is `name`, else those whose name holds all its words; the longest first.

    A figure called a little otherwise in another report joins its line where the kind of unit and the
    dimensions are the same and the names alike enough, as `diff` pairs them. What two organisations report
    never stands in one line.
    """
    shelf = [list(facts(outline)) for outline in outlines]
    lines: dict[tuple[object, ...], list[Point]] = {}
    for report in sorted(
        range(len(shelf)), key=lambda index: _start(outlines[index].report.period), reverse=True
    ):
        for each in _asked(name, shelf[report]):
            lines.setdefault(_key(each, outlines[report]), []).append(Point(each, report))
    _join_alike(lines, shelf, outlines)
    found = [_trend(points, outlines) for points in lines.values()]
    return sorted(found, key=lambda trend: -len(trend.points))[:MOST_LINES]


def _key(each: Fact, outline: Outline) -> tuple[object, ...]:
    """Name, then what must be the same: unit, dimensions, organisation."""
    organization = fold(outline.report.organization)
    return folded_name(each), each.unit, tuple(sorted(each.metric.dimensions)), organization


def _asked(name: str, candidates: Sequence[Fact]) -> list[Fact]:
    wanted = fold(name.strip())
    exact = [each for each in candidates if folded_name(each) == wanted]
    words = [fold(word) for word in name.split()]
    return exact or [
        each for each in candidates if words and all(word in folded_name(each) for word in words)
    ]


def _join_alike(
    lines: dict[tuple[object, ...], list[Point]],
    shelf: Sequence[Sequence[Fact]],
    outlines: Sequence[Outline],
) -> None:
    """Bring in figures of almost the same name from reports a line is missing in."""
    from rapidfuzz import fuzz

    for key, points in lines.items():
        there = {point.report for point in points}
        for report, outline in enumerate(outlines):
            if report in there or fold(outline.report.organization) != key[-1]:
                continue
            alike = [
                (fuzz.ratio(str(key[0]), folded_name(each)), -index)
                for index, each in enumerate(shelf[report])
                if (own := _key(each, outline))[1:] == key[1:] and own not in lines
            ]
            score, index = max(alike, default=(0.0, 0))
            if score >= SAME_NAME:
                points.append(Point(shelf[report][-index], report))


def _trend(points: list[Point], outlines: Sequence[Outline]) -> Trend:
    """A line with one point a period: what a report says of its own time goes before what another recalls."""
    newest = points[0].fact
    by_period: dict[str, list[Point]] = {}
    recalled = [each for point in points for each in _earlier(point, outlines)]
    for stated in [*points, *recalled]:
        by_period.setdefault(stated.fact.period, []).append(stated)
    line = [_settled(same) for same in by_period.values()]
    line.sort(key=lambda point: (_start(point.fact.period), point.fact.period))
    organization = outlines[points[0].report].report.organization
    return Trend(organization, newest.metric.name, newest.unit, newest.metric.dimensions, line)


def _earlier(point: Point, outlines: Sequence[Outline]) -> Iterator[Point]:
    metric = point.fact.metric
    for value in metric.series:
        then = metric._replace(value=value.value, period=value.period, bound="exact", series=())
        yield Point(fact(outlines[point.report], point.fact.row, then), point.report, from_series=True)


def _settled(same: list[Point]) -> Point:
    first = min(same, key=lambda point: point.from_series)
    amount = first.fact.amount
    others = [each.fact for each in same if each.fact.amount != amount]
    told = dict.fromkeys(f"{other.metric.value} {other.metric.unit}".strip() for other in others)
    return Point(first.fact, first.report, first.from_series, tuple(told))


def _start(text: str) -> date:
    """When a period begins; what is none goes first."""
    found = period(text)
    return found.start if found else date.min
