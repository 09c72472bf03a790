"""The export screen: what it proposes, shows, writes, and refuses to overwrite."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Button, Checkbox, Input, RadioButton, Static

from explorer.config.language import Words
from explorer.model import NO_PARENT, Metric, Outline, Report, Section
from explorer.model.selection import Selection
from explorer.tui.screens.export_screen import ExportScreen
from explorer.tui.theming import ThemedApp
from tests.tui.hosting import screen_text, small_report, until


class ExportHost(ThemedApp):
    """Opens the export screen, and keeps what it gave back."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[str | None] = []

    def text(self, name: str) -> str:
        return str(self.screen.query_one(f"#{name}", Static).render())

    @property
    def box(self) -> Input:
        return self.screen.query_one(Input)

    def press(self, name: str) -> None:
        self.screen.query_one(f"#{name}", Button).press()


@asynccontextmanager
async def exporting(
    folder: Path,
    outline: Outline,
    marked: tuple[int, ...] | Selection = (),
    current: int = 0,
    size: tuple[int, int] = (100, 40),
) -> AsyncIterator[tuple[ExportHost, Pilot[None]]]:
    """A host whose export screen shows its preview."""
    app = ExportHost()
    async with app.run_test(size=size) as pilot:
        chosen = marked if isinstance(marked, Selection) else Selection(marked, {})
        app.push_screen(
            ExportScreen(outline, chosen, current, Words("zh"), folder=str(folder)),
            app.answers.append,
        )
        await pilot.pause()
        await until(pilot, lambda: bool(app.text("sizes")))
        yield app, pilot


def choose(app: ExportHost, label: str) -> None:
    next(button for button in app.screen.query(RadioButton) if str(button.label) == label).value = True


async def test_enter_writes_what_is_proposed_and_says_where(tmp_path: Path) -> None:
    async with exporting(tmp_path, small_report()) as (app, pilot):
        await pilot.press("enter")
        await until(pilot, lambda: bool(app.answers))
    written = tmp_path / "一、双百行动.md"
    text = written.read_text("utf-8")
    assert "## 一、双百行动" in text
    assert "### （一）化州市" in text
    assert "人才培养" not in text
    assert app.answers == [f"已把 3 节写入 {written}"]


async def test_marked_sections_come_first_and_the_current_one_can_be_chosen(tmp_path: Path) -> None:
    async with exporting(tmp_path, small_report(), marked=(3, 4), current=0) as (app, pilot):
        assert "培养" in app.text("text")
        assert app.box.value == "工作报告.md"
        app.screen.query(RadioButton)[1].value = True
        await until(pilot, lambda: "双百行动" in app.text("text"))
        assert app.box.value == "一、双百行动.md"


async def test_what_is_left_out_is_said(tmp_path: Path) -> None:
    async with exporting(tmp_path, small_report()) as (app, pilot):
        app.screen.query_one("#subsections", Checkbox).value = False
        app.screen.query_one("#notes", Checkbox).value = False
        choose(app, "只有正文")
        await until(pilot, lambda: app.text("sizes").startswith("1 节"))
        await pilot.press("enter")
        await until(pilot, lambda: bool(app.answers))
    assert app.answers[0] is not None
    assert app.answers[0].endswith("未写入：下级 2 节, 1 个数据, 1 条注释")
    assert "24" not in (tmp_path / "一、双百行动.md").read_text("utf-8").replace("共24项", "")


async def test_another_format_changes_the_ending(tmp_path: Path) -> None:
    async with exporting(tmp_path, small_report()) as (app, pilot):
        app.box.value = "我的.md"
        await pilot.pause()
        choose(app, "JSON")
        await until(pilot, lambda: app.text("text").startswith("{"))
        assert app.box.value == "我的.json"


async def test_an_existing_file_is_replaced_only_on_a_second_press(tmp_path: Path) -> None:
    target = tmp_path / "旧.md"
    target.write_text("旧的内容", "utf-8")
    async with exporting(tmp_path, small_report()) as (app, pilot):
        app.box.value = "旧.md"
        await pilot.pause()
        app.press("write")
        await until(pilot, lambda: "已经存在" in app.text("said"))
        assert target.read_text("utf-8") == "旧的内容"
        app.press("write")
        await until(pilot, lambda: bool(app.answers))
    assert "双百行动" in target.read_text("utf-8")


async def test_a_consent_holds_for_the_file_it_was_given_for(tmp_path: Path) -> None:
    for name in ("甲.md", "乙.md"):
        (tmp_path / name).write_text("旧", "utf-8")
    async with exporting(tmp_path, small_report()) as (app, pilot):
        for name in ("甲.md", "乙.md"):
            app.box.value = name
            await pilot.pause()
            app.press("write")
            await until(pilot, lambda name=name: name in app.text("said"))  # type: ignore[misc]
        assert app.answers == []
    assert (tmp_path / "乙.md").read_text("utf-8") == "旧"


