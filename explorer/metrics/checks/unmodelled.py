"""Numbers of the text that no figure covers, each with a stub ready to be filled in."""

from __future__ import annotations

import json
from collections.abc import Iterator

from explorer.metrics.book import Book
from explorer.metrics.finding import Finding
from explorer.metrics.message import message
from explorer.metrics.passages import Passage, remark
from explorer.model import Section
from explorer.text.quantity import Quantity, find

CODE = "unmodelled"
CONTEXT = 12
"""Characters of the clause that are quoted before the number."""
_STOPS = "，。；！？;!?\n"


def check(book: Book) -> Iterator[Finding]:
    """One finding for each quantity of a body that stands in no figure's quote with its value."""
    for row, quantity, covered in quantities(book):
        if not covered:
            yield _finding(book, row, book.outline.sections[row], quantity)


def quantities(book: Book) -> Iterator[tuple[int, Quantity, bool]]:
    """Each quantity of the bodies with its section's row, and whether a figure of the section states it."""
    for row, section in enumerate(book.outline.sections):
        covered = _covered(section)
        amounts = {(fact.amount, fact.unit) for fact in book.by_row.get(row, [])}
        values = {metric.value for metric in section.metrics}
        for quantity in find(section.body):
            inside = any(start <= quantity.start and quantity.end <= end for start, end in covered)
            stated = inside and (quantity.amount, quantity.canonical_unit) in amounts
            yield row, quantity, stated or quantity.value in values


def _covered(section: Section) -> list[tuple[int, int]]:
    spans = []
    for metric in section.metrics:
        start = section.body.find(metric.quote) if metric.quote else -1
        while start >= 0:
            spans.append((start, start + len(metric.quote)))
            start = section.body.find(metric.quote, start + 1)
    return spans


def _finding(book: Book, row: int, section: Section, quantity: Quantity) -> Finding:
    passage = Passage(row, quantity.start, quantity.end, quantity.text)
    quote = _clause(section.body, quantity)
    told = message("unmodelled", quantity=quantity.text, quote=quote)
    return remark(book.outline, CODE, "inconsistent", told, passage, "info", stub(quantity, quote))


def _clause(body: str, quantity: Quantity) -> str:
    start = quantity.start
    while start > 0 and body[start - 1] not in _STOPS and quantity.start - start < CONTEXT:
        start -= 1
    return body[start : quantity.end]


def stub(quantity: Quantity, quote: str) -> str:
    """A metric in YAML for the quantity, its name left to write."""
    fields = [("name", "?"), ("value", quantity.value), ("unit", quantity.unit), ("quote", quote)]
    if quantity.bound != "exact":
        fields.insert(3, ("bound", quantity.bound))
    return "- {" + ", ".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields) + "}"
