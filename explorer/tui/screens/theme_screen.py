"""Choosing the colours: each theme is seen as the cursor comes to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from explorer.config.language import Words
from explorer.config.theme import Theme
from explorer.text.cells import pad, width
from explorer.tui.choice import Choice
from explorer.tui.name_finder import NameFinder
from explorer.tui.screens.choice_screen import ChoiceScreen
from explorer.tui.widgets.choice_list import ChoiceList


class ThemeScreen(ChoiceScreen):
    """Gives back a choice whose value is a `Theme`.

    `show` puts a theme on the screen; Esc puts back the `current` one.
    """

    all_at_once = True
    in_columns = True

    DEFAULT_CSS = """
    ThemeScreen {
        align: right top;
        background: transparent;
        & > #dialog { width: 56; max-width: 100%; height: 1fr; max-height: 18; margin: 2 2; }
    }
    """

    def __init__(
        self, themes: Sequence[Theme], current: str, show: Callable[[Theme], None], words: Words
    ) -> None:
        super().__init__(words, title="themes-title", hint="themes-hint")
        self._themes = themes
        self._current = current
        self._show = show
        self._kind_cells = max(width(words("dark")), width(words("light")))
        self._finder = NameFinder(f"{theme.title('zh')} {theme.title('en')} {theme.name}" for theme in themes)

    def choices(self, query: str) -> Sequence[Choice]:
        """The themes that fit."""
        return [self._choice(self._themes[index]) for index in sorted(self._finder.find(query))]

    def first(self) -> int:
        """The theme that is in use."""
        return next((i for i, theme in enumerate(self._themes) if theme.name == self._current), 0)

    def _choice(self, theme: Theme) -> Choice:
        kind = pad(self.words("dark" if theme.dark else "light"), self._kind_cells)
        return Choice(theme.title(self.words.language), hint=f"{kind}  {theme.name}", value=theme)

    def on_choice_list_moved(self, event: ChoiceList.Moved) -> None:
        """Show the theme the cursor came to."""
        if isinstance(event.choice.value, Theme):
            self._show(event.choice.value)

    def action_close(self) -> None:
        """Put back the theme there was."""
        for theme in self._themes:
            if theme.name == self._current:
                self._show(theme)
        self.dismiss(None)
