"""Where a figure's amount stands in its quote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.metrics.evidence import stated
from explorer.model import Metric


@pytest.mark.parametrize(
    ("quote", "value", "unit", "wanted"),
    [
        ("确定共建项目共24项", "24", "项", "24项"),
        ("捐赠价值 15 万余元图书", "15", "万元", "15 万余元"),
        ("总面积 8200 余亩，2023 年", "8200", "亩", "8200 余亩"),
        ("2024年招收24名", "24", "名", "24名"),
        ("加入三个高校联盟", "3", "个", "加入三个高校联盟"),
        ("收入1.54亿元", "54", "亿元", "收入1.54亿元"),
        ("$1.2 billion of it", "1.2", "billion USD", "1.2 billion"),
        ("", "1", "", ""),
    ],
)
def test_value_and_unit_are_found(quote: str, value: str, unit: str, wanted: str) -> None:
    start, end = stated(Metric("m", "m", value, unit, quote=quote))
    assert quote[start:end] == wanted


@given(st.text(), st.text(alphabet="0123456789.-(+"), st.text())
def test_the_place_lies_in_the_quote(quote: str, value: str, unit: str) -> None:
    start, end = stated(Metric("m", "m", value, unit, quote=quote))
    assert 0 <= start <= end <= len(quote)
