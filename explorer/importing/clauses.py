"""Clauses and sentences around a place in prose, Chinese and English."""

from __future__ import annotations

import re
from bisect import bisect_right

_CLAUSE_END = re.compile(
    r"，(?!(?<=[0-9０-９]，)[0-9０-９]{3}(?![0-9０-９]))|[。；！？\n]|[,;:](?=\s)|[.!?](?=[\s\"”’)]|$)"
)
_SENTENCE_ENDS = frozenset("。！？\n.!?；;")
_MARKUP = re.compile(
    r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)|\]\([^)\n]{0,2000}\)|<[a-zA-Z/!][^>\n]{0,500}>|`[^`\n]{1,500}`|https?://[^\s)）]{1,500}|\[\^[^\]\n]{1,50}\]|\[\d{1,3}\]"
)


class Clauses:
    """The clauses of a text, found once; every question is answered by bisection."""

    def __init__(self, text: str) -> None:
        self.text = text
        ends = [match.start() for match in _CLAUSE_END.finditer(text)]
        self._starts = [0, *(end + 1 for end in ends)]
        self._ends = [*ends, len(text)]
        self._sentences: list[int] = []
        for index in range(len(self._starts)):
            self._sentences.append(index if self.begins_sentence(index) else self._sentences[-1])

    def index(self, at: int) -> int:
        """The clause a place stands in."""
        return bisect_right(self._starts, at) - 1

    def span(self, index: int) -> tuple[int, int]:
        """Where a clause begins and ends, white space aside."""
        start, end = self._starts[index], self._ends[index]
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end

    def begins_sentence(self, index: int) -> bool:
        """Whether nothing of the same sentence stands before a clause."""
        start = self._starts[index]
        return index == 0 or self.text[start - 1] in _SENTENCE_ENDS

    def sentence_start(self, index: int) -> int:
        """The first clause of the sentence a clause stands in."""
        return self._sentences[index]


def without_markup(text: str) -> str:
    """The text with links' addresses, images, code and tags blanked out, every offset kept."""
    if not any(mark in text for mark in ("](", "<", "`", "http", "[")):
        return text
    return _MARKUP.sub(lambda match: " " * len(match[0]), text)
