"""Trying keys: what arrives of a key that is pressed, how one writes it, and what it runs where."""

from __future__ import annotations

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.keys import key_to_character
from textual.widgets import Static

from explorer.commands import Command, key_label
from explorer.config.key_names import KeyNameError, read_key
from explorer.config.keymap import CONTEXTS, Keymap
from explorer.config.language import Words
from explorer.config.problem_words import in_chinese
from explorer.text.sanitize import visible_line
from explorer.tui.bindings import keymap_of
from explorer.tui.context_names import context_name
from explorer.tui.drawing import wrapped
from explorer.tui.screens.dialog import LightDialog

MOST_LINES = 6
"""Lines one thing that is said may take."""
LOW = 16


class KeysScreen(LightDialog[None]):
    """Shows each key pressed and runs nothing; Esc twice closes."""

    DEFAULT_CSS = """
    KeysScreen {
        align: center middle;
        & > #dialog {
            width: 90%; max-width: 90; height: auto; max-height: 90%; background: $panel; padding: 0 1;
            border: $frame; border-title-color: $primary;
        }
        & #hint { color: $muted; }
        &.-low > #dialog { width: 100%; max-height: 100%; border: none; }
    }
    """

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._last = ""
        self._lines = [words("keys-press")]

    def compose(self) -> ComposeResult:
        """What to do, and below it what arrived."""
        with Vertical(id="dialog"):
            yield Static(Text(self.words("keys-hint")), id="hint")
            yield Static(id="told")

    def on_mount(self) -> None:
        """Say what this is."""
        self.query_one("#dialog").border_title = Content(self.words("keys-title"))

    def on_key(self, event: events.Key) -> None:
        """Tell of the key; a second Esc closes."""
        event.stop()
        event.prevent_default()
        key = written_key(event.key, event.character)
        if key == self._last == "escape":
            self.dismiss(None)
            return
        self._last = key
        self._lines = lines_about(key, event.character, keymap_of(self), self.words)
        self._tell()

    def _tell(self) -> None:
        told = self.query_one("#told", Static)
        cells = self.query_one("#dialog").scrollable_content_region.width
        lines = [part for line in self._lines for part in wrapped(line, cells, MOST_LINES)]
        told.update(Text("\n".join(lines), no_wrap=True))

    def on_resize(self) -> None:
        """Take the whole of a small screen."""
        self.set_class(self.size.height < LOW, "-low")
        self.call_after_refresh(self._tell)


def written_key(key: str, character: str | None) -> str:
    """A key of Textual's as one writes it: `/` for `slash`, `ctrl+[` for `ctrl+left_square_bracket`."""
    before, plus, name = key.rpartition("+")
    if not plus and character and character.isprintable():
        return "space" if character == " " else character
    named = key_to_character(name) if len(name) > 1 else None
    return f"{before}{plus}{named}" if named and named.isprintable() and named != " " else key


def lines_about(key: str, character: str | None, keymap: Keymap, words: Words) -> list[str]:
    """What is to be said of a key: its name, its character, whether one can use it, what it runs."""
    sent = " ".join(f"U+{ord(each):04X}" for each in (character or "")[:4])
    lines = [words("keys-arrived", name=visible_line(key_label(key)), written=visible_line(key))]
    lines += [words("keys-sent", sent=sent)] if sent else []
    try:
        read_key(key)
    except KeyNameError as error:
        why = in_chinese(error.message) if words.language == "zh" else error.message
        lines.append(words("keys-unusable", why=visible_line(why)))
    runs = commands_of(key, keymap, words)
    return [*lines, "", *(runs or [words("keys-nothing")])]


def commands_of(key: str, keymap: Keymap, words: Words) -> list[str]:
    """The commands a key runs, each with the places where it does."""
    found: dict[str, tuple[Command, list[str]]] = {}
    for context in CONTEXTS:
        command = keymap.bound(context, key)
        if command is not None:
            found.setdefault(command.id, (command, []))[1].append(context_name(context, words))
    return [
        f"{command.title.of(words.language)} ({command.id}): {words('between').join(dict.fromkeys(places))}"
        for command, places in found.values()
    ]
