"""A span of years agrees with its dates: 从2010年开始，连续14年 ends in 2023."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.metrics.book import Book
from explorer.metrics.finding import Finding, Outcome
from explorer.metrics.message import message
from explorer.metrics.passages import Passage, judged_passage, sentences
from explorer.text.quantity import parse

CODE = "year-span"
_SPAN = re.compile(
    r"(?:从|自)\s*(?P<start>\d{4})\s*年(?:开始|起|以来|至今)?[^。；\d]{0,12}?(?:连续|历时|已有|共)\s*(?P<count>\d{1,3}|[一二三四五六七八九十]{1,3})\s*年"
    r"|since\s+(?P<start_en>\d{4})\b[^.;\d]{0,24}?for\s+(?P<count_en>\d{1,3})\s+(?:consecutive\s+)?years",
    re.IGNORECASE,
)


def check(book: Book) -> Iterator[Finding]:
    """One finding for each span that names its first year and its length."""
    for sentence in sentences(book, _SPAN):
        for match in _SPAN.finditer(sentence.text):
            yield _judge(book, sentence, match)


def _judge(book: Book, sentence: Passage, match: re.Match[str]) -> Finding:
    passage = Passage(sentence.row, sentence.start + match.start(), sentence.start + match.end(), match[0])
    start, printed = int(match["start"] or match["start_en"]), match["count"] or match["count_en"]
    measured = parse(printed + "年")
    if book.period is None or measured is None:
        told = message("no-period", passage=match[0])
        return judged_passage(book.outline, CODE, "unchecked", told, passage, "warning")
    last, count = book.period.end.year, int(measured.amount)
    actual = last - start + 1
    told = message(
        "span-differs" if count > actual else "span-agrees" if count == actual else "span-shorter",
        span=match[0],
        first=start,
        last=last,
        count=count,
        actual=actual,
    )
    # A shorter span may have ended before the report's period; a longer one can't be.
    outcome: Outcome = "inconsistent" if count > actual else "consistent" if count == actual else "unchecked"
    return judged_passage(book.outline, CODE, outcome, told, passage, "warning")
