"""Findings: badges in the outline, beside their figures, and in a list from where one goes to each."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from explorer.config.language import Language, Words
from explorer.model import Report, Section
from explorer.problems import Problem
from explorer.tui import clipboard
from explorer.tui.app import ExplorerApp
from explorer.tui.clipboard import Copied
from explorer.tui.screens import checking_screen
from explorer.tui.screens.findings_screen import FindingsScreen
from explorer.tui.screens.main_screen import MainScreen
from tests.metrics.builders import figure
from tests.tui.hosting import screen_text, until

FIRST = Section(
    "x",
    "甲",
    body="项目共24项，其中[red]9项。\n\n" + "后文。" * 400 + "至2024年6月建成，另有300人参加。",
    metrics=(
        figure("t", "24", name="项目", parts=("a", "b"), quote="项目共24项"),
        figure("a", "9", quote="9项"),
        figure("b", "14"),
        figure("u", "3", parts=("gone",)),
    ),
)
REPORT = Report(
    "报告",
    (Section("top", "章", sections=(FIRST, Section("y", "乙", body="无事。"))),),
    period="2023",
    problems=(Problem("warning", "unknown-key", "\x1b[2Jwhat?", line=7),),
)


@asynccontextmanager
async def checked(
    size: tuple[int, int] = (160, 40), language: Language = "zh"
) -> AsyncIterator[tuple[ExplorerApp, Pilot[None]]]:
    """The explorer, once the report has been checked."""
    app = ExplorerApp(REPORT, words=Words(language))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.main_screen.complete and app.main_screen.audit is not None)
        await pilot.pause()
        yield app, pilot


def findings_of(app: ExplorerApp) -> FindingsScreen:
    assert isinstance(app.screen, FindingsScreen)
    return app.screen


async def test_sections_count_what_is_wrong_in_them_and_below_also_folded() -> None:
    async with checked() as (app, pilot):
        lines = [line[:55] for line in screen_text(app).splitlines()]
        assert [line.split()[-2] for line in lines if "甲" in line or "章" in line] == ["!2", "!2"]
        assert not any("!" in line for line in lines if "乙" in line)
        await pilot.press("C")
        assert any("!2" in line for line in screen_text(app).splitlines() if "章" in line[:40])


async def test_a_finding_stands_under_its_figure_with_the_arithmetic() -> None:
    async with checked() as (app, _):
        assert "! 项目：9 项 + 14 项 ≠ 24 项" in screen_text(app)


@pytest.mark.parametrize(
    ("language", "says"),
    [("zh", ["错误  1", "警告  2", "晚于报告期末"]), ("en", ["Errors  1", "after the end of"])],
)
@pytest.mark.parametrize("size", [(160, 45), (60, 16)])
async def test_the_list_is_grouped_and_speaks_the_readers_language(
    language: Language, says: list[str], size: tuple[int, int]
) -> None:
    async with checked(size, language) as (app, pilot):
        await pilot.press("c")
        await pilot.pause()
        shown = screen_text(app)
        assert all(said in shown for said in says)
        assert "9 项 + 14 项 ≠ 24 项" in shown
        assert "\x1b" not in shown


async def test_enter_goes_to_the_figure_with_its_words_lit() -> None:
    async with checked() as (app, pilot):
        await pilot.press("c", "enter")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, MainScreen)
        assert screen.outline.sections[screen.current].id == "x"
        assert screen.reading.marks.current_quote == (1, (0, 6))


async def test_enter_goes_to_the_passage_and_lights_it() -> None:
    async with checked() as (app, pilot):
        await pilot.press("c", "G", "enter")
        await pilot.pause()
        assert "至2024年6月建成" in screen_text(app)
        start = FIRST.body.index("至2024年6月建成")
        assert app.main_screen.reading.marks.current_hit == (1, (start, start + len("至2024年6月建成")))


async def test_a_problem_that_belongs_to_no_section_stays_in_the_list() -> None:
    async with checked() as (app, pilot):
        await pilot.press("c")
        await pilot.pause()
        findings = findings_of(app)
        place = next(
            i for i, remark in enumerate(findings.audit.wrong if findings.audit else ()) if remark.row < 0
        )
        findings.findings.move_to(place)
        await pilot.press("enter")
        await pilot.pause()
        assert "第 7 行" in screen_text(app)


async def test_typing_filters_by_words_place_and_code() -> None:
    async with checked() as (app, pilot):
        await pilot.press("c", "slash", *"outside")
        await pilot.pause()
        assert len(findings_of(app).findings.remarks) == 1
        await pilot.press("escape", "escape")
        assert len(findings_of(app).findings.remarks) == 3
        await pilot.press("escape")
        assert isinstance(app.screen, MainScreen)


async def test_a_code_has_its_name_beside_it_in_chinese_and_is_found_by_either() -> None:
    async with checked() as (app, pilot):
        await pilot.press("c")
        await pilot.pause()
        assert "分项合计不符 parts-sum" in screen_text(app)
        await pilot.press("slash", *"报告期")
        await pilot.pause()
        assert [remark.code for remark in findings_of(app).findings.remarks] == ["outside-period"]


async def test_an_empty_list_offers_only_what_can_be_done_with_it() -> None:
    async with checked(language="en") as (app, pilot):
        await pilot.press("c", "slash", *"zzzz")
        await pilot.press("enter")
        await pilot.pause()
        assert "Nothing found" in screen_text(app)
        offered = screen_text(app).splitlines()[-1]
        assert "Go there" not in offered
        assert "Copy" not in offered
        assert all(said in offered for said in ("Filter", "Help", "Close"))
        await pilot.press("escape")
        await pilot.pause()
        assert "Go there" in screen_text(app).splitlines()[-1]


async def test_figures_that_are_none_offer_no_reading() -> None:
    async with checked(language="en") as (app, pilot):
        app.main_screen.jump(2)
        await pilot.press("tab", "tab")
        await pilot.pause()
        assert "Enter" not in screen_text(app).splitlines()[-1]
        app.main_screen.jump(1)
        await pilot.press("j")
        await pilot.pause()
        assert "Enter Read" in screen_text(app).splitlines()[-1]


async def test_what_could_not_be_checked_is_told_with_its_reason() -> None:
    async with checked() as (app, pilot):
        await pilot.press("c", "2")
        await pilot.pause()
        assert "所列 1 项组成数据中，有 1 项不在本报告里" in screen_text(app)


async def test_a_number_no_figure_covers_comes_with_a_stub_to_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[str] = []

    def take(text: str, write: object, *, served: bool = False) -> Copied:
        del write, served
        texts.append(text)
        return Copied("file", "/run/copied.txt")

    monkeypatch.setattr(clipboard, "copy_text", take)
    async with checked() as (app, pilot):
        await pilot.press("c", "3")
        await until(pilot, lambda: "300人" in screen_text(app))
        await pilot.press("y")
        assert texts[0].startswith('- {name: "?", value: "300", unit: "人"')
        await until(pilot, lambda: "/run/copied.txt" in screen_text(app))


async def test_the_list_can_be_opened_before_the_checks_are_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking_screen, "CHECK_AFTER", 60.0)
    app = ExplorerApp(REPORT, words=Words("zh"))
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("c")
        await until(pilot, lambda: "正在核对" in screen_text(app))
        app.main_screen.check()
        await until(pilot, lambda: "9 项 + 14 项 ≠ 24 项" in screen_text(app))
