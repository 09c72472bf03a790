"""What gives something back and closes: screens of their own, and dialogs over the others."""

from __future__ import annotations

from typing import Any, TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

Given = TypeVar("Given")


class GivingScreen(Screen[Given]):
    """A screen that gives something back, once."""

    def dismiss(self, result: Given | None = None) -> AwaitComplete:
        """Close with a result; nothing where it is closed already.

        Keys typed ahead reach a screen that is closing. Textual would take the one below away for them.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()


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
