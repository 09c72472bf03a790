"""Numbers of the text that no figure covers, each with a stub ready to be filled in."""

from __future__ import annotations

import json
from collections.abc import Iterator

from explorer.metrics.book import Book
from explorer.metrics.finding import Finding
from explorer.metrics.message import message
from explorer.metrics.passages import Passage, judged_passage
from explorer.model import Section
from explorer.text.quantity import Quantity, find
from explorer.text.sanitize import visible

CODE = "unmodelled"
LONGEST_VALUE = 28
"""Characters of a number; the format takes no longer ones."""
CONTEXT = 12
"""Characters of the clause that are quoted before the number."""
_LINE_ENDS = "\x85\u2028\u2029"
_STOPS = "，。；！？;!?\n"


def check(book: Book) -> Iterator[Finding]:
    """One finding for each quantity of a body that stands in no figure's quote with its value."""
    for row, quantity, covered in quantities(book):
        if not covered:
            yield _finding(book, row, book.outline.sections[row], quantity)


def quantities(book: Book) -> Iterator[tuple[int, Quantity, bool]]:
    """Each quantity of the bodies with its section's row, and whether a figure of the section states it."""
    for row, section in enumerate(book.watched(book.outline.sections)):
        covered = _covered(section)
        amounts = {(fact.amount, fact.unit) for fact in book.by_row.get(row, [])}
        values = {metric.value for metric in section.metrics}
        for quantity in find(section.body):
            if len(quantity.value) > LONGEST_VALUE:
                continue
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
    return judged_passage(book.outline, CODE, "inconsistent", told, passage, "info", stub(quantity, quote))


def _clause(body: str, quantity: Quantity) -> str:
    start = quantity.start
    while start > 0 and body[start - 1] not in _STOPS and quantity.start - start < CONTEXT:
        start -= 1
    if start and _latin(body[start - 1]):
        # Not from within a word.
        while start < quantity.start and _latin(body[start]):
            start += 1
    return body[start : quantity.end].lstrip()


def _latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def stub(quantity: Quantity, quote: str) -> str:
    """A metric in YAML for the quantity, its name left to write."""
    fields = [("name", "?"), ("value", quantity.value), ("unit", quantity.unit), ("quote", quote)]
    if quantity.bound != "exact":
        fields.insert(3, ("bound", quantity.bound))
    return "- {" + ", ".join(f"{key}: {_quoted(value)}" for key, value in fields) + "}"


def _quoted(text: str) -> str:
    """A text between YAML's double quotes, what may not stand in a file or is seen otherwise as escapes."""
    written = json.dumps(text, ensure_ascii=False)
    return "".join(
        sign if sign == seen and sign not in _LINE_ENDS else f"\\U{ord(sign):08x}"
        for sign, seen in zip(written, visible(written), strict=True)
    )
