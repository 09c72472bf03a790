"""A figure's card: what it says, told without a screen."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.config.language import Words
from explorer.metrics.breakdown import breakdown
from explorer.model import Metric, Outline, Report, Section, SeriesPoint, Target
from explorer.text.cells import width
from explorer.tui.widgets.bars import bar
from explorer.tui.widgets.figure_card import CardMaker, Figure, Line


def card(*metrics: Metric, language: str = "zh", cells: int = 40) -> list[str]:
    """The lines of the first metric's card, the others standing in the next section."""
    sections = (
        Section("a", "甲", "一、", metrics=metrics[:1]),
        Section("b", "乙", "二、", metrics=metrics[1:]),
    )
    outline = Outline(Report("报告", sections, period="2023"))
    words = Words("zh" if language == "zh" else "en")
    maker = CardMaker(outline, words, cells, max(width(metric.unit[:8]) for metric in metrics))
    return [told(line) for line in maker.card(Figure(0, metrics[0]))]


def told(line: Line) -> str:
    left, right = ("".join(text for text, _ in runs) for runs in line)
    return f"{left}|{right}" if right else left


def test_name_value_unit_and_bound() -> None:
    assert card(Metric("a", "受益学生", "4000", "人", "below")) == ["受益学生|近 4000 人"]
    assert card(Metric("a", "Pupils", "4000", "人", "below"), language="en") == ["Pupils|< 4000 人"]
    assert card(Metric("a", "投入", "1.54", "亿元")) == ["投入|1.54 亿元"]


def test_dimensions_and_a_period_that_is_not_the_reports() -> None:
    dimensions = (("地区", "化州市"), ("对象", "中小学"))
    assert card(Metric("a", "期数", "2", "期", dimensions=dimensions, period="2022"))[1:] == [
        "  地区 化州市  对象 中小学  2022"
    ]
    assert card(Metric("a", "期数", "2", "期", period="2023"))[1:] == []


def test_parts_have_shares_and_what_is_not_itemised() -> None:
    parts = (
        Metric("p", "共建", "9", "项", dimensions=(("地区", "化州市"),)),
        Metric("q", "德庆", "12", "项"),
    )
    lines = card(Metric("w", "共建项目", "24", "项", parts=("p", "q", "none")), *parts)
    assert lines == [
        "共建项目|24 项",
        "  化州市|9 ⠶⠶⠶⠶⠤⠤⠤⠤⠤⠤  38% ",
        "  德庆|12 ⠶⠶⠶⠶⠶⠤⠤⠤⠤⠤  50% ",
        "  未列明|3 ⠶⠆⠤⠤⠤⠤⠤⠤⠤⠤  12% ",
    ]


def test_parts_that_add_up_leave_nothing_over() -> None:
    parts = (Metric("p", "化州", "9", "项"), Metric("q", "德庆", "15", "项"))
    assert len(card(Metric("w", "共建项目", "24", "项", parts=("p", "q")), *parts)) == 3


def test_parts_that_exceed_the_whole_are_told() -> None:
    part = Metric("p", "化州", "30", "项")
    assert card(Metric("w", "共建项目", "24", "项", parts=("p",)), part)[-1] == "  ! 各项之和比总数多 6"


def test_some_of_it_is_told_as_such() -> None:
    lines = card(Metric("w", "项目", "244", "个", includes=("p",)), Metric("p", "纵向", "167", "个"))
    assert [line.partition("|")[0] for line in lines] == ["项目", "  其中", "  纵向", "  其余"]


def test_the_rest_is_told_in_the_printed_unit() -> None:
    part = Metric("p", "甲", "4000", "万元")
    assert card(Metric("w", "投入", "1.5", "亿元", parts=("p",)), part)[-1].startswith("  未列明|1.1 ")


def test_parts_of_another_kind_have_no_share() -> None:
    lines = card(Metric("w", "投入", "10", "万元", parts=("p",)), Metric("p", "人数", "4", "人"))
    assert lines[1].split("|")[1].strip() == "4"
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("value", "target", "direction", "said"),
    [
        ("24", "30", "up", "  目标 30 还差 6"),
        ("30", "30", "up", "  目标 30 已达成"),
        ("24", "20", "down", "  目标 20 还差 4"),
        ("24", "x", "up", "  目标 x "),
    ],
)
def test_a_target_and_its_gap(value: str, target: str, direction: str, said: str) -> None:
    aim = Target(target, "down" if direction == "down" else "up")
    assert card(Metric("a", "项目", value, "项", target=aim))[1].partition("|")[0] == said


