"""Counts over results: by chapter, by kind of match, by units, with figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from explorer.model import Outline
from explorer.search.hit import Hit, How, Results


class Facets(NamedTuple):
    """How many hits there are of each kind, the kinds in the order of the best hit of each.

    `chapters` maps (report, row of a top section) to hits below or at it; `units` counts each unit
    once a section; `with_figures` are hits whose section has figures of its own.
    """

    chapters: dict[tuple[int, int], int]
    hows: dict[How, int]
    units: dict[str, int]
    with_figures: int


def facets(results: Results, outlines: Sequence[Outline]) -> Facets:
    """The counts of the hits that `results` holds: search with `limit=None` to count all."""
    chapters: Counter[tuple[int, int]] = Counter()
    hows: Counter[How] = Counter()
    units: Counter[str] = Counter()
    with_figures = 0
    for hit in results.hits:
        chapters[chapter_of(hit, outlines)] += 1
        hows[hit.how] += 1
        metrics = outlines[hit.report].sections[hit.row].metrics
        units.update(list(dict.fromkeys(metric.unit for metric in metrics if metric.unit)))
        with_figures += bool(metrics)
    return Facets(dict(chapters), dict(hows), dict(units), with_figures)


def chapter_of(hit: Hit, outlines: Sequence[Outline]) -> tuple[int, int]:
    """(report, row) of the top section a hit lies in."""
    above = outlines[hit.report].ancestors(hit.row)
    return hit.report, above[0] if above else hit.row
