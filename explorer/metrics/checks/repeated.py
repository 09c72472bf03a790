"""A clause that is told twice, word for word, has the same numbers each time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.metrics.book import Book
from explorer.metrics.finding import Finding
from explorer.metrics.message import message
from explorer.metrics.passages import Passage, remark, sentences
from explorer.text.fold import fold

CODE = "repeated-sentence"
SHORTEST = 6
"""Characters a clause must have besides its numbers to be recognised as the same."""
NUMBER = "#"
_CLAUSE = re.compile(r"[^，,、：:（）()]+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?|[一二两三四五六七八九十百千万]{1,9}(?=[个名项期所人次年户家批])")
_BOUND = re.compile(r"超过|超|近|约|达到|达|突破|至少|余|多")


def check(book: Book) -> Iterator[Finding]:
    """One finding for each clause that stood before with other numbers."""
    seen: dict[str, tuple[Passage, tuple[str, ...]]] = {}
    for sentence in sentences(book.outline):
        for match in _CLAUSE.finditer(sentence.text):
            clause = Passage(
                sentence.row, sentence.start + match.start(), sentence.start + match.end(), match[0]
            )
            skeleton, numbers = _skeleton(clause.text)
            if not numbers or len(skeleton) - skeleton.count(NUMBER) < SHORTEST:
                continue
            first, before = seen.setdefault(skeleton, (clause, numbers))
            if before != numbers:
                yield _finding(book, clause, first)


def _skeleton(clause: str) -> tuple[str, tuple[str, ...]]:
    """The clause with each number as `#` and without bounds, and its numbers."""
    plain = _BOUND.sub("", fold(clause))
    return _NUMBER.sub(NUMBER, plain).strip(), tuple(_NUMBER.findall(plain))


def _finding(book: Book, clause: Passage, first: Passage) -> Finding:
    where = book.outline.position(first.row)
    told = message("repeated", here=clause.text.strip(), there=first.text.strip(), place=where)
    return remark(book.outline, CODE, "inconsistent", told, clause, "warning")
