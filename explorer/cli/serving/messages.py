"""What a visitor's browser sends, read as hostile: a message of a known form, or nothing."""

from __future__ import annotations

import json
from typing import NamedTuple

WIDEST, HIGHEST = 500, 200
"""Cells of the largest screen a visitor gets; each is drawn in the visitor's process."""
LONGEST_MESSAGE = 2 * 1024 * 1024
"""Bytes of a message that is still read: room for pasting a text."""
LONGEST_PING = 100


class Typed(NamedTuple):
    """Keys, mouse reports and pastes, as a terminal sends them."""

    content: bytes


class Resized(NamedTuple):
    """The visitor's screen has this many cells now, clamped to what is drawn."""

    width: int
    height: int


class Pinged(NamedTuple):
    """The browser asks for an answer with the same content."""

    content: str | int | float


class Focused(NamedTuple):
    """Whether the page has the focus."""

    focused: bool


Message = Typed | Resized | Pinged | Focused


def read_message(text: str) -> Message | None:
    """The message in a frame `["stdin", "j"]`; None for anything that is none."""
    try:
        envelope = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(envelope, list) or not envelope:
        return None
    kind, content = envelope[0], envelope[1] if len(envelope) > 1 else None
    match kind:
        case "stdin" if isinstance(content, str):
            return Typed(content.encode("utf-8", "replace"))
        case "resize" if isinstance(content, dict):
            return Resized(clamp(content.get("width"), 80, WIDEST), clamp(content.get("height"), 24, HIGHEST))
        case "ping" if isinstance(content, (str, int, float)) and len(str(content)) <= LONGEST_PING:
            return Pinged(content)
        case "focus" | "blur":
            return Focused(kind == "focus")
    return None


def clamp(value: object, default: int, most: int) -> int:
    """A size as a number from 1 to `most`; `default` where it is no whole number."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:
        value = int(value)
    return max(1, min(most, value)) if type(value) is int else default
