"""A section of two reports side by side, word by word; `n` and `N` go through the changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from explorer.commands import Command
from explorer.config.language import Words
from explorer.list_commands import WORDING
from explorer.metrics.rewording import Piece
from explorer.tui.bindings import bindings_for
from explorer.tui.place import Place
from explorer.tui.screens.list_screen import ListScreen
from explorer.tui.widgets.wording_list import MARKS, WordingList


class WordingScreen(ListScreen):
    """Gives back the place of a change in the section at `row`, the open report's `kind` of words there."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(WORDING)
    CONTEXT = WORDING

    def __init__(
        self,
        title: str,
        pieces: Sequence[Piece],
        row: int,
        kind: str,
        words: Words,
        reports: tuple[str, str],
    ) -> None:
        """`reports` are the older one's title and the newer one's."""
        super().__init__(words, hint="compare-filter")
        self._title = title
        self._pieces = pieces
        self._row = row
        self._kind = kind
        self._reports = reports

    def make_list(self) -> WordingList:
        """Both texts."""
        return WordingList(self.words, self._reports)

    @property
    def wording(self) -> WordingList:
        """Both texts."""
        return self.query_one(WordingList)

    def filter(self, typed: str) -> None:
        """Nothing is filtered: all of both texts is shown."""
        del typed
        self.wording.show(self._pieces)

    def offers(self, command: Command) -> bool:
        """All but filtering."""
        return command.id != "filter-list"

    def action_filter_list(self) -> None:
        """There is nothing to filter."""

    def title_text(self) -> str:
        """The section."""
        return self._title

    def detail(self, entry: int) -> str:
        """Which change it is, and all of it."""
        count = self.words("change-of", number=entry + 1, total=len(self.wording.changes))
        told = "".join(f"{MARKS[p.kind][0]}{p.text}{MARKS[p.kind][1]}" for p in self.wording.changes[entry])
        return f"{count}  {told}"

    def place(self, entry: int) -> Place:
        """Where the change stands; what stands in the other report only, in its section."""
        found = (piece.text for piece in self.wording.changes[entry] if piece.kind == self._kind)
        return Place(self._row, next(found, "").strip())

    def action_next_change(self) -> None:
        """To the next change, around the end."""
        self._step(1)

    def action_previous_change(self) -> None:
        """To the change before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.wording.entries:
            self.wording.move_to((self.wording.cursor + by) % self.wording.entries)
