"""The terminal explorer as a program: its start, its colours, its end."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Sequence

from rich.text import Text
from textual import events
from textual.driver import Driver

from explorer.config.keymap import Keymap
from explorer.config.language import Words
from explorer.config.settings import Settings
from explorer.config.theme import Theme
from explorer.config.theme_file import theme_named
from explorer.model import NO_PARENT, Outline, Report
from explorer.text.sanitize import visible_line
from explorer.tui.access import Access
from explorer.tui.broken_input import tolerate_broken_input
from explorer.tui.screens.main_screen import MainScreen
from explorer.tui.sidecar import Sidecar
from explorer.tui.theming import ThemedApp, screen_theme

SIGNALS = ("SIGTERM", "SIGHUP", "SIGQUIT")
"""What ends the program from outside. Textual would leave the terminal raw."""
SIGNALLED = 128
"""Exit codes above this name the signal that ended the program."""
WATCH_SECONDS = 1.0
LONGEST_ERROR = 300


def _row(outline: Outline, address: str | None) -> int:
    if not address:
        return NO_PARENT
    from explorer.model.address import resolve

    return resolve(outline, address)


class ExplorerApp(ThemedApp):
    """Shows one report. Its exit code is `return_code`."""

    CSS_PATH = "app.tcss"
    TITLE = "report-explorer"
    _crashed = False

    def __init__(
        self,
        report: Report,
        *,
        at: str | None = None,
        query: str | None = None,
        theme: Theme | None = None,
        words: Words | None = None,
        settings: Settings | None = None,
        keymap: Keymap | None = None,
        notices: Sequence[str] = (),
        settled: Callable[[], None] = lambda: None,
        access: Access | None = None,
        sidecar: Sidecar | None = None,
    ) -> None:
        """`at` is a section's address; UsageError where the report has no such section.

        With a `sidecar` the last session is taken up, and `save` keeps this one; `at` goes before its place.
        `notices` are told once; `settled` is called when the first screen is there.
        """
        super().__init__()
        self.notices = tuple(notices)
        self.settled = settled
        self.last_input = time.monotonic()
        self.access = access or Access()
        outline = Outline(report)
        self.words = words or Words()
        if keymap is not None:
            self.use_keymap(keymap)
        self.main_screen = MainScreen(
            outline,
            self.words,
            row=_row(outline, at),
            query=query or "",
            settings=settings,
            sidecar=sidecar,
            keep_place=not at,
        )
        self.use_theme(theme or theme_named("dark"))
        self._draw_as(settings or Settings())

    def _draw_as(self, settings: Settings) -> None:
        self.ascii_signs = settings.ascii or os.environ.get("TERM") == "linux"
        self.plain = settings.plain
        if not settings.animation:
            self.animation_level = "none"

    def save(self) -> str:
        """Keep the session for the next time; what is wrong where that can't be."""
        try:
            return self.main_screen.save()
        except (LookupError, ValueError, TypeError, AttributeError, ArithmeticError):
            # After an error of our own nothing needs to be as it should; one error is told already.
            if not self._crashed:
                raise
            return ""

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver for this terminal; broken bytes among what is typed end nothing."""
        driver = super().get_driver_class()
        tolerate_broken_input(driver)
        return driver

    def use_keymap(self, keymap: Keymap) -> None:
        """Have the user's keys instead of the default ones."""
        self.keymap = keymap
        self.set_keymap(keymap.textual())

    def use_theme(self, theme: Theme) -> None:
        """Show everything in a theme's colours."""
        self.register_theme(screen_theme(theme))
        self.theme = theme.name

    def get_default_screen(self) -> MainScreen:
        """The screen with the three panes."""
        return self.main_screen

    def on_mount(self) -> None:
        """Watch for what ends the program from outside."""
        loop = asyncio.get_running_loop()
        for name in SIGNALS:
            number = getattr(signal, name, None)
            if number is not None and not self.is_headless:
                loop.add_signal_handler(number, self.exit, None, SIGNALLED + number)
        if not self.is_headless:
            self._end_when_interrupted(loop)
        if not self.is_headless and not self.access.served and sys.platform != "win32":
            self.set_interval(WATCH_SECONDS, self._watch_terminal)
        self.app_resume_signal.subscribe(self, self._draw_anew)
        self.call_after_refresh(self._first_screen_shown)

    def _end_when_interrupted(self, loop: asyncio.AbstractEventLoop) -> None:
        """Ctrl+C is a key; the signal comes from outside. An editor has it put away while it runs."""

        def interrupted(*_: object) -> None:
            loop.call_soon_threadsafe(self.exit, None, SIGNALLED + signal.SIGINT)

        signal.signal(signal.SIGINT, interrupted)

    async def on_event(self, event: events.Event) -> None:
        """Note when the reader did something last."""
        if isinstance(event, events.InputEvent):
            self.last_input = time.monotonic()
        await super().on_event(event)

    def on_key(self, event: events.Key) -> None:
        """Give a line what was typed for it before it had the focus: a line lets no character through."""
        insert = getattr(self.focused, "insert_text_at_cursor", None)
        if insert is not None and event.is_printable and event.character:
            event.prevent_default()
            insert(event.character)

    def _draw_anew(self, app: object) -> None:
        """Draw the whole screen after another program had the terminal; Textual leaves out what did not change."""
        del app
        self.screen.refresh(layout=True)
        self.screen.call_after_refresh(self.screen.refresh)

    def _first_screen_shown(self) -> None:
        self.settled()
        if self.notices:
            self.main_screen.say("  ".join(self.notices))

    def _watch_terminal(self) -> None:
        """End when the terminal is gone: its input would be at its end for ever, read in a busy loop."""
        poll = select.poll()
        poll.register(sys.__stdin__.fileno() if sys.__stdin__ else 0, 0)
        if any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, event in poll.poll(0)):
            self.exit(return_code=SIGNALLED + signal.SIGHUP)

    def panic(self, *renderables: object) -> None:
        """End on an error of our own: one line, no traceback, whose local variables hold the report."""
        del renderables
        error = self._exception or sys.exception()
        told = f"{type(error).__name__}: {error}" if error else "unknown"
        line = self.words("crashed", error=told[:LONGEST_ERROR])
        self._return_code = 1
        if error is not None and not self._crashed and not self.is_headless and not self.access.read_only:
            from explorer.config.crash import write_crash
            from explorer.config.paths import state_folder

            path = write_crash(error, state_folder())
            line += "\n" + self.words("crash-report", path=path) if path else ""
        self._crashed = True
        if not self._exit_renderables:
            super().panic(Text("\n".join(map(visible_line, line.split("\n")))))

    def _fatal_error(self) -> None:
        """What Textual calls for an unhandled exception; its own shows all local variables."""
        self.panic()
