"""The interval a printed value stands for: half a unit of its last digit each way, opened by its bound."""

from __future__ import annotations

from decimal import Decimal

from explorer.text.quantity.result import Bound
from explorer.text.quantity.units import EXACT, Unit, is_counted

ABOUT_SHARE = Decimal("0.1")
"""`约 100` admits what lies within this share of it."""
HALF = Decimal("0.5")
ZERO = Decimal(0)
ONE = Decimal(1)

Interval = tuple[Decimal | None, Decimal | None]


def interval(value: str, amount: Decimal, unit: Unit, bound: Bound) -> Interval:
    """(low, high) of an amount in canonical terms, printed as `value`; None is an open side, and `amount`
    always lies inside.

    A whole number of things counted (24 项) is exact; what is measured (24 亩) or printed in a
    magnitude (24 万人) is rounded to its last digit.
    """
    if bound == "above":
        return amount, None
    if bound == "below":
        return None, amount
    multiplier = unit.multiplier
    counted = "." not in value and multiplier == 1 and is_counted(unit.canonical)
    if counted and bound == "exact":
        return amount, amount
    half = ZERO if counted else EXACT.multiply(EXACT.multiply(HALF, step(value)), multiplier)
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
    # Reading the exponent takes longer than writing the number.
    return shortest.quantize(ONE, context=EXACT) if "E+" in str(shortest) else shortest
