"""A screen that gives something back closes once, whatever is typed ahead."""

from __future__ import annotations

import importlib
import pkgutil

from textual.screen import ModalScreen, Screen

import explorer.tui.screens as screens
from explorer.tui.screens.dialog import Dialog, GivingScreen
from explorer.tui.screens.pane_screen import PaneScreen
from explorer.tui.theming import ThemedApp


async def test_closing_twice_leaves_the_screen_below() -> None:
    given: list[str | None] = []
    app = ThemedApp()
    async with app.run_test() as pilot:
        dialog: Dialog[str] = Dialog()
        below = app.screen
        app.push_screen(dialog, given.append)
        await pilot.pause()
        dialog.dismiss("first")
        dialog.dismiss("second")
        await pilot.pause()
        assert given == ["first"]
        assert app.screen is below


def test_every_screen_but_the_main_one_is_of_that_kind() -> None:
    for module in pkgutil.iter_modules(screens.__path__, screens.__name__ + "."):
        for kind in vars(importlib.import_module(module.name)).values():
            if isinstance(kind, type) and issubclass(kind, Screen) and kind not in (Screen, ModalScreen):
                assert issubclass(kind, GivingScreen | PaneScreen), kind
