"""Amounts of money and of people in one unit of the reader's choice, exactly."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from explorer.metrics.arithmetic import WIDE
from explorer.model import Metric
from explorer.text.quantity import measure

Scale = Literal["printed", "ones", "wan", "yi"]
SCALES: tuple[Scale, ...] = ("printed", "ones", "wan", "yi")
"""What the switch goes through: as printed, 元, 万元, 亿元."""

_MAGNITUDES: dict[Scale, tuple[str, int]] = {"ones": ("", 0), "wan": ("万", 4), "yi": ("亿", 8)}
_MONEY = {"元": "元", "USD": "美元", "EUR": "欧元", "HKD": "港元", "JPY": "日元", "GBP": "英镑"}
"""Canonical units of money and how Chinese amounts of them are written."""
_PEOPLE = {"人", "人次"}
"""Canonical units of people; nobody counts them in 亿."""


def next_scale(scale: Scale) -> Scale:
    """The scale after this one, around the end."""
    return SCALES[(SCALES.index(scale) + 1) % len(SCALES)]


def in_scale(metric: Metric, scale: Scale) -> tuple[str, str] | None:
    """A figure's value and unit in that scale: (`15,400`, `万元`).

    None where it stays as printed: no number, neither money nor people, or printed so already.
    """
    measured = None if scale == "printed" else measure(metric.value, metric.unit, metric.bound)
    shown = switched(measured.amount, measured.unit, scale) if measured else None
    printed = metric.value.replace(",", ""), metric.unit
    return None if shown is None or (shown[0].replace(",", ""), shown[1]) == printed else shown


def switched(amount: Decimal | None, unit: str, scale: Scale) -> tuple[str, str] | None:
    """An amount in its canonical unit, written in that scale; None where the switch does not touch it."""
    if amount is None or scale == "printed" or unit not in _MONEY.keys() | _PEOPLE:
        return None
    magnitude, places = _MAGNITUDES["wan" if unit in _PEOPLE and scale == "yi" else scale]
    return written(amount.scaleb(-places, WIDE)), magnitude + _MONEY.get(unit, unit)


def written(amount: Decimal) -> str:
    """An amount without exponent and trailing zeros, its thousands apart: `154,000,000`."""
    text = f"{amount:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
