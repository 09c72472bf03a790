"""Passages of a report's text, and what is found about them."""

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


def judged_passage(
    outline: Outline,
    code: str,
    outcome: Outcome,
    told: Message,
    passage: Passage,
    severity: Severity,
    stub: str = "",
) -> Finding:
    """A finding about a passage; only an inconsistent one keeps the rule's severity."""
    section = outline.sections[passage.row]
    return Finding(
        code,
        outcome,
        severity if outcome == "inconsistent" else "info",
        told,
        passage.row,
        line=section.line_of(passage.start),
        column=section.body_place.column,
        quote=passage.text.strip(),
        stub=stub,
    )
