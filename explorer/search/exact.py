"""Text as typed: every row whose folded text holds it, as `str.find` would say.

With the character sets at hand only rows that hold all its characters are read; without them, or
where most rows hold them, one scan over everything is cheaper. `str.find` looks for the last
character first, a compiled pattern for the first one: the rarer decides which of them scans.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import repeat
from typing import NamedTuple

from explorer.search.characters import CharacterSets, rows_of
from explorer.search.corpus import END, Corpus
from explorer.search.hit import Span
from explorer.search.query import Scope
from explorer.search.weights import PLACES_A_FIELD

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
    begins, ends = (sets.holding_all(letter).bit_count() for letter in (letters[0], letters[-1]))
    scan_cost = len(corpus.text) * (PATTERN_COST if begins < len(corpus) * COMMON_SHARE else FIND_COST)
    a_row = ROW_COST + FIND_COST * len(corpus.text) / len(corpus)
    if candidates.bit_count() * a_row < scan_cost:
        return _in_rows(corpus, needle, candidates)
    # Overlapping places matter only where one ends a row and begins the next.
    return _scan(corpus, needle, by_pattern=begins <= ends and needle == letters)


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
    """Row → its first place; the rows of all places are looked up at once."""
    anchored = needle.startswith(END)
    places = _places_by_pattern(corpus.text, needle) if by_pattern else _places(corpus.text, needle)
    inside = [place + 1 for place in places] if anchored else places
    starts = corpus.starts.tolist()
    rows = [end - 1 for end in map(bisect_right, repeat(starts), inside)]
    first = dict(zip(reversed(rows), reversed(places), strict=True))
    return dict(reversed(first.items()))


def _places(text: str, needle: str) -> list[int]:
    find = text.find
    places = []
    place = find(needle)
    while place >= 0:
        places.append(place)
        place = find(needle, place + 1)
    return places


def _places_by_pattern(text: str, needle: str) -> list[int]:
    """The same without places that overlap an earlier one."""
    return [match.start() for match in re.finditer(re.escape(needle), text)]


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
