"""The facets of an answer as lines to choose from: what there is to narrow by, and how many hits it leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from explorer.config.language import Words
from explorer.model import Outline
from explorer.model.report import heading_of
from explorer.search import Facet, Facets, How, Narrowing

MOST_VALUES = 12
"""Values of one facet that are offered, the most frequent ones."""
HOWS: tuple[How, ...] = ("exact", "prefix", "pinyin", "initials", "fuzzy", "quantity")


class FacetLine(NamedTuple):
    """A choice, and how many `hits` it leaves; or, where `value` is None, the heading above a facet's choices."""

    facet: Facet
    value: object
    label: str
    hits: int = 0
    chosen: bool = False


def facet_lines(facets: Facets, narrowing: Narrowing, outline: Outline, words: Words) -> list[FacetLine]:
    """Headings and choices; a facet with nothing to choose between is left out."""
    chapters = {chapter: count for chapter, count in facets.chapters.items() if chapter[0] == 0}
    groups: list[tuple[Facet, Mapping[Any, int], Mapping[Any, str]]] = [
        ("chapter", dict(chapters), {chapter: chapter_label(outline, chapter[1]) for chapter in chapters}),
        (
            "how",
            {how: facets.hows[how] for how in HOWS if how in facets.hows},
            {how: words(f"how-{how}") for how in HOWS},
        ),
        ("figures", {True: facets.with_figures}, {True: words("facet-with-figures")}),
        ("findings", {True: facets.with_findings}, {True: words("facet-with-findings")}),
        ("unit", facets.units, {unit: unit for unit in facets.units}),
        ("period", facets.periods, {period: period for period in facets.periods}),
    ]
    lines: list[FacetLine] = []
    for facet, counts, labels in groups:
        lines += _group(facet, counts, labels, getattr(narrowing, facet), words)
    return lines


def _group(
    facet: Facet, counts: Mapping[Any, int], labels: Mapping[Any, str], chosen: object, words: Words
) -> Iterable[FacetLine]:
    """One facet's choices in their order, the chosen one always among them."""
    found: dict[Any, int] = {value: count for value, count in counts.items() if count or value == chosen}
    if chosen and chosen not in found:
        found[chosen] = 0
    single = facet in ("figures", "findings")
    if not chosen and len(found) < (1 if single else 2):
        return
    frequent = sorted(found, key=lambda value: (value != chosen, -found[value]))[:MOST_VALUES]
    if not single:
        yield FacetLine(facet, None, words(f"facet-{facet}"))
    for value, count in found.items():
        if value in frequent:
            yield FacetLine(facet, value, labels.get(value, str(value)), count, value == chosen)


def chapter_label(outline: Outline, row: int) -> str:
    """Number and title of a section, as one reads them."""
    section = outline.sections[row]
    return heading_of(section.number[:80], section.title[:200])


def told(narrowing: Narrowing, outline: Outline, words: Words) -> str:
    """What was chosen, in one line; empty where nothing is."""
    chosen = [
        chapter_label(outline, narrowing.chapter[1]) if narrowing.chapter else "",
        words(f"how-{narrowing.how}") if narrowing.how else "",
        words("facet-with-figures") if narrowing.figures else "",
        words("facet-with-findings") if narrowing.findings else "",
        narrowing.unit or "",
        narrowing.period or "",
    ]
    return " + ".join(part for part in chosen if part)
