"""What all lists with a cursor share: the keys that move it, and the looks of their parts."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual.scroll_view import ScrollView


def lines_in(screens: float, height: int) -> int:
    """The lines of so many screens of a height, one at least, negative upwards."""
    lines = max(1, int(abs(screens) * height))
    return lines if screens > 0 else -lines


class CursorList(ScrollView, can_focus=True):
    """Lines drawn where they are seen. A kind says what a step, a screen and its ends are."""

    LOOKS: ClassVar[str]
    """What the names of the kind's component classes begin with."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._styles: dict[tuple[str, str], Style] = {}

    def step(self, by: int) -> None:
        """Move the cursor by so many lines or entries."""
        raise NotImplementedError

    def leap(self, screens: float) -> None:
        """Move the cursor by so many screens, one line or entry at least."""
        raise NotImplementedError

    def go_to_end(self, *, last: bool) -> None:
        """Move the cursor to the last line or entry, or to the first."""
        raise NotImplementedError

    def action_down(self) -> None:
        """One further down."""
        self.step(1)

    def action_up(self) -> None:
        """One further up."""
        self.step(-1)

    def action_half_page_down(self) -> None:
        """Half a screen down."""
        self.leap(0.5)

    def action_half_page_up(self) -> None:
        """Half a screen up."""
        self.leap(-0.5)

    def action_page_down(self) -> None:
        """A screen down."""
        self.leap(1)

    def action_page_up(self) -> None:
        """A screen up."""
        self.leap(-1)

    def action_top(self) -> None:
        """To the first."""
        self.go_to_end(last=False)

    def action_end(self) -> None:
        """To the last."""
        self.go_to_end(last=True)

    def notify_style_update(self) -> None:
        """Forget the last theme's styles."""
        super().notify_style_update()
        self._styles = {}

    def look(self, part: str, over: str = "") -> Style:
        """The style of a part of a line, `over` it that of the cursor; made once a theme."""
        style = self._styles.get((part, over))
        if style is None:
            style = self.rich_style
            for name in (part, over):
                if name:
                    style += self.get_component_rich_style(f"{self.LOOKS}--{name}", partial=True)
            self._styles[part, over] = style
        return style
