"""Keys as they are written: which there are, and which a terminal or the explorer keeps for itself."""

from __future__ import annotations

from explorer.config.nearest import advice, there_are
from explorer.sentences import Sentence, sentence

MODIFIERS = ("ctrl", "alt", "shift")
NAMED = (
    *("enter", "tab", "space", "escape", "backspace", "delete", "insert", "home", "end"),
    *("pageup", "pagedown", "up", "down", "left", "right"),
    *(f"f{number}" for number in range(1, 25)),
)
"""Keys with names; every other key is written as its one character."""
OTHER_NAMES = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "page_up": "pageup",
    "page_down": "pagedown",
    "comma": ",",
    "slash": "/",
    "colon": ":",
    "question_mark": "?",
    "plus": "+",
    "minus": "-",
}
RESERVED = {
    "ctrl+b": sentence("{program} begins its own commands with it", program="tmux"),
    "ctrl+a": sentence("{program} begins its own commands with it", program="screen"),
    "ctrl+s": sentence("terminals stop their output at it"),
    "ctrl+q": sentence("it always leaves the explorer at once"),
    "ctrl+i": sentence("terminals send {key} for it", key="Tab"),
    "ctrl+j": sentence("some terminals send it for Enter"),
    "ctrl+m": sentence("terminals send {key} for it", key="Enter"),
    "ctrl+h": sentence("terminals send {key} for it", key="Backspace"),
    "ctrl+[": sentence("terminals send {key} for it", key="Esc"),
    "ctrl+enter": sentence("terminals send {key} for it", key="Enter"),
    "shift+enter": sentence("terminals send {key} for it", key="Enter"),
    "ctrl+tab": sentence("terminals send {key} for it, or keep it for themselves", key="Tab"),
    "shift+space": sentence("terminals send {key} for it", key="Space"),
}
"""Keys no command may have, and why."""
TAKEN_BY_BOXES = frozenset(
    (
        *("left", "right", "home", "end", "backspace", "delete"),
        *("shift+left", "shift+right", "shift+home", "shift+end", "ctrl+left", "ctrl+right"),
        *("ctrl+e", "ctrl+d", "ctrl+w", "ctrl+u", "ctrl+k", "ctrl+x", "ctrl+v"),
        *("ctrl+backspace", "alt+backspace"),
    )
)
"""What a box one types in takes for itself, besides every character."""


class KeyNameError(ValueError):
    """A key that is no key, or none a command may have; the message says why."""

    def __init__(self, message: Sentence) -> None:
        super().__init__(message)
        self.message = message


def read_key(written: str) -> str:
    """A key in the registry's writing: `Ctrl+D` is `ctrl+d`, `esc` is `escape`, `shift+a` is `A`.

    KeyNameError where there is no such key, or none a command may have.
    """
    *before, name = [written] if len(written) == 1 else _parts(written)
    modifiers = [each.casefold() for each in before]
    for modifier in modifiers:
        if modifier not in MODIFIERS:
            raise KeyNameError(
                sentence("'{name}' is no modifier; {advice}", name=modifier, advice=there_are(MODIFIERS))
            )
    key = _named(name, written)
    if len(key) == 1:
        key, modifiers = _character(key, modifiers, written)
    whole = "+".join([*(each for each in MODIFIERS if each in modifiers), key])
    if whole in RESERVED:
        raise _unusable(whole, RESERVED[whole])
    return whole


def _parts(written: str) -> list[str]:
    """`ctrl++` is Ctrl and the plus sign."""
    return [*written[:-2].split("+"), "+"] if written.endswith("++") else written.split("+")


def _named(name: str, written: str) -> str:
    if len(name) == 1:
        if not name.isprintable() or name.isspace():
            raise KeyNameError(sentence("a blank is written 'space', a tabulator 'tab'"))
        return name
    lower = name.casefold()
    known = OTHER_NAMES.get(lower, lower)
    if known in NAMED or len(known) == 1:
        return known
    few = sentence("write one character, or {names}", names=", ".join(NAMED[:15]))
    meant = advice(lower, (*NAMED, *OTHER_NAMES), few)
    raise KeyNameError(sentence("'{name}' is no key; {advice}", name=written[:40], advice=meant))


def _character(key: str, modifiers: list[str], written: str) -> tuple[str, list[str]]:
    """Shift is part of a character; beside Ctrl, terminals tell no case."""
    if "ctrl" in modifiers:
        if "shift" in modifiers:
            raise _unusable(written, sentence("terminals send the same without Shift"))
        return key.lower(), modifiers
    if "shift" in modifiers:
        if key.upper() == key.lower():
            raise _unusable(written, sentence("write the character that Shift makes"))
        return key.upper(), [each for each in modifiers if each != "shift"]
    return key, modifiers


def _unusable(key: str, why: Sentence) -> KeyNameError:
    return KeyNameError(sentence("'{key}' can't be used: {why}", key=key, why=why))


def is_typed(key: str) -> bool:
    """Whether a box one types in takes the key for itself."""
    return len(key) == 1 or key == "space" or key in TAKEN_BY_BOXES
