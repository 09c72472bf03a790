"""A figure through several reports."""

from __future__ import annotations

import pytest

from explorer.library.trend import Trend, trends
from explorer.loading import parse_report
from explorer.model import Outline
from explorer.text.spark import SIGNS
from tests.library.conftest import yearly


def line(trend: Trend) -> list[tuple[str, str]]:
    return [(point.fact.period, point.fact.metric.value) for point in trend.points]


def shelf(*texts: str) -> list[Outline]:
    return [Outline(parse_report(text)) for text in texts]


def test_a_figure_goes_from_period_to_period_with_its_growth() -> None:
    (found,) = trends("共建项目", shelf(yearly(2023, "30"), yearly(2021, "20"), yearly(2022, "25")))
    assert line(found) == [("2021", "20"), ("2022", "25"), ("2023", "30")]
    assert found.growths() == ["", "+25 %", "+20 %"]
    assert found.spark() == SIGNS[0] + SIGNS[3] + SIGNS[-1]


def test_amounts_are_compared_in_the_canonical_unit() -> None:
    (found,) = trends("共建项目", shelf(yearly(2022, "9000"), yearly(2023, "1").replace("万元", "亿元")))
    assert found.growths() == ["", "+11.1 %"]
    assert found.unit == "元"


def test_a_name_that_is_alike_joins_and_another_unit_does_not() -> None:
    alike = yearly(2022, name="共建项目投入总额")
    other = yearly(2023, name="共建项目投入总额数")
    people = yearly(2021, name="共建项目投入总额").replace("万元", "人")
    found = trends("共建项目投入总额数", shelf(alike, other, people))
    assert [line(each) for each in found] == [[("2022", "24"), ("2023", "24")]]


def test_two_organisations_never_stand_in_one_line() -> None:
    found = trends("共建项目", shelf(yearly(2022), yearly(2023, organization="另一学院")))
    assert sorted((each.organization, line(each)) for each in found) == [
        ("另一学院", [("2023", "24")]),
        ("某学院", [("2022", "24")]),
    ]


def test_dimensions_keep_figures_apart() -> None:
    texts = [
        yearly(year, more=f", dimensions: {{地区: {place}}}") for year, place in ((2022, "甲"), (2023, "乙"))
    ]
    assert len(trends("共建项目", shelf(*texts))) == 2


def test_earlier_values_fill_in_and_what_disagrees_is_told() -> None:
    recalled = yearly(2023, more=', series: [{period: "2021", value: 7}, {period: "2022", value: 8}]')
    (found,) = trends("共建项目", shelf(yearly(2022, "9"), recalled))
    assert line(found) == [("2021", "7"), ("2022", "9"), ("2023", "24")]
    assert [point.differing for point in found.points] == [(), ("8 万元",), ()]
    assert [point.from_series for point in found.points] == [True, False, False]


@pytest.mark.parametrize(("asked", "count"), [("共建", 1), ("项目 共建", 1), ("投入", 0), ("", 0), ("  ", 0)])
def test_words_of_the_name_are_enough(asked: str, count: int) -> None:
    assert len(trends(asked, shelf(yearly(2022), yearly(2023)))) == count
