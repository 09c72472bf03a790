"""The library in the explorer: a report is opened, all are searched, a figure is followed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from explorer.config.language import Language, Words
from explorer.config.paths import state_folder
from explorer.config.state import StateFolder
from explorer.library.library import Library
from explorer.loading import read_report
from explorer.tui.access import Access
from explorer.tui.app import ExplorerApp
from explorer.tui.screens.library_screen import LibraryScreen
from explorer.tui.screens.main_screen import MainScreen
from explorer.tui.sidecar import Sidecar
from tests.library.conftest import library, yearly
from tests.tui.hosting import screen_text, small_report, until

__all__ = ["library"]


@asynccontextmanager
async def explorer(
    path: Path | None = None,
    access: Access | None = None,
    size: tuple[int, int] = (120, 30),
    language: Language = "en",
) -> AsyncIterator[tuple[ExplorerApp, Pilot[None]]]:
    report = read_report(path) if path else small_report().report
    sidecar = Sidecar(report.path, StateFolder(state_folder())) if path else None
    app = ExplorerApp(report, words=Words(language), access=access, sidecar=sidecar)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        yield app, pilot


@pytest.fixture
def years(library: Library, tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{year}.yaml" for year in (2022, 2023)]
    for path, value in zip(paths, ("20", "24"), strict=True):
        path.write_text(yearly(int(path.stem), value), encoding="utf-8")
        library.add(str(path))
    return paths


def title(app: ExplorerApp) -> str:
    return app.main_screen.outline.report.title


async def test_enter_reads_a_report_of_the_library_in_the_place_of_the_one_at_hand(years: list[Path]) -> None:
    async with explorer(years[1]) as (app, pilot):
        await pilot.press("A")
        await until(pilot, lambda: "2022 年工作报告" in screen_text(app))
        await pilot.press("enter")
        await until(pilot, lambda: title(app) == "2022 年工作报告")
        await until(pilot, lambda: "共建项目" in screen_text(app))
        assert app.main_screen.sidecar is not None
        assert app.main_screen.sidecar.path == str(years[0])
    kept = StateFolder(state_folder())
    assert kept.read(str(years[1])).session.path == str(years[1])


async def test_a_report_that_is_gone_is_said_and_nothing_changes(years: list[Path]) -> None:
    years[0].unlink()
    async with explorer(years[1]) as (app, pilot):
        await pilot.press("A")
        await until(pilot, lambda: "gone" in screen_text(app))
        await pilot.press("enter")
        await until(pilot, lambda: "there is no such file" in screen_text(app))
        await pilot.press("escape")
        assert title(app) == "2023 年工作报告"


async def test_why_a_report_can_not_be_read_is_said_in_chinese(years: list[Path]) -> None:
    async with explorer(years[1], language="zh") as (app, pilot):
        await pilot.press("A")
        await until(pilot, lambda: "2022" in screen_text(app))
        years[0].unlink()
        await pilot.press("enter")
        await until(pilot, lambda: "没有这个文件" in screen_text(app))


async def test_all_reports_are_searched_and_a_hit_is_read(years: list[Path]) -> None:
    async with explorer() as (app, pilot):
        await pilot.press("A")
        await until(pilot, lambda: isinstance(app.screen, LibraryScreen))
        await pilot.press("s")
        await until(pilot, lambda: "in 2 reports" in screen_text(app))
        await pilot.press(*"gongjian")
        await until(pilot, lambda: "2 of 2 in 2 reports" in screen_text(app))
        await pilot.press("enter")
        await until(pilot, lambda: title(app).endswith("年工作报告") and app.main_screen.current == 0)


async def test_a_figure_is_followed_and_a_year_is_read(years: list[Path]) -> None:
    async with explorer(years[1]) as (app, pilot):
        await pilot.press("Y")
        await until(pilot, lambda: "+20 %" in screen_text(app))
        assert "⡀⣿" in screen_text(app)
        assert "⡀ = 200,000 元  共建项目" in screen_text(app)
        await pilot.press("enter")
        await until(pilot, lambda: title(app) == "2022 年工作报告" and app.main_screen.current == 0)


async def test_an_empty_library_says_how_to_fill_it(library: Library) -> None:
    async with explorer() as (app, pilot):
        await pilot.press("A")
        await until(pilot, lambda: "library add" in screen_text(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MainScreen))


async def test_a_broken_catalogue_is_said(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "data" / "report-explorer" / "library.json"
    file.parent.mkdir(parents=True)
    file.write_text("{")
    # Wide enough for the path of any temporary folder.
    async with explorer(size=(300, 30)) as (app, pilot):
        await pilot.press("A")
        await until(pilot, lambda: "is no catalogue" in screen_text(app))


async def test_readers_from_elsewhere_have_no_library(years: list[Path]) -> None:
    async with explorer(access=Access(served=True, read_only=True)) as (app, pilot):
        await pilot.press("A", "Y")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
