"""What the quantity grammar gives back: a found `Quantity`, and the `Measure` of a printed figure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Bound = Literal["exact", "above", "below", "about"]
Role = Literal["single", "low", "high", "from", "to", "item"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure in canonical terms: `amount` of `unit`, and the interval its digits and bound allow.

    `low` and `high` are None where the interval is open.
    """

    amount: Decimal
    unit: str
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit as it stands in prose.

    `start`, `end` span number, unit and bound words; `value_start`, `value_end` the number alone.
    `value` is the number as printed in ASCII digits without separators ("1.54", 三个 "3"), `unit`
    as printed with its magnitude (亿元, "million USD"); `amount` and `canonical_unit` have the
    magnitude resolved, so `measure(value, unit, bound)` gives them again. `sign` is -1 after a
    word of decrease (下降, fell by) and 1 otherwise; the value keeps its own sign. `role` is an
    end of a range (low, high), of a change (from, to), an item of a list, or single.
    """

    start: int
    end: int
    value_start: int
    value_end: int
    text: str
    value: str
    unit: str
    bound: Bound
    amount: Decimal
    canonical_unit: str
    low: Decimal | None
    high: Decimal | None
    sign: int = 1
    role: Role = "single"
