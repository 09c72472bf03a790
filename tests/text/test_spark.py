"""Numbers as a line of signs."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.text.spark import COARSE, SIGNS, sparkline


def test_a_spark_line_goes_from_the_lowest_to_the_highest() -> None:
    assert sparkline([Decimal(1), Decimal(2), None, Decimal(4)], COARSE) == "⣀⣤ ⣿"
    assert sparkline([Decimal(1), Decimal(2), None, Decimal(4)]) == "⡀⣄ ⣿"
    assert sparkline([Decimal(5), Decimal(5)]) == "⣤⣤"
    assert sparkline([None]) == " "


@given(
    st.lists(
        st.none() | st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9)
    )
)
@settings(deadline=None, max_examples=50)
def test_a_spark_line_has_a_sign_an_amount(amounts: list[Decimal | None]) -> None:
    drawn = sparkline(amounts)
    assert len(drawn) == len(amounts)
    assert set(drawn) <= {*SIGNS, " "}
