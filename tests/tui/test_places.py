"""Where one reads, has been and wants to come back to: history, bookmarks, the session of the last time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from explorer.commands import FIGURES, OUTLINE, READING
from explorer.config.language import Words
from explorer.config.session import Session
from explorer.config.state import StateFolder
from explorer.model import NO_PARENT, Outline, Report, Section
from explorer.model.kept_place import HEADING, Spot
from explorer.tui.app import ExplorerApp
from explorer.tui.screens.bookmarks_screen import BookmarksScreen
from explorer.tui.screens.main_screen import MainScreen
from explorer.tui.screens.search_screen import SearchScreen
from explorer.tui.sidecar import Sidecar
from explorer.tui.visible_rows import VisibleRows
from tests.tui.hosting import screen_text, small_report, until

PATH = "/somewhere/报告.yaml"
LONG = "\n\n".join(f"第{number}段，" + "说的是同一件事。" * 12 for number in range(60))


def long_report() -> Report:
    """Two chapters, the second of many screens under which another section stands."""
    below = (Section("b1", "下级", "（一）", LONG),)
    return Report(
        "长报告", (Section("a", "前言", "一、", "短。"), Section("b", "正文", "二、", LONG, sections=below))
    )


@asynccontextmanager
async def explorer(
    report: Report | None = None,
    folder: Path | None = None,
    at: str | None = None,
    size: tuple[int, int] = (140, 30),
    query: str | None = None,
) -> AsyncIterator[tuple[MainScreen, Pilot[None], ExplorerApp]]:
    app = ExplorerApp(
        (report or small_report().report)._replace(path=PATH),
        at=at,
        query=query,
        words=Words("zh"),
        sidecar=Sidecar(PATH, StateFolder(folder)) if folder else None,
    )
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.pause()
        yield app.main_screen, pilot, app
    app.save()


# History


async def test_back_returns_to_the_line_one_read() -> None:
    async with explorer(long_report(), at="b") as (main, pilot, _):
        await pilot.press("tab", "pagedown", "pagedown", "pagedown")
        left = main.here
        assert left.offset > 0
        main.jump(0)
        await pilot.press("[")
        assert main.here == left
        await pilot.press("]")
        assert main.here == Spot(0)


async def test_the_list_of_places_visited_goes_to_one_of_them() -> None:
    async with explorer() as (main, pilot, app):
        for row in (1, 3, 4):
            main.jump(row)
        await pilot.press("H")
        await until(pilot, lambda: app.screen is not main)
        shown = screen_text(app)
        assert all(title in shown for title in ("三、结语", "二、人才培养", "（一）化州市", "工作报告"))
        await pilot.press("j", "enter")
        await until(pilot, lambda: app.screen is main)
        assert main.current == 1


# Bookmarks


async def test_b_sets_a_bookmark_on_the_line_read_and_takes_it_away() -> None:
    async with explorer(long_report(), at="b") as (main, pilot, app):
        await pilot.press("tab", "pagedown", "b")
        assert [mark.spot for mark in main.bookmarks.all] == [main.here]
        assert "*" in screen_text(app)
        await pilot.press("pagedown", "b")
        assert len(main.bookmarks) == 2
        await pilot.press("b")
        assert len(main.bookmarks) == 1


async def test_a_bookmark_is_the_same_after_the_lines_got_shorter() -> None:
    async with explorer(long_report(), at="b") as (main, pilot, _):
        await pilot.press("tab", "pagedown", "b", "-", "-", "-", "b")
        assert len(main.bookmarks) == 0


async def test_bookmarks_are_renamed_removed_and_gone_to_in_their_list() -> None:
    async with explorer() as (main, pilot, app):
        main.jump(1)
        await pilot.press("b")
        main.jump(4)
        await pilot.press("b")
        main.jump(0)
        await pilot.press("B")
        await until(pilot, lambda: isinstance(app.screen, BookmarksScreen))
        await pilot.press("r")
        await until(pilot, lambda: not isinstance(app.screen, BookmarksScreen))
        await pilot.press("ctrl+u", *"[b]x", "enter")
        await until(pilot, lambda: isinstance(app.screen, BookmarksScreen))
        assert [mark.name for mark in main.bookmarks.all] == ["[b]x", "三、结语"]
        assert "[b]x" in screen_text(app)
        await pilot.press("j", "d", "enter")
        await until(pilot, lambda: app.screen is main)
        assert [mark.name for mark in main.bookmarks.all] == ["[b]x"]
        assert main.current == 1


# The session


async def test_the_next_time_everything_is_as_it_was_left(tmp_path: Path) -> None:
    async with explorer(long_report(), tmp_path, at="b") as (main, pilot, _):
        await pilot.press("x", "E", "u", "m", "tab", "pagedown", "pagedown", "b")
        left = main.here
        main.queries = ["双百"]
        main.jump(0)
        await pilot.press("[")
    async with explorer(long_report(), tmp_path) as (main, pilot, app):
        assert main.here == left
        assert main.reading.page.row == 1
        assert main.arrangement.focused == READING
        assert FIGURES not in main.arrangement.shown
        assert OUTLINE in main.arrangement.shown
        assert list(main.basket) == [1]
        assert main.outline_pane.visible_rows.is_unfolded(1)
        assert main.scale == "ones"
        assert [mark.spot for mark in main.bookmarks.all] == [left]
        await pilot.press("/")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))
        await pilot.press("up")
        assert app.screen.query_one("#query").value == "双百"  # type: ignore[attr-defined]


async def test_the_last_search_of_the_time_before_is_opened_again(tmp_path: Path) -> None:
    async with explorer(folder=tmp_path) as (main, pilot, _):
        main.queries = ["共建", "化州"]
    async with explorer(folder=tmp_path) as (main, pilot, app):
        await pilot.press("'")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))
        assert app.screen.query_one("#query").value == "化州"  # type: ignore[attr-defined]


async def test_a_section_asked_for_goes_before_the_one_remembered(tmp_path: Path) -> None:
    async with explorer(folder=tmp_path) as (main, pilot, _):
        main.jump(3)
        await pilot.press("x")
    async with explorer(folder=tmp_path, at="a2") as (main, _, _):
        assert main.current == 2
        assert list(main.basket) == [3]


async def test_a_search_asked_for_opens_over_the_place_remembered(tmp_path: Path) -> None:
    async with explorer(folder=tmp_path) as (main, _, _):
        main.jump(3)
    async with explorer(folder=tmp_path, query="化州") as (main, pilot, app):
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))
        assert main.current == 3


async def test_a_report_that_changed_between_two_runs_keeps_place_and_words(tmp_path: Path) -> None:
    async with explorer(long_report(), tmp_path, at="b") as (main, pilot, _):
        await pilot.press("tab", "pagedown", "pagedown")
        words = main.outline.sections[1].body[main.here.offset :][:20]
    old = long_report()
    chapter = old.sections[1]._replace(body="新加的一段。\n\n" + LONG)
    async with explorer(old._replace(sections=(Section("z", "新"), chapter)), tmp_path) as (main, _, _):
        assert main.outline.sections[main.here.row].id == "b"
        assert main.outline.sections[1].body[main.here.offset :].startswith(words)


async def test_nothing_is_remembered_and_it_is_said_once_without_a_home(tmp_path: Path) -> None:
    app = ExplorerApp(
        small_report().report._replace(path=PATH), words=Words("zh"), sidecar=Sidecar(PATH, StateFolder(None))
    )
    app.main_screen.watches_file = False
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.pause()
        assert "没有用户目录" in screen_text(app)
    assert app.save() == ""


@pytest.mark.parametrize("path", ["", "-"])
def test_what_is_no_file_is_not_remembered(path: str, tmp_path: Path) -> None:
    sidecar = Sidecar(path, StateFolder(tmp_path))
    assert sidecar.read().session == Session()
    assert sidecar.write(Session(path=path, title="x")) == ""
    assert not list(tmp_path.iterdir())


# Folds


def tree(depths: list[int]) -> Outline:
    """Sections that stand as deep as told, as far as those above allow."""
    text: list[tuple[int, str]] = []
    for number, depth in enumerate(depths):
        text.append((min(depth, text[-1][0] + 1 if text else 0), f"s{number}"))

    def below(start: int, depth: int) -> tuple[Section, ...]:
        sections, index = [], start
        while index < len(text) and text[index][0] >= depth:
            if text[index][0] == depth:
                sections.append(Section(text[index][1], text[index][1], sections=below(index + 1, depth + 1)))
            index += 1
            while index < len(text) and text[index][0] > depth:
                index += 1
        return tuple(sections)

    return Outline(Report("树", below(0, 0)))


@given(st.lists(st.integers(0, 4), max_size=12), st.integers(1, 6), st.data())
def test_folds_come_back_as_they_were(depths: list[int], level: int, data: st.DataObject) -> None:
    outline = tree(depths)
    rows = VisibleRows(outline, level)
    for row in (
        data.draw(st.lists(st.integers(0, max(0, len(outline) - 1)), max_size=8)) if len(outline) else ()
    ):
        rows.toggle(row)
    again = VisibleRows(outline)
    again.refold(rows.folds())
    assert again.rows == rows.rows


def test_an_outline_unfolded_whole_is_told_in_one_word() -> None:
    rows = VisibleRows(tree([0, 1, 2, 3] * 50))
    rows.show_all()
    assert rows.folds().others == ()


async def test_nowhere_and_heading_are_places_too() -> None:
    async with explorer() as (main, _, _):
        assert main.here == Spot(NO_PARENT, HEADING)


async def test_going_where_one_is_makes_no_second_entry_of_the_places_visited() -> None:
    async with explorer() as (main, pilot, app):
        main.jump(4)
        await pilot.press("b", "B")
        await until(pilot, lambda: isinstance(app.screen, BookmarksScreen))
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is main)
        behind, ahead = main.history.steps
        assert (main.current, [spot.row for spot in behind], ahead) == (4, [-1], ())
