"""The panes with named places, and with the list of where one has been."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.model.kept_place import Spot
from explorer.tui.bookmarks import Named, called
from explorer.tui.screens.filtering_screen import FilteringScreen

if TYPE_CHECKING:
    from explorer.tui.place import Place


class BookmarkingScreen(FilteringScreen):
    """Bookmarks stand in `bookmarks`; sections that have one bear a sign in the outline."""

    def completing(self) -> None:
        """Show the bookmarks there are."""
        super().completing()
        self.show_bookmarks()

    def show_bookmarks(self) -> None:
        """Bring the signs in the outline up to date."""
        self.outline_pane.lines.bookmarked = self.bookmarks
        self.outline_pane.refresh()

    def _bookmark_here(self) -> Named | None:
        """The bookmark of the line one reads."""
        here, page = self.here, self.reading.page
        if here.row not in self.bookmarks:
            return None
        line = page.y_of(here)
        of_section = (mark for mark in self.bookmarks.all if mark.spot.row == here.row)
        return next((mark for mark in of_section if page.y_of(mark.spot) == line), None)

    def go_to_listed(self, place: Place | None) -> None:
        """Go to a place of a list, its line at the top, and remember where one was."""
        self.show_bookmarks()
        if place is not None:
            there = Spot(place.row, place.offset)
            self.history.leave(self.here, there)
            self.go_to_spot(there)

    # The commands

    def action_bookmark(self) -> None:
        """Bookmark the line one reads, or take its bookmark away."""
        there = self._bookmark_here()
        if there is None:
            name = called(self.outline, self.here)
            self.bookmarks.add(self.here, name)
            self.say(self.words("bookmark-set", name=name))
        else:
            self.bookmarks.remove(there)
            self.say(self.words("bookmark-removed", name=there.name))
        self.show_bookmarks()

    def action_bookmarks(self) -> None:
        """The bookmarks: go there, name them, take them away."""
        from explorer.tui.screens.bookmarks_screen import BookmarksScreen

        screen = BookmarksScreen(self.outline, self.bookmarks, self.words)
        self.app.push_screen(screen, self.go_to_listed)

    def action_visited(self) -> None:
        """Where one has been, as a list."""
        from explorer.tui.screens.visited_screen import VisitedScreen

        screen = VisitedScreen(self.outline, self.history, self.here, self.words)
        self.app.push_screen(screen, self.go_to_listed)
