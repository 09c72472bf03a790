"""Growth told without a number: 翻番 is one doubling."""

from __future__ import annotations

import re

from explorer.text.quantity import Quantity, measure

_DOUBLED = re.compile(r"(?<![能个])翻番")


def with_doublings(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities of a text and its doublings, in order."""
    if "翻番" not in text:
        return found
    made = (_doubling(match) for match in _DOUBLED.finditer(text))
    return sorted([*found, *(one for one in made if one is not None)], key=lambda quantity: quantity.start)


def _doubling(match: re.Match[str]) -> Quantity | None:
    measured = measure("1", "番")
    if measured is None:
        return None
    start, end = match.span()
    amount, unit, low, high = measured.amount, measured.unit, measured.low, measured.high
    return Quantity(start, end, start, end, match[0], "1", "番", "exact", amount, unit, low, high)
