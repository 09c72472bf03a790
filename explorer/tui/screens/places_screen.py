"""A list of places of the report: bookmarks and where one has been are its kinds."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.config.language import Words
from explorer.model import NO_PARENT, Outline
from explorer.tui.bookmarks import Named
from explorer.tui.name_finder import NameFinder
from explorer.tui.place import Place
from explorer.tui.screens.list_screen import ListScreen
from explorer.tui.widgets.place_list import PlaceList


class PlacesScreen(ListScreen):
    """Gives back the place to go to. A kind says which places there are."""

    kind = ""
    """What the interface's words for the kind begin with."""

    def __init__(self, outline: Outline, words: Words) -> None:
        super().__init__(words, hint="places-filter")
        self.outline = outline
        self.shown: list[Named] = []

    def places(self) -> Sequence[Named]:
        """All places there are."""
        raise NotImplementedError

    def make_list(self) -> PlaceList:
        """The places."""
        return PlaceList(self.outline, self.words(f"{self.kind}-empty"))

    @property
    def list(self) -> PlaceList:
        """The list."""
        return self.query_one(PlaceList)

    def title_text(self) -> str:
        """How many there are."""
        return f"{self.words(f'{self.kind}-title')}  {len(self.places())}"

    def filter(self, typed: str) -> None:
        """Show the places whose names or sections hold what is typed."""
        self.show(typed)

    def show(self, typed: str, cursor: int = 0) -> None:
        """Show the places that fit, the cursor on one."""
        self.shown = list(self.places())
        if typed.strip():
            found = NameFinder(f"{place.name} {self._way(place)}" for place in self.shown).find(typed)
            self.shown = [self.shown[index] for index in sorted(found)]
        self.list.show(self.shown, cursor)
        self.show_detail()

    @property
    def meant(self) -> Named | None:
        """The place under the cursor."""
        cursor = self.list.cursor
        return self.shown[cursor] if 0 <= cursor < len(self.shown) else None

    def detail(self, entry: int) -> str:
        """The way to the section, and the words that stand there."""
        place = self.shown[entry]
        row, offset = place.spot
        body = "" if row == NO_PARENT else self.outline.sections[row].body
        words = " ".join(body[max(0, offset) : max(0, offset) + 200].split())
        return f"{self._way(place)}  {words}"

    def _way(self, place: Named) -> str:
        row = place.spot.row
        if row == NO_PARENT:
            return self.outline.report.title[:200]
        return " / ".join(title[:200] for title in self.outline.path(row))

    def place(self, entry: int) -> Place:
        """The place itself."""
        row, offset = self.shown[entry].spot
        return Place(row, offset=offset)
