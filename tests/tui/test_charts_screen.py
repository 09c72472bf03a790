"""A page of charts for what is read."""

from __future__ import annotations

import pytest

from explorer.config.language import Words
from explorer.model import Report, Section, SeriesPoint, Target
from explorer.tui.app import ExplorerApp
from tests.metrics.builders import figure
from tests.tui.hosting import screen_text, until

METRICS = (
    figure("t", "24", name="共建项目", parts=("a", "b"), quote="共24项"),
    figure("a", "9", name="化州项目"),
    figure("b", "12", name="德庆项目"),
    figure("m", "-3", "万元", name="结余", series=(SeriesPoint("2022", "2"),)),
    figure("n", "9", "人", name="新聘", target=Target("10")),
)
REPORT = Report(
    "年报", (Section("x", "甲", body="共24项。", metrics=METRICS), Section("y", "乙")), period="2023"
)


@pytest.mark.parametrize("size", [(160, 45), (60, 16), (40, 12)])
async def test_parts_have_a_remainder_series_a_spark_and_targets_a_gap(size: tuple[int, int]) -> None:
    app = ExplorerApp(REPORT, words=Words("zh"))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("I")
        await until(pilot, lambda: "共建项目" in screen_text(app))
        assert "未列明" in screen_text(app)
        if size == (160, 45):
            shown = screen_text(app)
            assert "还差 1" in shown
            assert "大小，以项计" in shown
            assert "2022 2 > -3" in shown
        await pilot.press("G", "g", "enter")
        await until(pilot, lambda: app.screen is app.main_screen)
        assert app.main_screen.current == 0


async def test_where_nothing_can_be_drawn_it_says_so() -> None:
    app = ExplorerApp(REPORT._replace(sections=REPORT.sections[1:]), words=Words("zh"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("I")
        await until(pilot, lambda: "没有可以对照着画的数据" in screen_text(app))


@pytest.mark.parametrize(("language", "told"), [("zh", "大小，以纯数计"), ("en", "Sizes in plain numbers")])
async def test_figures_without_a_unit_are_drawn_beside_each_other(language: str, told: str) -> None:
    """They ended the program."""
    metrics = tuple(figure(f"m{n}", str(n), "", name=f"指数{n}") for n in range(1, 5))
    report = Report("年报", (Section("x", "甲", metrics=metrics),), period="2023")
    app = ExplorerApp(report, words=Words("zh" if language == "zh" else "en"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("I")
        await until(pilot, lambda: told in screen_text(app))
        assert "指数4" in screen_text(app)
