"""The basket: what is marked, to be put in order, thinned out and exported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from explorer.config.language import Words
from explorer.list_commands import BASKET
from explorer.model import Outline
from explorer.model.report import heading_of
from explorer.model.selection import Basket, Mark
from explorer.tui.bindings import bindings_for
from explorer.tui.place import Place
from explorer.tui.screens.list_screen import ListScreen
from explorer.tui.widgets.mark_list import MarkList


class BasketScreen(ListScreen):
    """Changes the basket itself. Gives back the place of a mark to go to; `wants_export` after `e`."""

    CONTEXT = BASKET
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(BASKET)

    def __init__(self, outline: Outline, basket: Basket, words: Words) -> None:
        super().__init__(words, hint="basket-filter")
        self.outline = outline
        self.basket = basket
        self.wants_export = False
        self._marked: Sequence[Mark] = ()
        self._shown: Sequence[Mark] = ()

    def make_list(self) -> MarkList:
        """The marks."""
        return MarkList(self.outline, self.words)

    @property
    def marks(self) -> MarkList:
        """The list."""
        return self.query_one(MarkList)

    def title_text(self) -> str:
        """How much is marked."""
        return f"{self.words('basket-title')}  {len(self.basket)}"

    def filter(self, typed: str) -> None:
        """Show the marks whose sections' or figures' names hold what is typed."""
        self._show(typed)

    def _show(self, typed: str, cursor: int = 0) -> None:
        marks = tuple(self.basket.marks)
        if marks != self._marked:
            # One and the same list while nothing changed, for its names are read once.
            self._marked = marks
        shown = self.fitting(self._marked, lambda: map(self._called, marks), typed)
        if shown is not None:
            self._shown = shown
            self.marks.show(shown, cursor)
            self.show_detail()

    def _called(self, mark: Mark) -> str:
        section = self.outline.sections[mark.row]
        names = [metric.name for metric in section.metrics if metric.id == mark.metric]
        return " ".join([heading_of(section.number[:80], section.title), *names])

    def detail(self, entry: int) -> str:
        """The way to the section."""
        row = self._shown[entry].row
        return " / ".join(title[:200] for title in self.outline.path(row))

    def place(self, entry: int) -> Place:
        """The section, or the words of the figure."""
        mark = self._shown[entry]
        return Place(mark.row, metric=mark.metric)

    @property
    def _meant(self) -> Mark | None:
        cursor = self.marks.cursor
        return self._shown[cursor] if 0 <= cursor < len(self._shown) else None

    def action_later(self) -> None:
        """Write the section or figure later."""
        self._shift(1)

    def action_earlier(self) -> None:
        """Write the section or figure earlier."""
        self._shift(-1)

    def _shift(self, by: int) -> None:
        mark = self._meant
        if mark is None:
            return
        marks = self.basket.marks
        cursor = max(0, min(self.marks.cursor + by, len(self._shown) - 1))
        here, there = marks.index(mark), marks.index(self._shown[cursor])
        self.basket.move(here, there - here)
        self._show(self.typed, cursor)

    def action_take_out(self) -> None:
        """Take it out of the basket."""
        mark = self._meant
        if mark is not None:
            self.basket.remove([mark])
            self._show(self.typed, self.marks.cursor)
            self.show_title()

    def action_empty_basket(self) -> None:
        """Take everything out that is shown."""
        self.basket.remove(self._shown)
        self._show(self.typed)
        self.show_title()

    def action_export_basket(self) -> None:
        """Go on to write a file of it."""
        self.wants_export = bool(self.basket)
        if self.basket:
            self.dismiss(None)
