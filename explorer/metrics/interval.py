"""Intervals of numbers: what a printed figure can stand for, given its digits and its bound.

The rule is that of XBRL's Calculations 1.1: figures contradict each other only where their
intervals, not their printed values, do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from explorer.metrics.arithmetic import WIDE


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, both taken in; None where that side is open."""

    low: Decimal | None = None
    high: Decimal | None = None

    def __add__(self, other: Interval) -> Interval:
        return Interval(_add(self.low, other.low), _add(self.high, other.high))

    def meets(self, other: Interval) -> bool:
        """Whether one number can lie in both."""
        return _not_above(self.low, other.high) and _not_above(other.low, self.high)

    def can_be_at_most(self, other: Interval) -> bool:
        """Whether a number of this one can be as small as some number of the other."""
        return _not_above(self.low, other.high)


def total(intervals: Iterable[Interval]) -> Interval:
    """Where the sum of one number from each must lie; (0, 0) for none."""
    result = Interval(Decimal(0), Decimal(0))
    for interval in intervals:
        result = result + interval
    return result


def _add(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else WIDE.add(one, other)


def _not_above(low: Decimal | None, high: Decimal | None) -> bool:
    return low is None or high is None or low <= high