def test_a_series_is_drawn_with_its_change() -> None:
    points = (SeriesPoint("2021", "18"), SeriesPoint("2022", "21"))
    assert card(Metric("a", "项目", "24", "项", series=points))[1] == "  ⣀⣤⣿ 2021 18 > 24|+14.3% "


def test_the_same_fact_elsewhere_agrees_or_not() -> None:
    here = Metric("a", "人数", "43", "人", same_as="b")
    assert card(here, Metric("b", "人数", "43", "人"))[-1] == "  另见二、"
    assert card(here, Metric("b", "人数", "300", "人", "above"))[-1] == "  ! 二、为 超 300 人"


def test_a_long_name_takes_lines_of_its_own() -> None:
    lines = card(Metric("a", "名" * 30, "24", "项"), cells=30)
    assert all(width(line.partition("|")[0]) <= 30 for line in lines)
    assert "".join(line.partition("|")[0] for line in lines) == "名" * 30
    assert lines[-1].endswith("|24 项")


def test_a_long_name_breaks_between_words() -> None:
    name = "originally estimated an Overall Budget Balance"
    assert card(Metric("a", name, "0.02", "%"), cells=36) == [
        "originally estimated an Overall",
        "Budget Balance|0.02 %",
    ]


def test_controls_in_a_figure_are_shown_not_sent() -> None:
    shown = "".join(card(Metric("a", "\x1b[2J名", "\x1b]0;1", "\x07", dimensions=(("\n", "\x9b"),))))
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown)


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=30), st.text(max_size=12), st.text(max_size=5), st.integers(1, 60),
    st.lists(st.text(max_size=5), max_size=4),
)  # fmt: skip
def test_any_figure_has_a_card(name: str, value: str, unit: str, cells: int, points: list[str]) -> None:
    series = tuple(SeriesPoint(point, point) for point in points)
    whole = Metric("w", name, value, unit, series=series, parts=("p",), includes=("p",), target=Target(value))
    lines = card(whole, Metric("p", name, "3", unit, same_as="w"), cells=cells)
    assert len(lines) < 20


@given(st.decimals(min_value=-2, max_value=3, allow_nan=False), st.integers(1, 40))
def test_a_bar_is_as_wide_as_its_room(fraction: Decimal, cells: int) -> None:
    filled, empty = bar(fraction, cells)
    assert width(filled + empty) == cells


def test_a_breakdown_of_nothing() -> None:
    whole = Metric("w", "项目", "24", "项", parts=("gone",))
    found = breakdown(Outline(Report("报告", (Section("a", "甲", metrics=(whole,)),))), 0, whole, whole.parts)
    assert (found.shares, found.rest) == ((), None)


def test_the_first_telling_knows_where_it_is_told_again() -> None:
    first, again = Metric("a", "培训", "43", "人"), Metric("b", "培训", "300", "人", "above", same_as="a")
    sections = (Section("x", "甲", "一、", metrics=(first,)), Section("y", "乙", "二、", metrics=(again,)))
    told_again = {"a": [(1, again)]}
    maker = CardMaker(Outline(Report("报告", sections)), Words("zh"), 40, 2, told_again=told_again)
    assert [told(line) for line in maker.card(Figure(0, first))] == ["培训|43 人", "  ! 二、为 超 300 人"]


def test_a_figure_that_stands_otherwise_elsewhere_is_told_in_the_unit_of_its_value() -> None:
    here, there = Metric("a", "名额", "180", "名", same_as="b"), Metric("b", "名额", "120", "名")
    outline = Outline(
        Report("报告", (Section("s", "甲", metrics=(here,)), Section("t", "乙", "二、", metrics=(there,))))
    )
    maker = CardMaker(outline, Words("zh"), 60, 4, scale="wan")
    lines = [told(line) for line in maker.card(Figure(0, here))]
    assert any("0.012 万人" in line for line in lines), lines
    assert not any("0.012 名" in line for line in lines)
