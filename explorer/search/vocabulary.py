"""Latin words with slips: compared with the words that the reports hold, not with their text."""

from __future__ import annotations

import re
from collections.abc import Callable

from explorer.search import weights
from explorer.search.characters import Cancelled
from explorer.search.corpus import Corpus
from explorer.search.exact import ExactFinder, first_places_in
from explorer.search.hit import Span
from explorer.search.level import Level, Levels
from explorer.search.query import Scope, Term
from explorer.search.searched import Searched

WORDS_A_SLICE = 2000
_WORD = re.compile(r"[a-z]{3,}")


def vocabulary(corpus: Corpus) -> tuple[str, ...]:
    """The distinct Latin words of three letters and more, in order of first use; kept with the corpus."""
    kept: tuple[str, ...] | None = corpus.kept.get("vocabulary")
    if kept is None:
        kept = corpus.kept["vocabulary"] = tuple(dict.fromkeys(_WORD.findall(corpus.text)))
    return kept


class WordsFinder:
    """Places of any of some words, as whole words."""

    def __init__(self, corpus: Corpus, words: list[str]) -> None:
        self._finders = [ExactFinder(corpus, word, whole=True) for word in words]

    def locate(self, row: int, scope: Scope | None) -> list[Span]:
        """Spans in a row's folded text, in order."""
        return sorted(span for finder in self._finders for span in finder.locate(row, scope))


def misspelt(searched: Searched, term: Term, should_stop: Callable[[], bool]) -> Levels:
    """The rows that hold a word like this one, with the fewest slips any has; numbers have no slips."""
    if not term.text.isalpha():
        return []
    near = _near_words(searched.corpus, term.text, should_stop)
    for errors in sorted(set(near.values())):
        words = [word for word, slips in near.items() if slips == errors]
        finder = WordsFinder(searched.corpus, words)
        places: dict[int, int] = {}
        for word in words:
            for row in first_places_in(searched.corpus, searched.sets, word, term.scope):
                if row not in places and (spans := finder.locate(row, term.scope)):
                    places[row] = spans[0][0]
        if places:
            return [Level("fuzzy", weights.fuzzy_trust(errors), finder, dict(sorted(places.items())))]
    return []


def _near_words(corpus: Corpus, word: str, should_stop: Callable[[], bool]) -> dict[str, int]:
    """Word of the reports → its slips from `word`, within what is allowed."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    allowed = weights.errors_allowed(len(word))
    words = [one for one in vocabulary(corpus) if abs(len(one) - len(word)) <= allowed]
    near: dict[str, int] = {}
    for first in range(0, len(words) if allowed else 0, WORDS_A_SLICE):
        if should_stop():
            raise Cancelled
        some = words[first : first + WORDS_A_SLICE]
        for one, slips, _ in process.extract(
            word, some, scorer=OSA.distance, score_cutoff=allowed, limit=None
        ):
            if _keeps_its_head(word, one, slips):
                near[one] = slips
    return near


def _keeps_its_head(word: str, other: str, slips: int) -> bool:
    """Whether a word begins as the other does: few mistype a first letter, and rome is not home.

    In a longer word one slip may be there; two letters swapped begin with the same two.
    """
    if word[0] == other[0] or (word[:2] == other[1::-1]):
        return True
    return slips == 1 and len(word) >= weights.SHORTEST_HEAD_FORGIVEN
