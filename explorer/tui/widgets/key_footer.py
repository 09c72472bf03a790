"""The line at the bottom: the keys that matter here, from the registry; a click presses one."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from explorer.commands import MAIN, Command, key_label
from explorer.config.keymap import CONTEXTS
from explorer.text.cells import width
from explorer.tui.bindings import keymap_of
from explorer.tui.drawing import Part, line_strip, wrapped

GAP = 2
ALWAYS = "help"
"""The command that is there however short the line: it leads to all others."""
MOST_LINES = 3
"""Lines a notice may take."""
SHORTEST_SECONDS = 2.5
CHARACTERS_A_SECOND = 15
"""How fast a notice is read."""


class KeyFooter(Widget):
    """As many commands as fit, the most useful first; those that can do nothing now are left out."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-footer--key", "key-footer--title", "key-footer--said"}
    DEFAULT_CSS = """
    KeyFooter {
        height: 1;
        background: $panel;
        & > .key-footer--key { color: $accent; text-style: bold; }
        & > .key-footer--title { color: $muted; }
        & > .key-footer--said { color: $foreground; text-style: bold; }
    }
    """

    class Pressed(Message):
        """A command was clicked."""

        def __init__(self, command: Command) -> None:
            super().__init__()
            self.command = command

    def __init__(self, language: str, available: Callable[[Command], bool], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.language = language
        self.available = available
        self.scope = MAIN
        self.said = ""
        self._notice: list[str] = []
        self._timer: Timer | None = None

    def show(self, scope: str) -> None:
        """Show the keys of the focused pane, or of one of the other contexts there are."""
        self.scope = scope
        self.refresh()

    def say(self, text: str) -> None:
        """Say something in the keys' place for some seconds. A toast would lie over wide characters and
        leave halves of them.
        """
        self.said = text
        self._fit()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(SHORTEST_SECONDS + len(text[:400]) / CHARACTERS_A_SECOND, self._hush)
        self.refresh()

    def _hush(self) -> None:
        self.said = ""
        self._fit()
        self.refresh()

    def on_resize(self) -> None:
        """Keep all of a notice in sight."""
        self._fit()

    def _fit(self) -> None:
        """Take the lines a notice needs, one for the keys."""
        self._notice = wrapped(self.said, self.app.size.width - 2, MOST_LINES) if self.said else []
        self.styles.height = max(1, len(self._notice))

    def fitting(self, cells: int) -> list[tuple[Command, str, str]]:
        """The commands that fit into so many cells, each with its key and title."""
        scopes = set(CONTEXTS.get(self.scope, (self.scope,)))
        commands = keymap_of(self).commands
        here = [found for found in commands if found.footer and found.keys and scopes & set(found.scopes)]
        shown = [
            (command, key_label(command.keys[0]), command.title.of(self.language))
            for command in sorted(here, key=lambda found: found.footer)
            if self.available(command)
        ]
        left = cells - 1 + GAP - sum(_cells(entry) for entry in shown if entry[0].id == ALWAYS)
        fitting = []
        for entry in shown:
            if entry[0].id == ALWAYS:
                fitting.append(entry)
            elif _cells(entry) <= left:
                left -= _cells(entry)
                fitting.append(entry)
        return fitting

    def render_line(self, y: int) -> Strip:
        """The line, or one of a notice's."""
        base = self.rich_style
        if self.said:
            line = self._notice[y] if y < len(self._notice) else ""
            return line_strip([(f" {line}", base + self._style("said"))], [], self.size.width, base)
        key_style, title_style = self._style("key"), self._style("title")
        parts: list[Part] = []
        for _, key, title in self.fitting(self.size.width):
            gap = " " * GAP if parts else " "
            parts += [(gap + key, base + key_style), (f" {title}", base + title_style)]
        return line_strip(parts, [], self.size.width, base)

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"key-footer--{part}", partial=True)

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked; a click on a notice puts it away."""
        if self.said:
            self._hush()
            return
        x = 1
        for command, key, title in self.fitting(self.size.width):
            end = x + width(key) + 1 + width(title)
            if x <= event.x < end:
                self.post_message(self.Pressed(command))
                return
            x = end + GAP


def _cells(entry: tuple[Command, str, str]) -> int:
    return width(entry[1]) + 1 + width(entry[2]) + GAP
