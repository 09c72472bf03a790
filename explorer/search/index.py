"""The engine: outlines in, ranked hits out, exact ones first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from explorer.model import Outline
from explorer.search import ranking
from explorer.search.characters import Cancelled, CharacterSets
from explorer.search.conditions import compares, figures_meeting, is_wanted_text, rows_meeting
from explorer.search.corpus import Corpus
from explorer.search.excerpt import make_hit, raw_spans
from explorer.search.facets import (
    EVERYTHING,
    Facets,
    Narrowing,
    Traits,
    counted,
    periods_of,
    top_of,
    units_of,
)
from explorer.search.figures import figure_places
from explorer.search.hit import PLAIN_WORDS, Field, Occurrence, Results
from explorer.search.level import Levels
from explorer.search.match import Matcher
from explorer.search.pairs import prepare_pairs
from explorer.search.query import Query, Term, parse
from explorer.search.ranking import Found, Ranking, least_trusted

Stop = Callable[[], bool]
HITS_SHOWN = 20
ROWS_A_SLICE = 500
Flagged = Callable[[int, int], bool]
"""Whether findings are known of the section of (report, row)."""


def never() -> bool:
    """The `should_stop` of a search that nobody cancels."""
    return False


class Index:
    """Searches the sections of some outlines. Light to make; text is folded once, at once.

    `prepare` fills the character sets (in a worker, while one reads); until then exact words are
    found by scanning, and the first forgiving search fills them.
    """

    def __init__(self, outlines: Sequence[Outline], flagged: Flagged = lambda _report, _row: False) -> None:
        """`flagged` is asked anew for each search: findings may come to be known later."""
        self.corpus = Corpus(outlines)
        self.sets = CharacterSets(self.corpus)
        self._flagged = flagged
        self._matcher = Matcher(self.corpus, self.sets)
        self._last: tuple[Query, Ranking] | None = None

    def prepare(self, should_stop: Stop = never) -> bool:
        """Make all later searches fast. False where it was asked to stop before the end."""
        try:
            self.sets.prepare(should_stop)
        except Cancelled:
            return False
        return True

    def refine(self, should_stop: Stop = never) -> bool:
        """Once prepared, make searches for the commonest characters fast too; ends as `prepare` does."""
        try:
            prepare_pairs(self.corpus, self.sets, should_stop)
        except Cancelled:
            return False
        return True

    def search(self, query: str, limit: int | None = HITS_SHOWN) -> Results:
        """The complete answer, `limit` hits of it (None: all)."""
        asked = parse(query)
        return self._results(asked, self._all_rows(asked, never), limit, complete=True)

    def stream(
        self,
        query: str,
        *,
        limit: int | None = HITS_SHOWN,
        narrowing: Narrowing = EVERYTHING,
        should_stop: Stop = never,
    ) -> Iterator[Results]:
        """The exact hits, then the complete answer; ends early, without it, when asked to stop."""
        asked = parse(query)
        try:
            if _may_find_more(asked):
                exact = self._rows(asked, self._matcher.exact, should_stop)
                exact = self._narrowed(exact, narrowing, should_stop)
                yield self._results(asked, exact, limit, complete=False)
            found = self._narrowed(self._all_rows(asked, should_stop), narrowing, should_stop)
            yield self._results(asked, found, limit, complete=True)
        except Cancelled:
            return

    def facets(
        self, query: str, narrowing: Narrowing = EVERYTHING, should_stop: Stop = never
    ) -> Facets | None:
        """The counts of the complete answer; None where it was asked to stop."""
        try:
            ranked = self._all_rows(parse(query), should_stop)
            return counted((traits for _, traits in self._traits(ranked, should_stop)), narrowing)
        except Cancelled:
            return None

    def rows(self, query: str, should_stop: Stop = never, *, exact: bool = False) -> list[int] | None:
        """The rows of the complete answer, or of the exact one, in reading order; None where stopped."""
        asked = parse(query)
        try:
            if exact:
                return self._rows(asked, self._matcher.exact, should_stop).rows()
            return self._all_rows(asked, should_stop).rows()
        except Cancelled:
            return None

    def occurrences(
        self, query: str, report: int = 0, *, should_stop: Stop = never
    ) -> list[Occurrence] | None:
        """Every found place of the answer in one report, in reading order; None where asked to stop."""
        first, last = self.corpus.bases[report], self.corpus.bases[report + 1]
        places: list[Occurrence] = []
        try:
            ranked = self._all_rows(parse(query), should_stop)
        except Cancelled:
            return None
        for number, row in enumerate(ranked.rows()):
            if number % ROWS_A_SLICE == 0 and should_stop():
                return None
            if first <= row < last:
                places += self._lit(row, row - first, ranked.found(row))
        return places

    def _lit(self, row: int, local: int, found: tuple[Found, ...]) -> Iterator[Occurrence]:
        section = self.corpus.section(row)
        field: Field
        spans = [span for one in found for span in one.finder.locate(row, None)]
        for field in ("title", "metric", "body"):
            here = [span for span in spans if self.corpus.field_at(row, span[0]) == field]
            printed = raw_spans(self.corpus, row, section, field, here)
            if field == "metric":
                yield from figure_places(section, local, printed)
            else:
                yield from (Occurrence(local, field, start, end) for start, end in printed)

    def _all_rows(self, asked: Query, should_stop: Stop) -> Ranking:
        """The last answer is kept: facets and places are asked for what was just found."""
        if self._last is None or self._last[0] != asked:
            ranked = self._rows(asked, lambda term: self._matcher.all(term, should_stop), should_stop)
            if not len(ranked) and asked.is_passage:
                from explorer.search.passage import rank_passage  # seldom, and its patterns take time

                ranked = rank_passage(self.corpus, self.sets, asked, should_stop)
            self._last = asked, ranked
        return self._last[1]

    def _narrowed(self, ranked: Ranking, narrowing: Narrowing, should_stop: Stop) -> Ranking:
        if narrowing == EVERYTHING:
            return ranked
        traits = self._traits(ranked, should_stop)
        return ranked.only(frozenset(row for row, each in traits if not narrowing.unmet(each)))

    def _traits(self, ranked: Ranking, should_stop: Stop) -> Iterator[tuple[int, Traits]]:
        for number, row in enumerate(ranked.rows()):
            if number % ROWS_A_SLICE == 0 and should_stop():
                raise Cancelled
            report, local = self.corpus.home(row)
            outline = self.corpus.outlines[report]
            yield (
                row,
                Traits(
                    chapter=(report, top_of(outline, local)),
                    how=least_trusted(ranked.found(row)),
                    units=units_of(outline, local),
                    figures=bool(outline.sections[local].metrics),
                    findings=self._flagged(report, local),
                    periods=periods_of(outline, local),
                ),
            )

    def _rows(self, asked: Query, answer: Callable[[Term], Levels], should_stop: Stop) -> Ranking:
        """The rows that answer every group of a query, ranked."""
        texts = [group for group in asked.groups if is_wanted_text(group)]
        figures = [group for group in asked.groups if compares(group)]
        allowed = rows_meeting(self.corpus, asked, self._matcher)
        if len(asked.groups) == len(texts) == 1 and len(texts[0]) == 1:
            ranked = ranking.rank_one(self.corpus, answer(texts[0][0]))
        else:
            groups = [_best_of(map(answer, group)) for group in texts]
            if figures:
                groups.append(figures_meeting(self.corpus, figures))
            rows = _common(groups, allowed)
            ranked = ranking.rank_many(self.corpus, groups, rows, should_stop)
        ranking.lower_ancestors(self.corpus, ranked)
        return ranked

    def _results(self, asked: Query, ranked: Ranking, limit: int | None, complete: bool) -> Results:
        hits = tuple(
            make_hit(self.corpus, row, score, ranked.found(row)) for score, row in ranked.best(limit)
        )
        return Results(asked.text, hits, len(ranked), complete, PLAIN_WORDS if asked.plain else "")


def _may_find_more(asked: Query) -> bool:
    return asked.is_passage or any(term.forgiving for group in asked.groups for term in group)


def _best_of(alternatives: Iterator[Levels]) -> dict[int, Found]:
    """Row → the most trusted way in which any alternative stands there."""
    best: dict[int, Found] = {}
    levels = sorted((level for levels in alternatives for level in levels), key=lambda level: -level.trust)
    for level in levels:
        found = Found(level.trust, level.how, level.finder)
        for row in level.places:
            best.setdefault(row, found)
    return best


def _common(groups: list[dict[int, Found]], allowed: set[int] | None) -> list[int]:
    """The rows of all groups that the conditions allow, in reading order."""
    if not groups:
        return sorted(allowed or ())
    groups = sorted(groups, key=len)
    rows = [row for row in groups[0] if all(row in other for other in groups[1:])]
    return sorted(row for row in rows if allowed is None or row in allowed)
