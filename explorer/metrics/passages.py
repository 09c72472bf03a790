"""Passages of a report's text and their places in its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explorer.metrics.book import Book
from explorer.metrics.finding import Finding, Outcome
from explorer.metrics.message import Message
from explorer.model import Outline
from explorer.problems import Severity

_CLAUSE = re.compile(r"[^，。；！？;!?\n]+")
_SENTENCE = re.compile(r"[^。；！？;!?\n]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters `start` to `end` of the body of the section at `row`."""

    row: int
    start: int
    end: int
    text: str


def clauses(book: Book, having: re.Pattern[str]) -> Iterator[Passage]:
    """The clauses, in order and without their stops, of the bodies in which `having` is found."""
    return _split(book, _CLAUSE, having)


def sentences(book: Book, having: re.Pattern[str]) -> Iterator[Passage]:
    """The sentences, in order and without their stops, of the bodies in which `having` is found."""
    return _split(book, _SENTENCE, having)


def _split(book: Book, pattern: re.Pattern[str], having: re.Pattern[str]) -> Iterator[Passage]:
    for row, section in enumerate(book.watched(book.outline.sections)):
        if not having.search(section.body):
            continue
        for match in pattern.finditer(section.body):
            yield Passage(row, match.start(), match.end(), match[0])


def place(outline: Outline, row: int, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of an offset into a body that is a block scalar; (0, 0) where unknown."""
    start = outline.sections[row].body_place
    if not start.line:
        return 0, 0
    body = outline.sections[row].body
    line_start = body.rfind("\n", 0, offset) + 1
    return start.line + body.count("\n", 0, offset), start.column + offset - line_start


def remark(
    outline: Outline,
    code: str,
    outcome: Outcome,
    told: Message,
    passage: Passage,
    severity: Severity,
    stub: str = "",
) -> Finding:
    """A finding about a passage; only an inconsistent one keeps the rule's severity."""
    line, column = place(outline, passage.row, passage.start)
    return Finding(
        code,
        outcome,
        severity if outcome == "inconsistent" else "info",
        told,
        passage.row,
        line=line,
        column=column,
        quote=passage.text.strip(),
        stub=stub,
    )
