"""What each drawn line passes last: the guard, and what makes it plain where colours or signs are not wanted."""

from __future__ import annotations

from collections.abc import Callable

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from explorer.text.sanitize import visible_line
from explorer.text.spark import SIGNS

_SIGNS = {
    "▸": ">",
    "▾": "v",
    "⋯": "~",
    "›": ">",
    "⠶": "=",
    "⠆": "-",
    "⠤": ".",
    **dict(zip(SIGNS, "__--==##", strict=True)),
    **dict.fromkeys("▁▂▃▄▅▆▇█▉▊▋▌▍▎▏▐▔▕▀", "#"),
    **dict.fromkeys("─━═╌┄┈╴╶", "-"),
    **dict.fromkeys("│┃║╎┆┊╵╷", "|"),
    **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┠┨┯┷┿╔╗╚╝╠╣╦╩╬", "+"),
}
ASCII = str.maketrans(_SIGNS)
"""Signs the explorer draws, each with a stand-in that every font has; all take one cell."""


class OutputGuard(LineFilter):
    """The last thing each drawn line passes: whatever a widget forgot to make visible is made so here."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments, without a character that a terminal could act on."""
        del background
        return [self._guarded(segment) for segment in segments]

    @staticmethod
    def _guarded(segment: Segment) -> Segment:
        text, style, control = segment
        shown = text if control else visible_line(text)
        return segment if shown is text or shown == text else Segment(shown, style, control)


class AsciiSigns(LineFilter):
    """Draws the explorer's own signs in ASCII, for fonts that lack them."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments with other signs."""
        del background
        return [
            segment if segment.text.isascii() else Segment(segment.text.translate(ASCII), *segment[1:])
            for segment in segments
        ]


_DRAWN = str.maketrans(dict.fromkeys((sign for sign, drawn in _SIGNS.items() if drawn in "#-|+=_."), " "))
"""Bars, sparks, rules and frames as blanks; what tells of folds stays."""


class Undecorated(LineFilter):
    """Leaves out what is drawn and no text: bars, spark lines, rules, frames."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments, blank where something was drawn."""
        del background
        return [
            segment if segment.text.isascii() else Segment(segment.text.translate(_DRAWN), *segment[1:])
            for segment in segments
        ]


class NoColours(LineFilter):
    """Leaves no colour; what stood out by its ground stands out by being reversed."""

    _PLAIN = Style.from_color(RichColor.default(), RichColor.default())
    _REVERSED = _PLAIN + Style(reverse=True)

    def __init__(self, lit: Callable[[], frozenset[str]]) -> None:
        """`lit` gives the grounds that make a text stand out, as `ground_key` writes them."""
        super().__init__()
        self._lit = lit

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without colours."""
        del background
        lit = self._lit()
        return [
            Segment(
                text, style and style + (self._REVERSED if _ground(style) in lit else self._PLAIN), control
            )
            for text, style, control in segments
        ]


def _ground(style: Style) -> str:
    return ground_key(style.bgcolor) if style.bgcolor else ""


def ground_key(colour: RichColor) -> str:
    """A colour as `#rrggbb`, or as the number it has in the terminal's palette."""
    return colour.triplet.hex if colour.triplet else str(colour.number)
