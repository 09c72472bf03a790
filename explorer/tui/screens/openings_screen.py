"""Notes of a text to be read, links to its sections, and others, open only after their whole address was seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from explorer.config.language import Words
from explorer.dialog_commands import OPENINGS
from explorer.model import NO_PARENT, Note
from explorer.text.sanitize import visible, visible_line
from explorer.tui.bindings import bindings_for
from explorer.tui.helping import open_help
from explorer.tui.screens.dialog import Dialog
from explorer.tui.widgets.page_openings import Opening, is_safe

LONGEST_NOTE = 10_000
"""Characters of a note, and of its passage, that are shown."""


class OpeningsScreen(Dialog[int | None]):
    """What the reader asked to open; gives back the row of a section to go to.

    Links lead to the browser by their button, nothing else does.
    """

    DEFAULT_CSS = """
    OpeningsScreen {
        align: center middle;
        & > #openings {
            width: 90%; max-width: 84; height: auto; max-height: 80%;
            background: $panel; border: $frame; padding: 0 1;
        }
        & #title { text-style: bold; color: $primary; }
        & #list { height: auto; max-height: 100%; }
        & .kind { margin-top: 1; text-style: bold; color: $warning; }
        & .passage { color: $muted; }
        & .link { margin-top: 1; }
        & .address { text-style: underline; color: $accent; }
        & #hint { color: $muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(OPENINGS)

    def __init__(self, choices: Sequence[Opening], words: Words) -> None:
        super().__init__()
        self.choices = tuple(choices)
        self.words = words

    def compose(self) -> ComposeResult:
        """Each note, then each link with its button."""
        with Vertical(id="openings"):
            yield Static(Text(self.words("openings-title")), id="title")
            with VerticalScroll(id="list"):
                for index, choice in enumerate(self.choices):
                    if choice.note:
                        yield from self._note(choice.note)
                    elif choice.row != NO_PARENT:
                        yield from self._section(choice.title, index)
                    elif is_safe(choice.link):
                        yield from self._link(choice.link, index)
            yield Static(Text(self.words("openings-hint")), id="hint")

    def on_mount(self) -> None:
        """Begin at the first button; where there is none, the notes scroll."""
        self.query_one("#list").can_focus = not self.query(Button)
        self.focus_next()

    def _note(self, note: Note) -> Iterator[Widget]:
        yield Static(Text(self.words(f"note-{note.kind}")), classes="kind")
        quote = visible_line(note.quote[:LONGEST_NOTE])
        yield Static(Text(self.words("note-passage", quote=quote)), classes="passage")
        yield Static(Text(visible(note.text[:LONGEST_NOTE])))

    def _section(self, title: str, index: int) -> Iterator[Widget]:
        yield Static(
            Text(self.words("link-section", title=visible_line(title[:LONGEST_NOTE]))), classes="link"
        )
        yield Button(Content(self.words("link-go")), id=f"open-{index}", compact=True)

    def _link(self, link: str, index: int) -> Iterator[Widget]:
        yield Static(Text(self.words("link-ask")), classes="link")
        yield Static(Text(link, overflow="fold"), classes="address")
        yield Button(Content(self.words("link-open")), id=f"open-{index}", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go to the section, or open the address, above the button."""
        event.stop()
        choice = self.choices[int((event.button.id or "open-0").removeprefix("open-"))]
        if choice.row != NO_PARENT:
            self.dismiss(choice.row)
            return
        self.app.open_url(choice.link)
        self.dismiss(None)

    async def action_help(self) -> None:
        """All keys, those of this dialog first."""
        await open_help(self, self.words, OPENINGS)

    def action_close(self) -> None:
        """Go back to the text."""
        self.dismiss(None)

    def action_leave_openings(self) -> None:
        """Go back to the text."""
        self.dismiss(None)

    def action_next_opening(self) -> None:
        """To the next link."""
        self.focus_next()

    def action_previous_opening(self) -> None:
        """To the link before."""
        self.focus_previous()
