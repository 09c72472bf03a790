"""Borders between panes, moved by keys and with the mouse."""

from __future__ import annotations

import pytest
from textual import events
from textual.pilot import Pilot

from explorer.commands import FIGURES, OUTLINE, READING
from explorer.config.language import Words
from explorer.config.session import Session, from_json, to_json
from explorer.tui.app import ExplorerApp
from explorer.tui.arrangement import NARROWEST_SIDE, NARROWEST_TEXT, Arrangement
from explorer.tui.screens.main_screen import MainScreen
from tests.tui.hosting import small_report, until


async def opened(app: ExplorerApp, pilot: Pilot[None]) -> MainScreen:
    await until(pilot, lambda: app.main_screen.complete)
    await pilot.pause()
    return app.main_screen


def explorer() -> ExplorerApp:
    return ExplorerApp(small_report().report, words=Words("zh"))


async def drag(pilot: Pilot[None], x: int, to: int) -> None:
    screen = pilot.app.screen
    await pilot.mouse_down(screen, offset=(x, 5))
    for step in (x + (to - x) // 2, to):
        await pilot._post_mouse_events([events.MouseMove], screen, offset=(step, 5), button=1)
    await pilot.mouse_up(screen, offset=(to, 5))
    await pilot.pause()


@pytest.mark.parametrize("width", [80, 160])
async def test_keys_give_the_outline_more_room_and_take_it_again(width: int) -> None:
    app = explorer()
    async with app.run_test(size=(width, 24)) as pilot:
        main = await opened(app, pilot)
        first = main.outline_pane.outer_size.width
        await pilot.press("greater_than_sign")
        await pilot.pause()
        assert main.outline_pane.outer_size.width == first + 4
        await pilot.press("ctrl+left")
        await pilot.pause()
        assert main.outline_pane.outer_size.width == first


async def test_a_border_follows_the_mouse_until_it_is_let_go() -> None:
    app = explorer()
    async with app.run_test(size=(160, 24)) as pilot:
        main = await opened(app, pilot)
        await drag(pilot, main.reading.region.x, 40)
        assert main.outline_pane.outer_size.width == main.reading.region.x == 40
        await drag(pilot, main.figures.region.x, 110)
        assert main.figures.region.x == 110
        assert main.outline_pane.outer_size.width == 40
        await pilot.hover(main.reading, offset=(10, 3))
        assert main.figures.region.x == 110
        assert not main.get_selected_text()


async def test_no_pane_is_dragged_away() -> None:
    app = explorer()
    async with app.run_test(size=(100, 24)) as pilot:
        main = await opened(app, pilot)
        await drag(pilot, main.reading.region.x, 99)
        assert main.reading.outer_size.width == NARROWEST_TEXT
        await drag(pilot, main.reading.region.x, 1)
        assert main.outline_pane.outer_size.width == NARROWEST_SIDE


async def test_one_pane_alone_has_no_border_and_says_so() -> None:
    app = explorer()
    async with app.run_test(size=(60, 16)) as pilot:
        main = await opened(app, pilot)
        await pilot.press("greater_than_sign")
        await pilot.pause()
        assert main.outline_pane.outer_size.width == 60
        assert main.arrangement.outline_width == 0


def test_a_given_width_waits_for_a_screen_that_has_room_for_it() -> None:
    given = Arrangement(width=160).resize(OUTLINE, 70, 40).resize(FIGURES, 60, 70)
    assert (given.width_of(OUTLINE), given.width_of(FIGURES)) == (70, 60)
    assert given.at_width(60).width_of(OUTLINE) == 0
    assert given.at_width(80).width_of(OUTLINE) == 50
    assert (
        given.at_width(120).width_of(OUTLINE) + given.at_width(120).width_of(FIGURES) <= 120 - NARROWEST_TEXT
    )
    assert given.at_width(160).width_of(OUTLINE) == 70
    assert given.width_of(READING) == 0


def test_widths_are_remembered() -> None:
    assert from_json(to_json(Session(widths=(44, 50)))).widths == (44, 50)
    assert from_json({"outline_width": "wide", "figures_width": -3}).widths == (0, 0)
