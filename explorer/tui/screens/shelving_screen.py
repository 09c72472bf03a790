"""The panes with the library: another report is read in them, a figure followed through the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.model import NO_PARENT
from explorer.tui.place import Place, Wanted
from explorer.tui.screens.reports_screen import ReportsScreen

if TYPE_CHECKING:
    from explorer.tui.screens.library_screen import LibraryScreen
    from explorer.tui.screens.trend_screen import TrendScreen


class ShelvingScreen(ReportsScreen):
    """What is remembered of a report is kept before another one takes its place."""

    def action_library(self) -> None:
        """The reports of the library."""
        from explorer.library.library import Library
        from explorer.tui.screens.library_screen import LibraryScreen

        self._ask(LibraryScreen(Library(), self.words))

    def action_trend(self) -> None:
        """The figure under the cursor, else the first of what is read, through the library's reports."""
        from explorer.library.library import Library
        from explorer.tui.screens.trend_screen import TrendScreen

        figures = self.figures.figures
        figure = self.figures.figure or (figures[0] if figures else None)
        if figure is None:
            self.say(self.words("no-figures"))
        else:
            self._ask(TrendScreen(Library(), self.outline, figure.metric, self.words))

    def _ask(self, screen: LibraryScreen | TrendScreen) -> None:
        def closed(place: Place | None) -> None:
            del place
            if screen.wanted is not None:
                self.open_other(screen.wanted)

        self.app.push_screen(screen, closed)

    def open_other(self, wanted: Wanted) -> None:
        """Read another report; of the same one only the section changes."""
        if wanted.outline is not self.outline:
            self.show_report(wanted.outline, keep_place=wanted.row == NO_PARENT)
        if wanted.row != NO_PARENT:
            self.go_to_place(Place(wanted.row, "", wanted.metric))
        self.show_signs()
