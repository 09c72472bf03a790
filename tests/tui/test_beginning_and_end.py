"""How the explorer begins and ends."""

from __future__ import annotations

import pytest
from textual import events
from textual.widgets import Input

from explorer.config.language import Words
from explorer.errors import UsageError
from explorer.tui.app import ExplorerApp
from explorer.tui.screens.main_screen import MainScreen
from tests.tui.hosting import explorer, screen_text, small_report, until


@pytest.mark.parametrize("opening", [("slash", "/"), ("f", "f"), ("colon", ":")])
async def test_what_is_typed_before_the_line_is_there_reaches_it(opening: tuple[str, str]) -> None:
    """x would mark a section, e export it: no letter of a word may act on the panes."""
    async with explorer() as (app, pilot):
        for key, character in (opening, ("x", "x"), ("e", "e"), ("培", "培"), ("训", "训")):
            app.post_message(events.Key(key, character))
        await until(pilot, lambda: isinstance(app.focused, Input) and app.focused.value == "xe培训")
        assert not app.main_screen.basket


async def test_it_starts_with_a_search() -> None:
    async with explorer(query="德庆") as (app, pilot):
        await until(pilot, lambda: app.screen is not app.main_screen)
        await until(pilot, lambda: "（二）德庆县" in screen_text(app))


async def test_quitting() -> None:
    async with explorer() as (app, pilot):
        await pilot.press("q")
    assert app.return_code == 0


async def test_ctrl_c_hints_and_quits_on_the_second_press() -> None:
    async with explorer() as (app, pilot):
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert "再按一次" in screen_text(app)
        assert app.is_running
        await pilot.press("ctrl+c")
    assert app.return_code == 0


@pytest.mark.parametrize("size", [(100, 30), (40, 12)])
@pytest.mark.parametrize(
    "key", ["slash", "e", "colon", "question_mark", "T", "c", "t", "O", "y", "B", "i", "A"]
)
async def test_ctrl_c_quits_on_the_second_press_wherever_one_is(key: str, size: tuple[int, int]) -> None:
    async with explorer(size=size) as (app, pilot):
        await pilot.press(key)
        await until(pilot, lambda: app.screen is not app.main_screen)
        await pilot.press("ctrl+c")
        await until(pilot, lambda: "再按一次 Ctrl+C 退出" in screen_text(app).splitlines()[-1])
        assert app.is_running
        await pilot.press("ctrl+c")
        await until(pilot, lambda: not app.is_running or app.return_code is not None)
    assert app.return_code == 0


async def test_ctrl_c_copies_what_is_selected_in_a_line_and_quits_nothing() -> None:
    async with explorer() as (app, pilot):
        await pilot.press("colon", "a", "b", "shift+home")
        await pilot.press("ctrl+c", "ctrl+c")
        await pilot.pause()
        assert app.clipboard == "ab"
        assert app.is_running
        assert "Ctrl+C 退出" not in screen_text(app)


async def press_zoom(app: ExplorerApp) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("z")
        await pilot.pause()


async def test_an_error_of_our_own_ends_with_one_line_and_a_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(self: MainScreen) -> None:
        secret = "the report's text"
        raise RuntimeError(f"broken\x1b[2J {len(secret)}")

    monkeypatch.setattr(MainScreen, "action_zoom", broken)
    app = ExplorerApp(small_report().report, words=Words("zh"))
    with pytest.raises(RuntimeError):
        await press_zoom(app)
    assert app.return_code == 1
    told = capsys.readouterr().err
    assert "RuntimeError: broken␛[2J 17" in told
    assert "secret" not in told
    assert len(told.strip().splitlines()) <= 2


def test_a_missing_section_is_told_before_anything_is_drawn() -> None:
    with pytest.raises(UsageError, match="no section 'nowhere'"):
        ExplorerApp(small_report().report, at="nowhere")
