"""A metric's printed value and unit in canonical terms."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from explorer.text.quantity.interval import interval, plain
from explorer.text.quantity.numerals import ascii_decimal
from explorer.text.quantity.result import Bound, Measure
from explorer.text.quantity.units import EXACT, resolve


@lru_cache(maxsize=65536)
def measure(value: str, unit: str, bound: Bound = "exact") -> Measure | None:
    """`measure("1.54", "亿元")` is 154,000,000 元 within ±500,000; None where `value` is no plain decimal.

    `value` may have full-width digits and grouping commas, at most 40 characters in all.
    """
    decimal = ascii_decimal(value)
    if decimal is None:
        return None
    meant = resolve(unit)
    amount = Decimal(decimal)
    if meant.multiplier != 1 or "." in decimal:
        amount = plain(EXACT.multiply(amount, meant.multiplier))
    low, high = interval(decimal, amount, meant, bound)
    return Measure(amount, meant.canonical, low, high)
