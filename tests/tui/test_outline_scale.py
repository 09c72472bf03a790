"""A hundred thousand sections and figures: work is counted, not timed."""

from __future__ import annotations

import pytest

from explorer.commands import FIGURES
from explorer.config.language import Words
from explorer.model import Metric, Outline, Report, Section
from explorer.tui.app import ExplorerApp
from explorer.tui.visible_rows import VisibleRows
from explorer.tui.widgets.figure_card import CardMaker, Figure, Line
from explorer.tui.widgets.outline_line import OutlineLines
from tests.tui.hosting import until

CHAPTERS, SECTIONS = 100, 999
LINES = 40
FRAMES = 12
"""Screens that may be drawn for one key: moving, focus, scroll bar and the panes' own refreshes."""


def large_report() -> Report:
    """100,000 sections on two levels, with a figure in each of the lower ones."""
    figure = Metric("m", "共建项目", "24", "项")
    below = tuple(
        Section(f"s{i}", "关于服务区域发展的措施与成效", f"{i}.", metrics=(figure,)) for i in range(SECTIONS)
    )
    return Report("大报告", tuple(Section(f"c{i}", "章", "一、", sections=below) for i in range(CHAPTERS)))


class Counter:
    """Counts the calls of a method while it does what it did."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> None:
        self.calls = 0
        original = getattr(owner, name)

        def counted(*args: object) -> object:
            self.calls += 1
            return original(*args)

        monkeypatch.setattr(owner, name, counted)

    def taken(self) -> int:
        """The calls since the last time one asked."""
        calls, self.calls = self.calls, 0
        return calls


async def test_only_seen_lines_are_drawn_and_no_section_is_a_widget(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = Counter(monkeypatch, OutlineLines, "label")
    app = ExplorerApp(large_report(), words=Words("zh"))
    async with app.run_test(size=(160, LINES)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.pause()
        assert drawn.taken() <= FRAMES * LINES
        for key in ("E", "G", "g", "j", "C", "j", "l", "ctrl+d"):
            await pilot.press(key)
            await pilot.pause()
            assert drawn.taken() <= FRAMES * LINES, key
        assert len(app.screen.query("*")) < 20


async def test_only_seen_figures_are_made_into_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    cards = Counter(monkeypatch, CardMaker, "card")
    lines = Counter(monkeypatch, CardMaker, "one_line")
    app = ExplorerApp(large_report(), words=Words("zh"))
    async with app.run_test(size=(160, LINES)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        screen = app.main_screen
        screen.show_panes(screen.arrangement.focus(FIGURES))
        for key in ("G", "k", "ctrl+u", "g"):
            await pilot.press(key)
            await pilot.pause()
        assert len(screen.figures.figures) == CHAPTERS * SECTIONS
        assert cards.taken() == 0
        assert lines.taken() <= 10 * FRAMES * LINES


def test_folding_one_chapter_touches_that_chapter() -> None:
    rows = VisibleRows(Outline(large_report()), 9)
    assert len(rows) == 1 + CHAPTERS * (SECTIONS + 1)
    rows.fold(0)
    assert len(rows) == 1 + CHAPTERS * (SECTIONS + 1) - SECTIONS
    rows.unfold(0)
    assert len(rows) == 1 + CHAPTERS * (SECTIONS + 1)


def test_a_name_of_a_megabyte_is_cut_before_it_is_measured() -> None:
    name = "名" * 1_000_000
    outline = Outline(Report(name, (Section("a", name, name, metrics=(Metric("m", name, name, name),)),)))
    maker = CardMaker(outline, Words("zh"), 40, 8)
    card = maker.card(Figure(0, outline.sections[0].metrics[0]))
    assert sum(len(text) for line in card for text, _ in (*line.left, *line.right)) < 1_000
    assert isinstance(maker.one_line(Figure(0, outline.sections[0].metrics[0])), Line)
