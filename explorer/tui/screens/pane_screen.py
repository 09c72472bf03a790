"""Outline, text and figures of the section one reads, and the wiring between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen

from explorer.commands import FIGURES, OUTLINE, PANES, READING, Command
from explorer.config.language import Words
from explorer.config.settings import Settings
from explorer.model import NO_PARENT, Outline
from explorer.model.selection import Basket
from explorer.tui.access import access_of, settled_of
from explorer.tui.arrangement import Arrangement
from explorer.tui.availability import State, available, closed
from explorer.tui.bookmarks import Bookmarks
from explorer.tui.following import Follower
from explorer.tui.history import History
from explorer.tui.widgets.breadcrumb import Breadcrumb
from explorer.tui.widgets.key_footer import KeyFooter
from explorer.tui.widgets.outline_pane import OutlinePane
from explorer.tui.widgets.side_width import set_width

if TYPE_CHECKING:
    from explorer.tui.widgets.figures_pane import FiguresPane
    from explorer.tui.widgets.reading_pane import ReadingPane

LOW = 20
"""Lines below which the panes do without their headings."""


class PaneScreen(Screen[None]):
    """Three panes that follow each other; `current` is the row one reads, `NO_PARENT` the whole report.

    The outline's cursor chooses what is read; scrolling the text moves the cursor; the figures are those
    of what is read. While a key is held, text and figures wait; who asks for `reading` or `figures` gets
    them up to date. What has state of its own is an object held here: basket, history, arrangement.
    """

    AUTO_FOCUS: ClassVar[str | None] = None
    current: reactive[int] = reactive(NO_PARENT, init=False)
    trouble = ""
    """What is wrong with the file as it is now; it stands on top until it is right again."""
    _scrolled_here = False
    """Whether `current` changes because the text was scrolled, which then stays as it is."""
    _reading: ReadingPane
    _figures: FiguresPane

    def __init__(
        self, outline: Outline, words: Words, *, row: int = NO_PARENT, settings: Settings | None = None
    ) -> None:
        super().__init__()
        self.outline = outline
        self.words = words
        self.basket = Basket()
        self.history = History()
        self.bookmarks = Bookmarks()
        self._settings = settings = settings or Settings()
        self.arrangement = Arrangement(outline=OUTLINE in settings.panes, figures=FIGURES in settings.panes)
        self.with_subsections = True
        self.complete = False
        self._follower = Follower(self, lambda text: self._show_current(anew=text))
        self._first_row = row

    def compose(self) -> ComposeResult:
        """What is there at first: breadcrumb, outline, footer."""
        yield Breadcrumb(self.outline)
        with Horizontal(id="panes"):
            yield OutlinePane(self.outline, self.basket, id=OUTLINE)
        yield KeyFooter(self.words.language, self.can_do_here)

    def on_mount(self) -> None:
        """Show the outline at once, the other panes after it."""
        self.outline_pane = self.query_one(OutlinePane)
        self.outline_pane.border_title = Content(self.words("outline"))
        self.set_reactive(PaneScreen.current, self._first_row)
        self.outline_pane.move_to(self.current)
        self.outline_pane.focus()
        self.show_signs()
        self.call_after_refresh(self._complete)

    def completing(self) -> None:
        """Called before text and figures are there; what they are to show may be changed still."""

    async def _complete(self) -> None:
        """Bring in text and figures. Importing them and setting the first text takes as long as all before."""
        from explorer.tui.widgets.figures_pane import FiguresPane
        from explorer.tui.widgets.reading_pane import ReadingPane

        self.completing()
        self._reading = ReadingPane(self.outline, indent_paragraphs=self._settings.indent, id=READING)
        self._figures = FiguresPane(self.outline, self.words, id=FIGURES)
        if self._settings.width:
            self.reading.measure = self._settings.width
        self.reading.border_title = Content(self.words("text"))
        await self.query_one("#panes").mount(self.reading, self.figures)
        self.complete = True
        self.show_panes(self.arrangement.at_width(self.app.size.width))
        self._show_current(anew=True)
        self.completed()

    def completed(self) -> None:
        """Called once all panes are there."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only leaving is possible before all panes are there; the outline moves by itself."""
        del parameters
        if closed(action.replace("_", "-"), access_of(self.app)):
            return False
        return self.complete or action in ("quit", "interrupt")

    # What is read

    def watch_current(self) -> None:
        """Let every pane follow; while a key is held, text and figures only when it rests."""
        self.outline_pane.move_to(self.current)
        if not self._follower.step(text=not self._scrolled_here):
            self._show_way()

    @property
    def reading(self) -> ReadingPane:
        """The text of what is read."""
        self._follower.catch_up()
        return self._reading

    @property
    def figures(self) -> FiguresPane:
        """The figures of what is read."""
        self._follower.catch_up()
        return self._figures

    def _show_current(self, *, anew: bool) -> None:
        row = self.current
        self._follower.up_to_date()
        if self.complete:
            if anew:
                self.reading.show(row, self.with_subsections)
            self.reading.mark_quotes()
            self.figures.show(self.outline.rows_with(row, below=self.with_subsections))
        self.show_signs()

    def take_outline(self, outline: Outline) -> None:
        """Show another report, or the same one read anew, from its beginning.

        All that is known of the one before goes: each kind of screen puts its own away.
        """
        self.outline = outline
        self.history = History()
        self.bookmarks = Bookmarks()
        self.query_one(Breadcrumb).outline = outline
        self.outline_pane.open(outline)
        self.set_reactive(PaneScreen.current, NO_PARENT)
        if self.complete:
            self.reading.open(outline)
            self.figures.open(outline)
        self._show_current(anew=True)
        self.call_after_refresh(settled_of(self.app))

    def show_signs(self) -> None:
        """Bring the breadcrumb, the headings and the footer up to date."""
        self._show_way()
        if self.complete:
            key = "figures-below" if self.with_subsections else "figures-own"
            told = self.words(key, count=len(self.figures.figures))
            self.figures.border_title = Content(f"{self.words('figures')}  {told}")

    def _show_way(self) -> None:
        """Bring the breadcrumb and the footer up to date."""
        marks = self.words("marks", count=len(self.basket)) if self.basket else ""
        note = "  ".join(told for told in (self.trouble, marks) if told)
        self.query_one(Breadcrumb).show(self.current, note)
        self.query_one(KeyFooter).show(self.context)

    def show_words(self) -> None:
        """Show everything that stays in sight in the language of now."""
        self.outline_pane.border_title = Content(self.words("outline"))
        self.reading.border_title = Content(self.words("text"))
        self.query_one(KeyFooter).language = self.words.language
        self.figures.set_anew()
        self.show_signs()

    # The panes

    def pane(self, name: str) -> OutlinePane | ReadingPane | FiguresPane:
        """The pane of that name."""
        if name == OUTLINE:
            return self.outline_pane
        return self.reading if name == READING else self.figures

    def show_panes(self, arrangement: Arrangement) -> None:
        """Show and focus the panes as arranged."""
        self.arrangement = arrangement
        for name in PANES:
            self.pane(name).display = name in arrangement.shown
            if name != READING:
                set_width(self.pane(name), arrangement.width_of(name))
        self.query_one("#panes").set_class(arrangement.narrow or arrangement.zoomed, "-alone")
        self.pane(arrangement.focused).focus()
        self.query_one(KeyFooter).show(self.context)
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """Let each pane see its size: Textual tells a pane nothing of it where another one was drawn between
        its appearing and the layout, since asking for any size then counts as the layout.
        """
        for name in self.arrangement.shown:
            self.pane(name).on_resize()

    def on_resize(self, event: events.Resize) -> None:
        """Arrange the panes for the new width; low screens do without headings."""
        self.set_class(event.size.height < LOW, "-low")
        if self.complete and event.size.width != self.arrangement.width:
            self.show_panes(self.arrangement.at_width(event.size.width))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keep in mind which pane has the focus."""
        name = event.widget.id
        if self.complete and name in PANES and name != self.arrangement.focused:
            self.show_panes(self.arrangement.focus(name))
        elif self.complete:
            self.query_one(KeyFooter).show(self.context)

    @property
    def context(self) -> str:
        """Which of the keymap's contexts one is in."""
        return self.arrangement.focused

    # What the panes say

    def on_outline_pane_moved(self, event: OutlinePane.Moved) -> None:
        """The outline's cursor chooses what is read."""
        self.current = event.row

    def on_outline_pane_chosen(self, event: OutlinePane.Chosen) -> None:
        """Enter in the outline: read."""
        self.current = event.row
        self.show_panes(self.arrangement.focus(READING))

    def on_reading_pane_section_reached(self, event: ReadingPane.SectionReached) -> None:
        """The text was scrolled into another section."""
        if event.row == self.current or self._follower.text_behind:
            return
        self._scrolled_here = True
        self.current = event.row
        self._scrolled_here = False

    def on_figures_pane_selected(self, event: FiguresPane.Selected) -> None:
        """Light the words that state the figure; there is more to do where there is one."""
        self.query_one(KeyFooter).refresh()
        self.reading.mark_quotes(event.row, event.metric)

    def on_figures_pane_chosen(self, event: FiguresPane.Chosen) -> None:
        """Enter on a figure: go to its words."""
        self.show_panes(self.arrangement.focus(READING))
        self.reading.mark_quotes(event.row, event.metric)

    # What can be done now

    def can_do(self, command: Command) -> bool:
        """Whether a command can do something now."""
        return not command.in_dialogs_only and available(command.id, self.state)

    def can_do_here(self, command: Command) -> bool:
        """The same of a command whose keys work where one is, be it the main screen or a box on it."""
        return available(command.id, self.state)

    @property
    def state(self) -> State:
        """What decides which commands can do something."""
        return State(
            sections=len(self.outline),
            marks=len(self.basket),
            can_go_back=self.history.can_go_back,
            can_go_forward=self.history.can_go_forward,
            can_step_back=self.arrangement.zoomed or self.arrangement.focused != OUTLINE,
            at_whole_report=self.current == NO_PARENT,
            in_figures=self.arrangement.focused == FIGURES,
            has_figure=self.complete and self._figures.figure is not None,
            access=access_of(self.app),
        )
