"""Numbers as a line of Braille signs, which are narrow in every terminal."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

SIGNS = "⡀⣀⣄⣤⣦⣶⣷⣿"
"""From the least to the most."""
COARSE = SIGNS[1::2]
"""Those told apart at a glance."""


def sparkline(amounts: Sequence[Decimal | None], signs: str = SIGNS) -> str:
    """A sign an amount, from the least to the most; a blank where there is none, the middle where all are alike."""
    known = [amount for amount in amounts if amount is not None and amount.is_finite()]
    if not known:
        return " " * len(amounts)
    least, most = min(known), max(known)
    steps = len(signs) - 1

    def sign(amount: Decimal | None) -> str:
        if amount is None or not amount.is_finite():
            return " "
        return signs[int((amount - least) * steps / (most - least)) if most > least else steps // 2]

    return "".join(map(sign, amounts))
