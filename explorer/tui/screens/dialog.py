"""What gives something back and closes: screens of their own, and dialogs over the others."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

Given = TypeVar("Given")


class GivingScreen(Screen[Given]):
    """A screen that gives something back, once."""

    def dismiss(self, result: Given | None = None) -> AwaitComplete:
        """Close with a result; nothing where it is closed already.

        Keys typed ahead reach a screen that is closing. Textual would take the one below away for them.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()


class Dialog(GivingScreen[Given], ModalScreen[Given]):
    """A screen over part of another one."""
