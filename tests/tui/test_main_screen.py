"""The explorer as a reader uses it: keys, panes, dialogs, sizes, colours."""

from __future__ import annotations

import pytest

from explorer.commands import FIGURES, READING
from explorer.config.language import Words
from explorer.config.settings import Settings
from explorer.model import NO_PARENT, Metric, Report, Section
from explorer.text.cells import width
from explorer.tui import following
from explorer.tui.app import ExplorerApp
from explorer.tui.screens.help_screen import HelpScreen
from explorer.tui.widgets.breadcrumb import Breadcrumb
from explorer.tui.widgets.reading_pane import ReadingPane
from tests.tui.hosting import explorer, screen_of, screen_text, small_report, until

ROWS = {name: row for row, name in enumerate(("a", "a1", "a2", "b", "c"))}


async def test_it_opens_with_the_whole_report_in_three_panes() -> None:
    async with explorer() as (app, _):
        shown = screen_text(app)
        for text in (
            "工作报告",
            "（一）化州市",
            "确定共建项目共24项",
            "校地共建项目",
            "24 项",
            "连同下级 1 项",
        ):
            assert text in shown
        assert screen_of(app).current == NO_PARENT


async def test_it_opens_at_a_section() -> None:
    async with explorer(at="a2") as (app, _):
        assert screen_of(app).current == ROWS["a2"]
        assert "德庆。" in screen_text(app)


MOVES = [
    ("j", "a"),
    ("down down", "a1"),
    ("j j k", "a"),
    ("G", "c"),
    ("G g j", "a"),
    ("j J", "b"),
    ("j J J J", "c"),
    ("j J K", "a"),
    ("j j p", "a"),
    ("j j h", "a"),
    ("j h l l", "a1"),
    ("j h j", "b"),
    ("j space j", "b"),
    ("1 j j", "b"),
    ("C E j j", "a1"),
    ("j j C", "a"),
    ("ctrl+d", "c"),
    ("ctrl+d ctrl+u j", "a"),
    ("pagedown pageup j", "a"),
]
"""Keys pressed at the whole report, two levels unfolded, and the section one comes to."""


async def test_moving_in_the_outline() -> None:
    async with explorer() as (app, pilot):
        screen = screen_of(app)
        for keys, section in MOVES:
            screen.current = NO_PARENT
            screen.outline_pane.show_level(2)
            await pilot.press(*keys.split())
            await pilot.pause()
            assert (keys, screen.current, screen.outline_pane.cursor) == (keys, ROWS[section], ROWS[section])


async def test_every_pane_follows_the_outline() -> None:
    async with explorer() as (app, pilot):
        await pilot.press("G")
        await pilot.pause()
        screen = screen_of(app)
        assert screen.reading.page.row == ROWS["c"]
        assert screen.figures.figures == []
        assert "这里没有数据" in screen_text(app)
        assert [label for _, label in screen.query_one(Breadcrumb).steps()] == ["工作报告", "三、结语"]


async def test_scrolling_the_text_moves_the_outlines_mark_and_keeps_the_focus() -> None:
    async with explorer(size=(160, 12)) as (app, pilot):
        screen = screen_of(app)
        await pilot.press("tab", "G")
        await until(pilot, lambda: screen.current == ROWS["c"])
        assert screen.focused is screen.reading
        assert screen.outline_pane.cursor == ROWS["c"]
        assert screen.reading.page.row == NO_PARENT


