"""The report at a glance, the unit switch of the main screen, and two reports side by side."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from explorer.config.language import Language, Words
from explorer.model import Outline, Report, Section
from explorer.tui.app import ExplorerApp
from explorer.tui.screens.compare_screen import CompareScreen, is_later
from explorer.tui.screens.main_screen import MainScreen
from tests.metrics.builders import figure
from tests.tui.hosting import screen_text, until


def report(period: str, projects: str, money: str, title: str = "智慧教室") -> Report:
    metrics = (
        figure("p", projects, name="共建项目", quote=f"{projects}项"),
        figure("m", money, "亿元", name="协议金额", quote=f"{money}亿元"),
        figure("c", "90" if period == "2022" else "92", "%", name="完成率"),
    )
    body = f"共建{projects}项，金额{money}亿元，另有700人。"
    return Report(
        "年报", (Section("a", "双百行动", "一、", body, metrics=metrics), Section("b", title)), period=period
    )


OLD, NEW = report("2022", "18", "1.2"), report("2023", "24", "1.54", "智慧校园")

YAML = """\
format: report/1
title: 年报
period: "2022"
sections:
- id: a
  number: 一、
  title: 双百行动
  body: 共建18项，金额1.2亿元，另有700人。
  metrics:
  - {id: p, name: 共建项目, value: 18, unit: 项, quote: 18项}
  - {id: m, name: 协议金额, value: 1.2, unit: 亿元, quote: 1.2亿元}
  - {id: c, name: 完成率, value: 90, unit: "%"}
