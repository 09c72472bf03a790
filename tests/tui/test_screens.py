"""Pictures of the screens at several sizes, in dark and light, Chinese and English.

Each is the SVG Textual writes of a screen, kept in `tests/tui/screens`. After a change that is meant to be
seen: `pytest tests/tui/test_screens.py --renew-screens`, then look at what `git diff --stat` names in a browser.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from explorer.config.language import Language, Words
from explorer.config.settings import Settings
from explorer.config.theme_file import theme_named
from explorer.tui.app import ExplorerApp
from tests.tui.hosting import small_report, until
from tests.tui.test_languages import english_report

FOLDER = Path(__file__).parent / "screens"
_ID = re.compile(r"terminal-\d+")


class Screen(NamedTuple):
    """A screen to keep: the keys that lead there, the window, the theme and the language."""

    name: str
    keys: tuple[str, ...]
    size: tuple[int, int]
    theme: str
    language: Language


# What lists all commands is narrowed, or each new command would change its picture.
SCREENS = (
    Screen("main", (), (130, 24), "dark", "zh"),
    Screen("main", (), (130, 24), "light", "en"),
    Screen("main", (), (80, 20), "light", "zh"),
    Screen("main", (), (60, 16), "sepia", "zh"),
    Screen("main", (), (40, 12), "dark", "en"),
    Screen("reading", ("enter",), (60, 16), "celadon", "zh"),
    Screen("reading", ("enter",), (40, 12), "terminal-light", "zh"),
    Screen("drawer", ("m",), (80, 20), "bamboo", "zh"),
    Screen("search", ("slash", "g", "j"), (130, 24), "blue-and-white", "zh"),
    Screen("search", ("slash", "p", "l"), (80, 20), "light", "en"),
    Screen("search", ("slash", "g", "j"), (40, 12), "dark", "zh"),
    Screen("filter", ("f", "h", "z"), (80, 20), "dark", "zh"),
    Screen("help", ("question_mark", *"zhedie"), (60, 16), "light", "zh"),
    Screen("help", ("question_mark", *"level"), (80, 20), "high-contrast-dark", "en"),
    Screen("palette", ("colon", *"them"), (40, 12), "dark", "en"),
    Screen("themes", ("t",), (80, 20), "high-contrast-light", "zh"),
    Screen("export", ("e",), (80, 24), "dark", "zh"),
    Screen("export", ("e",), (60, 16), "light", "en"),
    Screen("export", ("e",), (40, 12), "dark", "zh"),
    Screen("basket", ("x", "J", "x", "a"), (80, 20), "light", "zh"),
    Screen("findings", ("c",), (80, 20), "dark", "en"),
    Screen("findings", ("c",), (40, 12), "light", "zh"),
    Screen("table", ("T",), (80, 20), "light", "zh"),
    Screen("table", ("T",), (60, 16), "dark", "en"),
    Screen("overview", ("i",), (60, 16), "dark", "zh"),
    Screen("compare", ("D",), (60, 16), "terminal-dark", "zh"),
    Screen("copy", ("y",), (80, 20), "light", "en"),
    Screen("copy", ("y",), (40, 12), "dark", "zh"),
)


def _name(screen: Screen) -> str:
    columns, lines = screen.size
    return f"{screen.name}-{columns}x{lines}-{screen.theme}-{screen.language}"


@pytest.mark.parametrize("screen", SCREENS, ids=_name)
async def test_a_screen_looks_as_kept(
    screen: Screen, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    path = FOLDER / f"{_name(screen)}.svg"
    app = ExplorerApp(
        small_report().report if screen.language == "zh" else english_report(),
        at="a",
        theme=theme_named(screen.theme),
        words=Words(screen.language),
        settings=Settings(animation=False),
    )

    def drawn() -> str:
        return _ID.sub("terminal", app.export_screenshot(title=_name(screen), simplify=True)) + "\n"

    async with app.run_test(size=screen.size) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press(*screen.keys)
        if pytestconfig.getoption("--renew-screens"):
            await pilot.pause(1.5)
            FOLDER.mkdir(exist_ok=True)
            path.write_text(drawn(), encoding="utf-8")
        kept = path.read_text(encoding="utf-8")
        await until(pilot, lambda: drawn() == kept)
