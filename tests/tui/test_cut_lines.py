"""What does not fit says so, and what stands in columns stays in them, in both languages."""

from __future__ import annotations

import re

import pytest

from explorer.config.keymap_reading import resolve
from explorer.config.language import Words
from explorer.config.session import Session
from explorer.config.settings import Settings
from explorer.model import Metric, Report, Section
from explorer.text.cells import width
from explorer.tui.app import ExplorerApp
from explorer.tui.drawing import CUT
from explorer.tui.screens.recent_screen import RecentScreen
from tests.tui.hosting import screen_text, until

CHAPTER = "大力推进逐项落实结对帮扶任务的第一个章节"
COUNT = Metric("m", "培训人数", "24", "人", quote="培训24人")
REPORT = Report(
    "工作报告",
    tuple(Section(f"s{n}", f"{CHAPTER}{n}", "", f"培训24人，{n}。" * 40, metrics=(COUNT,)) for n in (1, 2)),
    language="zh-Hans",
)


def _app(language: str) -> ExplorerApp:
    return ExplorerApp(
        REPORT, words=Words("zh" if language == "zh" else "en"), settings=Settings(animation=False)
    )


async def test_what_a_search_is_narrowed_to_is_named_however_narrow() -> None:
    app = _app("zh")
    async with app.run_test(size=(40, 12)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("/", *"培训")
        await until(pilot, lambda: "Tab 分类" in screen_text(app))
        await pilot.press("tab", "enter")
        await until(pilot, lambda: "只看" in screen_text(app))
        line = next(line for line in screen_text(app).splitlines() if "只看" in line).rstrip()
        assert "只看 大力" in line
        assert line.endswith(CUT)


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_lines_of_the_file_to_be_written_that_do_not_fit_say_so(language: str) -> None:
    app = _app(language)
    async with app.run_test(size=(80, 40)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("j", "e")
        await until(pilot, lambda: "培训24人，1。培训24人" in screen_text(app))
        line = next(line for line in screen_text(app).splitlines() if "培训24人，1。培训24人" in line)
        assert CUT in line[-6:]


async def test_the_labels_of_an_export_stand_clear_of_the_choices() -> None:
    app = _app("en")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("e")
        await until(pilot, lambda: "from level 1" in screen_text(app))
        labels = [line for line in screen_text(app).splitlines() if re.search(r"[a-z] *\([* ]\)", line)]
        assert len(labels) >= 4
        assert all(re.search(r"[a-z] +\([* ]\)", line) for line in labels)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (160, 45)])
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_names_of_themes_stand_below_each_other(size: tuple[int, int], language: str) -> None:
    app = _app(language)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("t")
        await pilot.pause()
        kinds = re.compile(r"(?<=  )(?:深色|浅色|dark |light) +(?=[a-z])")
        rows = [line for line in screen_text(app).splitlines() if kinds.search(line)]
        starts = {width(line[: found.end()]) for line in rows if (found := kinds.search(line))}
        assert len(rows) == 10
        assert len(starts) == 1


async def test_the_paths_of_reports_read_before_stand_below_each_other() -> None:
    app = _app("zh")
    sessions = [
        Session(path=f"/reports/{name}.yaml", title=name) for name in ("短", "一份名称很长的工作报告")
    ]
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(RecentScreen(sessions, Words("zh")))
        await pilot.pause()
        rows = [line for line in screen_text(app).splitlines() if "/reports/" in line]
        assert len({width(line[: line.index("/reports/")]) for line in rows}) == 1
        assert len(rows) == 2


async def test_the_sign_of_the_column_sorted_by_is_seen_where_its_head_is_cut() -> None:
    app = _app("en")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("T")
        await until(pilot, lambda: "1 Sect" in screen_text(app))
        assert re.search(r"1 Sect\w*⋯? \^", screen_text(app))


async def test_many_keys_of_a_command_are_cut_by_a_narrow_sign() -> None:
    """The ellipsis takes two cells in some terminals, and the columns after it would not align."""
    app = ExplorerApp(REPORT, words=Words("zh"), keymap=resolve({}, preset="less")[0])
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("f1")
        await until(pilot, lambda: "下半页" in screen_text(app))
        lines = [line for line in screen_text(app).splitlines() if "Space f PgDn" in line]
        assert lines
        assert all(CUT in line and "…" not in line for line in lines)


async def test_what_a_filter_found_is_cut_with_a_sign() -> None:
    app = _app("en")
    async with app.run_test(size=(40, 12)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("f", *"培训")
        await until(pilot, lambda: "2 sections" in screen_text(app))
        line = next(line for line in screen_text(app).splitlines() if "2 sections" in line).rstrip()
        assert line.endswith(("lights", CUT))
