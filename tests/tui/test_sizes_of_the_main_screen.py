"""The main screen at any size: as many panes as there is room for."""

from __future__ import annotations

import pytest

from explorer.commands import FIGURES, OUTLINE, READING
from tests.tui.hosting import explorer, screen_of, screen_text


async def test_panes_by_width() -> None:
    async with explorer() as (app, pilot):
        for columns, shown in ((160, "目录 正文 数据"), (100, "目录 正文"), (60, "目录")):
            await pilot.resize_terminal(columns, 30)
            await pilot.pause()
            headings = screen_text(app).splitlines()[1]
            assert [word for word in ("目录", "正文", "数据") if word in headings] == shown.split()


async def test_figures_come_as_a_drawer_and_esc_puts_them_away() -> None:
    async with explorer(size=(100, 30)) as (app, pilot):
        await pilot.press("m")
        await pilot.pause()
        assert screen_of(app).arrangement.shown == (READING, FIGURES)
        await pilot.press("escape")
        await pilot.pause()
        assert screen_of(app).arrangement.shown == (OUTLINE, READING)


async def test_narrow_screens_show_one_pane_and_esc_leads_back() -> None:
    async with explorer(size=(40, 12)) as (app, pilot):
        screen = screen_of(app)
        await pilot.press("j", "enter")
        await pilot.pause()
        assert screen.arrangement.shown == (READING,)
        assert "确定共建项目" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert screen.arrangement.shown == (OUTLINE,)


@pytest.mark.parametrize("size", [(1, 1), (2, 1), (1, 40), (5, 3), (20, 4), (500, 60)])
async def test_any_size_is_survived(size: tuple[int, int]) -> None:
    async with explorer(size=size) as (app, pilot):
        await pilot.press("j", "l", "tab", "j", "tab", "j", "z", "m", "w", "s", "+", "-", "E", "C")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        await pilot.press("?", "escape", ":", "escape", "t", "escape")
        assert app.is_running
