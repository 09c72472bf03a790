"""How much stands in each section: characters, figures, findings."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate

from explorer.metrics.book import Book
from explorer.metrics.checks import inconsistent
from explorer.model import Outline

Tally = tuple[int, int, int]
"""Characters (white space aside), figures, findings."""


class Counts:
    """Tallies of every row, of its own or of all below it, in constant time each."""

    def __init__(self, own: list[Tally]) -> None:
        columns = [[tally[i] for tally in own] for i in range(3)]
        self._sums = [list(accumulate(column, initial=0)) for column in columns]
        self.characters, self.metrics, self.findings = (sums[-1] for sums in self._sums)

    def between(self, start: int, end: int) -> Tally:
        """The tally of the rows from `start` up to `end`; a subtree is `row, outline.ends[row]`."""
        characters, metrics, findings = (sums[end] - sums[start] for sums in self._sums)
        return characters, metrics, findings


def counts_of(outline: Outline) -> Counts:
    """Count every section, the summary among them; a problem of the file counts where its section is."""
    flagged = Counter(problem.section for problem in outline.report.problems)
    flagged.update(outline.sections[finding.row].id for finding in inconsistent(Book(outline)))
    return Counts(
        [
            (
                characters(section.title) + characters(section.body),
                len(section.metrics),
                flagged[section.id],
            )
            for section in outline.sections
        ]
    )


def characters(text: str) -> int:
    """Characters of a text as a Chinese word processor counts them: without white space."""
    return len("".join(text.split()))
