"""The panes with the library: another report is read in them, a figure followed through the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.model import NO_PARENT
from explorer.tui.place import Place
from explorer.tui.screens.editing_screen import EditingScreen

if TYPE_CHECKING:
    from explorer.tui.screens.library_screen import LibraryScreen, Wanted
    from explorer.tui.screens.trend_screen import TrendScreen


class ShelvingScreen(EditingScreen):
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
            if trouble := self.save():
                self.say(trouble)
            self.take_outline(wanted.outline)
            self._remember_other(keep_place=wanted.row == NO_PARENT)
            self.follow_file()
        if wanted.row != NO_PARENT:
            self.go_to_place(Place(wanted.row, "", wanted.metric))
        else:
            self.show_panes(self.arrangement)
        self.show_signs()

    def _remember_other(self, *, keep_place: bool) -> None:
        """Take up the session of the report that is shown now."""
        if self.sidecar is None:
            return
        self.sidecar = type(self.sidecar)(self.outline.report.path, self.sidecar.folder)
        session = self.sidecar.read().session
        self.keep_place = keep_place
        if session.path:
            self._take_up(session)
            self.outline_pane.move_to(self.current)
            self._show_current(anew=True)
            if keep_place:
                self._go_back_to(session)
