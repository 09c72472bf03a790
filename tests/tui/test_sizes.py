"""Windows of any size: what is read is there from the start, and resizing leaves no trace."""

from __future__ import annotations

import pytest

from explorer.config.language import Words
from explorer.tui.app import ExplorerApp
from tests.tui.hosting import screen_text, small_report, until


@pytest.mark.parametrize("size", [(80, 24), (90, 24), (119, 30), (120, 30), (160, 45)])
async def test_a_report_opened_at_a_section_shows_its_text(size: tuple[int, int]) -> None:
    app = ExplorerApp(small_report().report, at="a", words=Words("zh"))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: "确定共建项目共24项" in screen_text(app))


async def test_a_storm_of_resizes_leaves_no_trace() -> None:
    app = ExplorerApp(small_report().report, at="a1", words=Words("zh"))
    async with app.run_test(size=(130, 30)) as pilot:
        await until(pilot, lambda: "化州。化州。" in screen_text(app))
        await pilot.pause(0.1)
        before = screen_text(app)
        for width, height in (
            (40, 12),
            (1, 1),
            (500, 200),
            (79, 24),
            (3, 60),
            (119, 2),
            (80, 24),
            (1, 50),
        ) * 2:
            await pilot.resize_terminal(width, height)
        await pilot.resize_terminal(130, 30)
        await until(pilot, lambda: screen_text(app) == before)
