"""Themes on the screen, and the guard behind everything that is drawn."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter
from textual.theme import Theme as ScreenTheme

from explorer.config.keymap import Keymap
from explorer.config.theme_file import Theme
from explorer.text.sanitize import visible_line
from explorer.tui.access import Access

OWN_COLOURS = (
    "rule",
    "muted",
    "cursor",
    "cursor-text",
    "cursor-quiet",
    "hit",
    "hit-text",
    "quote",
    "quote-text",
)
"""Colours of a theme that Textual has no name for: style sheets use them as `$muted`, `$hit-text`, ..."""
FALLBACK = {
    "rule": "#3d4550",
    "muted": "#9b988f",
    "cursor": "#2c4257",
    "cursor-text": "#f6f1e4",
    "cursor-quiet": "#272d35",
    "hit": "#e0b46c",
    "hit-text": "#1c1505",
    "quote": "#3b3420",
    "quote-text": "#f3e6bf",
}


def screen_theme(theme: Theme) -> ScreenTheme:
    """A theme file's theme as Textual takes it."""
    colours = {name: _colour(colour, theme.ansi) for name, colour in theme.colours.items()}
    return ScreenTheme(
        name=theme.name,
        dark=theme.dark,
        ansi=theme.ansi,
        primary=colours["primary"],
        secondary=colours["secondary"],
        accent=colours["accent"],
        success=colours["success"],
        warning=colours["warning"],
        error=colours["error"],
        foreground=colours["foreground"],
        background=colours["background"],
        surface=colours["surface"],
        panel=colours["panel"],
        variables={name: colours[name] for name in OWN_COLOURS}
        | _textual_variables(colours)
        | _ground(theme),
    )


def _colour(colour: str, ansi: bool) -> str:
    return f"ansi_{colour}" if ansi else colour


def _ground(theme: Theme) -> dict[str, str]:
    """What Textual takes the terminal's own ground and text to be, where a style needs to know."""
    if not theme.ansi:
        return {}
    ground, text = ("ansi_black", "ansi_white") if theme.dark else ("ansi_white", "ansi_black")
    return {"ansi-background": ground, "ansi-foreground": text}


def _textual_variables(colours: dict[str, str]) -> dict[str, str]:
    """Textual's own names for what its scroll bars, boxes and selections use."""
    return {
        "border": colours["primary"],
        "border-blurred": colours["rule"],
        "scrollbar": colours["rule"],
        "scrollbar-hover": colours["muted"],
        "scrollbar-active": colours["primary"],
        "scrollbar-background": colours["surface"],
        "scrollbar-background-hover": colours["surface"],
        "scrollbar-background-active": colours["surface"],
        "scrollbar-corner-color": colours["surface"],
        "input-cursor-background": colours["foreground"],
        "input-cursor-foreground": colours["background"],
        "input-selection-background": colours["cursor"],
        "screen-selection-background": colours["cursor"],
        "screen-selection-foreground": colours["cursor-text"],
        "block-cursor-background": colours["cursor"],
        "block-cursor-foreground": colours["cursor-text"],
    }


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


class ThemedApp(App[None]):
    """An app with the explorer's colour names, keys and guarded output; tests host widgets in it."""

    ENABLE_COMMAND_PALETTE = False
    keymap = Keymap()
    access: Access = Access()
    _guard = OutputGuard()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The explorer's own colours, for themes that are not its own."""
        return FALLBACK

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters and the guard."""
        return [*super().get_line_filters(), self._guard]
