"""Quantities in a query: figures that compare with them, and the same amount written otherwise.

Figures are compared by their canonical amounts. In prose an amount is looked for by its likely
writings (154000000: `1.54亿`, `15400万`, `一亿五千四百万`, `154,000,000` …), each an exact search, so
that no text has to be parsed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from explorer.model import Metric
from explorer.search import weights
from explorer.search.characters import Cancelled
from explorer.search.corpus import FIGURE_END, Corpus
from explorer.search.exact import first_places_in
from explorer.search.hit import Span
from explorer.search.level import Level, Levels
from explorer.search.query import NUMERALS, Scope, Term
from explorer.search.searched import Searched
from explorer.search.weights import PLACES_A_FIELD
from explorer.search.writings import writings
from explorer.text.fold import fold
from explorer.text.quantity import Measure, measure, parse
from explorer.text.quantity.comparison import compares, lies_between

ROWS_A_SLICE = 2000
_NUMBER_SIGNS = NUMERALS | frozenset("0123456789.,")


class Figure(NamedTuple):
    """A metric with its row, its number in the section, and what it amounts to."""

    row: int
    number: int
    metric: Metric
    measure: Measure


def figures_of(corpus: Corpus, should_stop: Callable[[], bool]) -> list[Figure]:
    """Every figure of the reports that has an amount, in reading order; kept with the corpus."""
    kept: list[Figure] | None = corpus.kept.get("figures")
    if kept is None:
        kept = []
        for row in range(len(corpus)):
            if row % ROWS_A_SLICE == 0 and should_stop():
                raise Cancelled
            for number, metric in enumerate(corpus.section(row).metrics):
                if amount := measure(metric.value, metric.unit, metric.bound):
                    kept.append(Figure(row, number, metric, amount))
        corpus.kept["figures"] = kept
    return kept


def fits(figure: Figure, term: Term) -> bool:
    """Whether a figure meets an `amount` or `unit` term."""
    if term.kind == "unit":
        return _has_unit(figure, fold(term.text))
    lower = parse(term.text)
    if lower is None:
        return False
    amount, unit = figure.measure.amount, figure.measure.unit
    if term.comparison == "..":
        upper = parse(term.upper)
        return upper is not None and lies_between(amount, unit, lower, upper)
    return compares(amount, unit, figure.metric.bound, term.comparison, lower)


def _has_unit(figure: Figure, unit: str) -> bool:
    return unit in (fold(figure.metric.unit), fold(figure.measure.unit))


class FigureFinder:
    """Places of chosen figures in the figures' text of their rows."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.numbers: dict[int, list[int]] = {}

    def add(self, figure: Figure) -> None:
        """Let a figure be found."""
        self.numbers.setdefault(figure.row, []).append(figure.number)

    def locate(self, row: int, scope: Scope | None) -> list[Span]:
        """The value with its unit of each chosen figure of a row."""
        if scope not in (None, "metric"):
            return []
        start, end = self.corpus.bounds(row, "metric")
        lines = self.corpus.text[start:end].split(FIGURE_END)
        metrics = self.corpus.section(row).metrics
        spans = []
        for number in self.numbers.get(row, []):
            before = start + sum(len(line) + 1 for line in lines[:number])
            value = fold(metrics[number].value + metrics[number].unit)
            place = lines[number].find(value, len(fold(metrics[number].name)))
            first, length = (place, len(value)) if place >= 0 else (0, len(lines[number]))
            spans.append((before + first, before + first + length))
        return spans


class WritingFinder:
    """Places of any of some writings of an amount, not inside a longer number."""

    def __init__(self, corpus: Corpus, texts: list[str], figures: FigureFinder) -> None:
        self.corpus, self.texts, self.figures = corpus, texts, figures

    def locate(self, row: int, scope: Scope | None) -> list[Span]:
        """Spans in a row's folded text, in order; figures that amount to the same among them."""
        spans = set(self.figures.locate(row, scope))
        start, end = self.corpus.bounds(row, scope)
        for text in self.texts:
            place = self.corpus.text.find(text, start, end)
            while place >= 0 and len(spans) < PLACES_A_FIELD:
                if _stands_alone(self.corpus.text, place, place + len(text)):
                    spans.add((place, place + len(text)))
                place = self.corpus.text.find(text, place + 1, end)
        return _apart(sorted(spans, key=lambda span: (span[0], -span[1])))


def _apart(spans: list[Span]) -> list[Span]:
    apart: list[Span] = []
    for span in spans:
        if not apart or span[0] >= apart[-1][1]:
            apart.append(span)
    return apart


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a number is no part of a longer one; a stop or comma after it is no digit."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _NUMBER_SIGNS and not (before in ".," and not text[start - 2 : start - 1].isdigit()):
        return False
    return after not in _NUMBER_SIGNS or (after in ".," and not text[end + 1 : end + 2].isdigit())


def written_otherwise(
    searched: Searched, term: Term, taken: dict[int, int], should_stop: Callable[[], bool]
) -> Levels:
    """The rows, not taken yet, with a figure or a passage of the same amount."""
    asked = parse(term.text)
    if asked is None:
        return []
    figures = FigureFinder(searched.corpus)
    for figure in figures_of(searched.corpus, should_stop):
        if figure.row not in taken and compares(
            figure.measure.amount, figure.measure.unit, "exact", "=", asked
        ):
            figures.add(figure)
    unit = asked.canonical_unit if asked.unit else ""
    texts = [text for text in map(fold, writings(asked.amount, unit)) if text != term.text]
    finder = WritingFinder(searched.corpus, texts, figures)
    rows = set(figures.numbers)
    for text in texts:
        if should_stop():
            raise Cancelled
        rows.update(first_places_in(searched.corpus, searched.sets, text, term.scope))
    places = {
        row: spans[0][0]
        for row in sorted(rows)
        if row not in taken and (spans := finder.locate(row, term.scope))
    }
    return [Level("quantity", weights.QUANTITY, finder, places)]
