"""What answers one term: rows by how far they are to be trusted, and where in a row its places are."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from explorer.search.hit import How, Span
from explorer.search.query import Scope


class Finder(Protocol):
    """Says where in a row a term stands."""

    def locate(self, row: int, scope: Scope | None) -> list[Span]:
        """Spans in the corpus, in order, not overlapping."""
        ...


class Level(NamedTuple):
    """Rows that answer a term in one way: `places` is row → offset of the first place.

    `trust` is the floor of the score a single word found so has, `width` the characters of each
    place where all have as many, else 0.
    """

    how: How
    trust: float
    finder: Finder
    places: dict[int, int]
    width: int = 0


Levels = list[Level]
"""Best first; a row is in one level only."""
