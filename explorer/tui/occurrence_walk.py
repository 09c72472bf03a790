"""All found places of a report in reading order, and the one a reader stands at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from explorer.search import Occurrence
from explorer.tui.widgets.page_marks import Span

_ORDER = {"title": 0, "body": 1, "metric": 2}


class OccurrenceWalk:
    """Places one goes through with next and previous, around the end to the beginning.

    `index` is the place one stands at, -1 before the first step.
    """

    def __init__(self, places: Iterable[Occurrence]) -> None:
        self.places = in_reading_order(places)
        self.index = -1

    def __len__(self) -> int:
        return len(self.places)

    @property
    def current(self) -> Occurrence | None:
        """The place one stands at."""
        return self.places[self.index] if 0 <= self.index < len(self.places) else None

    def extend(self, places: Iterable[Occurrence]) -> None:
        """Take the whole report's places, and stay where one stands."""
        here = self.current
        self.places = in_reading_order(places)
        self.index = -1
        if here is not None:
            self.start_at(here.row, here.start, here.field)

    def start_at(self, row: int, start: int = 0, field: str = "title") -> Occurrence | None:
        """Stand at a place, or at the first one after it; the place, None where there is none."""
        keys = [_key(place) for place in self.places]
        index = bisect_left(keys, (row, _ORDER[field], start))
        self.index = index if index < len(keys) else len(keys) - 1
        return self.current

    def step(self, by: int = 1) -> Occurrence | None:
        """Go on to the next place (-1: back to the one before); None where there is none."""
        if not self.places:
            return None
        self.index = (
            (self.index + by) % len(self.places) if self.index >= 0 or by > 0 else len(self.places) - 1
        )
        return self.current

    def spans(self, field: str = "body") -> dict[int, list[Span]]:
        """What is to be lit, by row."""
        found: dict[int, list[Span]] = {}
        for place in self.places:
            if place.field == field:
                found.setdefault(place.row, []).append((place.start, place.end))
        return found

    def counts(self) -> dict[int, int]:
        """How many places each row has."""
        found: dict[int, int] = {}
        for place in self.places:
            found[place.row] = found.get(place.row, 0) + 1
        return found


def in_reading_order(places: Iterable[Occurrence]) -> list[Occurrence]:
    """Places by row, its title before its text; a figure's only where nothing else of the row was found."""
    ordered = sorted(places, key=_key)
    elsewhere = {place.row for place in ordered if place.field != "metric"}
    figures: set[int] = set()
    kept = []
    for place in ordered:
        if place.field == "metric":
            if place.row in elsewhere or place.row in figures:
                continue
            figures.add(place.row)
        kept.append(place)
    return kept


def _key(place: Occurrence) -> tuple[int, int, int]:
    return place.row, _ORDER[place.field], place.start
