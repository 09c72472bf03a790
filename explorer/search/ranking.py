"""Which rows answer a query, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from explorer.search import weights
from explorer.search.characters import Cancelled
from explorer.search.corpus import Corpus
from explorer.search.hit import Field, How, Span
from explorer.search.match import Finder, Levels

_HOWS: tuple[How, ...] = ("exact", "prefix", "pinyin", "initials", "fuzzy", "quantity")
_TRUSTED = {how: place for place, how in enumerate(_HOWS)}
_FIELD_WEIGHTS: dict[Field, float] = {
    "title": weights.TITLE,
    "metric": weights.FIGURE,
    "body": weights.BODY,
}
ROWS_A_SLICE = 500


@dataclass(frozen=True, slots=True)
class Found:
    """How one row answers one group of the query."""

    trust: float
    how: How
    finder: Finder


Ranked = tuple[float, int, tuple[Found, ...]]
"""(−score, row, how each group of the query was found there): sorted, the best is first."""


def rank_one(corpus: Corpus, levels: Levels) -> list[Ranked]:
    """A query of one word.

    Written flat: a frequent word has tens of thousands of rows, and each body's score is the same.
    """
    ranked: list[Ranked] = []
    starts, figures, bodies = corpus.starts, corpus.figures, corpus.bodies
    for level in levels:
        floor = weights.PHRASE if level.how == "exact" else level.trust
        found = (Found(level.trust, level.how, level.finder),)
        body, figure = -(floor + weights.BODY), -(floor + weights.FIGURE)
        for row, place in level.places.items():
            if place >= bodies[row]:
                ranked.append((body, row, found))
            elif place >= figures[row]:
                ranked.append((figure, row, found))
            else:
                width = level.width or _lit_of_title(row, level.finder)
                share = weights.TITLE_SHARE * min(1.0, width / (figures[row] - starts[row]))
                ranked.append((-(floor + weights.TITLE + share), row, found))
    return ranked


def _lit_of_title(row: int, finder: Finder) -> int:
    """Characters of the first place in a title."""
    return next((last - first for first, last in finder.locate(row, "title")), 0)


def rank_many(
    corpus: Corpus, groups: list[dict[int, Found]], rows: Iterable[int], should_stop: Callable[[], bool]
) -> list[Ranked]:
    """A query of several words, over the rows that hold them all."""
    ranked: list[Ranked] = []
    for number, row in enumerate(rows):
        if number % ROWS_A_SLICE == 0 and should_stop():
            raise Cancelled
        found = tuple(group[row] for group in groups)
        ranked.append((-_score(corpus, row, found), row, found))
    return ranked


def _score(corpus: Corpus, row: int, found: tuple[Found, ...]) -> float:
    if not found:
        return weights.CONDITIONS
    floor = min(one.trust for one in found)
    places = [one.finder.locate(row, None)[: weights.NEARNESS_PLACES] for one in found]
    field_weight = sum(_best_field(corpus, row, spans) for spans in places) / len(found)
    nearest, phrase = _nearest(corpus, row, places)
    if phrase and floor >= weights.EXACT_WORDS:
        floor = weights.PHRASE
    nearness = weights.NEARNESS / (1 + nearest / weights.NEARNESS_HALVED) if nearest is not None else 0.0
    return floor + field_weight + nearness


def _best_field(corpus: Corpus, row: int, spans: list[Span]) -> float:
    return _FIELD_WEIGHTS[corpus.field_at(row, spans[0][0])] if spans else 0.0


def _nearest(corpus: Corpus, row: int, places: list[list[Span]]) -> tuple[int | None, bool]:
    """(fewest characters between one place of each word in one field, whether they stand as a phrase)."""
    marks = sorted((start, end, word) for word, spans in enumerate(places) for start, end in spans)
    last: dict[int, Span] = {}
    best: int | None = None
    phrase = False
    for start, end, word in marks:
        last[word] = (start, end)
        if len(last) < len(places) or corpus.field_at(row, min(last.values())[0]) != corpus.field_at(
            row, start
        ):
            continue
        gap = max(0, end - min(last.values())[0] - sum(b - a for a, b in last.values()))
        best = gap if best is None else min(best, gap)
        phrase = phrase or _is_phrase([last[word] for word in range(len(places))])
    return best, phrase


def _is_phrase(spans: list[Span]) -> bool:
    return all(0 <= after[0] - before[1] <= weights.PHRASE_GAP for before, after in pairwise(spans))


def lower_ancestors(corpus: Corpus, ranked: list[Ranked]) -> list[Ranked]:
    """A section goes behind a section below it that is as good."""
    parents = [row for _, row, _ in ranked if row in corpus.parent_rows]
    if not parents:
        return ranked
    scores = {row: score for score, row, _ in ranked}
    lowered = {row for row in parents if _has_equal_below(corpus, row, scores)}
    if not lowered:
        return ranked
    return [
        (score + weights.ABOVE_A_HIT, row, found) if row in lowered else (score, row, found)
        for score, row, found in ranked
    ]


def _has_equal_below(corpus: Corpus, row: int, scores: dict[int, float]) -> bool:
    return any(scores.get(below, 1.0) <= scores[row] for below in range(row + 1, corpus.end_row(row)))


def least(found: tuple[Found, ...]) -> How:
    """The least trusted way any word was found."""
    return max((one.how for one in found), key=_TRUSTED.__getitem__, default="exact")
