"""The hits of a search, two lines each, drawn from the answer where they are seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from explorer.config.language import Words
from explorer.model import Outline
from explorer.search import Hit
from explorer.text.cells import width
from explorer.tui.drawing import CUT, Part, line_strip
from explorer.tui.widgets.page_marks import Span

LINES = 2
"""Lines a hit takes: what was found, and where."""
INDENT = 3
BEFORE_MATCH = 12
"""Cells of an excerpt that stay before its first match where the line is too short for all."""


class HitList(ScrollView, can_focus=False):
    """Titles with paths, the kind of match and an excerpt with the matched characters lit."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"hit-list--{part}" for part in ("number", "title", "path", "how", "lit", "cursor")
    }
    DEFAULT_CSS = """
    HitList {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .hit-list--number { color: $primary; }
        & > .hit-list--title { text-style: bold; }
        & > .hit-list--path { color: $muted; }
        & > .hit-list--how { color: $muted; text-style: italic; }
        & > .hit-list--lit { color: $hit-text; background: $hit; }
        & > .hit-list--cursor { background: $cursor; color: $cursor-text; }
    }
    """

    class Moved(Message):
        """Another hit is the one meant; `index` is its place in the list."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    class Chosen(Message):
        """The reader wants to read the hit at `index`."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, outline: Outline, words: Words, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.outline = outline
        self.words = words
        self.hits: Sequence[Hit] = ()
        self.cursor = 0
        self._styles: dict[tuple[str, ...], Style] = {}

    @property
    def current(self) -> Hit | None:
        """The hit meant."""
        return self.hits[self.cursor] if self.cursor < len(self.hits) else None

    def show(self, hits: Sequence[Hit], cursor: int = 0) -> None:
        """Show these hits, one of them meant."""
        self.hits = hits
        self.cursor = max(0, min(cursor, len(hits) - 1))
        self._fit()
        self.refresh()

    def move(self, by: int) -> None:
        """Mean another hit, so many further on."""
        self.move_to(self.cursor + by)

    def move_to(self, index: int) -> None:
        """Mean the hit at a place, and say so."""
        index = max(0, min(index, len(self.hits) - 1))
        if index != self.cursor:
            self.cursor = index
            self._fit()
            self.post_message(self.Moved(index))
            self.refresh()

    @property
    def page(self) -> int:
        """Hits a screen holds."""
        return max(1, self.size.height // LINES)

    def _fit(self) -> None:
        """Size what is scrolled, and keep the hit meant in sight."""
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.hits) * LINES)
        top, height = self.cursor * LINES, self.size.height
        if height and top < self.scroll_y:
            self.scroll_to(y=top, animate=False, force=True)
        elif height and top + LINES > self.scroll_y + height:
            self.scroll_to(y=top + LINES - height, animate=False, force=True)

    def on_resize(self) -> None:
        """Fit the new size."""
        self._fit()

    def on_click(self, event: events.Click) -> None:
        """Mean the hit clicked; clicked twice, choose it."""
        index = (event.y + round(self.scroll_y)) // LINES
        if index >= len(self.hits):
            return
        if index == self.cursor or event.chain > 1:
            self.post_message(self.Chosen(index))
        self.move_to(index)

    def notify_style_update(self) -> None:
        """Forget the looks of the last theme."""
        super().notify_style_update()
        self._styles.clear()

    def _style(self, *parts: str) -> Style:
        """The looks of parts, each painted over those before it: what is quiet elsewhere takes the cursor's colour."""
        style = self._styles.get(parts)
        if style is None:
            style = self.rich_style
            for part in parts:
                style += self.get_component_rich_style(f"hit-list--{part}", partial=True)
            self._styles[parts] = style
        return style

    def render_line(self, y: int) -> Strip:
        """A line of the window, `y` from its top."""
        index, line = divmod(y + round(self.scroll_y), LINES)
        cells = self.scrollable_content_region.width
        if index >= len(self.hits):
            return Strip.blank(cells, self.rich_style)
        base = ("cursor",) if index == self.cursor else ()
        if line:
            return self._below(self.hits[index], base, cells)
        return self._head(self.hits[index], index == self.cursor, base, cells)

    def _head(self, hit: Hit, meant: bool, base: tuple[str, ...], cells: int) -> Strip:
        """Number, title and path, and how it was found."""
        number = hit.number + (" " if hit.number and hit.number[-1].isascii() else "")
        parts: list[Part] = [("> " if meant else "  ", self._style(*base)), (" ", self._style(*base))]
        parts.append((number, self._style("number", *base)))
        spans = hit.matches if hit.field == "title" else ()
        parts += self._lit(hit.title, spans, (*base, "title"))
        above = " / ".join(hit.path[:-1])
        if above and hit.field != "title":
            parts.append(("  " + above, self._style("path", *base)))
        how = [(" " + self.words(f"how-{hit.how}") + " ", self._style("how", *base))]
        return line_strip(parts, how, cells, self._style(*base))

    def _below(self, hit: Hit, base: tuple[str, ...], cells: int) -> Strip:
        """The excerpt with its matches lit; the path where the title is the match."""
        parts: list[Part] = [(" " * INDENT, self._style(*base))]
        if hit.field == "title":
            parts.append((" / ".join(hit.path[:-1]), self._style("path", *base)))
        else:
            text, spans = brought_forward(hit.snippet, hit.spans, cells - INDENT)
            parts += self._lit(text, spans, base)
        return line_strip(parts, (), cells, self._style(*base))

    def _lit(self, text: str, spans: Sequence[Span], base: tuple[str, ...]) -> Iterator[Part]:
        end = 0
        for start, stop in spans:
            yield text[end:start], self._style(*base)
            yield text[start:stop], self._style(*base, "lit")
            end = stop
        yield text[end:], self._style(*base)


def brought_forward(text: str, spans: Sequence[Span], cells: int) -> tuple[str, list[Span]]:
    """An excerpt and its spans, cut at its beginning so that the first match is seen in so many cells."""
    if not spans or width(text[: spans[0][1]]) <= cells:
        return text, list(spans)
    start = spans[0][0]
    while start > 0 and width(text[start - 1 : spans[0][0]]) <= min(BEFORE_MATCH, cells // 3):
        start -= 1
    moved = len(CUT) - start
    return CUT + text[start:], [(first + moved, last + moved) for first, last in spans]
