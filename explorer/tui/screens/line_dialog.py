"""A dialog that asks for one line: a file to write, a report to open."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from explorer.config.language import Words
from explorer.text.sanitize import visible_line
from explorer.tui.screens.dialog import LightDialog
from explorer.tui.widgets.visible_input import VisibleInput

Given = TypeVar("Given")


class LineDialog(LightDialog[Given]):
    """Gives back what a kind makes of the line in `submit`, or None."""

    DEFAULT_CSS = """
    LineDialog {
        align: center middle;
        & > #dialog {
            width: 90%; max-width: 90; height: auto; background: $panel; padding: 0 1;
            border: $frame; border-title-color: $primary;
        }
        & #line { border: none; height: 1; padding: 0; background: $background; }
        & #line:focus { background-tint: $foreground 0%; }
        & #said { height: auto; max-height: 4; margin-top: 1; color: $muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False, id="line.close")]

    def __init__(self, words: Words, *, title: str, hint: str, value: str = "") -> None:
        """`title` and `hint` are texts, `value` what stands in the line at first."""
        super().__init__()
        self.words = words
        self._title = title
        self._hint = hint
        self._value = value

    def submit(self, line: str) -> None:
        """Enter: do something with the line."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The line, and below it what is said."""
        with Vertical(id="dialog"):
            yield VisibleInput(self._value, id="line")
            yield Static(Text(self._hint), id="said")

    def on_mount(self) -> None:
        """Begin at the line."""
        self.query_one("#dialog").border_title = Content(visible_line(self._title))
        self.query_one(VisibleInput).focus()

    def say(self, text: str) -> None:
        """Say something below the line."""
        self.query_one("#said", Static).update(Text(visible_line(text)))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter."""
        event.stop()
        if event.value.strip():
            self.submit(event.value.strip())
