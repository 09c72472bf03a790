"""What gives something back and closes: screens of their own, and dialogs over the others."""

from __future__ import annotations

from typing import Any, TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

from explorer.config.language import Words
from explorer.tui.copying import copy_from
from explorer.tui.second_press import SecondPress
from explorer.tui.widgets.cut_text import CutText

Given = TypeVar("Given")
HINT_SECONDS = 2.5


class Hint(CutText):
    """What Ctrl+C did, or does once more."""

    DEFAULT_CSS = """
    Hint { dock: bottom; height: 1; padding: 0 1; background: $panel; text-style: bold; }
    """


class GivingScreen(Screen[Given]):
    """A screen that gives something back, once."""

    words: Words

    def __init__(self) -> None:
        super().__init__()
        self._interrupt = SecondPress()

    def dismiss(self, result: Given | None = None) -> AwaitComplete:
        """Close with a result; nothing where it is closed already.

        Keys typed ahead reach a screen that is closing. Textual would take the one below away for them.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_copy_text(self) -> None:
        """Copy what is selected; without a selection, quit on the second press within a second."""
        selected = self.get_selected_text()
        if selected:
            self._tell_below(copy_from(self.app, self.words, selected))
        elif self._interrupt.is_second():
            self.app.exit()
        else:
            self._tell_below(self.words("press-again"))

    def _tell_below(self, text: str) -> None:
        """Say something for a while, in a line of its own at the bottom."""
        line = Hint()
        self.mount(line)
        line.show(text)
        self.set_timer(HINT_SECONDS, line.remove)


def clicked(screen: Screen[Any], event: events.Click) -> Widget:
    """What was clicked: an event that came up to its screen names the screen."""
    return screen.get_widget_at(*event.screen_offset)[0]


class Dialog(GivingScreen[Given], ModalScreen[Given]):
    """A screen over part of another one."""


class LightDialog(Dialog[Given | None]):
    """A dialog with nothing in it that a click beside it, which closes it, could lose."""

    def on_click(self, event: events.Click) -> None:
        """A click beside the dialog closes it."""
        if clicked(self, event) is self:
            self.action_close()

    def action_close(self) -> None:
        """Give nothing back."""
        self.dismiss(None)
