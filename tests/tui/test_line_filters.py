"""What is drawn where colours or signs are not wanted."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.widgets import Input

from explorer.config.language import Words
from explorer.config.settings import Settings
from explorer.config.theme_file import theme_named
from explorer.tui.app import ExplorerApp
from explorer.tui.line_filters import ASCII
from tests.tui.hosting import screen_text, small_report, until


def shown(app: ExplorerApp) -> list[Segment]:
    """What reaches the terminal."""
    strips = app.screen._compositor.render_strips(app.screen.size)
    return [segment for strip in strips for segment in strip]


def test_each_sign_has_a_stand_in_as_wide() -> None:
    assert all(cell_len(chr(sign)) == cell_len(other) == 1 for sign, other in ASCII.items())
    assert all(other.isascii() for other in ASCII.values())


async def test_signs_are_drawn_in_ascii_where_a_setting_asks_for_it() -> None:
    app = ExplorerApp(
        small_report().report, words=Words("en"), settings=Settings(ascii=True, animation=False)
    )
    async with app.run_test(size=(130, 20)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        text = screen_text(app)
        assert "v 一、双百行动" in text
        assert not set(text) & {chr(sign) for sign in ASCII}
        assert app.animation_level == "none"


@pytest.mark.parametrize("theme", ["dark", "terminal-dark"])
async def test_without_colours_the_cursor_is_reversed(monkeypatch: pytest.MonkeyPatch, theme: str) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ExplorerApp(small_report().report, at="a", theme=theme_named(theme))
    async with app.run_test(size=(130, 20)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        drawn = [segment for segment in shown(app) if segment.style]
        colours = {(str(s.style.color), str(s.style.bgcolor)) for s in drawn if s.style}
        names = {name for pair in colours for name in pair}
        assert all("default" in name for name in names)
        reversed_text = "".join(s.text for s in drawn if s.style and s.style.reverse)
        assert "双百行动" in reversed_text
        assert "人才培养" not in reversed_text


async def test_plain_leaves_words_and_figures_with_the_cursor_reversed() -> None:
    app = ExplorerApp(small_report().report, words=Words("en"), settings=Settings(plain=True))
    async with app.run_test(size=(160, 24)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.pause()
        strips = app.screen._compositor.render_strips(app.screen.size)
        segments = [segment for strip in strips for segment in _filtered(app, list(strip))]
        assert not any(sign in segment.text for segment in segments for sign in "▁█⠶▸▾│")
        assert any(segment.style and segment.style.reverse for segment in segments)
        colours = {segment.style.color.name for segment in segments if segment.style and segment.style.color}
        assert colours <= {"default"}


def _filtered(app: ExplorerApp, segments: list[Segment]) -> list[Segment]:
    for line_filter in app.get_line_filters():
        segments = line_filter.apply(segments, Color(0, 0, 0))
    return segments


@pytest.mark.parametrize("theme", ["dark", "light", "terminal-dark", "terminal-light"])
@pytest.mark.parametrize("without", [True, False])
async def test_the_cursor_of_a_box_is_seen(
    monkeypatch: pytest.MonkeyPatch, theme: str, without: bool
) -> None:
    if without:
        monkeypatch.setenv("NO_COLOR", "1")
    app = ExplorerApp(small_report().report, theme=theme_named(theme), settings=Settings(animation=False))
    async with app.run_test(size=(80, 20)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("O")
        await until(pilot, lambda: isinstance(app.focused, Input))
        box = app.focused
        assert isinstance(box, Input)
        strip = app.screen._compositor.render_strips(app.screen.size)[box.region.y]
        first, second = (next(iter(strip.crop(x, x + 1))).style for x in (box.region.x, box.region.x + 1))
        assert first is not None
        assert second is not None
        assert first.reverse or (first.bgcolor != second.bgcolor)
