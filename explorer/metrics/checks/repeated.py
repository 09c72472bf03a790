"""A clause that is told twice, word for word, has the same numbers each time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, tee

from explorer.metrics.book import Book
from explorer.metrics.comparable import PLACE_OF_NUMBER, amounts, skeletons, stands_alone
from explorer.metrics.finding import Finding, Outcome
from explorer.metrics.message import message
from explorer.metrics.passages import Passage, judged_passage, sentences

CODE = "repeated-sentence"
Telling = tuple[int, int, int]
"""Where a clause stands: the row of its section, its start and its end in the body."""
MOST_TELLINGS = 2
"""Different numbers the same words may have; with more of them they are a formula, told of many things."""
_CLAUSE = re.compile(r"[^，,、：:（）()]+")
_DIGIT = re.compile(r"[\d一二两三四五六七八九十百千万]")


def check(book: Book) -> Iterator[Finding]:
    """One finding for each clause that stood before; one for all of a formula."""
    for words, tellings in _gathered(book).items():
        if len(tellings) > 1 and stands_alone(words):
            yield from _judged(book, tellings)


def _gathered(book: Book) -> dict[str, list[Telling]]:
    """The clauses with numbers, by their words."""
    found: dict[str, list[Telling]] = {}
    told, to_fold = tee(_tellings(book))
    texts = (_text(book, *telling) for telling in to_fold)
    for telling, words in zip(told, skeletons(texts), strict=True):
        if PLACE_OF_NUMBER in words:
            found.setdefault(words, []).append(telling)
    return found


def _tellings(book: Book) -> Iterator[Telling]:
    for sentence in sentences(book, _DIGIT):
        for match in _CLAUSE.finditer(sentence.text):
            if _DIGIT.search(match[0]):
                yield sentence.row, sentence.start + match.start(), sentence.start + match.end()


def _text(book: Book, row: int, start: int, end: int) -> str:
    return book.outline.sections[row].body[start:end]


def _passage(book: Book, telling: Telling) -> Passage:
    return Passage(*telling, _text(book, *telling))


def _judged(book: Book, tellings: Sequence[Telling]) -> Iterator[Finding]:
    first, known = _passage(book, tellings[0]), dict[tuple[str, ...], tuple[str, ...]]()
    # Equal amounts are kept once, and passages made one by one: some clauses are told by every section.
    numbers = [
        known.setdefault(each, each) for each in amounts(_text(book, *telling) for telling in tellings)
    ]
    if len(known) > MOST_TELLINGS:
        told = message("repeated-formula", count=len(tellings), there=first.text.strip())
        yield judged_passage(book.outline, CODE, "unchecked", told, _passage(book, tellings[1]), "warning")
        return
    for telling, now in islice(zip(tellings, numbers, strict=True), 1, None):
        clause = _passage(book, telling)
        key, outcome = _case(book, first, clause, same=now == numbers[0])
        where = book.outline.position(first.row)
        told = message(key, here=clause.text.strip(), there=first.text.strip(), place=where)
        yield judged_passage(book.outline, CODE, outcome, told, clause, "warning")


def _case(book: Book, first: Passage, clause: Passage, *, same: bool) -> tuple[str, Outcome]:
    if same:
        return "repeated-alike", "consistent"
    if clause.row == first.row:
        return "repeated-in-section", "unchecked"
    if not book.times.are_alike(clause.row, clause.start, first.row, first.start):
        return "repeated-other-time", "unchecked"
    return "repeated", "inconsistent"
