"""Help, palette and themes: lists one chooses from by a few letters."""

from __future__ import annotations

import pytest

from explorer.config.language import Words
from explorer.config.theme_file import theme_named, themes
from explorer.tui.app import ExplorerApp
from explorer.tui.screens.choice_screen import ChoiceScreen
from explorer.tui.screens.help_screen import HelpScreen
from explorer.tui.screens.palette_screen import PaletteScreen
from tests.tui.hosting import explorer, screen_of, screen_text, small_report, until

ROWS = {name: row for row, name in enumerate(("a", "a1", "a2", "b", "c"))}


async def test_help_tells_all_keys_and_filters() -> None:
    async with explorer(size=(120, 100)) as (app, pilot):
        await pilot.press("?")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        await until(pilot, lambda: "下半页" in screen_text(app))
        await pilot.press(*"export")
        await until(pilot, lambda: "下半页" not in screen_text(app))
        assert "导出" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is app.main_screen


async def test_the_palette_finds_commands_and_sections() -> None:
    async with explorer() as (app, pilot):
        await pilot.press(":")
        await until(pilot, lambda: isinstance(app.screen, PaletteScreen))
        await pilot.press(*"德庆")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert screen_of(app).current == ROWS["a2"]
        await pilot.press("ctrl+p", *"选取", "enter")
        await pilot.pause()
        assert list(screen_of(app).basket) == [ROWS["a2"]]


async def test_a_theme_is_seen_while_it_is_chosen_and_put_back_by_esc() -> None:
    async with explorer() as (app, pilot):
        before = app.theme
        await pilot.press("t", *"宣纸")
        await until(pilot, lambda: app.theme == "sepia")
        await pilot.press("escape")
        await until(pilot, lambda: app.theme == before)
        await pilot.press("t", *"宣纸")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert app.theme == "sepia"


async def test_no_choice_screen_without_choices_breaks() -> None:
    async with explorer() as (app, pilot):
        await pilot.press("?", *"zzzzzz", "down", "up", "pagedown", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ChoiceScreen)
        assert "没有找到" in screen_text(app)


@pytest.mark.parametrize("name", [theme.name for theme in themes()])
async def test_every_theme_draws_every_screen(name: str) -> None:
    app = ExplorerApp(small_report().report, theme=theme_named(name), words=Words("en"))
    async with app.run_test(size=(130, 30)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("j", "?", "escape", "t", "escape", "e", "escape", "/", "a", "escape", "tab", "tab")
        await pilot.pause()

        assert "24 项" in screen_text(app)
        assert app.theme == name
