"""All found places of a report, made ready for lighting, counting and walking in the thread that finds them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The engine is loaded after the first screen.
    from explorer.search import Occurrence

Span = tuple[int, int]
_ORDER = {"title": 0, "metric": 1, "body": 1}


class FoundPlaces:
    """Places in reading order; `bodies` and `titles` are their spans by row, in order.

    A figure is a place where the text states it, unless something was found in those very words.
    """

    def __init__(self, places: Iterable[Occurrence] = ()) -> None:
        ordered = sorted(places, key=order)
        self.bodies = _by_row(ordered, "body")
        self.titles = _by_row(ordered, "title")
        self.places = [place for place in ordered if not self._is_told_twice(place)]

    def __len__(self) -> int:
        return len(self.places)

    def _is_told_twice(self, figure: Occurrence) -> bool:
        if figure.field != "metric":
            return False
        if figure.end == 0:  # the text does not state it: the heading stands for it
            return figure.row in self.bodies or figure.row in self.titles
        spans = self.bodies.get(figure.row, [])
        index = bisect_left(spans, figure.start, key=lambda span: span[1])
        return index < len(spans) and spans[index][0] < figure.end

    def between(self, first: int, last: int) -> int:
        """How many places the rows from `first` up to `last` have."""
        start = bisect_left(self.places, first, key=lambda place: place.row)
        return bisect_left(self.places, last, lo=start, key=lambda place: place.row) - start


def order(place: Occurrence) -> tuple[int, int, int]:
    """What places are sorted by: the row, its title before its text."""
    return place.row, _ORDER[place.field], place.start


def _by_row(ordered: Iterable[Occurrence], field: str) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = {}
    for place in ordered:
        if place.field == field:
            found.setdefault(place.row, []).append((place.start, place.end))
    return found
