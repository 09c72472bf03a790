"""The reading pane: what it shows, and where scrolling and resizing leave the reader."""

from __future__ import annotations

import pytest

from explorer.tui.widgets.reading_pane import ReadingPane
from tests.tui.hosting import Host, screen_text, small_report


def pane_of(app: Host) -> ReadingPane:
    return app.query_one(ReadingPane)


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 16)])
async def test_a_section_is_shown_from_its_heading_on(size: tuple[int, int]) -> None:
    app = Host(ReadingPane(small_report()))
    async with app.run_test(size=size) as pilot:
        pane_of(app).show(0)
        await pilot.pause()
        assert screen_text(app).split("\n")[0].strip() == "一、双百行动"
        assert "确定共建项目共24项" in screen_text(app)
        assert "化州。" not in screen_text(app)
