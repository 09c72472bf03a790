"""Words with a bounded number of slips: a wrong, missing, superfluous or swapped character each.

A text that holds a word with k errors holds one of the word's k + 1 pieces as it stands. So: the
rows that can hold a piece and enough of the characters (character sets), the places of the pieces
in them (`str.find`), a window around each place that holds enough of the characters, and only there
the optimal string alignment that says where the match begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from explorer.search.characters import Cancelled, CharacterSets, rows_of
from explorer.search.corpus import END, FIGURE_END, Corpus
from explorer.search.hit import Span
from explorer.search.query import Scope
from explorer.search.weights import PLACES_A_FIELD

_DIGITS = re.compile(r"\d(?:[.,](?=\d))?")
ROWS_A_SLICE = 500
"""Rows looked into between two looks at whether to stop."""


class Near(NamedTuple):
    """A passage that is a word but for `errors` slips, as offsets into the corpus."""

    start: int
    end: int
    errors: int


def pieces(word: str, errors: int) -> list[tuple[int, str]]:
    """The word cut into `errors + 1` parts of near equal length, each with its offset."""
    count = errors + 1
    cuts = [len(word) * number // count for number in range(count + 1)]
    return [(start, word[start:end]) for start, end in pairwise(cuts) if end > start]


class FuzzyFinder:
    """Looks for one word with up to `errors` slips."""

    def __init__(self, corpus: Corpus, word: str, errors: int) -> None:
        self.corpus, self.word, self.errors = corpus, word, errors
        self._anchors = pieces(word, errors)
        if errors == 1:
            self._anchors.append((0, _swapped(word, self._anchors[-1][0])))
        self._digits = _digits(word)

    def rows(
        self, sets: CharacterSets, skip: dict[int, int], should_stop: Callable[[], bool]
    ) -> Iterator[tuple[int, Near]]:
        """Each row that holds the word so, with its best passage; Cancelled when asked to stop."""
        for number, row in enumerate(self._promising(sets, should_stop)):
            if number % ROWS_A_SLICE == 0 and should_stop():
                raise Cancelled
            if row not in skip and (near := self.best(row)):
                yield row, near

    def _promising(self, sets: CharacterSets, should_stop: Callable[[], bool]) -> list[int]:
        """Rows that hold one of the pieces and all but `errors` of the word's characters, in order."""
        enough = sets.holding_most(self.word, self.errors)
        find, starts = self.corpus.text.find, self.corpus.starts
        promising: set[int] = set()
        for _, piece in self._anchors:
            for number, row in enumerate(rows_of(enough & sets.holding_text(piece))):
                if number % ROWS_A_SLICE == 0 and should_stop():
                    raise Cancelled
                if find(piece, starts[row], starts[row + 1]) >= 0:
                    promising.add(row)
        return sorted(promising)

    def best(self, row: int) -> Near | None:
        """The passage with the fewest errors; the first of equals."""
        return min(self.passages(row, None), key=lambda near: near.errors, default=None)

    def locate(self, row: int, scope: Scope | None) -> list[Span]:
        """Spans of the best passages of a row, in order, not overlapping."""
        found = self.passages(row, scope)
        fewest = min((near.errors for near in found), default=0)
        spans: list[Span] = []
        for near in sorted(found, key=lambda near: near.start):
            if near.errors == fewest and (not spans or near.start >= spans[-1][1]):
                spans.append((near.start, near.end))
        return spans

    def passages(self, row: int, scope: Scope | None) -> list[Near]:
        """All passages of a row or a field that are the word within its errors."""
        start, end = self.corpus.bounds(row, scope)
        found: dict[Span, Near] = {}
        looked_at = -1
        for window_start, window_end in sorted(self._windows(start, end)):
            if window_end <= looked_at:
                continue
            looked_at = window_end
            near = self._aligned(window_start, window_end)
            if near:
                found.setdefault((near.start, near.end), near)
        return list(found.values())

    def _windows(self, start: int, end: int) -> Iterator[Span]:
        """Places where a piece stands, widened to the whole word and its errors."""
        find, length = self.corpus.text.find, len(self.word)
        for offset, piece in self._anchors:
            place = find(piece, start, end)
            for _ in range(PLACES_A_FIELD):
                if place < 0:
                    break
                first = place - offset - self.errors
                yield max(start, first), min(end, place - offset + length + self.errors)
                place = find(piece, place + 1, end)

    def _aligned(self, start: int, end: int) -> Near | None:
        window = self.corpus.text[start:end]
        wanted = len(self.word) - self.errors
        if sum(map(window.__contains__, self.word)) < wanted:
            return None
        aligned = align(self.word, window, self.errors)
        if aligned is None:
            return None
        first, last, errors = aligned
        passage = window[first:last]
        if END in passage or FIGURE_END in passage or (_digits(passage) != self._digits):
            return None
        return Near(start + first, start + last, errors)


def _swapped(word: str, cut: int) -> str:
    """The word with the neighbours at a cut swapped: the one slip that breaks both pieces."""
    return word[: cut - 1] + word[cut] + word[cut - 1] + word[cut + 1 :]


def _digits(text: str) -> str:
    """A number is no slip of another: digits, and stops between them, must agree in word and passage."""
    return "".join(_DIGITS.findall(text))


def align(word: str, window: str, most: int) -> tuple[int, int, int] | None:
    """The part of `window` nearest to `word`: (start, end, errors), or None beyond `most` errors.

    Optimal string alignment (Levenshtein with neighbours swapped), free at both ends of the window
    (Sellers 1980): column by column over the window, each cell with the place its passage began.
    Of equal errors the passage that keeps the word's ends (揭榜挂帅 for 揭榜帅, not 揭榜挂), then the one
    whose length is nearest to the word's, then the first.
    """
    size = len(word)
    column = [(cost, 0) for cost in range(size + 1)]
    earlier = column
    best: tuple[int, bool, int, int, int] | None = None
    for place, sign in enumerate(window):
        grown = [(0, place + 1)]
        for row in range(1, size + 1):
            grown.append(_cheapest(word, window, row, place, column, grown, earlier, sign))
        earlier, column = column, grown
        errors, start = column[size]
        if errors <= most:
            off = not _keeps_ends(word, window[start : place + 1])
            rank = (errors, off, abs(place + 1 - start - size), start, place + 1)
            best = min(best, rank) if best else rank
    return (best[3], best[4], best[0]) if best else None


def _keeps_ends(word: str, passage: str) -> bool:
    """Whether a passage begins and ends as the word does, or is made of the same characters."""
    return (word[0], word[-1]) == (passage[:1], passage[-1:]) or sorted(word) == sorted(passage)


Cell = tuple[int, int]


def _cheapest(
    word: str,
    window: str,
    row: int,
    place: int,
    column: list[Cell],
    grown: list[Cell],
    earlier: list[Cell],
    sign: str,
) -> Cell:
    """The cheapest way to have matched `word[:row]` at the end of `window[:place + 1]`."""
    cost, start = column[row - 1]
    cell = (cost + (word[row - 1] != sign), start)
    cost, start = column[row]
    cell = min(cell, (cost + 1, start))
    cost, start = grown[row - 1]
    cell = min(cell, (cost + 1, start))
    if row > 1 and place and word[row - 2] == sign and word[row - 1] == window[place - 1]:
        cost, start = earlier[row - 2]
        cell = min(cell, (cost + 1, start))
    return cell
