"""A scrolled window on a page, drawn by line: what is seen is laid out first, the rest while idle."""

from __future__ import annotations

from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.timer import Timer

from explorer.model import NO_PARENT, Outline
from explorer.model.kept_place import HEADING, Spot
from explorer.tui.widgets.page import Page
from explorer.tui.widgets.page_drawing import MARGIN, draw_line
from explorer.tui.widgets.page_line import PageLine
from explorer.tui.widgets.page_marks import Mark, PageMarks
from explorer.tui.widgets.typesetting import BodyTypesetter

COMFORTABLE_MEASURE = 76
"""Cells of a line where there is room for more: 38 Chinese characters."""
NARROWEST_MEASURE = 16
WIDEST_MEASURE = 240
AHEAD = 20
"""Screens above and below the seen one that are laid out while idle."""
IDLE_SECONDS = 0.03


class PageView(ScrollView):
    """The window: it keeps the place one reads at, whatever is laid out above it and however wide it is.

    `place` holds for the scroll position `_placed_y`: a place that can't stand at the top, because
    the page ends before, is kept all the same, so that a thousand resizes come back to it.
    """

    def __init__(self, outline: Outline, *, indent_paragraphs: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self.outline = outline
        self.marks = PageMarks(outline)
        self.indent_paragraphs = indent_paragraphs
        self.measure = COMFORTABLE_MEASURE
        self._place = Spot(NO_PARENT, HEADING)
        self._placed_y = 0
        self._page_size = Size(0, 0)
        self._cells = 0
        self._styles: dict[tuple[str, ...], Style] = {}
        self._idle: Timer | None = None
        self.page = Page(outline, NO_PARENT, False, self._typesetter())

    # Setting

    @property
    def text_width(self) -> int:
        """Cells a line of text may take: the measure, or what there is."""
        return max(2, min(self.measure, self._cells - 2 * MARGIN)) if self._cells else self.measure

    @property
    def text_left(self) -> int:
        """Cells left of the text."""
        return max(0, self._cells - self.text_width) // 2

    def change_width(self, delta: int) -> int:
        """Make lines longer or shorter by so many cells; the measure that was taken."""
        self.measure = max(NARROWEST_MEASURE, min(WIDEST_MEASURE, self.text_width + delta))
        self.set_page(self.page.row, self.page.with_subsections, self._place)
        return self.measure

    def set_page(self, row: int, with_subsections: bool, spot: Spot) -> None:
        """Set a section, alone or with its subsections, with a place of it on top."""
        self._page_size = self.size
        self._cells = self.scrollable_content_region.width if self.size else 0
        self.page = Page(self.outline, row, with_subsections, self._typesetter())
        self.turn_to(spot)

    def turn_to(self, spot: Spot) -> None:
        """Bring a place of the page to the top."""
        self._place = spot
        if self.size:
            self._scroll(self.page.y_of(spot))
        self._place = spot
        self.refresh()

    def bring_into_view(self, spot: Spot) -> None:
        """Scroll so that a place is seen with some lines around it; not at all where it is so already."""
        if not self.size:
            self._place = spot
            return
        y, height = self.page.y_of(spot), self.size.height
        around = min(2, height // 4)
        if not self.scroll_y + around <= y < self.scroll_y + height - around:
            self._scroll(y if spot.offset == HEADING else max(0, y - height // 3))
        self.refresh()

    def _typesetter(self) -> BodyTypesetter:
        return BodyTypesetter(self.outline, self.text_width, indent_paragraphs=self.indent_paragraphs)

    def on_mount(self) -> None:
        """Look at the size after every layout: Textual 8.2 sends no Resize to a widget that came in while
        a scroll was not drawn yet, and the text would stay unset.
        """
        self.screen.screen_layout_refresh_signal.subscribe(self, self._laid_out)

    def _laid_out(self, _: object) -> None:
        if self.size != self._page_size:
            self.call_later(self.on_resize)

    def on_resize(self) -> None:
        """Set the text to the new width; the place stays."""
        if self.size != self._page_size:
            self.set_page(self.page.row, self.page.with_subsections, self._place)

    # Scrolling

    def _scroll(self, y: int) -> None:
        """Lay out what a screen at `y` shows, go there, and keep that place."""
        y = self.page.settle(y, self.size.height)
        self._fit()
        self.scroll_to(y=y, animate=False, force=True)
        self._placed_y = round(self.scroll_y)
        self._place = self.page.spot(self._placed_y)
        self._wake()

    def _fit(self) -> None:
        size = Size(self._cells, self.page.height)
        if self.virtual_size != size:
            self.virtual_size = size

    def validate_scroll_y(self, value: float) -> float:
        """Lay out what will be seen before it is; what stands there decides where that is."""
        if not self.size or self.size != self._page_size:
            return super().validate_scroll_y(value)
        y, seen, height = round(super().validate_scroll_y(value)), round(self.scroll_y), self.size.height
        near = y < seen <= y + 2 * height
        settled = self.page.settle_above(y, seen, height) if near else self.page.settle(y, height)
        self._fit()
        return super().validate_scroll_y(value if settled == y else settled)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Follow the scrolling."""
        super().watch_scroll_y(old_value, new_value)
        if self.size != self._page_size or round(new_value) == self._placed_y:
            return
        self.scroll_target_y = new_value
        self._placed_y = round(new_value)
        self._place = self.page.spot(self._placed_y)
        self.scrolled()
        self._wake()

    def scrolled(self) -> None:
        """The reader has scrolled; nothing to do here."""

    # While idle

    def _wake(self) -> None:
        if self._idle is None and self.is_attached:
            self._idle = self.set_timer(IDLE_SECONDS, self._lay_out_ahead)

    def _lay_out_ahead(self) -> None:
        """Lay out one passage near the seen ones, so that scrolling there finds it ready."""
        self._idle = None
        y, height = round(self.scroll_y), self.size.height
        piece = self.page.unseen(y, y + AHEAD * height) or self.page.unseen(y - AHEAD * height, y)
        if piece is None or not height:
            self._fit()
            return
        mark = self.page.mark(y)
        self.page.lines(piece)
        moved = self.page.height_of(mark)
        if moved != y:
            self._fit()
            self._placed_y = moved if self._placed_y == y else self._placed_y
            self.scroll_to(y=moved, animate=False, force=True)
        self._wake()

    # Drawing

    def notify_style_update(self) -> None:
        """Forget the looks of the last theme."""
        super().notify_style_update()
        self._styles.clear()

    def _style(self, looks: tuple[str, ...]) -> Style:
        style = self._styles.get(looks)
        if style is None:
            style = self._style(()) if looks else self.rich_style
            for look in looks:
                style += self.get_component_rich_style(f"reading-pane--{look}", partial=True)
            self._styles[looks] = style
        return style

    def render_line(self, y: int) -> Strip:
        """A line of the window, `y` from its top."""
        y += round(self.scroll_y)
        base = self._style(())
        if y >= self.page.height:
            return Strip.blank(self._cells, base)
        line = self.page.line(y)
        strip = draw_line(line, self.marks_of(line), self.text_left, self._style)
        strip = self._select(strip, y).crop_extend(0, self._cells, base)
        return strip.apply_offsets(0, y)

    def marks_of(self, line: PageLine) -> list[Mark]:
        """The marks that lie on a line."""
        spans = [(run.start, run.start + len(run.text)) for run in line.runs if run.start >= 0]
        if line.heading:
            return self.marks.in_title(line.row)
        if not spans:
            return []
        return self.marks.within(line.row, min(spans)[0], max(end for _, end in spans))

    def _select(self, strip: Strip, y: int) -> Strip:
        selection = self.text_selection
        span = selection.get_span(y) if selection else None
        if span is None:
            return strip
        # Right of a line's text the place under the mouse is counted on in blanks.
        length = sum(len(segment.text) for segment in strip)
        start, end = (strip.index_to_cell_position(i) if 0 <= i < length else strip.cell_length for i in span)
        style = self.screen.get_component_rich_style("screen--selection")
        chosen = strip.crop(start, end).apply_style(style)
        return Strip.join([strip.crop(0, start), chosen, strip.crop(end)])
