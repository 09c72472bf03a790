"""The text of the section one reads, with what was found, quoted and noted in it marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.selection import Selection

from explorer.commands import READING
from explorer.model import NO_PARENT, Metric, Outline
from explorer.model.kept_place import HEADING, Spot
from explorer.text.sanitize import visible
from explorer.tui.bindings import bindings_for
from explorer.tui.widgets.page import body_of
from explorer.tui.widgets.page_drawing import offset_at, run_at
from explorer.tui.widgets.page_marks import PageMarks, Span, find_quote
from explorer.tui.widgets.page_openings import Opening, opening_of, openings_in
from explorer.tui.widgets.page_view import PageView

LOOKS = (
    "heading", "strong", "emphasis", "strike", "code", "link", "image", "footnote", "marker", "border",
    "header", "margin", "quote", "current-quote", "note", "hit", "current-hit",
)  # fmt: skip
"""Every look text can have; each is a component class `reading-pane--LOOK` that a theme may style."""


class ReadingPane(PageView, can_focus=True):
    """A section, alone or with its subsections, in a centred column of comfortable measure."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"reading-pane--{look}" for look in LOOKS}
    DEFAULT_CSS = """
    ReadingPane {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        & > .reading-pane--heading { text-style: bold; color: $primary; }
        & > .reading-pane--strong { text-style: bold; }
        & > .reading-pane--emphasis { text-style: italic; }
        & > .reading-pane--strike { text-style: strike; }
        & > .reading-pane--code { color: $secondary; }
        & > .reading-pane--link { text-style: underline; color: $accent; }
        & > .reading-pane--image { text-style: italic; color: $muted; }
        & > .reading-pane--footnote { color: $secondary; }
        & > .reading-pane--marker { color: $primary; }
        & > .reading-pane--border { color: $rule; }
        & > .reading-pane--header { text-style: bold; }
        & > .reading-pane--margin { color: $warning; text-style: bold; }
        & > .reading-pane--quote { text-style: underline; }
        & > .reading-pane--current-quote { text-style: bold; color: $quote-text; background: $quote; }
        & > .reading-pane--note { text-style: italic; color: $warning; }
        & > .reading-pane--hit { color: $hit-text; background: $hit; }
        & > .reading-pane--current-hit { text-style: bold reverse; color: $hit-text; background: $hit; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for(READING),
        Binding("space", "page_down", show=False, id="reading.space"),
    ]

    class SectionReached(Message):
        """Scrolling brought another section under the eye; `row` is its row."""

        def __init__(self, pane: ReadingPane, row: int) -> None:
            super().__init__()
            self.pane = pane
            self.row = row

        @property
        def control(self) -> ReadingPane:
            """The pane that was scrolled."""
            return self.pane

    class Opened(Message):
        """The reader asked for notes or links of the text; `choices` are those meant, in reading order."""

        def __init__(self, pane: ReadingPane, choices: Sequence[Opening]) -> None:
            super().__init__()
            self.pane = pane
            self.choices = tuple(choices)

        @property
        def control(self) -> ReadingPane:
            """The pane that was read."""
            return self.pane

    _reached = NO_PARENT
    """The row last told of by `SectionReached`, or gone to."""

    # What is shown

    def open(self, outline: Outline) -> None:
        """Show another report, or the same one read anew, from its beginning."""
        self.outline = outline
        self.marks = PageMarks(outline)
        self.show(NO_PARENT)

    def show(self, row: int, with_subsections: bool = False) -> None:
        """Show a section from its heading on; `NO_PARENT` is the report with its summary."""
        self._reached = row
        self.set_page(row, with_subsections, Spot(row))

    @property
    def place(self) -> Spot:
        """Where one reads: the row and body offset of the first line seen; `HEADING` for a heading."""
        return self._place

    @place.setter
    def place(self, spot: Spot) -> None:
        self._show_row(spot.row)
        self.turn_to(spot)

    def _show_row(self, row: int) -> None:
        self._reached = row
        if row not in self.page.rows:
            self.show(row, self.page.with_subsections)

    # What is marked

    def light(
        self, spans: Mapping[int, Sequence[Span]], titles: Mapping[int, Sequence[Span]] | None = None
    ) -> None:
        """Light found words: spans of each row's raw body, and of each row's title.

        The current one stays so if it is among them.
        """
        self.marks.titles = titles or {}
        self.marks.hits = {row: sorted(found) for row, found in spans.items()}
        current = self.marks.current_hit
        if current and current[1] not in self.marks.hits.get(current[0], ()):
            self.marks.current_hit = None
        self.refresh()

    def go_to(self, row: int, start: int = HEADING, end: int = HEADING) -> None:
        """Bring a place into view and light it as the current hit; without an offset, the heading."""
        self._show_row(row)
        self.marks.current_hit = (row, (start, end)) if end > start >= 0 else None
        self.bring_into_view(Spot(row, start))

    def mark_quotes(self, row: int = NO_PARENT, metric: Metric | None = None) -> bool:
        """Mark the quote of the selected figure strongly and show it, or none; whether it stands there."""
        span = find_quote(self.outline, row, metric.quote) if metric and row != NO_PARENT else None
        self.marks.current_quote = (row, span) if span else None
        if span and row in self.page.rows:
            self._reached = row
            self.bring_into_view(Spot(row, span[0]))
        self.refresh()
        return span is not None

    # Moving

    def scrolled(self) -> None:
        """Say which section was reached, when it is another one."""
        reached = self.page.line(self._reading_line()).row
        if reached != self._reached:
            self._reached = reached
            self.post_message(self.SectionReached(self, reached))

    def _reading_line(self) -> int:
        """The line one is taken to read: the top one, moving down over the last screen to the last."""
        top, height = round(self.scroll_y), self.size.height
        left = max(0, self.page.height - height - top)
        return top + (height - 1) * max(0, height - left) // height if top else top

    def _go(self, lines: int) -> None:
        self.scroll_to(y=round(self.scroll_y) + lines, animate=False, force=True)

    def action_down(self) -> None:
        """One line down."""
        self._go(1)

    def action_up(self) -> None:
        """One line up."""
        self._go(-1)

    def action_half_page_down(self) -> None:
        """Half a screen down."""
        self._go(max(1, self.size.height // 2))

    def action_half_page_up(self) -> None:
        """Half a screen up."""
        self._go(-max(1, self.size.height // 2))

    def action_page_down(self) -> None:
        """A screen down, two lines staying."""
        self._go(max(1, self.size.height - 2))

    def action_page_up(self) -> None:
        """A screen up, two lines staying."""
        self._go(-max(1, self.size.height - 2))

    def action_top(self) -> None:
        """To the first line."""
        self.scroll_to(y=0, animate=False, force=True)

    def action_end(self) -> None:
        """To the last line."""
        self.scroll_to(y=self.page.height, animate=False, force=True)

    # Opening and copying

    def action_open_notes(self) -> None:
        """Ask for what can be opened among the lines seen."""
        top = round(self.scroll_y)
        lines = [self.page.line(y) for y in range(top, min(top + self.size.height, self.page.height))]
        choices = openings_in(self.outline, ((line, self.marks_of(line)) for line in lines))
        if choices:
            self.post_message(self.Opened(self, choices))

    def on_click(self, event: events.Click) -> None:
        """Ask for what was clicked, where it can be opened."""
        y = event.y + round(self.scroll_y)
        if y >= self.page.height:
            return
        line, cell = self.page.line(y), event.x - self.text_left
        run, _ = run_at(line, cell)
        offset = offset_at(line, cell)
        choices = [
            Opening(note=mark.note)
            for mark in self.marks_of(line)
            if mark.note and (mark.start <= offset < mark.end or cell < 0)
        ]
        if run:
            choices += opening_of(self.outline, run.link)
        if choices:
            self.post_message(self.Opened(self, choices))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as it stands in the report, its lines joined again."""
        last_row = self.page.rows[-1]
        first, last = Spot(self.page.row, 0), Spot(last_row, len(body_of(self.outline, last_row)))
        if selection.start is not None:
            first = self._spot_at(selection.start.y, selection.start.x)
        if selection.end is not None:
            last = self._spot_at(selection.end.y, selection.end.x)
        return self._text_between(first, last), "\n"

    def _spot_at(self, y: int, character: int) -> Spot:
        """The place of a character of a drawn line, its margin counted."""
        line = self.page.line(y)
        character -= self.text_left
        for run in line.runs:
            if character < len(run.text) and run.start >= 0:
                return Spot(line.row, run.start + max(0, character))
            character -= len(run.text)
        ends = [run.start + len(run.text) for run in line.runs if run.start >= 0]
        return Spot(line.row, max(ends, default=line.start))

    def _text_between(self, first: Spot, last: Spot) -> str:
        texts = []
        for row in range(first.row, last.row + 1):
            body = body_of(self.outline, row)
            start = first.offset if row == first.row else 0
            end = last.offset if row == last.row else len(body)
            title = self.outline.sections[row].title if row > first.row else ""
            texts += [title, body[max(0, start) : end]]
        return visible("\n\n".join(text for text in texts if text))
