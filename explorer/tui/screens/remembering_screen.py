"""The panes with what is remembered: where one reads and how, from one run to the next."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from explorer.commands import FIGURES, OUTLINE, PANES
from explorer.model import NO_PARENT, Outline
from explorer.model.kept_place import HEADING
from explorer.tui.aside import aside
from explorer.tui.history import History
from explorer.tui.screens.bookmarking_screen import BookmarkingScreen

if TYPE_CHECKING:
    from explorer.config.session import Session
    from explorer.tui.sidecar import Sidecar

SAVE_SECONDS = 20.0
"""Between two looks whether there is something new to be kept, lest a killed program loses a day's marks."""


class RememberingScreen(BookmarkingScreen):
    """Takes up the last session of the report, and tells what is to be remembered of this one.

    Without a `sidecar` nothing is. `keep_place` tells whether the reader asked for no other place.
    """

    sidecar: Sidecar | None = None
    keep_place = True
    _restored: Session | None = None

    def completing(self) -> None:
        """Take up the session, before the text is set for the first time."""
        super().completing()
        if self.sidecar is None:
            return
        found = self.sidecar.read()
        self._restored = found.session
        if found.trouble:
            self.say(self.words(f"state-{found.trouble}", path=found.path))
        if found.session.path:
            self._take_up(found.session)
            self.outline_pane.move_to(self.current)

    def completed(self) -> None:
        """Go to the line one read, and look after the session from now on."""
        session = self._restored
        if session is not None and session.path and self.keep_place:
            self._go_back_to(session)
        super().completed()
        if self.sidecar is not None:
            self.set_interval(SAVE_SECONDS, self._save_aside)

    def _take_up(self, session: Session) -> None:
        """Fold, arrange and mark as in a session, and stand at its section."""
        from explorer.model.kept_place import find
        from explorer.model.selection import found

        if session.folds.level:
            self.outline_pane.folds = session.folds
        self.basket.restore(found(self.outline, session.marks))
        self.bookmarks.restore(self.outline, session.bookmarks)
        self.queries = session.queries
        self.history = History(find(self.outline, place) for place in session.back)
        if session.panes is not None:
            self.arrangement = self.arrangement.with_panes(session.panes, session.focused)
        outline, figures = session.widths
        self.arrangement = replace(self.arrangement, outline_width=outline, figures_width=figures)
        self.with_subsections = session.subsections
        self.scale_at_first(session.scale)
        if self.keep_place:
            self.set_reactive(RememberingScreen.current, find(self.outline, session.place).row)
        self.show_bookmarks()

    def _go_back_to(self, session: Session) -> None:
        """Bring the line one read to the top again, what was above it still there."""
        from explorer.model.kept_place import find

        place, page = find(self.outline, session.place), find(self.outline, session.page).row
        within = page == NO_PARENT or page <= place.row < self.outline.ends[page]
        if place.row != NO_PARENT and within:
            self.reading.show(page, self.with_subsections)
            self.reading.place = place
        elif place.offset != HEADING:
            self.reading.place = place

    def remembered(self) -> Session:
        """What is to be remembered now."""
        from explorer.config.session import Session
        from explorer.model.kept_place import keep
        from explorer.model.selection import named

        arrangement, outline = self.arrangement, self.outline
        panes = {OUTLINE: arrangement.outline, FIGURES: arrangement.figures}
        return Session(
            path=os.path.abspath(outline.report.path),
            title=outline.report.title,
            place=keep(outline, *self.here),
            page=keep(outline, self.reading.page.row if self.complete else self.current),
            folds=self.outline_pane.folds,
            panes=tuple(pane for pane in PANES if panes.get(pane)),
            focused=arrangement.focused,
            subsections=self.with_subsections,
            scale=self.scale,
            marks=named(outline, self.basket.marks),
            bookmarks=self.bookmarks.kept(outline),
            queries=tuple(self.queries),
            back=tuple(keep(outline, *step) for step in self.history.steps[0]),
            widths=(arrangement.outline_width, arrangement.figures_width),
        )

    def save(self) -> str:
        """Remember this session; what is wrong where that can't be."""
        if self.sidecar is None or not self.complete:
            return ""
        return self.sidecar.write(self.remembered())

    def _save_aside(self) -> None:
        """Remember it in a thread: the disk may take its time."""
        if self.sidecar is not None and self.complete:
            aside("session", partial(self.sidecar.write, self.remembered()))

    def renew(self, outline: Outline) -> None:
        """Show the report as it is now, everything kept that is still there."""
        session, query = self.remembered(), self.lit_query
        filtering = self._filter.query if self._filter else ""
        hides = self._filter is None or self._filter.hides
        self.take_outline(outline)
        self.keep_place = True
        self._take_up(session)
        self.outline_pane.move_to(self.current)
        self._show_current(anew=True)
        self._go_back_to(session)
        self.show_panes(self.arrangement)
        self.find_again(query)
        if filtering:
            self.filter.hides = hides
            self.filter.ask(filtering)
