"""Periods as ranges of days: YYYY, YYYY-MM, YYYY-MM-DD, or FROM/TO."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?\Z")


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`, both days taken in."""

    start: date
    end: date


def period(text: str) -> Period | None:
    """The period a report or a figure states; None where the text is none."""
    first, _, last = text.strip().partition("/")
    start, end = _range(first), _range(last or first)
    if start is None or end is None or end[1] < start[0]:
        return None
    return Period(start[0], end[1])


def _range(text: str) -> tuple[date, date] | None:
    match = _DAY.match(text.strip())
    if not match:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        start = date(year, month or 1, day or 1)
        return start, start if day else _month_end(year, month or 12)
    except ValueError:
        return None


def _month_end(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)
