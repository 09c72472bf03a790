"""Whether a figure is what a comparison asks for: `>1000万元`, `~100万元`, `3万..5万人次`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from explorer.text.quantity.result import Bound, Quantity
from explorer.text.quantity.units import same_kind

ABOUT = Decimal("0.1")
"""`~100万元` takes what lies within this share of it."""
_SIGNS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    ">": lambda amount, wanted: amount > wanted,
    ">=": lambda amount, wanted: amount >= wanted,
    "<": lambda amount, wanted: amount < wanted,
    "<=": lambda amount, wanted: amount <= wanted,
    "=": lambda amount, wanted: amount == wanted,
    "~": lambda amount, wanted: abs(amount - wanted) <= abs(wanted) * ABOUT,
}
_BOUNDS: dict[str, Bound] = {">": "above", "<": "below"}
"""A figure printed as 超1000万元 is more than 1000万元, one printed as 近1000万元 less."""


def compares(amount: Decimal, unit: str, bound: Bound, sign: str, wanted: Quantity) -> bool:
    """Whether a figure, in its canonical unit, is `>`, `>=`, `<`, `<=`, `=` or `~` what is wanted.

    A quantity of another kind is none of these to it; one without a unit is of every kind.
    """
    if not _is_of_kind(unit, wanted.canonical_unit):
        return False
    return _SIGNS[sign](amount, wanted.amount) or (bound == _BOUNDS.get(sign) and amount == wanted.amount)


def lies_between(amount: Decimal, unit: str, low: Quantity, high: Quantity) -> bool:
    """Whether a figure, in its canonical unit, is neither less than `low` nor more than `high`."""
    kind = high.canonical_unit or low.canonical_unit
    return _is_of_kind(unit, kind) and low.amount <= amount <= high.amount


def _is_of_kind(unit: str, wanted: str) -> bool:
    return not wanted or same_kind(unit, wanted)
