"""A long Markdown body in passages short enough to be laid out between two frames."""

from __future__ import annotations

import re
from collections.abc import Iterator

COMFORTABLE = 3_000
"""Characters after which the next good place ends a passage."""
LONGEST = 24_000
"""Characters after which any place has to do, so that one endless paragraph stays fluent too."""

_BLANK = re.compile(r"\n[ \t]*\n")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
_GOES_ON = re.compile(r"[ \t]|[-*+>|] ?|\d{1,9}[.)]")
_TABLE_HEAD = re.compile(r" {0,3}\|[^\n]*\n {0,3}\|[-:| \t]*-[-:| \t]*\n")
_SENTENCE_ENDS = ("\n", "。", "．", ". ", " ")


def split_passages(body: str) -> list[tuple[int, int]]:
    """Spans that cover a body in order; each is Markdown of its own.

    A span ends after a blank line that stands in no fenced code and is followed by no
    continuation of a list, quote or table. Where none comes for `LONGEST` characters, it ends
    after a line, a sentence or anywhere. Linear in the body's length.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _good_ends(body):
        if end - start < COMFORTABLE:
            continue
        spans += _short_enough(body, start, end)
        start = end
    spans += _short_enough(body, start, len(body))
    return spans or [(0, 0)]


def table_head(body: str, start: int) -> str:
    """The header, with the line below it, of the table that a passage from `start` on carries on; else nothing."""
    if not body.startswith("|", start) or not body.startswith("\n", start - 1):
        return ""
    blank = body.rfind("\n\n", 0, start)
    head = _TABLE_HEAD.match(body, 0 if blank < 0 else blank + 2)
    return head[0] if head and head.end() <= start and len(head[0]) < COMFORTABLE else ""


def _good_ends(body: str) -> Iterator[int]:
    """Places after blank lines where another block begins on its own."""
    if len(body) < COMFORTABLE:
        return
    fences = [found.start() for found in _FENCE.finditer(body)]
    passed = 0
    for blank in _BLANK.finditer(body):
        end = blank.end()
        while passed < len(fences) and fences[passed] < end:
            passed += 1
        if passed % 2 == 0 and not _GOES_ON.match(body, end):
            yield end


def _short_enough(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        cut = _cut(body, start, start + LONGEST)
        yield start, cut
        start = cut
    if end > start:
        yield start, end


def _cut(body: str, start: int, latest: int) -> int:
    for sign in _SENTENCE_ENDS:
        found = body.rfind(sign, start + COMFORTABLE, latest)
        if found >= 0:
            return found + len(sign)
    return latest
