"""Where in its quote a figure's amount is printed."""

from __future__ import annotations

import re
from itertools import takewhile

from explorer.model import Metric

BETWEEN = " \u00a0余多来"
"""What may stand between a value and its unit, or inside the unit: 15 万余元."""


def stated(metric: Metric) -> tuple[int, int]:
    """The offsets of value and unit in the quote; of the whole quote where the value is printed otherwise (三个)."""
    digits = re.escape(metric.value)
    match = re.search(rf"(?<![\d.,]){digits}(?!\d|[.,]\d)", metric.quote) if metric.value else None
    if match is None:
        return 0, len(metric.quote)
    return match.start(), match.end() + _unit_length(metric.unit, metric.quote[match.end() :])


def _unit_length(unit: str, following: str) -> int:
    """How much of what follows a value is its unit: whole Latin words, or a Chinese unit's characters."""
    if unit.isascii():
        word = re.match(rf"\s*{re.escape(unit.split(' ')[0])}\b", following) if unit else None
        return word.end() if word else 0
    printed = "".join(takewhile((unit + BETWEEN).__contains__, following))
    return len(printed.rstrip(BETWEEN))
