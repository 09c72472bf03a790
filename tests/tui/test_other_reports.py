"""Going on to another report from inside: by its path, or among those read before."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from explorer.config.language import Words
from explorer.config.state import StateFolder
from explorer.opening import open_report
from explorer.tui.app import ExplorerApp
from explorer.tui.path_completion import complete_path
from explorer.tui.screens.main_screen import MainScreen
from explorer.tui.screens.path_screen import PathScreen
from explorer.tui.screens.recent_screen import RecentScreen
from explorer.tui.sidecar import Sidecar
from tests.tui.hosting import screen_text, until


@asynccontextmanager
async def explorer(
    folder: Path, *, recent: bool = False
) -> AsyncIterator[tuple[MainScreen, Pilot[None], ExplorerApp]]:
    """Two reports in a folder, the first one open."""
    for name, title in (("one", "甲报告"), ("two", "乙报告")):
        sections = f"- {{id: a, title: {name}一}}\n- {{id: b, title: {name}二}}\n"
        text = f"format: report/1\ntitle: {title}\nsections:\n{sections}"
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    path = str(folder / "one.yaml")
    app = ExplorerApp(
        open_report(path).report, words=Words("zh"), sidecar=Sidecar(path, StateFolder(folder / "state"))
    )
    app.main_screen.starts_with_recent = recent
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.pause()
        yield app.main_screen, pilot, app
    assert app.save() == ""


async def test_another_report_is_opened_and_each_keeps_its_own_session(tmp_path: Path) -> None:
    async with explorer(tmp_path) as (main, pilot, app):
        main.jump(1)
        await pilot.press("x", "O")
        await until(pilot, lambda: isinstance(app.screen, PathScreen))
        await pilot.press(*str(tmp_path / "tw"), "tab", "enter")
        await until(pilot, lambda: main.outline.report.title == "乙报告")
        assert main.current == -1
        assert not main.basket
        shown = screen_text(app)
        assert "乙报告" in shown
        assert "one一" not in shown
        main.open_path(str(tmp_path / "one.yaml"))
        await until(pilot, lambda: main.outline.report.title == "甲报告")
        assert main.current == 1
        assert list(main.basket) == [1]


async def test_what_can_not_be_opened_is_told_and_the_report_stays(tmp_path: Path) -> None:
    async with explorer(tmp_path) as (main, pilot, app):
        main.open_path(str(tmp_path / "none.yaml"))

        def said() -> str:
            return " ".join(str(line.content) for line in app.screen.query("#said").results(Static))

        await until(pilot, lambda: "没有这个文件" in said())
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is main)
        assert main.outline.report.title == "甲报告"


async def test_reports_read_before_are_listed_and_in_the_palette(tmp_path: Path) -> None:
    async with explorer(tmp_path) as (main, pilot, _):
        main.jump(0)
        main.open_path(str(tmp_path / "two.yaml"))
        await until(pilot, lambda: main.outline.report.title == "乙报告")
    async with explorer(tmp_path, recent=True) as (main, pilot, app):
        await until(pilot, lambda: isinstance(app.screen, RecentScreen))
        await pilot.pause()
        assert "乙报告" in screen_text(app)
        await pilot.press(*"乙", "enter")
        await until(pilot, lambda: main.outline.report.title == "乙报告")
        assert [choice.name for choice in main.recent_choices("甲")] == ["甲报告"]


@pytest.mark.parametrize(
    ("typed", "completed", "names"),
    [
        ("r", "report.", ["report.md", "report.yaml"]),
        ("report.y", "report.yaml", ["report.yaml"]),
        ("f", "folder" + os.sep, ["folder" + os.sep]),
        ("folder/", "folder/inside", ["inside"]),
        (".", ".hidden", [".hidden"]),
        ("zz", "zz", []),
        ("no/where/", "no/where/", []),
        ("\0", "\0", []),
    ],
)
def test_paths_are_completed_as_far_as_they_are_sure(
    typed: str, completed: str, names: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    for name in ("report.md", "report.yaml", ".hidden", "folder/inside"):
        (tmp_path / name).touch()
    assert complete_path(typed) == (completed, names)
