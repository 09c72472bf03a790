"""Every word of every screen can be read: contrast as WCAG 2 counts it, of what reaches the terminal."""

from __future__ import annotations

import pytest
from rich.color_triplet import ColorTriplet

from explorer.config.language import Words
from explorer.config.settings import Settings
from explorer.config.theme_file import theme_named
from explorer.tui.app import ExplorerApp
from tests.tui.hosting import small_report, until

READABLE = 4.5
DRAWN = " ▁▂▃▄▅▆▇█⠤⠶⠆▏▕"
"""What is drawn and no text."""
SCREENS = (
    (), ("enter",), ("m",), ("slash", "g", "j"), ("f", "h", "z"), ("T",), ("c",), ("i",), ("I",), ("e",),
    ("y",), ("t",), ("question_mark",), ("colon",), ("f2", "j"), ("D",), ("O",), ("x", "a"), ("M",),
)  # fmt: skip


def _contrast(text: ColorTriplet, ground: ColorTriplet) -> float:
    return _ratio(_luminance(text), _luminance(ground))


def _luminance(colour: ColorTriplet) -> float:
    parts = (part / 255 for part in colour)
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _unreadable(app: ExplorerApp) -> set[tuple[str, float]]:
    found = set()
    for strip in app.screen._compositor.render_strips(app.screen.size):
        for text, style, _ in strip:
            if text.strip(DRAWN) and style and style.color and style.bgcolor:
                front, ground = style.color.triplet, style.bgcolor.triplet
                if front and ground and (ratio := _contrast(front, ground)) < READABLE:
                    found.add((text.strip(), round(ratio, 1)))
    return found


@pytest.mark.parametrize("theme", ["dark", "light", "sepia"])
async def test_all_that_is_written_can_be_read(theme: str) -> None:
    for keys in SCREENS:
        app = ExplorerApp(
            small_report().report, at="a", theme=theme_named(theme), words=Words("zh"),
            settings=Settings(animation=False),
        )  # fmt: skip
        async with app.run_test(size=(100, 24)) as pilot:
            await until(pilot, lambda app=app: app.main_screen.complete)  # type: ignore[misc]
            await pilot.press(*keys)
            await pilot.pause(0.05)
            assert not _unreadable(app), keys
