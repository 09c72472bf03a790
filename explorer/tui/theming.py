"""Themes on the screen, and the app that shows everything in their colours."""

from __future__ import annotations

from collections.abc import Sequence

from rich.color import Color as RichColor
from textual.app import App
from textual.filter import LineFilter, Monochrome, NoColor
from textual.theme import Theme as ScreenTheme

from explorer.config.keymap import Keymap
from explorer.config.theme import Theme
from explorer.tui.access import Access
from explorer.tui.line_filters import AsciiSigns, NoColours, OutputGuard, Undecorated, ground_key

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
"""Colours of a theme that Textual has no name for: style sheets use them as `$muted`, `$hit-text`, ...

`$frame` is a dialog's border: its ground where the theme has one, else drawn in ASCII, for box drawing
signs are of ambiguous width.
"""
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
    "frame": "blank #20252b",
}
LIT = ("cursor", "hit", "quote", "foreground")
"""The colours that are a ground for what stands out."""


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
        | _ground(theme)
        | {"frame": f"ascii {colours['primary']}" if theme.ansi else f"blank {colours['panel']}"},
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


class ThemedApp(App[None]):
    """An app with the explorer's colour names, keys and guarded output; tests host widgets in it."""

    ENABLE_COMMAND_PALETTE = False
    keymap = Keymap()
    access: Access = Access()
    ascii_signs = False
    """Whether the explorer's own signs are drawn in ASCII."""
    plain = False
    """Whether words and figures are drawn without colours, bars and rules."""

    def __init__(self) -> None:
        super().__init__()
        self._guard = OutputGuard()
        self._ascii = AsciiSigns()
        self._undecorated = Undecorated()
        self._uncoloured = NoColours(self._lit_grounds)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The explorer's own colours, for themes that are not its own."""
        return FALLBACK

    def get_css_variables(self) -> dict[str, str]:
        """Textual's, a dialog's border drawn where no ground tells it from what lies below."""
        variables = super().get_css_variables()
        if self.no_color and not self.plain:
            variables["frame"] = f"ascii {variables['primary']}"
        return variables

    def _lit_grounds(self) -> frozenset[str]:
        colours = (self.theme_variables.get(name, "default").removeprefix("ansi_") for name in LIT)
        return frozenset(ground_key(RichColor.parse(colour)) for colour in colours if colour != "default")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, but for what it does without colours, and the explorer's own."""
        filters = [each for each in super().get_line_filters() if not isinstance(each, Monochrome | NoColor)]
        if self.no_color or self.plain:
            filters.append(self._uncoloured)
        if self.plain:
            filters.append(self._undecorated)
        if self.ascii_signs or self.plain:
            filters.append(self._ascii)
        return [*filters, self._guard]
