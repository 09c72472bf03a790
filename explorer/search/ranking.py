"""Which rows answer a query, and in which order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from heapq import merge
from itertools import islice, pairwise
from typing import NamedTuple

from explorer.search import weights
from explorer.search.characters import Cancelled
from explorer.search.corpus import Corpus, Place
from explorer.search.hit import How, Span
from explorer.search.level import Finder, Levels

_HOWS: tuple[How, ...] = ("exact", "prefix", "pinyin", "initials", "fuzzy", "quantity")
_TRUSTED = {how: place for place, how in enumerate(_HOWS)}
_FIELD_WEIGHTS: dict[Place, float] = {
    "title": weights.TITLE,
    "metric": weights.FIGURE,
    "body": weights.BODY,
    "tag": weights.BODY,
}
ROWS_A_SLICE = 500


class Found(NamedTuple):
    """How one row answers one group of the query."""

    trust: float
    how: How
    finder: Finder


class Ranking:
    """The rows that answer a query, by score.

    Rows are kept as plain integers in a list for each score: a frequent word has tens of thousands of
    them, most with the same score, and an object for each would wake the garbage collector.
    """

    def __init__(self, found: Callable[[int], tuple[Found, ...]]) -> None:
        self.by_score: dict[float, list[int]] = {}
        self.found = found

    def add(self, row: int, score: float) -> None:
        """Count a row in; rows come in reading order."""
        rows = self.by_score.get(score)
        if rows is None:
            self.by_score[score] = [row]
        else:
            rows.append(row)

    def __len__(self) -> int:
        return sum(map(len, self.by_score.values()))

    def rows(self) -> list[int]:
        """All rows in reading order."""
        return sorted(row for rows in self.by_score.values() for row in rows)

    def only(self, wanted: frozenset[int]) -> Ranking:
        """The same without the rows that are not wanted."""
        kept = Ranking(self.found)
        for score, rows in self.by_score.items():
            kept.by_score[score] = [row for row in rows if row in wanted]
        return kept

    def best(self, limit: int | None) -> Iterator[tuple[float, int]]:
        """(score, row), best first, ties in reading order."""
        scores = sorted(self.by_score, reverse=True)
        every = ((score, row) for score in scores for row in self.by_score[score])
        return islice(every, limit)


def rank_one(corpus: Corpus, levels: Levels) -> Ranking:
    """A query of one word. Written flat, for the words that stand nearly everywhere."""
    ranking = Ranking(lambda row: (_found_in(levels, row),))
    starts, figures, bodies = corpus.starts, corpus.figures, corpus.bodies
    for level in levels:
        floor = weights.PHRASE if level.how == "exact" else level.trust
        in_body = ranking.by_score.setdefault(floor + weights.BODY, [])
        in_figure = ranking.by_score.setdefault(floor + weights.FIGURE, [])
        for row, place in level.places.items():
            if place >= bodies[row]:
                in_body.append(row)
            elif place >= figures[row]:
                in_figure.append(row)
            else:
                width = level.width or _lit_of_title(row, level.finder)
                share = weights.TITLE_SHARE * min(1.0, width / (figures[row] - starts[row]))
                ranking.add(row, floor + weights.TITLE + share)
    if len(levels) > 1:
        for rows in ranking.by_score.values():
            rows.sort()
    return ranking


def _found_in(levels: Levels, row: int) -> Found:
    level = next(level for level in levels if row in level.places)
    return Found(level.trust, level.how, level.finder)


def _lit_of_title(row: int, finder: Finder) -> int:
    """Characters of the first place in a title."""
    return next((last - first for first, last in finder.locate(row, "title")), 0)


def rank_many(
    corpus: Corpus, groups: list[dict[int, Found]], rows: Iterable[int], should_stop: Callable[[], bool]
) -> Ranking:
    """A query of several words, over the rows that hold them all, in reading order."""
    ranking = Ranking(lambda row: tuple(group[row] for group in groups))
    for number, row in enumerate(rows):
        if number % ROWS_A_SLICE == 0 and should_stop():
            raise Cancelled
        ranking.add(row, _score(corpus, row, ranking.found(row)))
    return ranking


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


def lower_ancestors(corpus: Corpus, ranking: Ranking) -> None:
    """Put a section behind a section below it that is as good."""
    for score, rows in list(ranking.by_score.items()):
        lowered = [row for row in rows if row in corpus.parent_rows and _has_below(corpus, row, rows)]
        if lowered:
            ranking.by_score[score] = [row for row in rows if row not in frozenset(lowered)]
            less = ranking.by_score.setdefault(score - weights.ABOVE_A_HIT, [])
            less[:] = merge(less, lowered)


def _has_below(corpus: Corpus, row: int, rows: list[int]) -> bool:
    """Whether the next of some rows in reading order lies below `row`."""
    following = bisect_right(rows, row)
    return following < len(rows) and rows[following] < corpus.end_row(row)


def least_trusted(found: tuple[Found, ...]) -> How:
    """The least trusted way any word was found."""
    return max((one.how for one in found), key=_TRUSTED.__getitem__, default="exact")