async def test_the_proposed_name_is_of_no_file_that_exists(tmp_path: Path) -> None:
    (tmp_path / "一、双百行动.md").write_text("旧", "utf-8")
    async with exporting(tmp_path, small_report()) as (app, _):
        assert app.box.value == "一、双百行动-2.md"


@pytest.mark.parametrize("name", ["不在/这里.md", "."])
async def test_a_file_that_cannot_be_written_is_said_and_the_screen_stays(tmp_path: Path, name: str) -> None:
    async with exporting(tmp_path, small_report()) as (app, pilot):
        app.box.value = name
        await pilot.pause()
        app.press("write")
        await until(pilot, lambda: bool(app.text("said")))
        assert app.answers == []
    assert list(tmp_path.iterdir()) == []


async def test_controls_in_a_pasted_name_become_visible(tmp_path: Path) -> None:
    async with exporting(tmp_path, small_report()) as (app, pilot):
        app.box.value = ""
        app.box.insert_text_at_cursor("a\0\x1bb.md")
        await pilot.press("enter")
        await until(pilot, lambda: bool(app.answers))
    assert [path.name for path in tmp_path.iterdir()] == ["a␀␛b.md"]


async def test_without_a_name_nothing_is_written(tmp_path: Path) -> None:
    async with exporting(tmp_path, small_report()) as (app, pilot):
        app.box.value = "  "
        await pilot.press("enter")
        await until(pilot, lambda: app.text("said") == "请写上文件名")
    assert list(tmp_path.iterdir()) == []


async def test_escape_writes_nothing(tmp_path: Path) -> None:
    async with exporting(tmp_path, small_report()) as (app, pilot):
        await pilot.press("escape")
        await pilot.pause()
        assert app.answers == [None]
    assert list(tmp_path.iterdir()) == []


async def test_the_whole_report_can_be_exported(tmp_path: Path) -> None:
    async with exporting(tmp_path, small_report(), current=NO_PARENT) as (app, pilot):
        assert app.text("sizes").startswith("5 节")
        await pilot.press("enter")
        await until(pilot, lambda: bool(app.answers))
    assert "三、结语" in (tmp_path / "工作报告.md").read_text("utf-8")


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 16), (40, 12)])
async def test_file_preview_and_buttons_are_seen_at_any_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with exporting(tmp_path, small_report(), marked=(1, 2), size=size) as (app, _):
        shown = screen_text(app)
        assert "工作报告.md" in shown
        assert "写入" in shown


@pytest.mark.parametrize("text", ["[red]告警", "[/]", "\x1b[2J告警", "\u202e告警"])
async def test_hostile_titles_are_shown_and_make_safe_names(tmp_path: Path, text: str) -> None:
    outline = Outline(Report(text, (Section("a", text, body=text),), language="zh"))
    async with exporting(tmp_path, outline) as (app, pilot):
        assert not {"\x1b", "\u202e"} & set(screen_text(app))
        await pilot.press("enter")
        await until(pilot, lambda: bool(app.answers))
    assert len(list(tmp_path.iterdir())) == 1


async def test_marks_are_written_in_the_baskets_order_and_figures_alone(tmp_path: Path) -> None:
    marked = Selection((4, 0), {0: frozenset({"joint"})})
    async with exporting(tmp_path, small_report(), marked) as (app, pilot):
        shown = app.text("text")
        assert "已选取的 1 节、1 个数据" in screen_text(app)
        await pilot.press("enter")
        await until(pilot, lambda: bool(app.answers))
    assert shown.index("三、结语") < shown.index("一、双百行动")
    text = (tmp_path / "工作报告.md").read_text("utf-8")
    assert "| 校地共建项目 | 24 | 项 |" in text
    assert "德庆" not in text.replace("德庆县15项", "")


async def test_the_manifest_shapes_what_is_written(tmp_path: Path) -> None:
    async with exporting(tmp_path, small_report(), current=0) as (app, pilot):
        for name in ("renumber", "contents"):
            app.screen.query_one(f"#{name}", Checkbox).value = True
        choose(app, "从 1 级起")
        choose(app, "只有数据")
        await until(pilot, lambda: "# 1 双百行动" in app.text("text"))
        assert "\n## 1.1 化州市" in app.text("text")
        assert "- [1 双百行动]" in app.text("text")
        assert "| 校地共建项目 |" in app.text("text")
        assert app.text("sizes").endswith("未写入：3 节的正文")


async def test_findings_are_written_as_questions(tmp_path: Path) -> None:
    whole = Metric("w", "合计", "30", "项", parts=("p", "q"), quote="合计30项")
    parts = (Metric("p", "甲", "10", "项", quote="甲10项"), Metric("q", "乙", "15", "项", quote="乙15项"))
    body = "合计30项：甲10项，乙15项。"
    section = Section("a", "数据", body=body, metrics=(whole, *parts))
    async with exporting(tmp_path, Outline(Report("报告", (section,), language="zh"))) as (app, pilot):
        assert "疑问" not in app.text("text")
        app.screen.query_one("#findings", Checkbox).value = True
        await until(pilot, lambda: "> 疑问: “合计30项” 合计：" in app.text("text"))
