"""Choices whose sign tells their state without colour, in characters narrow in every terminal."""

from __future__ import annotations

from textual.widgets import Checkbox, RadioButton


class MarkedRadio(RadioButton):
    """One of several: `(*)` or `( )`."""

    BUTTON_LEFT = BUTTON_RIGHT = ""
    BUTTON_INNER = "( )"

    def watch_value(self) -> None:
        """Show the state by the sign."""
        self.BUTTON_INNER = "(*)" if self.value else "( )"
        super().watch_value()


class MarkedCheckbox(Checkbox):
    """Yes or no: `[x]` or `[ ]`."""

    BUTTON_LEFT = BUTTON_RIGHT = ""
    BUTTON_INNER = "[ ]"

    def watch_value(self) -> None:
        """Show the state by the sign."""
        self.BUTTON_INNER = "[x]" if self.value else "[ ]"
        super().watch_value()
