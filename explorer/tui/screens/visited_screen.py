"""Where one has been: the places `[` and `]` go through, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.config.language import Words
from explorer.model import Outline
from explorer.model.kept_place import Spot
from explorer.tui.bookmarks import Named, called
from explorer.tui.history import History
from explorer.tui.screens.places_screen import PlacesScreen
from explorer.tui.widgets.place_list import PlaceList


class VisitedScreen(PlacesScreen):
    """The places ahead, where one is, and the places behind, the last one first."""

    kind = "visited"

    def __init__(self, outline: Outline, history: History, here: Spot, words: Words) -> None:
        super().__init__(outline, words)
        self.here = here
        behind, ahead = history.steps
        self._places = [Named(spot, called(outline, spot)) for spot in (*ahead[::-1], here, *behind[::-1])]
        self._at = len(ahead)

    def places(self) -> Sequence[Named]:
        """All places, those read last on top."""
        return self._places

    def make_list(self) -> PlaceList:
        """The places, where one is marked."""
        made = super().make_list()
        made.here = self.here
        return made

    def filter(self, typed: str) -> None:
        """Show the places that fit; at first the cursor is on where one was before."""
        self.show(typed, 0 if typed.strip() else min(self._at + 1, len(self._places) - 1))
