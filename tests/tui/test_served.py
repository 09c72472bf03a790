"""The explorer served to a browser: files come as downloads, other files of the machine stay closed."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

from explorer.config.language import Words
from explorer.tui.access import Access
from explorer.tui.app import ExplorerApp
from explorer.tui.screens.main_screen import MainScreen
from explorer.tui.screens.save_screen import SaveScreen
from tests.tui.hosting import screen_text, small_report, until

ELSEWHERE = Access(served=True, read_only=True)


class Served(ExplorerApp):
    """Keeps what is delivered."""

    CSS_PATH = str(Path(inspect.getfile(ExplorerApp)).with_name("app.tcss"))

    def __init__(self, access: Access) -> None:
        super().__init__(small_report().report, words=Words("en"), access=access)
        self.delivered: list[tuple[str, bytes]] = []

    def deliver_binary(self, path_or_file: Any, **options: Any) -> None:
        self.delivered.append((options["save_filename"], path_or_file.read()))


async def test_an_export_is_offered_as_a_download(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    app = Served(Access(served=True))
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("e")
        await until(pilot, lambda: "Download" in screen_text(app))
        assert "Write" not in screen_text(app)
        await pilot.press(*"../../etc/x.md", "enter")
        await until(pilot, lambda: bool(app.delivered))
        await until(pilot, lambda: "offered to the browser" in screen_text(app))
    (name, content) = app.delivered[0]
    assert name == "x.md"
    assert "双百行动".encode() in content
    assert list(tmp_path.iterdir()) == []


async def test_a_table_is_offered_as_a_download(tmp_path: Path) -> None:
    app = Served(ELSEWHERE)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        said: list[str | None] = []
        screen = SaveScreen(app.words, b"a,b", "All: figures", ".csv", "3 figures", folder=str(tmp_path))
        app.push_screen(screen, said.append)
        await until(pilot, lambda: "downloads the file" in screen_text(app))
        await pilot.press("enter")
        await until(pilot, lambda: bool(said))
    assert app.delivered == [("All- figures.csv", b"a,b")]
    assert said == ["3 figures offered to the browser as All- figures.csv"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("access", "opens"), [(Access(served=True), True), (ELSEWHERE, False)])
async def test_another_file_is_opened_only_for_readers_at_this_machine(access: Access, opens: bool) -> None:
    app = Served(access)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("D")
        await pilot.pause()
        assert (not isinstance(app.screen, MainScreen)) is opens
