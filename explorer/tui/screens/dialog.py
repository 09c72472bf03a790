"""What gives something back and closes: screens of their own, and dialogs over the others."""

from __future__ import annotations

from time import monotonic
from typing import Any, TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

from explorer.config.language import Words
from explorer.tui.widgets.cut_text import CutText

Given = TypeVar("Given")
SECOND_PRESS = 1.0
"""Seconds within which Ctrl+C once more quits."""
HINT_SECONDS = 2.5


class InterruptHint(CutText):
    """What Ctrl+C once more does."""

    DEFAULT_CSS = """
    InterruptHint { dock: bottom; height: 1; padding: 0 1; background: $panel; text-style: bold; }
    """


class GivingScreen(Screen[Given]):
    """A screen that gives something back, once."""

    words: Words
    _interrupted = 0.0

    def dismiss(self, result: Given | None = None) -> AwaitComplete:
        """Close with a result; nothing where it is closed already.

        Keys typed ahead reach a screen that is closing. Textual would take the one below away for them.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_copy_text(self) -> None:
        """Copy what is selected; without a selection, quit on the second press within a second."""
        selected = self.get_selected_text()
        if selected:
            self.app.copy_to_clipboard(selected)
        elif monotonic() - self._interrupted < SECOND_PRESS:
            self.app.exit()
        else:
            self._interrupted = monotonic()
            self._tell_of_leaving()

    def _tell_of_leaving(self) -> None:
        """Say, in a line of its own at the bottom, what the second press does."""
        line = InterruptHint()
        self.mount(line)
        line.show(self.words("press-again"))
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
