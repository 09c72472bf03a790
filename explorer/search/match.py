"""One term of a query → the rows that answer it, in levels of trust."""

from __future__ import annotations

from collections.abc import Callable

from explorer.search import weights
from explorer.search.characters import CharacterSets
from explorer.search.corpus import END, Corpus
from explorer.search.exact import ExactFinder, first_places_in, is_latin, is_whole
from explorer.search.level import Level, Levels
from explorer.search.query import Scope, Term
from explorer.search.searched import Searched


class Matcher:
    """Answers terms over one corpus and remembers the last answers."""

    REMEMBERED = 64

    def __init__(self, corpus: Corpus, sets: CharacterSets) -> None:
        self.corpus = corpus
        self.sets = sets
        self._exact: dict[Term, Levels] = {}
        self._all: dict[Term, Levels] = {}

    def exact(self, term: Term) -> Levels:
        """The rows that hold the term's text as typed."""
        if term not in self._exact:
            _forget(self._exact, self.REMEMBERED)
            self._exact[term] = self._as_typed(term)
        return self._exact[term]

    def all(self, term: Term, should_stop: Callable[[], bool]) -> Levels:
        """Those, and the rows that hold it with slips, in pinyin or in another writing."""
        if not term.forgiving:
            return self.exact(term)
        if term not in self._all:
            from explorer.search.forgiving import forgiven

            levels = self.exact(term)
            _forget(self._all, self.REMEMBERED)
            self._all[term] = levels + forgiven(Searched(self.corpus, self.sets), term, levels, should_stop)
        return self._all[term]

    def _as_typed(self, term: Term) -> Levels:
        anchored = term.at_start or term.at_end
        needle = END * term.at_start + term.text + END * term.at_end
        places = first_places_in(self.corpus, self.sets, needle, term.scope)
        finder = ExactFinder(self.corpus, needle)
        if anchored:
            return [Level("prefix", weights.PREFIX, finder, places)] if places else []
        if not (is_latin(needle[:1]) or is_latin(needle[-1:])):
            return [Level("exact", weights.EXACT_WORDS, finder, places, len(needle))] if places else []
        return self._by_wholeness(needle, term.scope, places)

    def _by_wholeness(self, needle: str, scope: Scope | None, places: dict[int, int]) -> Levels:
        """Whole Latin words and numbers first, then pieces of longer ones."""
        whole = ExactFinder(self.corpus, needle, whole=True)
        entire: dict[int, int] = {}
        partial: dict[int, int] = {}
        for row, place in places.items():
            if is_whole(self.corpus.text, place, place + len(needle)):
                entire[row] = place
            elif spans := whole.locate(row, scope):
                entire[row] = spans[0][0]
            else:
                partial[row] = place
        levels = [
            Level("exact", weights.EXACT_WORDS, whole, entire),
            Level("prefix", weights.PREFIX, ExactFinder(self.corpus, needle), partial),
        ]
        return [level for level in levels if level.places]


def _forget(answers: dict[Term, Levels], most: int) -> None:
    while len(answers) >= most:
        del answers[next(iter(answers))]
