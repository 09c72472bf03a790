"""Every number that decides an order, in one place; docs/search.md explains them in a table.

A hit's score is the floor of its band plus what its field, its nearness and its title's share add.
A band is wider than all that can be added inside it, so no addition lifts a hit into a better band.
"""

from __future__ import annotations

# Bands: how much the way of finding is trusted. The floor of each; the next band is its roof.
PHRASE = 90.0
EXACT_WORDS = 80.0
PREFIX = 70.0
PINYIN = 60.0
INITIALS = 50.0
INITIALS_READ_SHORTER = 40.0
"""Letters that can also be read as more characters: zhjs as 职教师 (zh-j-s), not 智慧教室."""
FUZZY = 14.0
QUANTITY = 3.0
CONDITIONS = 50.0
"""A query of conditions only (`tag:…`, `-word`): nothing to rank by, so all are equal."""

# Within the fuzzy band, by what was wrong.
FUZZY_FIRST_SLIP = 14.0
"""One slip: FUZZY + this; each further slip takes FUZZY_SLIP away, never below the floor."""
FUZZY_SLIP = 4.0
FUZZY_SOUND = 1.5
"""A wrong character that sounds like the right one is a likelier slip than any other."""

# Within a band: the field, then the rest.
TITLE = 6.0
FIGURE = 3.0
BODY = 0.0
TITLE_SHARE = 2.0
"""Times the part of the title that was found: a title that is the query is best."""
NEARNESS = 3.0
"""For words in one field: times 1 / (1 + gap / NEARNESS_HALVED)."""
NEARNESS_HALVED = 20.0
ABOVE_A_HIT = 0.5
"""Taken from a section below which another section is hit as well: the one itself goes first."""

PHRASE_GAP = 1
"""Characters between two words up to which they are a phrase."""

# How many errors a word may hold, by its length.
UNFORGIVEN_LENGTH = 2
ONE_ERROR_LENGTH = 5
TWO_ERRORS_LENGTH = 10
CHARACTERS_AN_ERROR = 5

SHORTEST_EDGE_FORGIVEN = 4
"""Below it a wrong first or last character leaves two, and two characters stand in many places: then
only a character that sounds alike is forgiven there, or what stands in few rows."""
FEW_ROWS = 3
SHORTEST_HEAD_FORGIVEN = 6
"""Letters from which the first one of a Latin word may be the wrong one, if it is the only slip."""
SHORTEST_READ = 2
"""Characters a reading in pinyin must have: one alone is found everywhere."""

# A pasted passage that does not stand as typed.
CLAUSE_LENGTH = 10
"""Characters of the parts into which a clause is cut."""
SHORTEST_CLAUSE = 4
"""Characters below which a clause stands anywhere."""
MARK_BETWEEN_CLAUSES = 2
PASSAGE_FOUND = 0.5
"""Part of the passage that the reports must hold, all sections together."""
PASSAGE_IN_ROW = 0.15
"""Part of the passage that a section must hold."""
PASSAGE_READ = 1000
"""Characters of a passage that are looked for: the first ones."""

# Excerpts, in characters.
EXCERPT_BEFORE = 24
EXCERPT_LENGTH = 80

# Bounds that keep one query from costing more than it is worth.
PLACES_A_FIELD = 200
"""Places of one term looked at in one field of one section."""
NEARNESS_PLACES = 40


def errors_allowed(length: int) -> int:
    """Errors a word of `length` characters may hold: 0, 1, 2, then a fifth."""
    if length <= UNFORGIVEN_LENGTH:
        return 0
    if length <= ONE_ERROR_LENGTH:
        return 1
    if length <= TWO_ERRORS_LENGTH:
        return 2
    return length // CHARACTERS_AN_ERROR


def fuzzy_trust(errors: int) -> float:
    """The floor of the score of a word with that many slips."""
    return FUZZY + max(0.0, FUZZY_FIRST_SLIP - FUZZY_SLIP * (errors - 1))
