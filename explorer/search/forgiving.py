"""The ways a word is found though it does not stand in the report as typed."""

from __future__ import annotations

from collections.abc import Callable

from explorer.search import weights
from explorer.search.exact import is_latin
from explorer.search.fuzzy import FuzzyFinder, Near
from explorer.search.level import Level, Levels
from explorer.search.phonetic import sounding
from explorer.search.query import Term, may_be_quantity
from explorer.search.searched import Searched
from explorer.search.sounds import all_sound_alike, homophones
from explorer.search.vocabulary import misspelt

Stop = Callable[[], bool]


def forgiven(searched: Searched, term: Term, exact: Levels, should_stop: Stop) -> Levels:
    """The levels below the exact ones; Cancelled when asked to stop.

    Rows already found are not looked for again. What a report does hold is what was meant: where
    the word was found as typed, one slip inside it is forgiven; more than one only where it was found
    nowhere with fewer.
    """
    taken: dict[int, int] = {}
    for level in exact:
        taken.update(level.places)
    levels: Levels = []
    if all(map(is_latin, term.text)):
        levels += _latin(searched, term, taken, exact, should_stop)
    else:
        levels += _slips(searched, term, taken, should_stop)
    levels = [level for level in levels if level.places]
    if may_be_quantity(term.text):
        from explorer.search.quantities import written_otherwise  # decimal and the unit tables

        for level in levels:
            taken |= level.places
        levels += written_otherwise(searched, term, taken, should_stop)
    return [level for level in levels if level.places]


def _slips(searched: Searched, term: Term, taken: dict[int, int], should_stop: Stop) -> Levels:
    """One slip always; more slips, or only the sound of the word, where nothing else was found."""
    allowed = weights.errors_allowed(len(term.text))
    levels = _one_slip(searched, term, taken, should_stop) if allowed else []
    if not taken and not any(level.places for level in levels):
        levels = homophones(searched, term, should_stop)
    for errors in range(2, allowed + 1):
        if taken or any(level.places for level in levels):
            break
        rows = _slipped(searched, term, errors, taken, should_stop)
        places = {row: near.start for row, near in rows.items()}
        finder = FuzzyFinder(searched.corpus, term.text, errors)
        levels = [Level("fuzzy", weights.fuzzy_trust(errors), finder, places)]
    return levels


def _one_slip(searched: Searched, term: Term, taken: dict[int, int], should_stop: Stop) -> Levels:
    """Slips that sound right, then others; those at the edges of a short word only where they are few."""
    rows = _slipped(searched, term, 1, taken, should_stop)
    alike: dict[int, int] = {}
    other: dict[int, int] = {}
    edges: dict[int, int] = {}
    judge = bool(rows) and (len(rows) > 1 or len(term.text) < weights.SHORTEST_EDGE_FORGIVEN)
    for row, near in rows.items():
        passage = searched.corpus.text[near.start : near.end]
        if judge and not taken and all_sound_alike(term.text, passage):
            alike[row] = near.start
        elif _slips_inside(term.text, passage) or (
            len(term.text) >= weights.SHORTEST_EDGE_FORGIVEN and not taken
        ):
            other[row] = near.start
        else:
            edges[row] = near.start
    if not (taken or alike or other) and len(edges) <= weights.FEW_ROWS:
        other = edges
    finder = FuzzyFinder(searched.corpus, term.text, 1)
    trust = weights.fuzzy_trust(1)
    return [
        Level("fuzzy", trust + weights.FUZZY_SOUND, finder, alike),
        Level("fuzzy", trust, finder, other),
    ]


def _slips_inside(word: str, passage: str) -> bool:
    """Whether the slip leaves both ends of the word as they are, or swaps or doubles a character."""
    return (word[0], word[-1]) == (passage[0], passage[-1]) or sorted(set(word)) == sorted(set(passage))


def _slipped(
    searched: Searched, term: Term, errors: int, taken: dict[int, int], should_stop: Stop
) -> dict[int, Near]:
    finder = FuzzyFinder(searched.corpus, term.text, errors)
    return {
        row: near
        for row, near in finder.rows(searched.sets, taken, should_stop)
        if term.scope is None or searched.corpus.field_at(row, near.start) == term.scope
    }


def _latin(searched: Searched, term: Term, taken: dict[int, int], exact: Levels, should_stop: Stop) -> Levels:
    """Pinyin; and only where nothing is read so, slips against the words that the reports hold.

    A word that the reports print is what was meant: its letters are not read as pinyin then.
    """
    if any(level.how == "exact" for level in exact):
        return []
    levels = sounding(searched, term, taken, should_stop)
    if not levels and not exact:
        levels = misspelt(searched, term, should_stop)
    return levels
