"""The search screen: typing, the list, the preview, leaving."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from explorer.config.language import Words
from explorer.config.theme_file import theme_named
from explorer.model import Outline, Report, Section
from explorer.search import Hit, Index, Results
from explorer.tui.screens.search_screen import SearchScreen
from explorer.tui.search_session import LONGEST_QUERY, Answer, SearchSession
from explorer.tui.search_worker import SearchWorker
from explorer.tui.theming import ThemedApp, screen_theme
from explorer.tui.widgets.facet_list import FacetList
from explorer.tui.widgets.hit_list import HitList, brought_forward
from explorer.tui.widgets.reading_pane import ReadingPane
from tests.tui.hosting import screen_text, small_report, until


class SearchHost(ThemedApp):
    """Opens the search screen, and keeps what it gave back."""

    def __init__(self, outline: Outline) -> None:
        super().__init__()
        self.outline = outline
        self.session = SearchSession(SearchWorker(lambda: Index([outline])), lambda posted: None)
        self.answers: list[Hit | None] = []

    def search(self, query: str = "", reopen: bool = False) -> None:
        screen = SearchScreen(self.outline, self.session, Words("zh"), query=query, reopen=reopen)
        self.push_screen(screen, self.answers.append)

    @property
    def box(self) -> Input:
        return self.screen.query_one(Input)

    @property
    def list(self) -> HitList:
        return self.screen.query_one(HitList)

    @property
    def count(self) -> str:
        return str(self.screen.query_one("#count", Static).render())


@asynccontextmanager
async def searching(
    outline: Outline, query: str = "", size: tuple[int, int] = (120, 30)
) -> AsyncIterator[tuple[SearchHost, Pilot[None]]]:
    """A host whose search screen has the complete answer to a query."""
    app = SearchHost(outline)
    async with app.run_test(size=size) as pilot:
        app.search(query)
        await pilot.pause()
        await until(pilot, lambda: app.session.query == query and app.session.complete)
        await pilot.pause()
        yield app, pilot
        app.session.close()


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 16)])
async def test_hits_are_listed_as_one_types(size: tuple[int, int]) -> None:
    async with searching(small_report(), size=size) as (app, pilot):
        await pilot.press(*"huazhou")
        await until(pilot, lambda: app.session.complete and bool(app.list.hits))
        await pilot.pause()
        assert "化州市" in screen_text(app)
        assert "拼音" in screen_text(app)
        assert app.count.startswith("第 1 条，共 ")


async def test_enter_gives_back_the_hit_meant() -> None:
    async with searching(small_report(), "德庆") as (app, pilot):
        first = app.list.hits[0]
        await pilot.press("enter")
        await pilot.pause()
        assert app.answers == [first]
        assert app.session.walk.current is not None
        assert app.session.walk.current.row == first.row


async def test_enter_waits_for_the_answer_to_what_the_box_says() -> None:
    async with searching(small_report(), "德庆") as (app, pilot):
        app.box.value = "化州市"
        app.box.post_message(Input.Submitted(app.box, app.box.value))
        await until(pilot, lambda: bool(app.answers))
        assert app.answers[0] is not None
        assert app.answers[0].title == "化州市"


async def test_escape_gives_back_nothing() -> None:
    async with searching(small_report(), "德庆") as (app, pilot):
        await pilot.press("escape")
        assert app.answers == [None]


async def test_down_and_up_mean_another_hit() -> None:
    async with searching(small_report(), "化州") as (app, pilot):
        assert len(app.list.hits) > 1
        await pilot.press("down")
        assert app.list.cursor == 1
        await pilot.pause()
        assert app.count.startswith("第 2 条")
        await pilot.press("up")
        assert app.list.cursor == 0


async def test_up_from_the_first_hit_brings_back_the_last_question() -> None:
    async with searching(small_report()) as (app, pilot):
        app.session.history.remember("服务")
        await pilot.press("up")
        assert app.box.value == "服务"


async def test_an_old_answer_changes_nothing_on_the_screen() -> None:
    async with searching(small_report(), "德庆") as (app, pilot):
        shown = screen_text(app)
        stale = Results("x", (), 999, True)
        app.session.post(Answer(0, stale))
        await pilot.pause()
        assert screen_text(app) == shown


async def test_the_preview_lands_on_the_match() -> None:
    long = Section("a", "长", body="前文。\n\n" * 300 + "唯一的目标词。\n\n" + "后文。\n\n" * 300)
    async with searching(Outline(Report("r", (long,), language="zh")), "目标词") as (app, _):
        preview = app.screen.query_one(ReadingPane)
        seen = [preview.page.line(round(preview.scroll_y) + y).text for y in range(preview.size.height)]
        assert any("目标词" in line for line in seen)


async def test_there_is_no_preview_in_a_narrow_window() -> None:
    async with searching(small_report(), "德庆", size=(80, 20)) as (app, _):
        assert not app.screen.query_one(ReadingPane).display


async def test_nothing_found_is_said() -> None:
    async with searching(small_report(), "量子纠缠望远镜") as (app, _):
        assert app.count == "没有找到"


async def test_a_pasted_page_is_capped_and_controls_are_made_visible() -> None:
    async with searching(small_report()) as (app, pilot):
        app.box.insert_text_at_cursor("\x1b[2J" + "字" * 10_000)
        await pilot.pause()
        assert len(app.box.value) == LONGEST_QUERY
        assert "\x1b" not in app.box.value


@pytest.mark.parametrize("text", ["[red]告警", "[/]", "\x1b[2J告警", "\u202e告警"])
async def test_hostile_titles_and_bodies_are_listed_as_typed(text: str) -> None:
    outline = Outline(Report("r", (Section("a", text + "词", text, text + "词"),), language="zh"))
    async with searching(outline, "词") as (app, _):
        assert app.list.hits
        assert not {"\x1b", "\u202e"} & set(screen_text(app))


async def test_the_last_search_is_reopened_as_it_was_left() -> None:
    async with searching(small_report(), "化州") as (app, pilot):
        await pilot.press("down", "enter")
        await pilot.pause()
        app.search(reopen=True)
        await pilot.pause()
        assert app.box.value == "化州"
        assert app.list.cursor == 1
        assert app.count.startswith("第 2 条")


async def test_a_click_chooses_the_hit_meant() -> None:
    async with searching(small_report(), "化州") as (app, pilot):
        await pilot.click(HitList, offset=(5, 2))
        assert app.list.cursor == 1
        await pilot.click(HitList, offset=(5, 3))
        await until(pilot, lambda: bool(app.answers))
        assert app.answers[0] is not None


async def test_a_click_on_the_line_below_the_box_opens_the_facets_and_one_more_chooses() -> None:
    async with searching(small_report(), "化州", (100, 30)) as (app, pilot):
        await until(pilot, lambda: "分类" in app.count)
        await pilot.click("#count", offset=(3, 0))
        await pilot.pause()
        facets = app.screen.query_one(FacetList)
        assert facets.display
        assert "分类" not in app.count
        line = next(y for y, shown in enumerate(facets.shown) if shown.value is not None)
        await pilot.click(FacetList, offset=(6, line))
        await until(pilot, lambda: "只看" in app.count)
        await pilot.press("escape")
        await pilot.pause()
        assert "分类" in app.count


def test_an_excerpt_is_brought_forward_to_its_match() -> None:
    text, spans = brought_forward("很长的前文" * 20 + "目标" + "后文", [(100, 102)], 40)
    assert text[slice(*spans[0])] == "目标"
    assert len(text[: spans[0][1]]) * 2 <= 40
    assert brought_forward("目标后文", [(0, 2)], 40) == ("目标后文", [(0, 2)])


@pytest.mark.parametrize("theme", ["terminal-dark", "terminal-light"])
async def test_all_of_the_hit_meant_can_be_read_in_the_colours_of_the_terminal(theme: str) -> None:
    async with searching(small_report()) as (app, pilot):
        named = screen_theme(theme_named(theme))
        app.register_theme(named)
        app.theme = named.name
        await pilot.press(*"huazhou")
        await until(pilot, lambda: app.session.complete and bool(app.list.hits))
        await pilot.pause()
        drawn = [segment for line in (0, 1) for segment in app.list.render_line(line) if segment.text.strip()]
        assert "（一）" in "".join(segment.text for segment in drawn)
        assert all(s.style and s.style.color != s.style.bgcolor for s in drawn)
