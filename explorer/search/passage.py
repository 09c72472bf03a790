"""A long piece of text, pasted: found by its clauses where it does not stand as typed.

What is pasted from a page or a draft carries a heading, a mark of markup, a wrong character, or goes
on into the next section. Cut into short pieces most of it still stands somewhere: the rows that hold
enough of it are the answer, the one that holds most of it first. A text that has little in common
with the reports finds nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from explorer.search import weights
from explorer.search.characters import Cancelled, CharacterSets
from explorer.search.corpus import Corpus
from explorer.search.exact import first_places
from explorer.search.hit import Span
from explorer.search.query import Query, Scope
from explorer.search.ranking import Found, Ranking
from explorer.text.fold import fold

_CLAUSE = re.compile(r"(?:[^\W_]|[%.,'\-](?=\w)|(?<=\w) (?=\w))+")
"""Letters and digits of any script, with what stands between two of them inside a number or a name."""
_BREAK = re.compile(r"(?<=[\u3400-\u9fff])|(?<= )")
"""Where a clause too long may be cut: after a Chinese character or a blank."""


def clauses(text: str) -> tuple[str, ...]:
    """The pieces of a text that are looked for, folded, in its order, each once."""
    found: dict[str, None] = {}
    for match in _CLAUSE.finditer(fold(" ".join(text[: weights.PASSAGE_READ].split()))):
        for piece in _cut(match.group()):
            if len(piece) >= weights.SHORTEST_CLAUSE:
                found.setdefault(piece)
    return tuple(found)


def _cut(clause: str) -> list[str]:
    """A long clause in parts of `CLAUSE_LENGTH` or a little more, so that a slip costs one part only."""
    parts: list[str] = []
    held = ""
    for piece in _BREAK.split(clause):
        held += piece
        if len(held) >= weights.CLAUSE_LENGTH:
            parts.append(held)
            held = ""
    if parts and len(held) < weights.SHORTEST_CLAUSE:
        parts[-1] += held
    elif held:
        parts.append(held)
    return [part.strip() for part in parts]


class PassageFinder(NamedTuple):
    """Says where in a row the clauses of a passage stand."""

    corpus: Corpus
    clauses: tuple[str, ...]

    def locate(self, row: int, scope: Scope | None) -> list[Span]:
        """Spans of the clauses, those joined that only a mark parts; in order, not overlapping."""
        start, end = self.corpus.bounds(row, scope)
        find = self.corpus.text.find
        places = sorted(
            (place, place + len(clause))
            for clause in self.clauses
            if (place := find(clause, start, end)) >= 0
        )
        spans: list[Span] = []
        for first, last in places:
            if spans and first <= spans[-1][1] + weights.MARK_BETWEEN_CLAUSES:
                spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
            else:
                spans.append((first, last))
        return spans


def rank_passage(
    corpus: Corpus, sets: CharacterSets, asked: Query, should_stop: Callable[[], bool]
) -> Ranking:
    """The rows that hold enough of a passage, by how much; none where all together hold too little."""
    wanted = clauses(asked.text)
    finder = PassageFinder(corpus, wanted)
    ranking = Ranking(lambda _: (Found(weights.FUZZY, "fuzzy", finder),))
    total = sum(map(len, wanted))
    held: dict[int, int] = defaultdict(int)
    anywhere = 0
    for clause in wanted:
        if should_stop():
            raise Cancelled
        rows = first_places(corpus, sets, clause)
        anywhere += len(clause) * bool(rows)
        for row in rows:
            held[row] += len(clause)
    if not total or anywhere < weights.PASSAGE_FOUND * total:
        return ranking
    for row in sorted(held):
        share = held[row] / total
        if share >= weights.PASSAGE_IN_ROW:
            ranking.add(row, weights.FUZZY + weights.FUZZY_FIRST_SLIP * share)
    return ranking
