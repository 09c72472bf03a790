"""Figures as rows of a table, in any order; groups with totals of what may be added."""

from __future__ import annotations

from typing import Any

import pytest

from explorer.errors import UsageError
from explorer.metrics.grouping import groups, sum_text
from explorer.metrics.listing import COLUMNS, Column, cells, ordered
from explorer.metrics.table import facts
from explorer.model import Metric, Outline, Report, Section
from tests.metrics.builders import book, figure

MIXED = book(
    figure("a", "9", "项", dimensions=(("地区", "化州市"),)),
    figure("b", "1.54", "亿元", bound="about"),
    figure("c", "若干", "项"),
    figure("d", "800", "万元", period="2021"),
    figure("e", "15", "项", dimensions=(("地区", "德庆县"),)),
)


def test_the_cells_of_a_figure() -> None:
    assert list(cells(MIXED.facts[1]).items()) == list(
        zip(COLUMNS, ("节", "b", "~1.54", "亿元", "~154,000,000 元", "2023", ""), strict=True)
    )
    assert cells(MIXED.facts[1], "wan")["canonical"] == "~15,400 万元"
    assert cells(MIXED.facts[0], "wan")["canonical"] == "9 项"
    assert cells(MIXED.facts[2])["canonical"] == ""


@pytest.mark.parametrize(
    ("column", "descending", "order"),
    [
        ("section", False, "abcde"),
        ("name", True, "edcba"),
        ("value", False, "baedc"),
        ("value", True, "deabc"),
        ("canonical", True, "eabdc"),
        ("period", False, "dabce"),
        ("dimensions", False, "bcdea"),
    ],
)
def test_every_column_orders(column: Column, descending: bool, order: str) -> None:
    found = ordered(MIXED.facts, column, descending=descending)
    assert "".join(fact.metric.id for fact in found) == order


def people(id: str, value: str, **fields: Any) -> Metric:
    return figure(id, value, "人", name="培训人数", **fields)


def two_chapters() -> Outline:
    first = Section("x", "甲", metrics=(people("a", "120"), people("b", "30", same_as="a")))
    below = Section("y", "乙", metrics=(people("c", "200", bound="above"), figure("t", "24")))
    return Outline(Report("r", (Section("top", "一", sections=(first, below)),), period="2023"))


@pytest.mark.parametrize(
    ("by", "labels"),
    [
        ("section", ["1.1 甲", "1.2 乙"]),
        ("chapter", ["1 一"]),
        ("unit", ["人", "项"]),
        ("name", ["培训人数", "t"]),
        ("period", ["2023"]),
    ],
)
def test_what_figures_are_grouped_by(by: str, labels: list[str]) -> None:
    outline = two_chapters()
    assert [group.label for group in groups(outline, list(facts(outline)), by)] == labels


def test_a_total_adds_what_may_be_added_and_names_the_rest() -> None:
    outline = two_chapters()
    (chapter,) = groups(outline, list(facts(outline)), "chapter")
    (total,) = chapter.totals
    assert sum_text(total) == ">320 人"
    assert sum_text(total, "wan") == ">0.032 万人"
    assert [(left.fact.metric.id, left.reason) for left in total.left_out] == [("b", "same-fact")]


def test_figures_without_the_dimension_come_last() -> None:
    found = groups(MIXED.outline, MIXED.facts, "地区")
    assert [(group.label, len(group.facts)) for group in found] == [("化州市", 1), ("德庆县", 1), ("", 3)]


def test_a_dimension_there_is_not_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match=r"no '年级'.*地区"):
        groups(MIXED.outline, MIXED.facts, "年级")
