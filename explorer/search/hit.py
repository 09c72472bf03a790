"""What a search answers: hits, and the results that hold them."""

from __future__ import annotations

from typing import Literal, NamedTuple

Field = Literal["title", "metric", "body"]
How = Literal["exact", "prefix", "pinyin", "initials", "fuzzy", "quantity"]
Span = tuple[int, int]

PLAIN_WORDS = "plain-words"
"""The notice of a query that could not be parsed and was searched as plain words."""


class Hit(NamedTuple):
    """A section that answers a query, shown by its best place.

    `report` is the index of the outline searched, `row` the section's row in it; `path` are titles
    from the top down to the section's own. `metric` is the figure's id where `field` is `metric`.
    `score` is 0-100 and `how` the least trusted way any word of the query was found.
    `line` counts from 1 in the file (0 unknown). `spans` are offsets into `snippet`, `matches`
    offsets into the section's body, or into its title where `field` is `title`; whole characters.
    """

    report: int
    row: int
    section: str
    number: str
    title: str
    path: tuple[str, ...]
    field: Field
    metric: str | None
    score: float
    how: How
    line: int
    snippet: str
    spans: tuple[Span, ...]
    matches: tuple[Span, ...]


class Results(NamedTuple):
    """The hits of one query, best first.

    `total` counts every section found, `hits` holds as many as were asked for. `complete` is False
    for the exact hits that come ahead of the forgiving ones. `notice` is a code, empty or `plain-words`.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    complete: bool
    notice: str = ""


class Occurrence(NamedTuple):
    """One lit place: offsets into the printed title or body of a row.

    Of a figure, whose id is `metric`, they are its quote's in the body, (0, 0) where it does not stand there.
    """

    row: int
    field: Field
    start: int
    end: int
    metric: str = ""
