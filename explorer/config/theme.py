"""What a theme is: a name, a kind, and the colours of the explorer."""

from __future__ import annotations

from dataclasses import dataclass

COLOURS = (
    "foreground",
    "background",
    "surface",
    "panel",
    "rule",
    "muted",
    "primary",
    "secondary",
    "accent",
    "success",
    "warning",
    "error",
    "cursor",
    "cursor-text",
    "cursor-quiet",
    "hit",
    "hit-text",
    "quote",
    "quote-text",
)
"""What a theme colours.

`background` is under the text, `surface` under outline and figures, `panel` under breadcrumb, footer
and dialogs; `rule` draws lines, `muted` what is said quietly. `cursor` is the line one is on where the
focus is, `cursor-quiet` elsewhere; `hit` is under a found word, `quote` under a figure's words.
"""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme. `colours` maps each of `COLOURS` to `#rrggbb`, or, where `ansi`, to a name of the
    terminal's own palette (`red`, `bright_black`, `default`).
    """

    name: str
    dark: bool
    ansi: bool
    titles: tuple[tuple[str, str], ...]
    colours: dict[str, str]
    path: str = ""

    def title(self, language: str) -> str:
        """The theme's name for people."""
        return dict(self.titles).get(language, self.name)
