"""The main screen: the panes, and the dialogs its commands open."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from explorer.commands import FIGURES, MAIN, OUTLINE, Command
from explorer.config.language import Words
from explorer.config.settings import Settings
from explorer.config.theme import Theme
from explorer.model import NO_PARENT, Outline
from explorer.tui.bindings import bindings_for, run_here
from explorer.tui.command_choices import keys_of
from explorer.tui.place import Place
from explorer.tui.screens.shelving_screen import ShelvingScreen
from explorer.tui.second_press import SecondPress
from explorer.tui.theming import screen_theme
from explorer.tui.widgets.key_footer import KeyFooter

if TYPE_CHECKING:
    from explorer.tui.choice import Choice
    from explorer.tui.sidecar import Sidecar
    from explorer.tui.widgets.reading_pane import ReadingPane

MOUSE_ON = "".join(f"\x1b[?{mode}h" for mode in (1000, 1003, 1015, 1006))
MOUSE_OFF = MOUSE_ON.replace("h", "l")
"""What Textual itself sends to a terminal: reports of clicks and moves, in the formats it reads."""


class MainScreen(ShelvingScreen):
    """The panes with their commands: one action a command of the registry.

    Dialogs are imported when they are opened, so that the first screen is there fast; they give back
    what was chosen, and only this screen acts on it.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(MAIN)

    def __init__(
        self,
        outline: Outline,
        words: Words,
        *,
        row: int = NO_PARENT,
        query: str = "",
        settings: Settings | None = None,
        sidecar: Sidecar | None = None,
        keep_place: bool = True,
    ) -> None:
        """`keep_place` goes back to where one last read, if `sidecar` tells of it."""
        super().__init__(outline, words, row=row, settings=settings)
        self.sidecar = sidecar
        self.keep_place = keep_place
        self.watches_file = sidecar is not None
        self._first_query = query
        self._interrupt = SecondPress()
        self._mouse_released = False

    def completed(self) -> None:
        """Start with a search where one was asked for."""
        super().completed()
        if self._first_query:
            self.open_search(self._first_query)

    async def do(self, command: Command) -> None:
        """Run a command of the palette or the footer, in the pane it belongs to."""
        if command.in_dialogs_only:
            title = command.title.of(self.words.language)
            self.say(self.words("in-dialog-only", title=title, keys=keys_of(command)))
            return
        target = self if MAIN in command.scopes else self.pane(self._scope_of(command))
        await self.app.run_action(command.action, target)

    def _scope_of(self, command: Command) -> str:
        focused = self.arrangement.focused
        return focused if focused in command.scopes else command.scopes[0]

    async def on_key_footer_pressed(self, event: KeyFooter.Pressed) -> None:
        """A key of the footer was clicked."""
        if event.command.in_dialogs_only:
            await run_here(self, event.command)
        else:
            await self.do(event.command)

    # Colours and mouse

    def action_themes(self) -> None:
        """Choose the colours."""
        from explorer.config.problem_words import in_chinese
        from explorer.config.theme_file import all_themes
        from explorer.tui.screens.theme_screen import ThemeScreen

        found, problems = all_themes()
        for problem in problems[:3]:
            told = in_chinese(problem.message) if self.words.language == "zh" else problem.message
            self.say(f"{problem.path}:{problem.line}: {told}")
        self.app.push_screen(ThemeScreen(found, self.app.theme, self._use_theme, self.words))

    def _use_theme(self, theme: Theme) -> None:
        self.app.register_theme(screen_theme(theme))
        self.app.theme = theme.name

    def action_switch_language(self) -> None:
        """Go over to the other language."""
        self.words.switch()
        self.show_words()
        self.say(self.words("language-now"))

    def action_release_mouse(self) -> None:
        """Leave the mouse to the terminal, so that it selects text; or take it back."""
        self._mouse_released = not self._mouse_released
        driver = self.app._driver
        if driver is not None:
            driver.write(MOUSE_OFF if self._mouse_released else MOUSE_ON)
            driver.flush()
        self.say(self.words("mouse-released" if self._mouse_released else "mouse-taken"))

    # The program

    async def action_palette(self) -> None:
        """Find a command or a section by its name. What is typed meanwhile waits for the line."""
        from explorer.tui.screens.palette_screen import PaletteScreen

        screen = PaletteScreen(self.outline, self.words, self.can_do, self.recent_choices)
        await self.app.push_screen(screen, self._chosen)

    async def action_help(self) -> None:
        """All keys, those of where one is first."""
        from explorer.tui.helping import open_help

        await open_help(self, self.words, self.context, self._chosen)

    def action_try_keys(self) -> None:
        """Press keys and see what arrives."""
        from explorer.tui.screens.keys_screen import KeysScreen

        self.app.push_screen(KeysScreen(self.words))

    async def _chosen(self, choice: Choice | None) -> None:
        if choice is None:
            return
        if isinstance(choice.value, Command):
            await self.do(choice.value)
        elif isinstance(choice.value, int):
            self.jump(choice.value)
        elif isinstance(choice.value, str):
            self.open_path(str(choice.value))
        elif isinstance(choice.value, Place):
            self.go_to_place(choice.value)
        elif isinstance(choice.value, Theme):
            self._use_theme(choice.value)

    def action_step_back(self) -> None:
        """Back out one layer: the zoom, the drawer, what was found, the filter, then to the outline."""
        arrangement = self.arrangement
        if arrangement.zoomed:
            self.show_panes(arrangement.toggle_zoom())
        elif arrangement.drawer_open:
            self.show_panes(arrangement.toggle(FIGURES))
        elif self.clear_found() or self.clear_filter():
            return
        elif arrangement.focused != OUTLINE:
            self.show_panes(arrangement.focus(OUTLINE))

    def action_interrupt(self) -> None:
        """Copy what is selected; without a selection, quit on the second press within a second."""
        selected = self.get_selected_text()
        if selected:
            self.copy(selected)
        elif self._interrupt.is_second():
            self.app.exit()
        else:
            self.say(self.words("press-again"))

    def action_quit(self) -> None:
        """Leave the explorer."""
        self.app.exit()

    def on_reading_pane_opened(self, event: ReadingPane.Opened) -> None:
        """Show the notes and links the reader asked for."""
        from explorer.tui.screens.openings_screen import OpeningsScreen

        self.app.push_screen(OpeningsScreen(event.choices, self.words), self._go_on)

    def _go_on(self, row: int | None) -> None:
        if row is not None:
            self.jump(row)
