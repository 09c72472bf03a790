"""Help on any screen: the keys of where one is first; what is chosen is done there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from explorer.commands import Command
from explorer.config.language import Words
from explorer.tui.bindings import run_here

if TYPE_CHECKING:
    from explorer.tui.choice import Choice

Chosen = Callable[["Choice | None"], Awaitable[None]]


async def open_help(screen: Screen[Any], words: Words, context: str, chosen: Chosen | None = None) -> None:
    """Show the keys, those of `context` first; `chosen` gets the choice, else it is done on the screen."""
    from explorer.tui.screens.help_screen import HelpScreen

    async def done_here(choice: Choice | None) -> None:
        if choice is not None and isinstance(choice.value, Command):
            await run_here(screen, choice.value)

    await screen.app.push_screen(HelpScreen(words, context), chosen or done_here)
