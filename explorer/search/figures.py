"""Found places in the text of a section's figures → the figures, and where the body states them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explorer.model import Metric, Section
from explorer.search.corpus import FIGURE_END, field_text
from explorer.search.hit import Occurrence, Span


def figure_places(section: Section, row: int, spans: Iterable[Span]) -> Iterator[Occurrence]:
    """One place a figure, from spans of the figures' printed text in order."""
    text = field_text(section, "metric")
    number, counted, last = 0, 0, -1
    for start, _ in spans:
        number += text.count(FIGURE_END, counted, start)
        counted = start
        if number != last:
            last = number
            metric = section.metrics[number]
            yield Occurrence(row, "metric", *(quoted(section, metric) or (0, 0)), metric.id)


def quoted(section: Section, metric: Metric) -> Span | None:
    """Where the body states a figure; None where its quote does not stand there."""
    start = section.body.find(metric.quote) if metric.quote else -1
    return (start, start + len(metric.quote)) if start >= 0 else None
