"""The part of a query that is no text to be found: exclusions, sections, tags, figures."""

from __future__ import annotations

from explorer.search import weights
from explorer.search.corpus import Corpus
from explorer.search.match import Matcher
from explorer.search.query import Query, Term
from explorer.search.ranking import Found
from explorer.text.fold import fold


def is_wanted_text(group: tuple[Term, ...]) -> bool:
    """Whether a group is words or phrases to be found."""
    return all(term.is_text and not term.negated for term in group)


def compares(group: tuple[Term, ...]) -> bool:
    """Whether a group is about figures only: amounts and units."""
    return all(term.kind in ("amount", "unit") and not term.negated for term in group)


def figures_meeting(corpus: Corpus, groups: list[tuple[Term, ...]]) -> dict[int, Found]:
    """Row → its figures of which each meets every group."""
    from explorer.search.quantities import FigureFinder, figures_of, fits

    finder = FigureFinder(corpus)
    for figure in figures_of(corpus, lambda: False):
        if all(any(fits(figure, term) for term in group) for group in groups):
            finder.add(figure)
    found = Found(weights.EXACT_WORDS, "quantity", finder)
    return dict.fromkeys(finder.numbers, found)


def rows_meeting(corpus: Corpus, asked: Query, matcher: Matcher) -> set[int] | None:
    """Rows that meet every condition of a query; None where it has none."""
    conditions = [group for group in asked.groups if not is_wanted_text(group) and not compares(group)]
    if not conditions:
        return None
    allowed = set(range(len(corpus)))
    for group in conditions:
        met: set[int] = set()
        for term in group:
            rows = _rows(corpus, term, matcher)
            met |= set(range(len(corpus))) - rows if term.negated else rows
        allowed &= met
    return allowed


def _rows(corpus: Corpus, term: Term, matcher: Matcher) -> set[int]:
    if term.is_text:
        return {row for level in matcher.exact(term) for row in level.places}
    if term.kind == "tag":
        return _tagged(corpus, term.text)
    if term.kind == "section":
        return _below(corpus, term.text)
    return set(figures_meeting(corpus, [(term._replace(negated=False),)]))


def _tagged(corpus: Corpus, tag: str) -> set[int]:
    wanted = fold(tag).lstrip("#")
    return {
        base + row
        for base, outline in zip(corpus.bases, corpus.outlines, strict=False)
        for row, section in enumerate(outline.sections)
        if section.tags and any(fold(one) == wanted for one in section.tags)
    }


def _below(corpus: Corpus, address: str) -> set[int]:
    """The section an address names, in each report, with all that is below it."""
    from explorer.errors import UsageError
    from explorer.model.address import resolve
    from explorer.model.outline import NO_PARENT

    found: set[int] = set()
    for base, outline in zip(corpus.bases, corpus.outlines, strict=False):
        try:
            row = resolve(outline, address)
        except UsageError:
            continue
        first, last = (0, len(outline)) if row == NO_PARENT else (row, outline.ends[row])
        found.update(range(base + first, base + last))
    return found
