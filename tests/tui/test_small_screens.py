"""What must be seen whole, or said to be cut, where a screen is small."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.style import Style
from textual.pilot import Pilot

from explorer.config.language import Words
from explorer.config.settings import Settings
from explorer.model import Metric, Report, Section
from explorer.text.cells import width
from explorer.tui.app import ExplorerApp
from explorer.tui.drawing import CUT, line_strip, wrapped
from explorer.tui.widgets.entry_list import EntryList, Lines
from tests.tui.hosting import Host, screen_text, small_report, until

LONG_NAME = "校企合作共建的产业学院与实训基地在化州市和德庆县的覆盖乡镇数量"


def _app(report: Report | None = None, language: str = "zh") -> ExplorerApp:
    return ExplorerApp(
        report or small_report().report,
        words=Words("zh" if language == "zh" else "en"),
        settings=Settings(animation=False),
    )


async def _ready(pilot: Pilot[None], app: ExplorerApp, *keys: str) -> str:
    await until(pilot, lambda: app.main_screen.complete)
    await pilot.press(*keys)
    await pilot.pause()
    return screen_text(app)


@pytest.mark.parametrize("keys", [(), ("enter",), ("a",), ("c",), ("T",)])
async def test_the_way_to_all_keys_is_shown_however_narrow(keys: tuple[str, ...]) -> None:
    app = _app()
    async with app.run_test(size=(40, 12)) as pilot:
        assert "? 帮助" in (await _ready(pilot, app, *keys)).splitlines()[-1]


async def test_a_long_message_is_seen_whole_and_the_keys_come_back() -> None:
    app = _app()
    path = "/a/long/way/to/" + "folder/" * 8 + "report.yaml"
    async with app.run_test(size=(60, 16)) as pilot:
        await _ready(pilot, app)
        app.main_screen.say(f"已把 3 节写入 {path}")
        await until(pilot, lambda: "report.yaml" in screen_text(app))
        told = "".join(line.strip() for line in screen_text(app).splitlines()[-2:])
        assert told.endswith("report.yaml")
        await pilot.click("KeyFooter")
        await until(pilot, lambda: "帮助" in screen_text(app).splitlines()[-1])
        assert app.main_screen.query_one("KeyFooter").size.height == 1


def test_a_line_cut_between_two_words_has_one_sign() -> None:
    parts = [("服务学习型", Style()), ("社会", Style(bold=True)), ("大国", Style())]
    for cells in range(1, 18):
        shown = line_strip(parts, (), cells, Style()).text
        assert width(shown) == cells
        assert shown.count(CUT) == 1 or cells < 1, cells
    assert CUT not in line_strip(parts, (), 18, Style()).text


def test_a_text_over_its_lines_ends_with_the_sign() -> None:
    assert wrapped("one two three four", 8, 2) == ["one two", "three f" + CUT]
    assert wrapped("short", 8, 2) == ["short"]


async def test_all_of_a_finding_is_told_at_the_smallest_size() -> None:
    metrics = tuple(
        Metric(f"m{n}", LONG_NAME, value, "个", period="2023") for n, value in enumerate(("3", "4"))
    )
    sections = tuple(
        Section(f"s{n}", "一个有着很长名称的章节" * 2, f"{n}、", "", metrics=(metric,))
        for n, metric in enumerate(metrics)
    )
    app = _app(Report("报告", sections))
    async with app.run_test(size=(40, 12)) as pilot:
        await _ready(pilot, app, "c")
        await until(pilot, lambda: "[不一致 1]" in screen_text(app))

        def told() -> str:
            return "".join(line.strip() for line in screen_text(app).splitlines()[-6:])

        await until(pilot, lambda: "此处 4 个" in told() and "为 3 个" in told())
        assert "未收录的数字" in screen_text(app)


async def test_an_empty_list_says_all_it_has_to_say() -> None:
    app = _app()
    async with app.run_test(size=(40, 12)) as pilot:
        assert "选取一个数据" in await _ready(pilot, app, "a")


async def test_a_remark_leaves_half_of_a_line_to_the_name() -> None:
    shown = EntryList("")
    app = Host(shown)
    async with app.run_test(size=(40, 12)) as pilot:
        shown.show([Lines("提供决策咨询服务", "2023  服务区域发展战略工作报告")])
        await pilot.pause()
        assert "提供决策咨询" in screen_text(app)
        assert "2023  服务区域" in screen_text(app)


@pytest.mark.parametrize(("size", "language"), [((40, 12), "zh"), ((60, 16), "en"), ((40, 12), "en")])
async def test_the_formats_of_an_export_are_readable(size: tuple[int, int], language: str) -> None:
    app = _app(language=language)
    async with app.run_test(size=size) as pilot:
        shown = await _ready(pilot, app, "e")
        assert Words("zh" if language == "zh" else "en")("format-csv") in shown
        assert "…" not in shown


async def test_every_theme_says_whether_it_is_dark_or_light() -> None:
    app = _app()
    async with app.run_test(size=(40, 12)) as pilot:
        lines = (await _ready(pilot, app, "t")).splitlines()
        assert sum("深色  " in line or "浅色  " in line for line in lines) == 10


async def test_trying_a_key_of_many_places_still_says_how_to_leave() -> None:
    app = _app()
    async with app.run_test(size=(40, 12)) as pilot:
        await _ready(pilot, app, "f2", "j")
        await until(pilot, lambda: "下移 (down)" in screen_text(app))
        shown = screen_text(app)
        assert "两次 Esc" in shown
        assert not any(line.strip().startswith("、") for line in shown.splitlines())


async def test_reports_read_before_are_missed_in_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    app = _app()
    async with app.run_test(size=(80, 20)) as pilot:
        assert "还没有读过别的报告" in await _ready(pilot, app, "r")


async def _click_on(pilot: Pilot[None], app: ExplorerApp, words: str) -> None:
    lines = screen_text(app).splitlines()
    y = next(y for y, line in enumerate(lines) if words in line)
    await pilot.click(offset=(width(lines[y][: lines[y].index(words)]) + 1, y))
    await pilot.pause()


@pytest.mark.parametrize("size", [(100, 24), (40, 12)])
async def test_a_click_shows_another_list_of_findings(size: tuple[int, int]) -> None:
    app = _app()
    async with app.run_test(size=size) as pilot:
        await _ready(pilot, app, "c")
        await until(pilot, lambda: bool(re.search(r"不一致 \d", screen_text(app))))
        for view in ("未收录", "无法核对", "不一致"):
            chosen = rf"\[[123]? ?{view}"
            await _click_on(pilot, app, view)
            await until(pilot, lambda: bool(re.search(chosen, screen_text(app).splitlines()[0])))  # noqa: B023


async def test_a_click_beside_the_filter_only_lights() -> None:
    app = _app()
    async with app.run_test(size=(100, 24)) as pilot:
        await _ready(pilot, app, "f", "h", "z")
        await until(pilot, lambda: "只标亮" in screen_text(app))
        await _click_on(pilot, app, "只标亮")
        await until(pilot, lambda: "只留这些" in screen_text(app))


async def test_a_click_on_the_number_of_marks_shows_them() -> None:
    app = _app()
    async with app.run_test(size=(100, 24)) as pilot:
        await _ready(pilot, app, "j", "x")
        await _click_on(pilot, app, "已选 1 节")
        await until(pilot, lambda: "选取清单" in screen_text(app))


@pytest.mark.parametrize("key", ["t", "question_mark", "O", "y", "colon"])
async def test_a_click_beside_a_dialog_closes_it(key: str) -> None:
    app = _app()
    async with app.run_test(size=(100, 40)) as pilot:
        await _ready(pilot, app, key)
        await pilot.click("#dialog", offset=(6, 0))
        await pilot.pause()
        assert app.screen is not app.main_screen
        await pilot.click(offset=(1, 38))
        await until(pilot, lambda: app.screen is app.main_screen)
