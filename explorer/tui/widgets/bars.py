"""Shares as bars of Braille signs, which are narrow in every terminal."""

from __future__ import annotations

from decimal import Decimal

FULL, HALF, EMPTY = "⠶", "⠆", "⠤"
BAR_CELLS = 10
SHARE_CELLS = 5
Run = tuple[str, str]
"""A text and its role."""


def bar(fraction: Decimal, cells: int = BAR_CELLS) -> tuple[str, str]:
    """A bar of `cells` signs for a fraction from 0 to 1: what is filled, to half a sign, and the rest."""
    halves = int(max(Decimal(0), min(Decimal(1), fraction)) * cells * 2 + Decimal("0.5"))
    filled = FULL * (halves // 2) + HALF * (halves % 2)
    return filled, EMPTY * (cells - len(filled))


def share_bar(fraction: Decimal | None, role: str = "bar") -> tuple[Run, ...]:
    """Bar and percentage, or as many blanks."""
    if fraction is None:
        return ((" " * (BAR_CELLS + SHARE_CELLS + 2), "quiet"),)
    filled, empty = bar(fraction)
    percentage = f"{min(fraction, Decimal(99)) * 100:.0f}%"
    return ((" " + filled, role), (empty, "track"), (percentage.rjust(SHARE_CELLS), "quiet"), (" ", "quiet"))
