"""Places of a report as a list: each with its name and the section it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.model import NO_PARENT, Outline
from explorer.model.kept_place import Spot
from explorer.tui.bookmarks import Named
from explorer.tui.widgets.line_list import LineList, Runs


class PlaceList(LineList):
    """Named places, one a line; `here` is the one at which one is."""

    def __init__(self, outline: Outline, nothing: str, *, id: str | None = None) -> None:
        super().__init__(nothing, id=id)
        self.outline = outline
        self.places: Sequence[Named] = ()
        self.here: Spot | None = None

    def show(self, places: Sequence[Named], cursor: int = 0) -> None:
        """Show other places, the cursor on one."""
        self.places = places
        self.lay_out(len(places), range(len(places)), cursor)

    def runs(self, line: int, cells: int) -> tuple[Runs, Runs]:
        """A place: its name, and the position of its section."""
        del cells
        place = self.places[line]
        row = place.spot.row
        position = "" if row == NO_PARENT else self.outline.position(row)
        sign = "> " if place.spot == self.here else "  "
        return ((sign, "bar"), (place.name[:300], "strong")), ((f"{position} ", "quiet"),)
