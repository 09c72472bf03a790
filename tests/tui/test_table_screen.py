"""The table of all figures: order, filter, groups, units, export; and the pure widths of its columns."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from textual.widgets import Input

from explorer.config.language import Words
from explorer.metrics.listing import COLUMNS
from explorer.metrics.table import Fact, facts
from explorer.model import Outline, Report, Section
from explorer.tui.place import Place
from explorer.tui.screens import table_screen
from explorer.tui.screens.table_screen import TableScreen
from explorer.tui.table_columns import GAP, fitted_widths, wanted_widths
from explorer.tui.theming import ThemedApp
from tests.metrics.builders import figure
from tests.tui.hosting import screen_text, until

SECTION = Section(
    "a",
    "甲[/]",
    metrics=(
        figure("p", "9", "项", name="共建项目", dimensions=(("地区", "化州市"),), quote="9项"),
        figure("q", "1.54", "亿元", name="协议金额"),
        figure("r", "800", "万元", name="协议金额", bound="above", period="2021"),
        figure("s", "800", "万元", name="协议金额", same_as="q"),
    ),
)
REPORT = Outline(
    Report("年报", (SECTION, Section("b", "乙", metrics=(figure("t", "300", "人"),))), period="2023")
)


class TableHost(ThemedApp):
    """Opens the table, and keeps what it gave back."""

    def __init__(self, outline: Outline) -> None:
        super().__init__()
        self.table_screen = TableScreen(outline, Words("zh"))
        self.places: list[Place | None] = []

    def on_mount(self) -> None:
        self.push_screen(self.table_screen, self.places.append)

    @property
    def ids(self) -> str:
        return "".join(fact.metric.id for fact in self.table_screen.table.facts)


@asynccontextmanager
async def table(
    outline: Outline = REPORT, size: tuple[int, int] = (140, 30)
) -> AsyncIterator[tuple[TableHost, Pilot[None]]]:
    app = TableHost(outline)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, pilot


async def test_every_figure_has_a_line_with_all_its_columns() -> None:
    async with table() as (app, _):
        shown = screen_text(app)
        assert "数据 5 项，共 5 项" in shown
        row = next(line for line in shown.splitlines() if "1.54" in line)
        assert row.split() == ["甲[/]", "协议金额", "1.54", "亿元", "154,000,000", "元", "2023"]
        assert ">8,000,000 元" in shown
        assert "地区: 化州市" in shown


@pytest.mark.parametrize(
    ("keys", "ids"), [("2", "tpqrs"), ("5", "trsqp"), ("5 5", "pqrst"), ("3 r", "rstpq"), ("6", "rpqst")]
)
async def test_a_number_sorts_by_its_column_and_again_the_other_way(keys: str, ids: str) -> None:
    async with table() as (app, pilot):
        await pilot.press(*keys.split())
        assert app.ids == ids


async def test_a_click_on_a_head_sorts() -> None:
    async with table() as (app, pilot):
        head = screen_text(app).splitlines()[1]
        await pilot.click(offset=(head.index("6") + 4, 1))
        await pilot.pause()
        assert app.table_screen.table.sorted_by in ("canonical", "period")
        assert "^" in screen_text(app).splitlines()[1]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        (">1000万元", "q"),
        ("unit:人", "t"),
        ("period:2021", "r"),
        ("section:甲", "pqrs"),
        ("化州", "p"),
        ("量子", ""),
    ],
)
async def test_typing_filters_by_text_unit_period_section_and_amount(typed: str, ids: str) -> None:
    async with table() as (app, pilot):
        await pilot.press("slash")
        app.screen.query_one(Input).value = typed
        await pilot.pause()
        assert app.ids == ids


async def test_a_condition_half_typed_changes_nothing_and_is_said() -> None:
    async with table() as (app, pilot):
        await pilot.press("slash", *">1")
        await pilot.press("backspace")
        await pilot.pause()
        assert len(app.ids) == 5
        assert "条件还不完整" in screen_text(app)


async def test_groups_have_totals_that_name_what_was_left_out() -> None:
    async with table() as (app, pilot):
        await pilot.press("b", "b", "b")
        await pilot.pause()
        shown = screen_text(app)
        assert "按单位分组" in shown
        assert "小计 协议金额: ~154,000,000 元" in shown
        assert "未计 800 万元：同一事实重复出现" in shown
        assert "未计 800 万元：期间不同" in shown


async def test_figures_are_grouped_by_a_dimension_of_the_report() -> None:
    async with table() as (app, pilot):
        await pilot.press("B")
        await pilot.pause()
        assert "按地区分组" in screen_text(app)
        assert [line.split() for line in screen_text(app).splitlines() if "（无）" in line] == [
            ["（无）", "4"]
        ]


async def test_units_are_switched_beside_what_is_printed() -> None:
    async with table() as (app, pilot):
        await pilot.press("u", "u")
        await pilot.pause()
        row = next(line for line in screen_text(app).splitlines() if "1.54" in line)
        assert "15,400 万元" in row
        assert "0.03 万人" in screen_text(app)


async def test_enter_gives_back_where_the_figure_stands() -> None:
    async with table() as (app, pilot):
        await pilot.press("enter")
        assert app.places == [Place(0, "9项", "p")]


async def test_what_is_shown_is_exported_and_nothing_is_replaced_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with table() as (app, pilot):
        await pilot.press("5", "r", "e")
        await pilot.pause()
        app.screen.query_one(Input).value = "figures.csv"
        await pilot.press("enter")
        await pilot.pause()
        rows = (tmp_path / "figures.csv").read_text(encoding="utf-8-sig").splitlines()
        assert len(rows) == 6
        assert [row.split(",")[3] for row in rows[1:]] == list(app.ids)
        assert "figures.csv" in screen_text(app)
        (tmp_path / "figures.csv").write_text("mine")
        await pilot.press("e")
        await pilot.pause()
        app.screen.query_one(Input).value = "figures.csv"
        await pilot.press("enter")
        await pilot.pause()
        assert (tmp_path / "figures.csv").read_text() == "mine"
        assert "已经存在" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert (tmp_path / "figures.csv").read_text(encoding="utf-8-sig").count("\n") == 6


@pytest.mark.parametrize("size", [(60, 16), (40, 12), (10, 4), (1, 1)])
async def test_name_and_value_stay_in_small_windows(size: tuple[int, int]) -> None:
    async with table(size=size) as (app, _):
        if size[0] >= 40:
            assert "1.54" in screen_text(app)


async def test_ten_thousand_figures_scroll_without_a_stutter() -> None:
    metrics = tuple(figure(f"m{i}", str(i), "万元", name=f"第{i}项") for i in range(10_000))
    large = Outline(Report("大", (Section("a", "甲", metrics=metrics),), period="2023"))
    async with table(large) as (app, pilot):
        widget = app.table_screen.table
        await until(pilot, lambda: len(widget.facts) == 10_000)
        started = time.perf_counter()
        for _ in range(50):
            widget.action_page_down()
            for y in range(widget.size.height):
                widget.render_line(y)
        assert time.perf_counter() - started < 50 * 0.1
        assert widget.cursor > 500


@pytest.mark.parametrize(
    ("keys", "ids"), [("5", "trsqp"), ("5 5", "pqrst"), ("5 r 2", "tpqrs"), ("b b", "pqrst")]
)
async def test_many_figures_are_arranged_in_a_thread_and_the_last_wish_counts(
    keys: str, ids: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_screen, "MANY", 0)
    async with table() as (app, pilot):
        await pilot.press(*keys.split())
        await until(pilot, lambda: app.ids == ids)
        app.table_screen.query_one(Input).value = "unit:人"
        await until(pilot, lambda: app.ids == "t")


@given(st.integers(0, 200), st.lists(st.text(max_size=30), min_size=7, max_size=7))
def test_columns_never_take_more_cells_than_there_are(cells: int, texts: list[str]) -> None:
    row = dict(zip(COLUMNS, texts, strict=True))
    fitted = fitted_widths(wanted_widths({column: column for column in COLUMNS}, [row]), cells)
    assert "name" in fitted
    if cells >= 20:
        assert sum(width + GAP for width in fitted.values()) <= cells


async def test_the_table_of_many_figures_opens_at_once_and_a_thread_fills_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    measuring = Event()
    measure = facts

    def slowly(outline: Outline) -> list[Fact]:
        assert measuring.wait(10)
        return list(measure(outline))

    monkeypatch.setattr(table_screen, "MANY", 1)
    monkeypatch.setattr(table_screen, "facts", slowly)
    async with table() as (app, pilot):
        assert "数据 ⋯ 项，共 5 项" in screen_text(app)
        measuring.set()
        await until(pilot, lambda: app.ids == "pqrst")
        await pilot.pause()
        assert "数据 5 项，共 5 项" in screen_text(app)
