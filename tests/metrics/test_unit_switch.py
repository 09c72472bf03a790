"""Money and people in one unit of the reader's choice."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.metrics.unit_switch import SCALES, Scale, in_scale, next_scale, switched
from explorer.text.quantity import measure
from tests.metrics.builders import figure


@pytest.mark.parametrize(
    ("value", "unit", "scale", "shown"),
    [
        ("1.54", "亿元", "ones", ("154,000,000", "元")),
        ("1.54", "亿元", "wan", ("15,400", "万元")),
        ("1.54", "亿元", "yi", None),
        ("126", "元", "yi", ("0.00000126", "亿元")),
        ("15400", "万元", "yi", ("1.54", "亿元")),
        ("1200", "名", "wan", ("0.12", "万人")),
        ("1200", "名", "yi", ("0.12", "万人")),
        ("4000", "人次", "ones", None),
        ("2", "百万美元", "wan", ("200", "万美元")),
        ("24", "项", "wan", None),
        ("30", "%", "ones", None),
        ("若干", "万元", "ones", None),
        ("1.54", "亿元", "printed", None),
    ],
)
def test_figures_in_a_scale(value: str, unit: str, scale: Scale, shown: tuple[str, str] | None) -> None:
    assert in_scale(figure("a", value, unit), scale) == shown


def test_the_switch_goes_around() -> None:
    assert [next_scale(scale) for scale in SCALES] == ["ones", "wan", "yi", "printed"]


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**15, places=4),
    st.sampled_from(SCALES[1:]),
    st.sampled_from(["元", "人"]),
)
def test_no_scale_changes_an_amount(amount: Decimal, scale: Scale, unit: str) -> None:
    shown = switched(amount, unit, scale)
    assert shown is not None
    again = measure(shown[0], shown[1])
    assert again is not None
    assert (again.amount, again.unit) == (amount, unit)