- {id: b, title: 智慧教室}
"""


@asynccontextmanager
async def explorer(
    size: tuple[int, int] = (140, 36), language: Language = "zh"
) -> AsyncIterator[tuple[ExplorerApp, Pilot[None]]]:
    app = ExplorerApp(NEW, words=Words(language))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.pause()
        yield app, pilot


@pytest.mark.parametrize("size", [(160, 45), (60, 16)])
async def test_the_report_at_a_glance(size: tuple[int, int]) -> None:
    async with explorer(size) as (app, pilot):
        await pilot.press("i")
        await until(pilot, lambda: "收录率" in screen_text(app))
        shown = [line.split() for line in screen_text(app).splitlines()]
        assert ["章节", "2", "共", "1", "级"] in shown
        assert ["数据", "3"] in shown
        assert "67%" in screen_text(app)
        assert any(line[:2] == ["协议金额", "1.54"] for line in shown)


async def test_from_the_overview_one_goes_to_a_figure() -> None:
    async with explorer() as (app, pilot):
        await pilot.press("i")
        await until(pilot, lambda: "收录率" in screen_text(app))
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert app.main_screen.current == 0
        assert app.main_screen.reading.marks.current_quote is not None


async def test_units_of_the_figures_pane_go_around_and_the_printed_value_stays() -> None:
    async with explorer() as (app, pilot):
        await pilot.press("u")
        await pilot.pause()
        assert "1.54 亿元  154,000,000 元" in screen_text(app)
        await pilot.press("u")
        await pilot.pause()
        assert "1.54 亿元  15,400 万元" in screen_text(app)
        await pilot.press("u", "u")
        await pilot.pause()
        assert "15,400" not in screen_text(app)


@asynccontextmanager
async def comparing(
    tmp_path: Path, size: tuple[int, int] = (120, 30), language: Language = "zh"
) -> AsyncIterator[tuple[ExplorerApp, Pilot[None], CompareScreen]]:
    (tmp_path / "old.yaml").write_text(YAML, encoding="utf-8")
    async with explorer(size, language) as (app, pilot):
        await pilot.press("D")
        await pilot.pause()
        app.screen.query_one(Input).value = str(tmp_path / "old.yaml")
        await pilot.press("enter")
        await until(
            pilot, lambda: isinstance(app.screen, CompareScreen) and app.screen.comparison is not None
        )
        await pilot.pause()
        assert isinstance(app.screen, CompareScreen)
        yield app, pilot, app.screen


@pytest.mark.parametrize("size", [(160, 45), (60, 16)])
async def test_both_reports_stand_side_by_side(tmp_path: Path, size: tuple[int, int]) -> None:
    async with comparing(tmp_path, size) as (app, _, _):
        lines = screen_text(app).splitlines()
        assert "旧 2022 年报" in lines[1]
        assert "新 2023 年报" in lines[1]
        row = next(index for index, line in enumerate(lines) if "协议金额" in line)
        assert "1.2 亿元" in lines[row]
        assert "1.54 亿元" in lines[row]
        assert "+28.3 %" in lines[row + 1]


@pytest.mark.parametrize(("language", "points"), [("zh", "+2 个百分点"), ("en", "+2 percentage points")])
async def test_percentages_grow_by_points(tmp_path: Path, language: Language, points: str) -> None:
    async with comparing(tmp_path, language=language) as (app, _, _):
        assert points in screen_text(app)


async def test_n_goes_from_change_to_change_and_around(tmp_path: Path) -> None:
    async with comparing(tmp_path) as (_, pilot, screen):
        await pilot.press("a")
        await pilot.pause()
        screen.list.move_to(0)
        changed = [i for i, change in enumerate(screen.list.changes) if change.status != "same"]
        seen = []
        for _ in range(len(changed) + 1):
            await pilot.press("n")
            seen.append(screen.list.cursor)
        assert seen[-1] == seen[0]
        assert sorted(set(seen)) == changed
        await pilot.press("N")
        assert screen.list.cursor == seen[-2]


async def test_enter_goes_to_the_change_in_the_open_report(tmp_path: Path) -> None:
    async with comparing(tmp_path) as (app, pilot, screen):
        index = next(
            i for i, change in enumerate(screen.list.changes) if "协议金额" in screen.list.sides(change)[1]
        )
        screen.list.move_to(index)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert app.main_screen.reading.marks.current_quote == (0, (8, 14))


async def test_sides_are_swapped(tmp_path: Path) -> None:
    async with comparing(tmp_path) as (app, pilot, screen):
        await pilot.press("s")
        await until(pilot, lambda: screen.comparison is not None)
        await pilot.pause()
        assert "旧 2023" in screen_text(app)
        assert "-25 %" in screen_text(app)


async def test_the_report_compared_with_last_is_named_the_next_time(tmp_path: Path) -> None:
    async with comparing(tmp_path) as (app, pilot, _):
        await pilot.press("escape", "D")
        await pilot.pause()
        line = app.screen.query_one(Input)
        assert line.value == str(tmp_path / "old.yaml")
        await pilot.press("x")
        assert line.value == "x"


async def test_a_path_that_can_not_be_read_is_said() -> None:
    async with explorer() as (app, pilot):
        await pilot.press("D")
        await pilot.pause()
        app.screen.query_one(Input).value = "nowhere.yaml"
        await pilot.press("enter")
        await until(pilot, lambda: "没有这个文件" in screen_text(app))


@pytest.mark.parametrize(
    ("one", "other", "later"), [("2023", "2022", True), ("2022", "2023", False), ("", "2022", False)]
)
def test_the_later_report_is_the_new_one(one: str, other: str, later: bool) -> None:
    assert is_later(Outline(Report("a", period=one)), Outline(Report("b", period=other))) is later


async def test_n_among_the_figures_goes_to_where_else_a_figure_stands() -> None:
    again = figure("p2", "24", name="共建项目", quote="24项", same_as="p")
    sections = (*NEW.sections, Section("d", "总结", body="共24项。", metrics=(again,)))
    app = ExplorerApp(NEW._replace(sections=sections), words=Words("zh"))
    async with app.run_test(size=(140, 36)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        main = app.main_screen
        main.show_panes(main.arrangement.focus("figures"))
        await pilot.pause()
        await pilot.press("g", "n")
        await until(pilot, lambda: main.current == 2)
        assert main.figures.figures[main.figures.cursor].metric == again
        assert "第 2 处，共 2 处" in screen_text(app)
        await pilot.press("N")
        await until(pilot, lambda: main.current == 0)
        await pilot.press("j", "n")
        await until(pilot, lambda: "这项数据只出现在这里" in screen_text(app))


@pytest.mark.parametrize("size", [(140, 36), (60, 16)])
async def test_the_words_of_a_section_stand_side_by_side(size: tuple[int, int]) -> None:
    async with explorer(size) as (app, pilot):
        screen = CompareScreen(Outline(NEW), Outline(OLD), app.words)
        app.push_screen(screen, app.main_screen.go_to_place)
        await until(pilot, lambda: screen.comparison is not None)
        await pilot.press("j", "w")
        await until(pilot, lambda: "[-18-]" in screen_text(app))
        assert "{+24+}项" in screen_text(app)
        heads = screen_text(app).splitlines()[1].split()
        assert heads == ["旧", OLD.title, "新", NEW.title]
        await pilot.press("n")
        await pilot.pause()
        assert "第 2 处，共 2 处  [-1.2-]{+1.54+}" in screen_text(app)
        await pilot.press("n", "N")
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.main_screen)
        assert app.main_screen.current == 0


async def test_a_section_without_changed_words_says_so() -> None:
    async with explorer() as (app, pilot):
        screen = CompareScreen(Outline(NEW), Outline(NEW), app.words)
        app.push_screen(screen)
        await until(pilot, lambda: screen.comparison is not None)
        await pilot.press("a", "w")
        await until(pilot, lambda: "没有改动" in screen_text(app))
