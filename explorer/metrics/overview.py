"""A report at a glance: how much it says, how much of it is figures, which are the largest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from explorer.metrics.audit import Audit
from explorer.metrics.book import Book
from explorer.metrics.checks.unmodelled import quantities
from explorer.metrics.counts import characters
from explorer.metrics.rollup import may_add
from explorer.metrics.table import Fact
from explorer.model import Outline
from explorer.problems import Severity

MOST_UNITS = 6
MOST_FIGURES = 5


@dataclass(frozen=True, slots=True)
class Largest:
    """The largest figures of one canonical unit, the largest first."""

    unit: str
    count: int
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """`quantities` are the numbers with units found in the text, `covered` those that a figure states.

    `characters` are without white space; `wrong` counts findings by severity.
    """

    sections: int
    levels: int
    characters: int
    figures: int
    wrong: dict[Severity, int]
    quantities: int
    covered: int
    largest: tuple[Largest, ...]

    @property
    def coverage(self) -> Decimal | None:
        """The share of the text's numbers that figures state, 0 to 1; None where the text has none."""
        return Decimal(self.covered) / self.quantities if self.quantities else None


def overview(outline: Outline, audit: Audit) -> Overview:
    """Look at a whole report. Reads all its numbers, which takes seconds where there are megabytes."""
    book = Book(outline)
    covered = [stated for _, _, stated in quantities(book)]
    return Overview(
        sections=len(outline) - outline.has_summary,
        levels=max(outline.depths, default=-1) + 1,
        characters=sum(characters(each.title) + characters(each.body) for each in outline.sections),
        figures=len(book.facts),
        wrong=audit.tally(),
        quantities=len(covered),
        covered=sum(covered),
        largest=tuple(largest(book.facts)),
    )


def largest(facts: Sequence[Fact]) -> list[Largest]:
    """The largest figures of the units that most figures have. Rates are left out, and of one fact told
    twice the repetition.
    """
    by_unit: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.amount is not None and may_add(fact.unit) and not fact.metric.same_as:
            by_unit.setdefault(fact.unit, []).append(fact)
    most = sorted(by_unit.items(), key=lambda item: -len(item[1]))[:MOST_UNITS]
    return [
        Largest(unit, len(found), tuple(sorted(found, key=_amount, reverse=True)[:MOST_FIGURES]))
        for unit, found in most
    ]


def _amount(fact: Fact) -> Decimal:
    return fact.amount if fact.amount is not None else Decimal(0)
