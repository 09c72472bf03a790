"""Facets: what would be found with each choice, and narrowing by them."""

from __future__ import annotations

import pytest

from explorer.model import Outline, Report, Section
from explorer.search import EVERYTHING, Facet, Facets, Index, Narrowing
from explorer.search.facets import Traits, counted, periods_of
from tests.metrics.builders import figure
from tests.search.small_reports import CHAPTER, REMOTE, ids, outline

QUERY = "培训 | 图书 | blokchain"


def index(flagged: frozenset[int] = frozenset()) -> Index:
    return Index([outline(CHAPTER, REMOTE)], lambda _, row: row in flagged)


def narrowed(narrowing: Narrowing, flagged: frozenset[int] = frozenset()) -> list[str]:
    *_, last = index(flagged).stream(QUERY, narrowing=narrowing)
    assert last.complete
    return ids(last.hits)


def test_counts_of_what_was_found() -> None:
    assert index(frozenset({2})).facets(QUERY) == Facets(
        chapters={(0, 0): 2, (0, 3): 1},
        hows={"exact": 2, "fuzzy": 1},
        units={"亿元": 1, "人次": 1, "万元": 1},
        with_figures=2,
        with_findings=1,
    )


def test_nothing_found_has_no_facets() -> None:
    assert index().facets("量子纠缠") == Facets({}, {}, {}, 0, 0)


@pytest.mark.parametrize(
    ("narrowing", "kept"),
    [
        (EVERYTHING, {"training", "library", "remote"}),
        (Narrowing(chapter=(0, 0)), {"training", "library"}),
        (Narrowing(how="fuzzy"), {"remote"}),
        (Narrowing(unit="万元"), {"library"}),
        (Narrowing(figures=True), {"training", "library"}),
        (Narrowing(findings=True), {"library"}),
        (Narrowing(chapter=(0, 0), unit="亿元"), {"training"}),
        (Narrowing(chapter=(0, 3), figures=True), set()),
    ],
)
def test_a_choice_narrows_the_list(narrowing: Narrowing, kept: set[str]) -> None:
    assert set(narrowed(narrowing, frozenset({2}))) == kept


def test_a_choice_keeps_the_other_choices_of_its_facet_in_sight() -> None:
    found = index().facets(QUERY, Narrowing(how="exact"))
    assert found is not None
    assert found.hows == {"exact": 2, "fuzzy": 1}
    assert found.chapters == {(0, 0): 2}


@pytest.mark.parametrize(
    ("facet", "value"),
    [
        ("chapter", (0, 3)),
        ("how", "fuzzy"),
        ("unit", "万元"),
        ("period", "2023"),
        ("figures", True),
        ("findings", True),
    ],
)
def test_choosing_again_takes_the_choice_back(facet: Facet, value: object) -> None:
    chosen = EVERYTHING.toggled(facet, value)
    assert chosen != EVERYTHING
    assert chosen.toggled(facet, value) == EVERYTHING


def test_each_count_is_what_choosing_it_leaves() -> None:
    found = [
        Traits((0, chapter), how, units, bool(units), chapter == 1)
        for chapter in range(3)
        for how in ("exact", "pinyin")
        for units in ((), ("人",), ("人", "元"))
    ]
    before = Narrowing(how="pinyin", unit="人")
    counts = counted(found, before)
    for unit, count in counts.units.items():
        chosen = before._replace(unit=unit)
        assert count == sum(not chosen.unmet(traits) for traits in found)
    for chapter, count in counts.chapters.items():
        chosen = before._replace(chapter=chapter)
        assert count == sum(not chosen.unmet(traits) for traits in found)


def test_a_figure_that_names_no_period_has_the_reports() -> None:
    figures = (figure("a", "1", period="2022"), figure("b", "2"), figure("c", "3", period="2022"))
    report = Outline(Report("年报", (Section("s", "甲", "培训", metrics=figures),), period="2023"))
    assert periods_of(report, 0) == ("2022", "2023")
    assert periods_of(Outline(Report("年报", (Section("s", "甲", metrics=figures[1:2]),))), 0) == ()


def test_hits_are_narrowed_by_the_period_of_their_figures() -> None:
    sections = (
        Section("s", "甲", body="培训", metrics=(figure("a", "1", period="2021/2023"),)),
        Section("t", "乙培训", metrics=(figure("b", "2"),)),
        Section("u", "丙培训"),
    )
    index = Index([Outline(Report("年报", sections, period="2023"))])
    found = index.facets("培训")
    assert found is not None
    assert found.periods == {"2021/2023": 1, "2023": 1}
    *_, last = index.stream("培训", narrowing=Narrowing(period="2021/2023"))
    assert ids(last.hits) == ["s"]


def test_a_stopped_count_is_none() -> None:
    assert index().facets(QUERY, should_stop=lambda: True) is None
    assert index().rows(QUERY, should_stop=lambda: True) is None
    assert index().rows(QUERY) == [1, 2, 3]
