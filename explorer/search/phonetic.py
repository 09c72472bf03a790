"""Chinese text by its pinyin: rows first by their characters, then by the pattern itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.search import weights
from explorer.search.characters import Cancelled, CharacterSets, rows_of
from explorer.search.corpus import Corpus
from explorer.search.hit import Span
from explorer.search.query import Scope, Term
from explorer.search.weights import PLACES_A_FIELD

if TYPE_CHECKING:
    from explorer.search.match import Levels, Matcher
    from explorer.text.pinyin import How, PinyinQuery

ROWS_A_SLICE = 500
LONGEST_READ = 48
"""Letters above which a word is no pinyin: nobody types a paragraph so."""


@dataclass(frozen=True, slots=True)
class PinyinFinder:
    """Places that are read as the query, in full or by initials."""

    corpus: Corpus
    query: PinyinQuery
    how: How

    def locate(self, row: int, scope: Scope | None) -> list[Span]:
        """Spans in a row's folded text."""
        start, end = self.corpus.bounds(row, scope)
        spans: list[Span] = []
        for match in self.query.finditer(self.corpus.text[start:end]):
            if match.how == self.how and len(spans) < PLACES_A_FIELD:
                spans.append((start + match.start, start + match.end))
        return spans


def sounding(matcher: Matcher, term: Term, taken: dict[int, int], should_stop: Callable[[], bool]) -> Levels:
    """The levels of a Latin word read as pinyin; none where it can't be."""
    from explorer.search.match import Level
    from explorer.text.pinyin import compile_query

    query = compile_query(term.text) if len(term.text) <= LONGEST_READ else None
    if query is None:
        return []
    full: dict[int, int] = {}
    short: dict[int, int] = {}
    for number, row in enumerate(rows_of(_candidates(matcher.sets, query))):
        if number % ROWS_A_SLICE == 0 and should_stop():
            raise Cancelled
        if row in taken:
            continue
        for how, places in (("pinyin", full), ("initials", short)):
            start, end = matcher.corpus.bounds(row, term.scope)
            first = _first(query, matcher.corpus.text[start:end], how)
            if first is not None:
                places[row] = start + first
                break
    levels = [
        Level("pinyin", weights.PINYIN, PinyinFinder(matcher.corpus, query, "pinyin"), full),
        Level("initials", weights.INITIALS, PinyinFinder(matcher.corpus, query, "initials"), short),
    ]
    return [level for level in levels if level.places]


def _first(query: PinyinQuery, text: str, how: str) -> int | None:
    return next((match.start for match in query.finditer(text) if match.how == how), None)


def _candidates(sets: CharacterSets, query: PinyinQuery) -> int:
    """Rows that hold, for each character of one reading, some character that is read so."""
    known: dict[frozenset[str], int] = {}
    found = 0
    for reading in query.readings:
        rows = sets.everything
        for characters in reading:
            if characters not in known:
                known[characters] = sets.holding_any(characters)
            rows &= known[characters]
        found |= rows
    return found
