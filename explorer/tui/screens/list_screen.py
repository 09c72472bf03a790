"""A screen with a list, a box that filters it, and the whole of the entry under the cursor below it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, TypeVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input, Static

from explorer.commands import Command
from explorer.config.language import Words
from explorer.list_commands import LIST_SCREEN
from explorer.tui.bindings import bindings_for, run_here
from explorer.tui.drawing import clip, wrapped
from explorer.tui.helping import open_help
from explorer.tui.late_finder import LateFinder
from explorer.tui.place import Place
from explorer.tui.screens.dialog import GivingScreen
from explorer.tui.widgets.key_footer import KeyFooter
from explorer.tui.widgets.line_list import LineList
from explorer.tui.widgets.visible_input import VisibleInput

Entry = TypeVar("Entry")
LOW = 20
MOST_LINES = 5
"""Lines at most that tell of an entry."""
WITHOUT_ENTRIES = {"all-or-changes", "close", "help", "leave-list", "next-view", "view-1", "view-2", "view-3"}
"""Commands that can do something in an empty list."""


class ListScreen(GivingScreen[Place | None]):
    """Gives back the place to go to, or None. A kind makes the list and says what stands around it."""

    DEFAULT_CSS = """
    ListScreen {
        layout: vertical; background: $background; color: $foreground;
        & > #title { height: 1; background: $panel; padding: 0 1; text-style: bold; color: $primary; }
        & > #filter { height: 1; border: none; background: $panel; padding: 0 1; display: none; }
        & > #filter:focus { background-tint: $foreground 0%; }
        &.filtered > #filter { display: block; }
        & > #detail { height: auto; min-height: 3; background: $background; padding: 0 1; }
        &.low > #detail { min-height: 2; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for(LIST_SCREEN),
        Binding("down", "next", show=False),
        Binding("up", "previous", show=False),
    ]
    AUTO_FOCUS: ClassVar[str | None] = None
    CONTEXT: ClassVar[str] = LIST_SCREEN
    """Which of the keymap's contexts this is: its commands stand at the bottom."""

    class NamesRead(Message):
        """What was typed can be looked for now."""

    def __init__(self, words: Words, *, hint: str) -> None:
        """`hint` (of the box) is a key of the interface's words."""
        super().__init__()
        self.words = words
        self._hint = hint
        self._finder = LateFinder(lambda: self.post_message(self.NamesRead()))
        self._nothing = ""
        self._told = -1

    def make_list(self) -> LineList:
        """The list."""
        raise NotImplementedError

    def filter(self, typed: str) -> None:
        """Show what fits the words typed."""
        raise NotImplementedError

    def title_text(self) -> str:
        """What stands on top."""
        raise NotImplementedError

    def detail(self, entry: int) -> str:
        """All that is to be said of an entry."""
        raise NotImplementedError

    def nothing_text(self) -> str:
        """What is to be said where there is no entry."""
        return ""

    def place(self, entry: int) -> Place | None:
        """Where an entry sends the reader."""
        raise NotImplementedError

    def offers(self, command: Command) -> bool:
        """Whether a command of this context can do something; with no entry, few can."""
        if command.id == "filter-list":
            return bool(self.lines.entries or self.typed)
        return bool(self.lines.entries) or command.id in WITHOUT_ENTRIES

    def compose(self) -> ComposeResult:
        """Title, box, list, what is to be said of the entry meant, keys."""
        yield Static(id="title")
        yield VisibleInput(placeholder=self.words(self._hint), id="filter")
        yield self.make_list()
        yield Static(id="detail")
        yield KeyFooter(self.words.language, self.offers)

    def on_mount(self) -> None:
        """Show everything there is."""
        self._nothing = self.lines.nothing
        self.filter("")
        self.lines.focus()
        self.query_one(KeyFooter).show(self.CONTEXT)
        self.show_title()

    @property
    def lines(self) -> LineList:
        """The list."""
        return self.query_one(LineList)

    @property
    def typed(self) -> str:
        """What the box says."""
        return self.query_one("#filter", VisibleInput).value

    def say(self, text: str) -> None:
        """Say something in the place of the entry, in lines that break as Chinese does."""
        lines = wrapped(text, self.app.size.width - 2, MOST_LINES)
        # As many lines as before need no new layout, which takes longer than all else of a step.
        anew, self._told = len(lines) != self._told, len(lines)
        self.query_one("#detail", Static).update(Text("\n".join(lines), no_wrap=True), layout=anew)

    def show_title(self) -> None:
        """Bring the title up to date."""
        title = clip(self.title_text(), max(1, self.app.size.width - 2))
        self.query_one("#title", Static).update(Text(title, no_wrap=True), layout=False)

    def show_detail(self) -> None:
        """Bring what is said of the entry meant up to date."""
        entry = self.lines.cursor
        self.say(self.detail(entry) if 0 <= entry < self.lines.entries else self.nothing_text())

    def on_resize(self, event: events.Resize) -> None:
        """Leave more lines to the list where there are few."""
        self.set_class(event.size.height < LOW, "low")
        self.show_title()
        self.show_detail()

    # Moving and choosing

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Tell of the entry the cursor came to."""
        event.stop()
        self.query_one(KeyFooter).refresh()
        self.show_detail()

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        """Go where the entry stands."""
        event.stop()
        place = self.place(event.entry)
        if place is not None:
            self.dismiss(place)

    def action_next(self) -> None:
        """The next entry, from the box too."""
        self.lines.action_down()

    def action_previous(self) -> None:
        """The entry before."""
        self.lines.action_up()

    async def action_help(self) -> None:
        """All keys, those of this list first."""
        await open_help(self, self.words, self.CONTEXT)

    async def on_key_footer_pressed(self, event: KeyFooter.Pressed) -> None:
        """A key at the bottom was clicked."""
        event.stop()
        await run_here(self, event.command)

    # The box

    def on_input_changed(self, event: Input.Changed) -> None:
        """Follow what is typed; a list that has something else says that nothing fits."""
        event.stop()
        if self._nothing:
            self.lines.nothing = self.words("nothing-found") if event.value.strip() else self._nothing
        self.filter(event.value)
        self.show_title()

    def fitting(
        self, entries: Sequence[Entry], names: Callable[[], Iterable[str]], typed: str
    ) -> Sequence[Entry] | None:
        """Those of `entries` whose names hold every word typed; None where that takes its time.

        They are filtered anew then.
        """
        if not typed.strip():
            return entries
        found = self._finder.find(entries, names, typed)
        if found is None:
            self.say(self.words("searching"))
            return None
        return [entries[index] for index in found]

    def on_list_screen_names_read(self) -> None:
        """Filter by what is typed by now."""
        self.filter(self.typed)
        self.show_title()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: from the box to the list."""
        event.stop()
        self.lines.focus()

    def action_filter_list(self) -> None:
        """Type words to filter by."""
        self.add_class("filtered")
        self.query_one("#filter", VisibleInput).focus()

    def action_close(self) -> None:
        """Back out of the box, then of the filter, then of the screen."""
        box = self.query_one("#filter", VisibleInput)
        if box.has_focus:
            self.lines.focus()
            self.set_class(bool(box.value), "filtered")
        elif box.value:
            box.value = ""
            self.remove_class("filtered")
        else:
            self.dismiss(None)

    def action_leave_list(self) -> None:
        """Leave the screen at once."""
        self.dismiss(None)
