"""The user's keys in the explorer: they work in panes, lists and boxes, and all that names keys follows."""

from __future__ import annotations

import pytest

from explorer.config.keymap import Keymap
from explorer.config.keymap_reading import resolve
from explorer.config.language import Words
from explorer.tui.app import ExplorerApp
from explorer.tui.screens.basket_screen import BasketScreen
from tests.tui.hosting import screen_text, small_report, until


def explorer(keymap: Keymap, language: str = "en") -> ExplorerApp:
    words = Words("zh" if language == "zh" else "en", keymap.label)
    return ExplorerApp(small_report().report, words=words, keymap=keymap)


def keymap(**written: object) -> Keymap:
    return resolve({name.replace("_", "-"): keys for name, keys in written.items()})[0]


async def test_a_pane_a_list_and_the_footer_follow_the_users_keys() -> None:
    app = explorer(keymap(down="ctrl+n", mark=["f5", ","], basket="f6", take_out="f7", units=[]))
    async with app.run_test(size=(140, 30)) as pilot:
        main = app.main_screen
        await until(pilot, lambda: main.complete)
        await pilot.press("j", "x")
        assert (main.current, len(main.basket)) == (-1, 0)
        await pilot.press("ctrl+n", "comma")
        assert list(main.basket) == [0]
        await pilot.pause()
        assert "F5 Mark" in screen_text(app)
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, BasketScreen))
        await pilot.pause()
        assert "F7 Take out" in screen_text(app)
        await pilot.press("f7")
        assert not main.basket


async def test_an_unbound_command_has_no_key_but_is_in_the_palette() -> None:
    app = explorer(keymap(zoom=""))
    async with app.run_test(size=(140, 30)) as pilot:
        main = app.main_screen
        await until(pilot, lambda: main.complete)
        await pilot.press("z")
        assert not main.arrangement.zoomed
        await pilot.press("colon", *"this pane", "enter")
        await until(pilot, lambda: main.arrangement.zoomed)


@pytest.mark.parametrize(
    ("preset", "keys"), [("vim", ["}", "}"]), ("less", ["J", "J"]), ("default", ["J", "J"])]
)
async def test_a_preset_works(preset: str, keys: list[str]) -> None:
    app = explorer(resolve({}, preset=preset)[0])
    async with app.run_test(size=(140, 30)) as pilot:
        main = app.main_screen
        await until(pilot, lambda: main.complete)
        await pilot.press("down", *("right_curly_bracket" if key == "}" else key for key in keys))
        assert main.current == 4


async def test_texts_name_the_users_keys() -> None:
    app = explorer(keymap(mark="f5", mark_range="f6"))
    async with app.run_test(size=(140, 30)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("f6")
        await pilot.pause()
        assert "with f5".casefold() in screen_text(app).casefold()


async def test_help_shows_the_users_keys() -> None:
    app = explorer(keymap(export="f8"), "zh")
    async with app.run_test(size=(140, 40)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press(
            "f1",
            *"导出",
        )
        await pilot.pause()
        assert "F8" in screen_text(app)


async def test_help_begins_with_the_focused_pane_and_runs_what_is_chosen() -> None:
    app = explorer(Keymap())
    async with app.run_test(size=(140, 40)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Here: Outline" in screen_text(app)
        await pilot.press(*"unfold all", "enter")
        await until(pilot, lambda: app.screen is app.main_screen)
        await pilot.press("m", "question_mark", *"only this pane", "enter")
        await until(pilot, lambda: app.main_screen.arrangement.zoomed)


async def test_help_in_a_list_begins_with_the_list_and_runs_there() -> None:
    app = explorer(Keymap())
    async with app.run_test(size=(140, 40)) as pilot:
        main = app.main_screen
        await until(pilot, lambda: main.complete)
        await pilot.press("j", "x", "a")
        await until(pilot, lambda: isinstance(app.screen, BasketScreen))
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Here: In the basket" in screen_text(app)
        await pilot.press(*"take out", "enter")
        await until(pilot, lambda: not main.basket)
        assert isinstance(app.screen, BasketScreen)


async def test_the_footer_shows_the_filters_keys_while_one_types_in_it() -> None:
    app = explorer(Keymap())
    async with app.run_test(size=(140, 30)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("f")
        await until(pilot, lambda: "Clear the filter" in screen_text(app))
        await pilot.press("escape")
        await until(pilot, lambda: "Clear the filter" not in screen_text(app))
        assert app.main_screen.focused is app.main_screen.outline_pane


async def test_trying_a_key_tells_its_name_and_what_it_runs_where_and_runs_nothing() -> None:
    app = explorer(keymap(mark="ctrl+o"))
    async with app.run_test(size=(140, 30)) as pilot:
        main = app.main_screen
        await until(pilot, lambda: main.complete)
        await pilot.press("j", "f2", "ctrl+o")
        await pilot.pause()
        shown = screen_text(app)
        assert 'in config.toml: "ctrl+o"' in shown
        assert "Mark (mark): Outline, Text, Figures" in shown
        for key, told in (
            ("ctrl+b", "tmux begins its own commands"),
            ("question_mark", 'in config.toml: "?"'),
            ("z", "Only this pane"),
            ("q", "Quit (quit)"),
            ("f12", "It runs nothing anywhere."),
            ("escape", "Back out (step-back)"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert told in screen_text(app), key
        assert not main.basket
        await pilot.press("escape")
        assert app.screen is main


async def test_the_palette_goes_to_figures_and_puts_on_themes() -> None:
    app = explorer(Keymap())
    async with app.run_test(size=(140, 30)) as pilot:
        main = app.main_screen
        await until(pilot, lambda: main.complete)
        await pilot.press("colon", *"gongjianxiangmu", "enter")
        await until(pilot, lambda: main.current == 0)
        await pilot.press("colon", *"sepia", "enter")
        await until(pilot, lambda: app.theme == "sepia")
