"""Text as typed: every row whose folded text holds it, as `str.find` would say.

With the character sets at hand only rows that hold all its characters are read; without them, or
where most rows hold them, one scan over everything is cheaper. `str.find` looks for the last
character first, a compiled pattern for the first one: the rarer decides which of them scans.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from explorer.search.characters import CharacterSets, rows_of
from explorer.search.corpus import END, Corpus
from explorer.search.hit import Span
from explorer.search.query import Scope
from explorer.search.weights import PLACES_A_FIELD

STRIDE = 64
"""Rows ahead in which a frequent word's next place most often lies."""
COMMON_SHARE = 0.5
"""Share of rows from which a character is too common to be looked for first."""
# Measured nanoseconds: to look into one more row, and to read one more character in each way.
ROW_COST = 300.0
FIND_COST = 1.6
PATTERN_COST = 0.8


def first_places(corpus: Corpus, sets: CharacterSets, needle: str) -> dict[int, int]:
    """Row → offset of its first `needle`, in reading order."""
    if not needle or not len(corpus):
        return {}
    if not sets.ready:
        return _scan(corpus, needle, by_pattern=False)
    letters = needle.strip(END)
    candidates = sets.holding_text(letters)
    rare_first = sets.holding_all(letters[0]).bit_count() < len(corpus) * COMMON_SHARE
    scan_cost = len(corpus.text) * (PATTERN_COST if rare_first else FIND_COST)
    a_row = ROW_COST + FIND_COST * len(corpus.text) / len(corpus)
    if candidates.bit_count() * a_row < scan_cost:
        return _in_rows(corpus, needle, candidates)
    return _scan(corpus, needle, by_pattern=rare_first)


def _in_rows(corpus: Corpus, needle: str, candidates: int) -> dict[int, int]:
    find, starts = corpus.text.find, corpus.starts
    before = int(needle.startswith(END))
    found = {}
    for row in rows_of(candidates):
        place = find(needle, starts[row] - before, starts[row + 1])
        if place >= 0:
            found[row] = place
    return found


def _scan(corpus: Corpus, needle: str, by_pattern: bool) -> dict[int, int]:
    find = _pattern_find(corpus.text, needle) if by_pattern else corpus.text.find
    starts = corpus.starts
    before = int(needle.startswith(END))
    found = {}
    row, rows = 0, len(corpus)
    place = find(needle, 0)
    while place >= 0:
        inside = place + before
        near = min(row + STRIDE, rows)
        row = bisect_right(starts, inside, row, near if inside < starts[near] else rows) - 1
        found[row] = place
        place = find(needle, starts[row + 1] - before)
    return found


def _pattern_find(text: str, needle: str) -> Callable[[str, int], int]:
    search = re.compile(re.escape(needle)).search

    def find(_: str, start: int) -> int:
        match = search(text, start)
        return match.start() if match else -1

    return find


def first_places_in(corpus: Corpus, sets: CharacterSets, needle: str, scope: Scope | None) -> dict[int, int]:
    """The same within one field; `None` is all fields."""
    found = first_places(corpus, sets, needle)
    if scope is None:
        return found
    scoped = {}
    before = int(needle.startswith(END))
    for row in found:
        start, end = corpus.bounds(row, scope)
        place = corpus.text.find(needle, start - before, end + 1)
        if place >= 0:
            scoped[row] = place
    return scoped


class ExactFinder(NamedTuple):
    """Places of a text as typed; `whole` leaves out places inside a longer Latin word or number."""

    corpus: Corpus
    needle: str
    whole: bool = False

    def locate(self, row: int, scope: Scope | None) -> list[Span]:
        """Spans in a row's folded text, in order, not overlapping."""
        start, end = self.corpus.bounds(row, scope)
        text, needle = self.corpus.text, self.needle
        before, after = int(needle.startswith(END)), int(needle.endswith(END))
        places: list[Span] = []
        place = text.find(needle, start - before, end + 1)
        while place >= 0 and len(places) < PLACES_A_FIELD:
            last = place + len(needle)
            if not self.whole or is_whole(text, place, last):
                places.append((place + before, last - after))
            place = text.find(needle, last, end + 1)
        return places


def is_latin(sign: str) -> bool:
    """Whether a folded character belongs to a word or number written with ASCII."""
    return sign.isascii() and sign.isalnum()


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is no piece of a longer Latin word or number."""
    return not (_joined(text, start) or _joined(text, end))


def _joined(text: str, place: int) -> bool:
    if not 0 < place < len(text):
        return False
    left, right = text[place - 1], text[place]
    if (right.isdigit() and left in ".,") or (left.isdigit() and right in ".,"):
        beyond = text[place - 2 : place - 1] if left in ".," else text[place + 1 : place + 2]
        return beyond.isdigit()
    if not (is_latin(left) and is_latin(right)):
        return False
    return left.isdigit() == right.isdigit()
