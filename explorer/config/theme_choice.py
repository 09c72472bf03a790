"""Which theme a terminal gets where none is named: by its ground, and by how many colours it has."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping

AUTO = "auto"
"""The theme's name that lets the terminal decide."""
TERMINAL_DARK, TERMINAL_LIGHT = "terminal-dark", "terminal-light"
_DARK_SHADES = {*range(7), 8}
"""Which of the sixteen colours make a dark ground: all of the darker eight but white, and grey; as Vim and
Mutt take `COLORFGBG`, which rxvt and Konsole set.
"""
_GROUND = re.compile(rb"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
_SAYS_MANY = ("256color", "kitty", "direct", "truecolor")


def dark_by_variable(environment: Mapping[str, str]) -> bool | None:
    """Whether `COLORFGBG` (`15;0`, `0;default;15`) tells of a dark ground; None where it tells nothing."""
    shade = environment.get("COLORFGBG", "").rpartition(";")[2]
    return int(shade) in _DARK_SHADES if shade.isascii() and shade.isdigit() and len(shade) < 3 else None


def dark_by_answer(answer: bytes) -> bool | None:
    """Whether a terminal's answer to OSC 11 (`ESC ]11;rgb:ffff/ffff/ffff`) tells of a dark ground.

    Each part is a share of its own greatest value, as X11 writes colours; the luminance is Rec. 709's.
    """
    found = _GROUND.search(answer)
    if found is None:
        return None
    red, green, blue = (int(part, 16) / (16.0 ** len(part) - 1) for part in found.groups())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5


def has_few_colours(environment: Mapping[str, str]) -> bool:
    """Whether a terminal shows its sixteen colours only, as far as its environment tells.

    This is how Rich takes it, which does the drawing: elsewhere it would show the nearest of the sixteen.
    `TEXTUAL_COLOR_SYSTEM` goes before all; in a browser, it is set.
    """
    told = environment.get("TEXTUAL_COLOR_SYSTEM", "auto")
    if told != "auto":
        return told not in ("truecolor", "256")
    if sys.platform == "win32" or environment.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return False
    return not any(word in environment.get("TERM", "") for word in _SAYS_MANY)


def shown_theme(name: str, dark: bool, environment: Mapping[str, str]) -> str:
    """The theme to show for the one chosen: the terminal's own colours where it has no others to show."""
    if environment.get("NO_COLOR") or has_few_colours(environment):
        return name if name.startswith("terminal-") else (TERMINAL_DARK if dark else TERMINAL_LIGHT)
    return name
