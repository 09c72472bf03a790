"""What is added, and what is told of two values of one figure."""

from __future__ import annotations

import pytest

from explorer.library.trend import trends
from explorer.metrics.change_text import growth_text
from explorer.metrics.compare import compare
from explorer.metrics.rollup import rollups
from explorer.model import Outline, Report, Section
from tests.metrics.builders import book, figure


def year(period: str, value: str, unit: str) -> Outline:
    return Outline(
        Report("t", (Section("s", "节", metrics=(figure("a", value, unit, name="数"),)),), period=period)
    )


@pytest.mark.parametrize("unit", ["岁", "℃", "个百分点", ":1", "元/人"])
def test_ages_temperatures_and_rates_are_never_added(unit: str) -> None:
    found = book(figure("a", "30", unit, name="数"), figure("b", "40", unit, name="数"))
    (total,) = rollups(found.facts)
    assert (total.added, {left.reason for left in total.left_out}) == ((), {"share"})


@pytest.mark.parametrize("unit", ["%", "个百分点"])
def test_a_change_of_percentages_is_told_in_points(unit: str) -> None:
    (change,) = compare(year("2022", "2", unit), year("2023", "3", unit)).figures
    assert growth_text(change) == "+1 percentage points"


def test_a_trend_subtracts_without_rounding() -> None:
    old, new = year("2022", "0.0001", "万元"), year("2023", "1234567890123456789012345678", "万元")
    (trend,) = trends("数", (old, new))
    change = trend.changes()[1]
    assert change is not None
    assert change.delta == 12345678901234567890123456779999
