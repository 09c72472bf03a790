"""A state said to have been reached lies within the report's period: 至2024年6月 is not in 2023's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from explorer.metrics.book import Book
from explorer.metrics.finding import Finding
from explorer.metrics.message import message
from explorer.metrics.passages import Passage, clauses, judged_passage
from explorer.metrics.period import period

CODE = "outside-period"
_REACHED = re.compile(
    r"(?:截至到|截至|截止到|截止|至|as of|up to|until)\s*"
    r"(?P<year>\d{4})\s*(?:年|\b)(?:\s*(?P<month>\d{1,2})\s*月)?",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"计划|规划|目标|力争|预计|预期|将|争取|拟|plan|target|expect|will|aim", re.IGNORECASE)
"""Words of a clause that speaks of what is still to come."""


def check(book: Book) -> Iterator[Finding]:
    """One finding for each date that a state is said to have been reached by."""
    for clause in clauses(book, _REACHED):
        match = _REACHED.search(clause.text)
        if match and not _PLANNED.search(clause.text):
            yield _judge(book, clause, match)


def _judge(book: Book, clause: Passage, match: re.Match[str]) -> Finding:
    stated = f"{match['year']}-{match['month']}" if match["month"] else match["year"]
    reached = period(stated)
    if book.period is None or reached is None:
        told = message("no-period", passage=match[0])
        return judged_passage(book.outline, CODE, "unchecked", told, clause, "warning")
    last: date = book.period.end
    if reached.start <= last:
        told = message("within-period", passage=match[0])
        return judged_passage(book.outline, CODE, "consistent", told, clause, "warning")
    told = message("after-period", passage=match[0], last=last.isoformat())
    return judged_passage(book.outline, CODE, "inconsistent", told, clause, "warning")
