"""The place among all found ones that a reader stands at."""

from __future__ import annotations

from bisect import bisect_left

from explorer.search import Occurrence
from explorer.tui.found_places import FoundPlaces, order

NOWHERE = FoundPlaces()


class OccurrenceWalk:
    """Places one goes through with next and previous, around the end to the beginning.

    `index` is the place one stands at, -1 before the first step.
    """

    def __init__(self, found: FoundPlaces = NOWHERE) -> None:
        self.found = found
        self.index = -1

    def __len__(self) -> int:
        return len(self.found)

    @property
    def current(self) -> Occurrence | None:
        """The place one stands at."""
        return self.found.places[self.index] if 0 <= self.index < len(self) else None

    def extend(self, found: FoundPlaces) -> None:
        """Take the whole report's places, and stay where one stands."""
        here = self.current
        self.found = found
        self.index = -1
        if here is not None:
            self.start_at(here)

    def start_at(self, place: Occurrence) -> Occurrence | None:
        """Stand at a place, or at the first one after it; the place, None where there is none."""
        index = bisect_left(self.found.places, order(place), key=order)
        self.index = min(index, len(self) - 1)
        return self.current

    def step(self, by: int = 1) -> Occurrence | None:
        """Go on to the next place (-1: back to the one before); None where there is none."""
        if not len(self):
            return None
        self.index = (self.index + by) % len(self) if self.index >= 0 or by > 0 else len(self) - 1
        return self.current
