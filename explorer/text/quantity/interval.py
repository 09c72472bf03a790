"""The interval a printed value stands for: half a unit of its last digit each way, opened by its bound."""

from __future__ import annotations

from decimal import Decimal

from explorer.text.quantity.result import Bound
from explorer.text.quantity.units import EXACT

ABOUT_SHARE = Decimal("0.1")
"""`约 100` admits what lies within this share of it."""
HALF = Decimal("0.5")

Interval = tuple[Decimal | None, Decimal | None]


def interval(value: str, multiplier: Decimal, bound: Bound) -> Interval:
    """(low, high) in canonical terms; None is an open side, and `amount` always lies inside."""
    amount = plain(EXACT.multiply(Decimal(value), multiplier))
    if bound == "above":
        return amount, None
    if bound == "below":
        return None, amount
    half = EXACT.multiply(EXACT.multiply(HALF, step(value)), multiplier)
    if bound == "about":
        half = max(half, EXACT.multiply(abs(amount), ABOUT_SHARE))
    return plain(EXACT.subtract(amount, half)), plain(EXACT.add(amount, half))


def step(value: str) -> Decimal:
    """One unit of a value's last printed digit: 0.01 for "1.54", 1 for "4000"."""
    _, _, fraction = value.partition(".")
    return Decimal(1).scaleb(-len(fraction))


def plain(number: Decimal) -> Decimal:
    """The same number without trailing zeros and without an exponent: 154000000, not 1.54E+8."""
    shortest = number.normalize(EXACT)
    return (
        shortest if int(shortest.as_tuple().exponent) <= 0 else shortest.quantize(Decimal(1), context=EXACT)
    )
