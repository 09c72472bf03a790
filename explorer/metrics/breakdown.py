"""What a figure is made of: its parts with their shares, and what they leave over."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from explorer.metrics.arithmetic import added, difference
from explorer.metrics.table import Fact, fact
from explorer.model import Metric, Outline
from explorer.text.quantity import same_kind


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a whole; `of_whole` is 0 to 1 or more, None where the units can't be compared."""

    fact: Fact
    of_whole: Decimal | None


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The parts of a figure that exist. `rest` is the whole less its parts, in the canonical unit and as
    `rest_of_whole`; below zero where the parts exceed the whole, None where it can't be told.
    """

    shares: tuple[Share, ...]
    rest: Decimal | None
    rest_of_whole: Decimal | None


def breakdown(outline: Outline, row: int, metric: Metric, ids: tuple[str, ...]) -> Breakdown:
    """The parts `ids` (the figure's `parts` or `includes`) of the figure at `row`."""
    whole = fact(outline, row, metric)
    found = [outline.metric_rows[part] for part in ids if part in outline.metric_rows]
    shares = tuple(_share(whole, fact(outline, *part)) for part in found)
    if not shares or any(share.of_whole is None for share in shares):
        return Breakdown(shares, None, None)
    taken = added(share.fact.amount or Decimal(0) for share in shares)
    rest = difference(whole.amount or Decimal(0), taken)
    return Breakdown(shares, rest, _ratio(rest, whole.amount))


def _share(whole: Fact, part: Fact) -> Share:
    comparable = part.amount is not None and same_kind(whole.unit, part.unit)
    return Share(part, _ratio(part.amount, whole.amount) if comparable else None)


def _ratio(amount: Decimal | None, whole: Decimal | None) -> Decimal | None:
    if amount is None or not whole or whole < 0 or amount.adjusted() - whole.adjusted() > 6:
        return None
    return amount / whole
