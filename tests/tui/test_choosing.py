"""Marking sections and figures, the basket, copying: by the keys of the main screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from explorer.config.language import Words
from explorer.model import Outline, Report, Section
from explorer.model.selection import Mark
from explorer.tui import clipboard
from explorer.tui.app import ExplorerApp
from explorer.tui.clipboard import Copied
from explorer.tui.screens.bookmarks_screen import BookmarksScreen
from explorer.tui.screens.main_screen import MainScreen
from tests.tui.hosting import screen_text, small_report, until


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was copied, in order."""
    texts: list[str] = []

    def take(text: str, write: object, *, served: bool = False) -> Copied:
        del served
        texts.append(text)
        return Copied("terminal")

    monkeypatch.setattr(clipboard, "copy_text", take)
    return texts


async def test_the_bookmarks_shown_are_copied_with_their_words_and_places(copied: list[str]) -> None:
    app = explorer()
    async with app.run_test(size=(120, 30)) as pilot:
        main = await ready(app, pilot)
        main.jump(1)
        await pilot.press("b")
        main.jump(2)
        await pilot.press("b", "B")
        await until(pilot, lambda: isinstance(app.screen, BookmarksScreen))
        await pilot.press("y")
        await until(pilot, lambda: bool(copied))
        first, second = copied[0].split("\n\n- ")
        assert first.startswith("- ")
        assert f"报告.yaml#{main.outline.sections[1].id}" in first
        assert f"报告.yaml#{main.outline.sections[2].id}" in second
        await until(pilot, lambda: "OSC 52" in screen_text(app))


def explorer() -> ExplorerApp:
    return ExplorerApp(small_report().report._replace(path="报告.yaml"), words=Words("zh"))


def screen_of(app: ExplorerApp) -> MainScreen:
    assert isinstance(app.screen, MainScreen)
    return app.screen


async def ready(app: ExplorerApp, pilot: Pilot[None]) -> MainScreen:
    await until(pilot, lambda: app.main_screen.complete)
    return app.main_screen


async def test_a_figure_is_marked_among_the_figures_and_shown_so() -> None:
    app = explorer()
    async with app.run_test(size=(140, 30)) as pilot:
        main = await ready(app, pilot)
        await pilot.press("j", "m", "m", "tab", "tab", "x")
        assert main.basket.marks == [Mark(0, "joint")]
        assert "x 校地共建项目" in screen_text(app)
        await pilot.press("x")
        assert not main.basket


async def test_all_that_the_outline_shows_is_marked_at_once() -> None:
    app = explorer()
    async with app.run_test(size=(140, 30)) as pilot:
        main = await ready(app, pilot)
        await pilot.press("1", "ctrl+x")
        assert list(main.basket) == [0, 3, 4]


async def test_a_whole_result_is_marked_from_the_search_and_stays_marked() -> None:
    app = explorer()
    async with app.run_test(size=(140, 30)) as pilot:
        main = await ready(app, pilot)
        await pilot.press("slash", *"德庆")
        await until(pilot, lambda: main.session.complete and bool(main.session.hits))
        await pilot.press("ctrl+t")
        assert list(main.basket) == [0, 2]
        await pilot.press("escape")
        assert list(main.basket) == [0, 2]


async def test_the_basket_is_put_in_order_thinned_out_and_exported_from() -> None:
    app = explorer()
    async with app.run_test(size=(140, 30)) as pilot:
        main = await ready(app, pilot)
        main.basket.add([Mark(0, "joint"), Mark(3), Mark(4)])
        await pilot.press("a")
        await until(pilot, lambda: "三、结语" in screen_text(app))
        await pilot.press("J", "J", "k", "x")
        assert main.basket.marks == [Mark(3), Mark(0, "joint")]
        await pilot.press("e")
        await until(pilot, lambda: "已选取的 1 节、1 个数据" in screen_text(app))


async def test_the_basket_leads_to_what_is_marked() -> None:
    app = explorer()
    async with app.run_test(size=(140, 30)) as pilot:
        main = await ready(app, pilot)
        main.basket.add([Mark(0), Mark(2)])
        await pilot.press("a", "j", "enter")
        await until(pilot, lambda: app.screen is main)
        assert main.current == 2


async def test_marks_follow_a_report_that_is_read_anew() -> None:
    app = explorer()
    async with app.run_test(size=(140, 30)) as pilot:
        main = await ready(app, pilot)
        main.basket.add([Mark(1), Mark(3)])
        main.renew(Outline(Report("新", (Section("b", "人才培养"),))))
        assert main.basket.marks == [Mark(0)]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("文字", "一、双百行动\n\n确定共建项目"),
        ("markdown", "## 一、双百行动\n\n确定共建项目"),
        ("出处", "《工作报告》一 双百行动，报告.yaml#a"),
        ("位置", "报告.yaml#a"),
    ],
)
async def test_a_section_is_copied_in_the_way_chosen(copied: list[str], typed: str, wanted: str) -> None:
    app = explorer()
    async with app.run_test(size=(140, 30)) as pilot:
        await ready(app, pilot)
        await pilot.press("j", "y", *typed, "enter")
        await until(pilot, lambda: bool(copied))
        assert copied[0].startswith(wanted)
        await until(pilot, lambda: "OSC 52" in screen_text(app))


async def test_a_figure_comes_first_where_one_stands_on_it(copied: list[str]) -> None:
    app = explorer()
    async with app.run_test(size=(140, 30)) as pilot:
        await ready(app, pilot)
        await pilot.press("j", "tab", "tab", "y", "enter")
        await until(pilot, lambda: bool(copied))
    assert copied == ["校地共建项目: 24 项\n“确定共建项目共24项”\n《工作报告》一 双百行动，报告.yaml#joint"]


async def test_text_selected_by_mouse_is_copied_without_the_screens_breaks(copied: list[str]) -> None:
    app = explorer()
    async with app.run_test(size=(140, 30)) as pilot:
        main = await ready(app, pilot)
        await pilot.press("j")
        await pilot.pause()
        reading = main.reading
        left = reading.text_left
        await pilot.mouse_down(reading, offset=(left, 3))
        await pilot.hover(reading, offset=(left + 20, 8))
        await pilot.mouse_up(reading, offset=(left + 20, 8))
        await pilot.press("y", "enter")
        await until(pilot, lambda: bool(copied))
    body = small_report().sections[0].body
    assert len(copied[0]) > 40
    assert copied[0].strip() in body


async def test_the_app_comes_back_to_an_anchor(tmp_path: Path) -> None:
    app = ExplorerApp(small_report().report, at="joint")
    async with app.run_test(size=(140, 30)) as pilot:
        assert (await ready(app, pilot)).current == 0
