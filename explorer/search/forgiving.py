"""The ways a word is found though it does not stand in the report as typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from explorer.search import weights
from explorer.search.exact import is_latin
from explorer.search.fuzzy import FuzzyFinder, Near
from explorer.search.phonetic import sounding
from explorer.search.query import Term, may_be_quantity
from explorer.search.vocabulary import misspelt

if TYPE_CHECKING:
    from explorer.search.match import Level, Levels, Matcher

Stop = Callable[[], bool]


def forgiven(matcher: Matcher, term: Term, exact: Levels, should_stop: Stop) -> Levels:
    """The levels below the exact ones; Cancelled when asked to stop.

    Rows already found are not looked for again. More than one slip is forgiven only where the word
    was found nowhere with fewer: what a report does hold is what was meant.
    """
    taken: dict[int, int] = {}
    for level in exact:
        taken.update(level.places)
    levels: Levels = []
    if all(map(is_latin, term.text)):
        levels += _latin(matcher, term, taken, bool(exact), should_stop)
    else:
        levels += _slips(matcher, term, taken, should_stop)
    levels = [level for level in levels if level.places]
    if may_be_quantity(term.text):
        from explorer.search.quantities import written_otherwise  # decimal and the unit tables

        for level in levels:
            taken |= level.places
        levels += written_otherwise(matcher, term, taken, should_stop)
    return [level for level in levels if level.places]


def _slips(matcher: Matcher, term: Term, taken: dict[int, int], should_stop: Stop) -> Levels:
    levels: Levels = []
    for errors in range(1, weights.errors_allowed(len(term.text)) + 1):
        if errors > 1 and taken:
            break
        level = _slipped(matcher, term, errors, taken, should_stop)
        taken |= level.places
        levels.append(level)
    return levels


def _slipped(matcher: Matcher, term: Term, errors: int, taken: dict[int, int], should_stop: Stop) -> Level:
    from explorer.search.match import Level

    finder = FuzzyFinder(matcher.corpus, term.text, errors)
    places = {}
    for row, near in finder.rows(matcher.sets, taken, should_stop):
        if _in_scope(matcher, term, row, near):
            places[row] = near.start
    return Level("fuzzy", weights.fuzzy_trust(errors), finder, places)


def _in_scope(matcher: Matcher, term: Term, row: int, near: Near) -> bool:
    return term.scope is None or matcher.corpus.field_at(row, near.start) == term.scope


def _latin(matcher: Matcher, term: Term, taken: dict[int, int], found: bool, should_stop: Stop) -> Levels:
    """Pinyin; and only where nothing is read so, slips against the words that the reports hold.

    A word that the reports print is what was meant: its letters are not read as pinyin then.
    """
    if found and any(level.how == "exact" for level in matcher.exact(term)):
        return []
    levels = sounding(matcher, term, taken, should_stop)
    if not levels and not found:
        levels = misspelt(matcher, term, should_stop)
    return levels
