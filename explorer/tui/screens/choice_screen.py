"""A dialog with a box to type in and a list that follows it: palette, help and themes are its kinds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from explorer.config.language import Words
from explorer.list_commands import CHOICES
from explorer.tui.bindings import bindings_for
from explorer.tui.choice import Choice
from explorer.tui.screens.dialog import LightDialog
from explorer.tui.widgets.choice_list import ChoiceList
from explorer.tui.widgets.visible_input import VisibleInput

FRAME = 4
"""Lines of the dialog besides the choices."""


class ChoiceScreen(LightDialog[Choice]):
    """Gives back the choice taken, or None. A kind says what there is to choose, by `choices`."""

    DEFAULT_CSS = """
    ChoiceScreen {
        align: center top;
        & > #dialog {
            width: 90%; max-width: 96; height: 80%; max-height: 40; min-height: 6; margin-top: 2;
            background: $panel; padding: 0 1; border: $frame; border-title-color: $primary;
        }
        & #typed { background: $panel; border: none; height: 1; padding: 0 1; margin-bottom: 1; }
        & #typed:focus { background-tint: $foreground 0%; border: none; }
        & ChoiceList { background: $panel; }
        &.-small > #dialog { width: 100%; height: 100%; margin: 0; border: none; }
        &.-small #typed { margin-bottom: 0; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(CHOICES)

    def __init__(self, words: Words, *, title: str, hint: str) -> None:
        """`title` and `hint` are keys of the interface's words."""
        super().__init__()
        self.words = words
        self._title = title
        self._hint = hint

    nothing = "nothing-found"
    """What an empty list says, a key of the interface's words."""
    all_at_once: ClassVar[bool] = False
    """Whether the choices are few, and the dialog no higher than they need."""

    in_columns: ClassVar[bool] = False
    """Whether the hints stand in a column beside the names, not at the right."""

    def choices(self, query: str) -> Sequence[Choice]:
        """What there is to choose for what was typed."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The box and the list."""
        with Vertical(id="dialog"):
            yield VisibleInput(placeholder=self.words(self._hint), id="typed")
            yield ChoiceList(self.words(self.nothing), in_columns=self.in_columns)

    def on_mount(self) -> None:
        """Show everything there is."""
        self.query_one("#dialog").border_title = Content(self.words(self._title))
        choices = self.choices("")
        self.list.show(choices, self.first())
        if self.all_at_once:
            self.query_one("#dialog").styles.max_height = len(choices) + FRAME
        self.query_one(VisibleInput).focus()

    def first(self) -> int:
        """Where the cursor stands at first."""
        return 0

    @property
    def list(self) -> ChoiceList:
        """The list."""
        return self.query_one(ChoiceList)

    def on_resize(self) -> None:
        """Take the whole of a small screen."""
        self.set_class(self.size.width < 60 or self.size.height < 16, "-small")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Follow what is typed."""
        event.stop()
        self.list.show(self.choices(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter takes the choice under the cursor."""
        event.stop()
        if self.list.current is not None:
            self.dismiss(self.list.current)

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """A click takes a choice."""
        self.dismiss(event.choice)

    def action_next_choice(self) -> None:
        """One choice down."""
        self.list.move(1)

    def action_previous_choice(self) -> None:
        """One choice up."""
        self.list.move(-1)

    def action_page_of_choices(self) -> None:
        """A screen of choices down."""
        self.list.page(1)

    def action_page_of_choices_back(self) -> None:
        """A screen of choices up."""
        self.list.page(-1)
