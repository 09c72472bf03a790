"""Arithmetic of amounts without rounding: Python's own context keeps 28 digits, a report's sums need more."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal

WIDE = Context(prec=250)
"""Holds every sum, difference and percentage of amounts of 40 digits in any magnitude."""
TENTH = Decimal("0.1")


def added(amounts: Iterable[Decimal]) -> Decimal:
    """The exact sum; 0 of none."""
    total = Decimal(0)
    for amount in amounts:
        total = WIDE.add(total, amount)
    return total


def difference(amount: Decimal, other: Decimal) -> Decimal:
    """`amount` less `other`, exactly."""
    return WIDE.subtract(amount, other)


def growth(old: Decimal, new: Decimal) -> Decimal:
    """By how many per cent of its size `old`, which is not zero, grew to `new`."""
    return WIDE.multiply(WIDE.divide(WIDE.subtract(new, old), WIDE.abs(old)), Decimal(100))


def percentage(amount: Decimal, whole: Decimal) -> Decimal:
    """How many per cent of a whole, which is not zero, an amount is."""
    return WIDE.multiply(WIDE.divide(amount, whole), Decimal(100))


def tenths(number: Decimal) -> Decimal:
    """The number to a tenth."""
    return number.quantize(TENTH, context=WIDE)
