"""Any keys in any order at any size: the explorer stays up, and what it shows has no markup of its own."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from textual import events

from explorer.commands import COMMANDS
from explorer.config.language import Words
from explorer.opening import open_report, shipped_report
from explorer.tui.app import ExplorerApp
from tests.cli.conftest import REPORT
from tests.tui.hosting import until

STEPS = 70
LEFT_OUT = {"q", "ctrl+c", "ctrl+q"}
TYPED = ("h", "u", "化", "2", "4", "escape", "enter", "tab", "down", "up", "ctrl+p", "home", "end")


def storm(seed: int) -> list[str]:
    """Keys of all commands but those that end the program, mixed with what is typed in dialogs."""
    keys = [key for command in COMMANDS for key in command.keys if key not in LEFT_OUT]
    chance = random.Random(seed)
    return [chance.choice((*keys, *TYPED, "escape")) for _ in range(STEPS)]


@pytest.mark.parametrize(
    ("size", "seed"), [((160, 45), 1), ((100, 30), 2), ((60, 16), 3), ((40, 12), 4)], ids=str
)
async def test_a_storm_of_keys_leaves_the_explorer_up(
    size: tuple[int, int], seed: int, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.chdir(str(tmp_path))
    app = ExplorerApp(shipped_report(), words=Words("zh"))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        for index, key in enumerate(storm(seed)):
            if index == STEPS // 2:
                await pilot.resize_terminal(*size[::-1])
            await pilot.press(key)
        assert app.is_running


async def test_a_storm_of_the_mouse_leaves_the_explorer_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.chdir(str(tmp_path))
    app, chance = ExplorerApp(shipped_report(), words=Words("zh")), random.Random(5)
    kinds = (events.MouseScrollDown, events.MouseScrollUp, events.MouseDown, events.MouseUp, events.MouseMove)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        for index in range(400):
            x, y = chance.randrange(100), chance.randrange(30)
            kind = chance.choice(kinds)
            app.screen._forward_event(kind(None, x, y, 0, 0, chance.randrange(4), False, False, False, x, y))
            if index % 20 == 0:
                await pilot.press("escape")
        await pilot.press("escape", "escape", "escape", "g", "g")
        assert app.is_running


SIZES = ((100, 30), (160, 45), (40, 12), (60, 16), (20, 5), (1, 1), (200, 3), (3, 50))
PRINTABLE = "甲ß🙂é\u0301\u200b\x1b(<>#&[/]%0万项"
MOUSE = ("MouseDown", "MouseUp", "MouseMove", "MouseScrollDown", "MouseScrollUp", "MouseScrollRight")
STORMS, INPUTS = int(os.environ.get("STORMS", "3")), 500
"""By hand some dozens of storms: `STORMS=40 pytest tests/tui/test_key_storms.py -k anything`."""
BURST = 12
"""Inputs that are sent at once, as they come where the screen is slower than the hand."""


def anything(chance: random.Random, size: tuple[int, int]) -> events.Event:
    """A key of any command, a character, a paste, the mouse anywhere but on the last line, whose labels quit."""
    kind = chance.random()
    if kind < 0.6:
        keys = [key for command in COMMANDS for key in command.keys if key not in LEFT_OUT]
        name = chance.choice((*keys, *TYPED, "escape", "escape"))
        return events.Key(name, name if len(name) == 1 else None)
    if kind < 0.75:
        character = chance.choice(PRINTABLE)
        return events.Key(character, character)
    if kind < 0.77:
        return events.Paste(chance.choice(("化州市", "24\n25", "\x1b]52;c;QUJD\x07", "甲" * 3000)))
    x, y = chance.randrange(size[0]), chance.randrange(max(size[1] - 1, 1))
    of_mouse = getattr(events, chance.choice(MOUSE))
    message: events.Event = of_mouse(None, x, y, 0, 0, chance.randrange(4), False, False, False, x, y)
    return message


@pytest.mark.parametrize("seed", range(STORMS))
async def test_a_storm_of_anything_over_figures_leaves_the_explorer_up(
    seed: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EDITOR", "true")
    (tmp_path / "report.yaml").write_text(REPORT, encoding="utf-8")
    app = ExplorerApp(open_report("report.yaml").report, words=Words("en"))
    chance, size = random.Random(seed), SIZES[0]
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        for number in range(INPUTS):
            app.post_message(anything(chance, size))
            if number % BURST == 0:
                await pilot.pause()
            if number % (INPUTS // len(SIZES)) == 0:
                size = chance.choice(SIZES)
                await pilot.resize_terminal(*size)
        await pilot.pause()
        assert app.is_running
        assert app._exception is None


async def test_figures_of_a_pane_that_was_never_shown_can_be_gone_through() -> None:
    app = ExplorerApp(shipped_report(), words=Words("zh"))
    async with app.run_test(size=(60, 16)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("j", "j", "j", "enter", "m", "j", "G", "k", "enter")
        assert app.is_running
