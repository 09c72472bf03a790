"""A clause that is told twice, word for word, has the same numbers each time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.metrics.book import Book
from explorer.metrics.checks.comparable import skeleton, speak_of_one_time
from explorer.metrics.finding import Finding
from explorer.metrics.message import message
from explorer.metrics.passages import Passage, remark, sentences

CODE = "repeated-sentence"
FEWEST_HAN = 6
FEWEST_LATIN = 24
"""Characters a clause must have besides its amounts to be recognised as the same."""
_CLAUSE = re.compile(r"[^，,、：:（）()]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_LEANING = re.compile(r"\s*(?:比|较|同比|环比|with |of which |compared )", re.IGNORECASE)
"""How a clause begins that says nothing without the one before it: 比上年增长 5 %."""
_NO_PROSE = re.compile(r"[|`/\\<>=]|\]\(|www\.")
"""Signs of tables, code and addresses, where the same words with other numbers mean nothing."""


def check(book: Book) -> Iterator[Finding]:
    """One finding for each clause that stood before with other numbers."""
    seen: dict[str, tuple[Passage, tuple[str, ...]]] = {}
    for sentence in sentences(book.outline):
        for match in _CLAUSE.finditer(sentence.text):
            clause = Passage(
                sentence.row, sentence.start + match.start(), sentence.start + match.end(), match[0]
            )
            words, numbers = skeleton(clause.text) if _can_repeat(clause.text) else ("", ())
            if not numbers:
                continue
            first, before = seen.setdefault(words, (clause, numbers))
            if before != numbers and speak_of_one_time(book.outline, clause.row, first.row):
                yield _finding(book, clause, first)


def _can_repeat(clause: str) -> bool:
    """Whether a clause is prose, and long enough not to stand twice by chance."""
    if _NO_PROSE.search(clause) or _LEANING.match(clause):
        return False
    return len(_HAN.findall(clause)) >= FEWEST_HAN or len(_LATIN.findall(clause)) >= FEWEST_LATIN


def _finding(book: Book, clause: Passage, first: Passage) -> Finding:
    where = book.outline.position(first.row)
    told = message("repeated", here=clause.text.strip(), there=first.text.strip(), place=where)
    return remark(book.outline, CODE, "inconsistent", told, clause, "warning")
