"""The file changes while it is read: the view follows, or stays and says why."""

from __future__ import annotations

import gc
import os
import sys
import weakref
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from explorer import watching
from explorer.config.language import Words
from explorer.config.state import StateFolder
from explorer.opening import open_report
from explorer.tui import file_watcher
from explorer.tui.app import ExplorerApp
from explorer.tui.screens.main_screen import MainScreen
from explorer.tui.sidecar import Sidecar
from explorer.tui.widgets.key_footer import KeyFooter
from tests.tui.hosting import screen_text, until

PARAGRAPHS = "\n\n".join(f"    第{number}段。" + "说的是同一件事。" * 12 for number in range(40))
SECTIONS = f"""- id: a
  title: 第一章
  body: |
{PARAGRAPHS}
- id: b
  title: 第二章
  body: 共建项目24项。
  metrics:
  - {{id: m, name: 项目, value: 24, unit: 项, quote: 共建项目24项}}
- id: c
  title: 第三章
- id: d
  title: 第四章
"""
REPORT = f"format: report/1\ntitle: 工作报告\nsections:\n{SECTIONS}"


def write(path: Path, text: str) -> None:
    """Put another file in the place of the one there is, as most editors do."""
    beside = path.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look often, and take a file for still soon."""
    monkeypatch.setattr(file_watcher, "POLL_SECONDS", 0.02)
    monkeypatch.setattr(watching, "SETTLE_SECONDS", 0.02)


@asynccontextmanager
async def explorer(tmp_path: Path, text: str = REPORT) -> AsyncIterator[tuple[MainScreen, Pilot[None], Path]]:
    path = tmp_path / "r.yaml"
    path.write_text(text, encoding="utf-8")
    app = ExplorerApp(
        open_report(str(path)).report,
        words=Words("zh"),
        sidecar=Sidecar(str(path), StateFolder(tmp_path / "state")),
    )
    async with app.run_test(size=(140, 30)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.pause()
        yield app.main_screen, pilot, path


def titles(main: MainScreen) -> list[str]:
    return [section.title for section in main.outline.sections]


async def test_a_changed_file_is_shown_and_all_else_stays(tmp_path: Path) -> None:
    async with explorer(tmp_path) as (main, pilot, path):
        main.jump(0)
        await pilot.press("x", "tab", "pagedown", "pagedown", "b")
        words = main.outline.sections[0].body[main.here.offset :][:12]
        changed = SECTIONS.replace("value: 24", "value: 25").replace(
            "body: |\n", "body: |\n    新的一段。\n\n"
        )
        write(path, REPORT.replace(SECTIONS, "- id: z\n  title: 前言\n" + changed))
        await until(pilot, lambda: len(main.outline) == 5)
        assert main.current == 1
        assert main.outline.sections[1].body[main.here.offset :].startswith(words)
        assert list(main.basket) == [1]
        assert [mark.spot for mark in main.bookmarks.all] == [main.here]
        assert "文件已更新：2 节、1 个数据有变化" in screen_text(main.app)  # type: ignore[arg-type]


async def test_a_broken_file_leaves_the_view_and_says_the_line(tmp_path: Path) -> None:
    async with explorer(tmp_path) as (main, pilot, path):
        write(path, REPORT + "- id: [\n")
        await until(pilot, lambda: bool(main.trouble))
        assert len(main.outline) == 4
        line = REPORT.count("\n") + 2
        assert f"! 文件第 {line} 行有错" in screen_text(main.app)  # type: ignore[arg-type]
        assert main.line_here == line
        write(path, REPORT.replace("第四章", "末章"))
        await until(pilot, lambda: titles(main)[-1] == "末章")
        assert not main.trouble


async def test_a_file_that_is_gone_is_told_and_found_again(tmp_path: Path) -> None:
    async with explorer(tmp_path) as (main, pilot, path):
        path.unlink()
        await until(pilot, lambda: bool(main.trouble))
        assert "! 文件不见了" in screen_text(main.app)  # type: ignore[arg-type]
        assert len(main.outline) == 4
        write(path, REPORT)
        await until(pilot, lambda: not main.trouble)


async def test_r_says_at_once_that_the_file_is_gone(tmp_path: Path) -> None:
    async with explorer(tmp_path) as (main, pilot, path):
        path.unlink()
        await until(pilot, lambda: bool(main.trouble))
        footer = main.query_one(KeyFooter)
        footer.say("")
        await pilot.press("R")
        await until(pilot, lambda: footer.said == Words("zh")("file-vanished-told"))


async def test_a_version_that_lost_most_sections_is_asked_about(tmp_path: Path) -> None:
    async with explorer(tmp_path) as (main, pilot, path):
        write(path, "format: report/1\ntitle: 短\nsections:\n- id: a\n  title: 第一章\n")
        await until(pilot, lambda: bool(main.trouble))
        assert "只剩 1 节（原有 4 节），R 采用" in screen_text(main.app)  # type: ignore[arg-type]
        assert len(main.outline) == 4
        await pilot.press("R")
        await until(pilot, lambda: len(main.outline) == 1)
        assert not main.trouble


async def test_a_change_waits_for_an_open_dialog(tmp_path: Path) -> None:
    async with explorer(tmp_path) as (main, pilot, path):
        main.jump(2)
        await pilot.press("H")
        await until(pilot, lambda: main.app.screen is not main)
        write(path, REPORT.replace("sections:\n", "sections:\n- id: z\n  title: 前言\n"))
        await until(pilot, lambda: main._waiting is not None)
        assert len(main.outline) == 4
        await pilot.press("escape")
        await until(pilot, lambda: len(main.outline) == 5)
        assert main.current == 3


async def test_r_reads_at_once_and_says_where_nothing_changed(tmp_path: Path) -> None:
    async with explorer(tmp_path) as (main, pilot, _):
        await pilot.press("R")
        await until(pilot, lambda: "文件没有变化" in screen_text(main.app))  # type: ignore[arg-type]


async def test_found_words_stay_lit(tmp_path: Path) -> None:
    async with explorer(tmp_path) as (main, pilot, path):
        main.find_again("共建项目")
        await until(pilot, lambda: main.found is not None)
        write(path, REPORT.replace("sections:\n", "sections:\n- id: z\n  title: 前言\n"))
        await until(pilot, lambda: len(main.outline) == 5)
        await until(pilot, lambda: main.found is not None and 2 in main.found.bodies)


async def test_an_imported_document_is_followed_too(tmp_path: Path) -> None:
    path = tmp_path / "r.md"
    path.write_text("# 甲\n\n文字。\n\n# 乙\n\n文字。\n", encoding="utf-8")
    app = ExplorerApp(
        open_report(str(path)).report,
        words=Words("zh"),
        sidecar=Sidecar(str(path), StateFolder(tmp_path / "s")),
    )
    async with app.run_test(size=(120, 30)) as pilot:
        main = app.main_screen
        await until(pilot, lambda: main.complete)
        path.write_text("# 甲\n\n文字。\n\n# 乙\n\n改了。\n", encoding="utf-8")
        await until(pilot, lambda: any("改了" in section.body for section in main.outline.sections))


async def test_the_editor_gets_file_and_line_and_a_missing_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    async with explorer(tmp_path) as (main, pilot, path):
        monkeypatch.setenv("EDITOR", f"{sys.executable} -m editor")
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setattr(main, "edit", started.append)
        main.jump(1)
        await pilot.press("o")
        assert started == [[sys.executable, "-m", "editor", str(path)]]
        assert main.line_here == REPORT[: REPORT.index("- id: b")].count("\n") + 1
        monkeypatch.setenv("EDITOR", "")
        monkeypatch.setenv("PATH", "")
        await pilot.press("o")
        await pilot.pause()
        assert "没有编辑器" in screen_text(main.app)  # type: ignore[arg-type]


async def test_a_new_report_is_spared_the_collector_and_the_old_one_is_gone_without_it(
    tmp_path: Path,
) -> None:
    async with explorer(tmp_path) as (main, pilot, path):
        settled: list[int] = []
        app = main.app
        assert isinstance(app, ExplorerApp)
        app.settled = lambda: settled.append(len(main.outline))
        old = weakref.ref(main.outline)
        gc.disable()
        try:
            write(path, REPORT + "- id: e\n  title: 第五章\n")
            await until(pilot, lambda: settled == [5])
            await until(pilot, lambda: old() is None)
        finally:
            gc.enable()
