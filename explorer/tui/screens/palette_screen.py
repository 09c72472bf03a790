"""The palette: commands, sections, figures, themes and recent reports by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.message import Message

from explorer.commands import Command
from explorer.config.language import Words
from explorer.model import Outline
from explorer.tui.aside import aside
from explorer.tui.bindings import keymap_of
from explorer.tui.choice import Choice
from explorer.tui.command_choices import CommandChoices
from explorer.tui.palette_choices import FigureChoices, SectionChoices, ThemeChoices
from explorer.tui.screens.choice_screen import ChoiceScreen
from explorer.tui.widgets.visible_input import VisibleInput

FOLDED_AT_ONCE = 5000
"""Sections and figures up to which their names are folded between two keys."""


class PaletteScreen(ChoiceScreen):
    """Gives back a choice: its value is a `Command`, a section's row, a figure's `Place` or a `Theme`.

    `recent` finds the reports that were open before; whatever value its choices have is given back.
    """

    class NamesRead(Message):
        """The report's names can be found now."""

    def __init__(
        self,
        outline: Outline,
        words: Words,
        can_do: Callable[[Command], bool],
        recent: Callable[[str], Sequence[Choice]] = lambda _: (),
    ) -> None:
        super().__init__(words, title="palette-title", hint="palette-hint")
        self._can_do = can_do
        self._commands: CommandChoices | None = None
        self._sections = SectionChoices(outline)
        self._figures = FigureChoices(outline, words.language)
        self._themes = ThemeChoices(words.language, words("themes-title"))
        self._recent = recent
        figures = sum(len(section.metrics) for section in outline.sections[:FOLDED_AT_ONCE])
        self._ready = len(outline) + figures <= FOLDED_AT_ONCE

    def on_mount(self) -> None:
        """Fold the names of a large report in a thread, while one begins to type."""
        if not self._ready:
            aside("names", self._prepare)

    def _prepare(self) -> None:
        self._sections.prepare()
        self._figures.prepare()
        self.post_message(self.NamesRead())

    def on_palette_screen_names_read(self) -> None:
        """Find among them what is typed by now."""
        self._ready = True
        if typed := self.query_one(VisibleInput).value:
            self.list.show(self.choices(typed))

    def choices(self, query: str) -> Sequence[Choice]:
        """The commands, then the sections, figures, themes and reports that fit."""
        if self._commands is None:
            self._commands = CommandChoices(self.words.language, self._can_do, keymap_of(self).commands)
        in_report = (self._sections, self._figures) if self._ready else ()
        finders = (self._commands, *in_report, self._themes)
        return [*(choice for finder in finders for choice in finder.find(query)), *self._recent(query)]
