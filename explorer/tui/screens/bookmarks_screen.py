"""The bookmarks, to be gone to, named and taken away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from explorer.config.language import Words
from explorer.list_commands import BOOKMARKS
from explorer.model import Outline
from explorer.tui.bindings import bindings_for
from explorer.tui.bookmarks import Bookmarks, Named
from explorer.tui.copying import copy_from, file_of
from explorer.tui.screens.name_screen import NameScreen
from explorer.tui.screens.places_screen import PlacesScreen


class BookmarksScreen(PlacesScreen):
    """Changes the bookmarks themselves. Gives back the place to go to."""

    CONTEXT = BOOKMARKS
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(BOOKMARKS)
    kind = "bookmarks"

    def __init__(self, outline: Outline, bookmarks: Bookmarks, words: Words) -> None:
        super().__init__(outline, words)
        self.bookmarks = bookmarks

    def places(self) -> Sequence[Named]:
        """The bookmarks in reading order."""
        return self.bookmarks.all

    def action_rename_bookmark(self) -> None:
        """Ask for another name."""
        mark = self.meant
        if mark is None:
            return

        def named(name: str | None) -> None:
            if name:
                self.bookmarks.rename(mark, name)
                self.show(self.typed, self.list.cursor)

        self.app.push_screen(NameScreen(self.words, mark.name), named)

    def action_copy_bookmarks(self) -> None:
        """Copy those that are shown, with the words that stand there."""
        from explorer.export.citation import places_markdown

        file = file_of(self.outline.report)
        places = [(mark.name, *mark.spot) for mark in self.shown]
        if places:
            text = places_markdown(self.outline, places, file)
            self.say(copy_from(self.app, self.words, text))

    def action_remove_bookmark(self) -> None:
        """Take it away."""
        mark = self.meant
        if mark is not None:
            self.bookmarks.remove(mark)
            self.show(self.typed, self.list.cursor)
            self.show_title()