async def test_settings_say_which_panes_and_how_wide() -> None:
    settings = Settings(panes=("text",), width=30, indent=True)
    app = ExplorerApp(small_report().report, words=Words("zh"), settings=settings)
    async with app.run_test(size=(160, 30)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        assert app.main_screen.arrangement.shown == (READING,)
        assert app.main_screen.reading.measure == 30
        assert app.main_screen.reading.indent_paragraphs


async def test_back_and_forward_after_a_jump() -> None:
    async with explorer() as (app, pilot):
        screen = screen_of(app)
        screen.jump(ROWS["b"])
        screen.jump(ROWS["c"])
        await pilot.press("[", "[")
        assert screen.current == NO_PARENT
        await pilot.press("]")
        assert screen.current == ROWS["b"]


async def test_subsections_or_the_section_alone() -> None:
    async with explorer(at="a") as (app, pilot):
        screen = screen_of(app)
        assert list(screen.reading.page.rows) == [0, 1, 2]
        await pilot.press("s")
        await pilot.pause()
        assert list(screen.reading.page.rows) == [0]
        assert "本节 1 项" in screen_text(app)


async def test_a_selected_figure_lights_its_words_and_enter_goes_there() -> None:
    async with explorer(at="a") as (app, pilot):
        screen = screen_of(app)
        await pilot.press("tab", "tab")
        await pilot.pause()
        assert screen.arrangement.focused == FIGURES
        quoted = screen.reading.marks.current_quote
        assert quoted is not None
        assert quoted[0] == ROWS["a"]
        await pilot.press("enter")
        await pilot.pause()
        assert screen.arrangement.focused == READING


async def test_marks_are_shown_counted_and_cleared() -> None:
    async with explorer() as (app, pilot):
        await pilot.press("j", "x", "j", "j", "v")
        await pilot.pause()
        assert list(screen_of(app).basket) == [0, 1, 2]
        assert "已选 3 节" in screen_text(app)
        assert any("（一）化州市" in line and "x" in line for line in screen_text(app).splitlines())
        await pilot.press("X")
        await pilot.pause()
        assert "已选" not in screen_text(app)


async def test_the_whole_report_is_no_section_to_mark() -> None:
    async with explorer() as (app, pilot):
        await pilot.press("x")
        assert not screen_of(app).basket


async def test_search_lands_in_the_text_and_walks_on() -> None:
    async with explorer() as (app, pilot):
        screen = screen_of(app)
        await pilot.press("/", *"化州")
        await until(pilot, lambda: bool(screen.session.hits))
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen and len(screen.session.walk) > 5)
        assert screen.focused is screen.reading
        first = screen.session.walk.index
        await pilot.press("n")
        assert screen.session.walk.index == first + 1
        await pilot.press("N")
        assert screen.session.walk.index == first
        await pilot.press("'")
        await pilot.pause()
        assert app.screen is not screen
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is screen


async def test_searching_is_made_fast_while_one_reads_and_before_the_checks() -> None:
    async with explorer() as (app, pilot):
        await until(pilot, lambda: app.main_screen.audit is not None)
        assert app.main_screen.worker.ready


async def test_a_title_that_looks_like_markup_or_controls_is_shown_as_typed() -> None:
    title = "[red]x[/] [@click=app.quit]y[/] [/]"
    quote = Metric("m", "[b]\x1b]52;c;AAAA\x07", "1", "[/]", dimensions=(("\x1b[2J", "\u202e"),), quote="q")
    sections = (
        Section("a", title, "[/]", "text [/] \x1b[2J", metrics=(quote,)),
        Section("b", "\x1b]0;t\x07z"),
    )
    async with explorer(Report("r\x1b[2J[/]", sections)) as (app, pilot):
        await pilot.press("j")
        await pilot.pause()
        shown = screen_text(app)
        assert title in shown
        assert "␛]0;t␇z" in shown
        assert not any(ord(c) < 32 and c != "\n" for c in shown)
        for keys in (":", "?"):
            await pilot.press(keys, "a", "escape")
        await pilot.press("x", "e")
        await pilot.pause()
        assert title in screen_text(app)


async def test_a_report_without_sections() -> None:
    async with explorer(Report("空报告", summary="只有摘要。")) as (app, pilot):
        await pilot.press(*"jklhgGJKpxvXnN[]123EC", "tab", "enter", "s")
        assert "只有摘要" in screen_text(app)
        assert screen_of(app).current == NO_PARENT


async def test_a_click_on_the_breadcrumb_the_outline_and_the_footer() -> None:
    async with explorer(at="a1") as (app, pilot):
        await pilot.click(Breadcrumb, offset=(2, 0))
        await pilot.pause()
        assert screen_of(app).current == NO_PARENT
        await pilot.click("#outline", offset=(10, 4))
        await pilot.pause()
        assert screen_of(app).current == ROWS["a2"]
        footer = screen_text(app).splitlines()[-1]
        await pilot.click("KeyFooter", offset=(width(footer[: footer.index("帮助")]), 0))
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))


async def test_of_held_keys_the_text_follows_the_last_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "REST", 30.0)
    shown: list[int] = []
    show = ReadingPane.show

    def noted(pane: ReadingPane, row: int, below: bool = False) -> None:
        shown.append(row)
        show(pane, row, below)

    async with explorer() as (app, pilot):
        monkeypatch.setattr(ReadingPane, "show", noted)
        await pilot.press("j", "j", "j", "j")
        screen = screen_of(app)
        assert screen.outline_pane.cursor == screen.current == ROWS["b"]
        assert "人才培养" in screen.query_one(Breadcrumb).steps()[-1][1]
        screen._follower.catch_up()
        await until(pilot, lambda: shown[-1] == ROWS["b"])
        # What the checks found may have asked for the figures in between.
        assert len(shown) < 4
        assert "培养培养" in screen_text(app)


async def test_enter_reads_the_section_however_fast_one_came_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "REST", 30.0)
    async with explorer() as (app, pilot):
        await pilot.press("j", "j", "j", "enter")
        await pilot.pause()
        assert screen_of(app).arrangement.focused == READING
        assert "德庆。德庆。" in screen_text(app)
