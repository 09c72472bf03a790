"""Chinese text by its pinyin: rows first by their characters, then by the pattern itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from explorer.search import weights
from explorer.search.characters import Cancelled, CharacterSets, rows_of
from explorer.search.corpus import Corpus
from explorer.search.hit import Span
from explorer.search.level import Level, Levels
from explorer.search.query import Scope, Term
from explorer.search.searched import Searched
from explorer.search.weights import PLACES_A_FIELD

if TYPE_CHECKING:
    from explorer.text.pinyin import How, PinyinQuery

ROWS_A_SLICE = 500
LONGEST_READ = 48
"""Letters above which a word is no pinyin: nobody types a paragraph so."""


class PinyinFinder:
    """Places of `length` characters that are read as the query."""

    def __init__(self, corpus: Corpus, query: PinyinQuery, length: int, how: How = "pinyin") -> None:
        self.corpus, self.query, self.length, self.how = corpus, query, length, how

    def locate(self, row: int, scope: Scope | None) -> list[Span]:
        """Spans in a row's folded text."""
        start, end = self.corpus.bounds(row, scope)
        found = _read(self.query, self.corpus.text[start:end])
        spans = [
            (start + first, start + last)
            for first, last, how, size in found
            if how == self.how and size == self.length
        ]
        return spans[:PLACES_A_FIELD]


def _read(query: PinyinQuery, text: str) -> Iterator[tuple[int, int, How, int]]:
    """(start, end, how, characters without the quotation marks between them) of each place."""
    for match in query.finditer(text):
        passage = text[match.start : match.end]
        size = len(passage) - passage.count('"') - passage.count("'")
        if size >= weights.SHORTEST_READ:
            yield match.start, match.end, match.how, size


Read = tuple[int, "How", int]
"""Where the best place of a row begins, how it was read, and its characters."""


def first_places_read(
    searched: Searched,
    query: PinyinQuery,
    scope: Scope | None,
    taken: dict[int, int],
    should_stop: Callable[[], bool],
) -> dict[int, Read]:
    """Row → its best place: whole syllables before initials, more characters before fewer."""
    places: dict[int, Read] = {}
    for number, row in enumerate(rows_of(_candidates(searched.sets, query))):
        if number % ROWS_A_SLICE == 0 and should_stop():
            raise Cancelled
        if row not in taken:
            start, end = searched.corpus.bounds(row, scope)
            found = list(_read(query, searched.corpus.text[start:end]))
            if found:
                first, _, how, size = min(found, key=lambda one: (one[2] != "pinyin", -one[3]))
                places[row] = (start + first, how, size)
    return places


def sounding(
    searched: Searched, term: Term, taken: dict[int, int], should_stop: Callable[[], bool]
) -> Levels:
    """The levels of a Latin word read as pinyin; as initials only where nothing is read otherwise."""
    from explorer.text.pinyin import compile_initials, compile_query

    if len(term.text) > LONGEST_READ:
        return []
    for query in (compile_query(term.text), compile_initials(term.text)):
        levels = _sounding(searched, query, term, taken, should_stop) if query else []
        if levels:
            return levels
    return []


def _sounding(
    searched: Searched,
    query: PinyinQuery,
    term: Term,
    taken: dict[int, int],
    should_stop: Callable[[], bool],
) -> Levels:
    """The levels of one way to read a word."""
    places = first_places_read(searched, query, term.scope, taken, should_stop)
    longest = max(map(len, query.readings))
    levels: Levels = []
    for how, size in sorted({(how, size) for _, how, size in places.values()}, key=lambda kind: -kind[1]):
        here = {row: place for row, (place, *kind) in places.items() if kind == [how, size]}
        finder = PinyinFinder(searched.corpus, query, size, how)
        levels.append(Level(how, _trust(how, size == longest), finder, here))
    return sorted(levels, key=lambda level: -level.trust)


def _trust(how: How, longest: bool) -> float:
    if how == "pinyin":
        return weights.PINYIN
    return weights.INITIALS if longest else weights.INITIALS_READ_SHORTER


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
