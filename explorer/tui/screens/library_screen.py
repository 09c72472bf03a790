"""The reports of the library: one is opened, all are searched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from explorer.config.language import Words
from explorer.error_words import error_line
from explorer.errors import ExplorerError
from explorer.library.catalogue import Entry
from explorer.library.library import Library
from explorer.list_commands import LIBRARY
from explorer.model import Report
from explorer.tui.bindings import bindings_for
from explorer.tui.name_finder import NameFinder
from explorer.tui.place import Place, Wanted
from explorer.tui.report_opened import ReportOpened, open_aside
from explorer.tui.screens.list_screen import ListScreen
from explorer.tui.widgets.entry_list import EntryList, Lines


class LibraryScreen(ListScreen):
    """Gives nothing back; `wanted` is what the reader chose to read."""

    CONTEXT = LIBRARY
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(LIBRARY)

    def __init__(self, library: Library, words: Words) -> None:
        super().__init__(words, hint="library-filter")
        self.library = library
        self.wanted: Wanted | None = None
        self._error = ""
        self._entries: Sequence[Entry] = ()
        self._shown: Sequence[Entry] = ()
        self._asked = ""
        try:
            self._entries = library.entries()
        except ExplorerError as error:
            self._error = error_line(error, words.language)

    def make_list(self) -> EntryList:
        """The reports."""
        return EntryList(self.words("library-empty"))

    def title_text(self) -> str:
        """How many there are."""
        return f"{self.words('library-title')}  {len(self._entries)}"

    def nothing_text(self) -> str:
        """Why there is nothing."""
        return self._error

    def filter(self, typed: str) -> None:
        """Show the reports whose titles, organisations, periods or paths hold what is typed."""
        names = NameFinder(f"{e.title} {e.organization} {e.period} {e.path}" for e in self._entries)
        found = sorted(names.find(typed)) if typed.strip() else range(len(self._entries))
        self._shown = [self._entries[index] for index in found]
        self.query_one(EntryList).show([self._lines(entry) for entry in self._shown])
        self.show_detail()

    def _lines(self, entry: Entry) -> Lines:
        state = entry.state
        counts = self.words("library-counts", sections=entry.sections, figures=entry.figures)
        remark = counts if state == "ok" else self.words(f"library-{state}")
        about = "  ".join(part for part in (entry.period, entry.organization) if part)
        return Lines(entry.title, remark, ((about, "quiet"),), bad=state == "gone")

    def detail(self, entry: int) -> str:
        """Where it stands."""
        return self._shown[entry].path

    def place(self, entry: int) -> Place | None:
        """Open the report in a thread of its own."""
        self._asked = asked = self._shown[entry].path
        self.say(self.words("compare-opening"))

        def read() -> Report:
            return self.library.store.open(asked).opened.report

        open_aside(self, asked, read, self.words.language)
        return None

    def on_report_opened(self, event: ReportOpened) -> None:
        """Read it, or say why it can't be; an answer about an older choice is dropped."""
        event.stop()
        if event.asked != self._asked:
            return
        if event.outline is None:
            self.say(event.error)
        else:
            self.wanted = Wanted(event.outline)
            self.dismiss(None)

    def action_search_library(self) -> None:
        """Search all reports."""
        from explorer.tui.screens.library_search_screen import LibrarySearchScreen

        screen = LibrarySearchScreen(self.library, self.words)

        def closed(place: Place | None) -> None:
            del place
            if screen.wanted is not None:
                self.wanted = screen.wanted
                self.dismiss(None)

        self.app.push_screen(screen, closed)
