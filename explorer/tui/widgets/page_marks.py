"""What is marked in the text of a section: found words, quotes of figures, passages with a note."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from explorer.metrics.evidence import stated
from explorer.model import Note, Outline
from explorer.tui.widgets.page import body_of

Span = tuple[int, int]
MARKED_QUOTES = 1_000
"""Figures of one section whose amounts are looked up and marked; the selected one is marked in any case."""

HIT = "hit"
CURRENT_HIT = "current-hit"
QUOTE = "quote"
CURRENT_QUOTE = "current-quote"
NOTE = "note"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of a section's body; `note` is what a noted passage opens."""

    start: int
    end: int
    look: str
    note: Note | None = None


@dataclass(slots=True)
class PageMarks:
    """All that is marked: spans of each row's raw body; the later look lies over the earlier."""

    outline: Outline
    hits: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    titles: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    current_hit: tuple[int, Span] | None = None
    current_quote: tuple[int, Span] | None = None
    _standing: dict[int, tuple[Mark, ...]] = field(default_factory=dict)

    def within(self, row: int, start: int, end: int) -> list[Mark]:
        """The marks of a row that meet a stretch of its body."""
        marks = [*self.standing(row)]
        if self.current_quote and self.current_quote[0] == row:
            marks.append(Mark(*self.current_quote[1], CURRENT_QUOTE))
        marks += (Mark(*span, HIT) for span in self._hits_near(row, start, end))
        if self.current_hit and self.current_hit[0] == row:
            marks.append(Mark(*self.current_hit[1], CURRENT_HIT))
        return [mark for mark in marks if mark.start < end and start < mark.end]

    def in_title(self, row: int) -> list[Mark]:
        """The marks of a row's title, as offsets into it."""
        return [Mark(*span, HIT) for span in self.titles.get(row, ())]

    def _hits_near(self, row: int, start: int, end: int) -> Sequence[Span]:
        """The hits of a row from the last one that begins before `start`: hits are in order and apart."""
        spans = self.hits.get(row, ())
        return spans[max(0, bisect_left(spans, (start, start)) - 1) : bisect_left(spans, (end, end))]

    def standing(self, row: int) -> tuple[Mark, ...]:
        """The marks a row always has: its figures' amounts and its notes."""
        marks = self._standing.get(row)
        if marks is None:
            marks = self._standing[row] = tuple(_standing_marks(self.outline, row))
        return marks


def find_quote(outline: Outline, row: int, quote: str) -> Span | None:
    """Where a quote stands in a row's body; None where it does not."""
    start = body_of(outline, row).find(quote) if quote else -1
    return (start, start + len(quote)) if start >= 0 else None


def _standing_marks(outline: Outline, row: int) -> Iterator[Mark]:
    if row < 0:
        return
    section = outline.sections[row]
    for metric in section.metrics[:MARKED_QUOTES]:
        for quote_start, _ in _found(outline, row, [metric.quote]):
            start, end = stated(metric)
            yield Mark(quote_start + start, quote_start + end, QUOTE)
    for note in section.notes[:MARKED_QUOTES]:
        for span in _found(outline, row, [note.quote]):
            yield Mark(*span, NOTE, note)


def _found(outline: Outline, row: int, quotes: Iterable[str]) -> Iterator[Span]:
    for quote in quotes:
        span = find_quote(outline, row, quote)
        if span:
            yield span
