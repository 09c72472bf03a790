"""Characters that sound alike: what an input method puts in place of the ones that were meant."""

from __future__ import annotations

from collections.abc import Callable

from explorer.search import weights
from explorer.search.level import Level, Levels
from explorer.search.query import Term
from explorer.search.searched import Searched


def sound_alike(one: str, other: str) -> bool:
    """Whether two characters share a reading, tones aside."""
    from explorer.text.pinyin import pinyin_of

    return one == other or not set(pinyin_of(one)).isdisjoint(pinyin_of(other))


def all_sound_alike(word: str, passage: str) -> bool:
    """Whether a passage is the word as far as the ear can tell."""
    return len(word) == len(passage) and all(map(sound_alike, word, passage))


def homophones(searched: Searched, term: Term, should_stop: Callable[[], bool]) -> Levels:
    """The rows with a passage that sounds like the whole word, however it is written."""
    from explorer.search.phonetic import PinyinFinder, first_places_read
    from explorer.text.pinyin import PinyinQuery, pinyin_of
    from explorer.text.syllables import characters_read

    if len(term.text) <= weights.UNFORGIVEN_LENGTH:
        return []
    reading = tuple(
        frozenset().union(*(characters_read(syllable, True, False) for syllable in pinyin_of(sign)))
        for sign in term.text
    )
    if not all(reading):
        return []
    query = PinyinQuery((reading,), ("pinyin",))
    places = first_places_read(searched, query, term.scope, {}, should_stop)
    finder = PinyinFinder(searched.corpus, query, len(reading))
    trust = weights.fuzzy_trust(1) + weights.FUZZY_SOUND - weights.FUZZY_SLIP
    return [Level("fuzzy", trust, finder, {row: place for row, (place, _, _) in places.items()})]
