"""How a figure moved against the last earlier value of its series."""

from __future__ import annotations

from decimal import Decimal

from explorer.metrics.arithmetic import difference, growth, tenths
from explorer.metrics.table import plain_decimal
from explorer.model import Metric
from explorer.text.quantity import measure


def change(metric: Metric) -> dict[str, str | None] | None:
    """`{"from", "period", "delta", "percent"}` in the figure's own unit; None without a series.

    `percent` is None where it would mean nothing: from zero, and where the sign changes.
    """
    if not metric.series:
        return None
    last = metric.series[-1]
    old, new = measure(last.value, "", "exact"), measure(metric.value, "", "exact")
    if old is None or new is None:
        return None
    delta = difference(new.amount, old.amount)
    return {
        "from": last.value,
        "period": last.period,
        "delta": plain_decimal(delta),
        "percent": plain_decimal(percent(old.amount, new.amount)),
    }


def percent(old: Decimal, new: Decimal) -> Decimal | None:
    """Growth in per cent, to a tenth; None from zero or across it."""
    if old == 0 or (old < 0) != (new < 0):
        return None
    return tenths(growth(old, new))
