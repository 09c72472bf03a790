"""Search in all reports of the library at once, as one types."""

from __future__ import annotations

from collections.abc import Sequence
from queue import SimpleQueue

from textual.message import Message
from textual.widgets import Input

from explorer.config.language import Words
from explorer.library.library import Library
from explorer.model import Outline
from explorer.model.report import heading_of
from explorer.search import Hit, Index
from explorer.tui.aside import aside
from explorer.tui.place import Place, Wanted
from explorer.tui.screens.list_screen import ListScreen
from explorer.tui.widgets.entry_list import EntryList, Lines

MOST_HITS = 200


class LibrarySearchScreen(ListScreen):
    """Gives nothing back; `wanted` is the report and section chosen."""

    class Answered(Message):
        """The hits of a query; None for the query while the reports are being opened."""

        def __init__(self, query: str, hits: Sequence[Hit], total: int, outlines: Sequence[Outline]) -> None:
            super().__init__()
            self.query = query
            self.hits = hits
            self.total = total
            self.outlines = outlines

    def __init__(self, library: Library, words: Words) -> None:
        super().__init__(words, hint="search-hint")
        self.library = library
        self.wanted: Wanted | None = None
        self._queries: SimpleQueue[str | None] = SimpleQueue()
        self._hits: Sequence[Hit] = ()
        self._outlines: Sequence[Outline] = ()
        self._total = 0
        self._ready = False

    def make_list(self) -> EntryList:
        """The hits."""
        return EntryList("")

    def title_text(self) -> str:
        """How many reports there are, and hits."""
        if not self._ready:
            return f"{self.words('library-search-title')}  {self.words('compare-opening')}"
        found = self.words(
            "library-found", shown=len(self._hits), total=self._total, reports=len(self._outlines)
        )
        return f"{self.words('library-search-title')}  {found}"

    def on_mount(self) -> None:
        """Open the reports aside; begin at the box. The list's own `on_mount` is called besides."""
        # Not focusable before it is seen.
        self.add_class("filtered")
        self.call_after_refresh(self.action_filter_list)
        aside("library-search", self._work)

    def on_unmount(self) -> None:
        """Let the thread end."""
        self._queries.put(None)

    def _work(self) -> None:
        """Open all reports, then answer the newest query there is."""
        outlines = self.library.open().outlines
        index = Index(list(outlines))
        index.prepare()
        self.post_message(self.Answered("", (), 0, outlines))
        while (query := self._newest()) is not None:
            results = index.search(query, limit=MOST_HITS) if query.strip() else None
            hits, total = (results.hits, results.total) if results else ((), 0)
            self.post_message(self.Answered(query, hits, total, outlines))

    def _newest(self) -> str | None:
        query = self._queries.get()
        while query is not None and not self._queries.empty():
            query = self._queries.get()
        return query

    def filter(self, typed: str) -> None:
        """Ask the thread."""
        self._queries.put(typed)

    def on_library_search_screen_answered(self, event: Answered) -> None:
        """Show the hits of what is typed now; others are dropped."""
        event.stop()
        self._ready, self._outlines = True, event.outlines
        if event.query == self.typed:
            self._hits, self._total = event.hits, event.total
            self.query_one(EntryList).show([self._lines(hit) for hit in self._hits])
            self.show_detail()
        self.show_title()

    def _lines(self, hit: Hit) -> Lines:
        report = self._outlines[hit.report].report
        remark = "  ".join(part for part in (report.period, report.title) if part)
        return Lines(heading_of(hit.number, hit.title), remark[:60], _parts(hit))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the box: read the hit under the cursor."""
        event.stop()
        if self.lines.cursor >= 0:
            self.lines.action_choose_entry()

    def detail(self, entry: int) -> str:
        """The way to the section."""
        hit = self._hits[entry]
        return " / ".join((self._outlines[hit.report].report.title, *hit.path))

    def place(self, entry: int) -> Place | None:
        """Read the section of the hit."""
        hit = self._hits[entry]
        self.wanted = Wanted(self._outlines[hit.report], hit.row)
        self.dismiss(None)
        return None


def _parts(hit: Hit) -> tuple[tuple[str, str], ...]:
    """The snippet, what was found in it marked."""
    parts: list[tuple[str, str]] = []
    end = 0
    for start, stop in hit.spans:
        parts += [(hit.snippet[end:start], ""), (hit.snippet[start:stop], "warn")]
        end = stop
    return (*parts, (hit.snippet[end:], ""))
