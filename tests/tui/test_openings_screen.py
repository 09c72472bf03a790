"""Notes are shown as typed; links open only by their button, after their whole address."""

from __future__ import annotations

import pytest
from textual.widgets import Button

from explorer.config.language import Words
from explorer.model import Note, Report, Section
from explorer.tui.app import ExplorerApp
from explorer.tui.screens.openings_screen import OpeningsScreen
from explorer.tui.theming import ThemedApp
from explorer.tui.widgets.page_openings import Opening, is_safe
from tests.tui.hosting import screen_text, until

ADDRESS = "https://example.org/" + "very-long-path/" * 12 + "end"


class OpeningsHost(ThemedApp):
    """Notes what would go to the browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        self.opened.append(url)


async def test_a_note_is_shown_with_its_passage() -> None:
    app = OpeningsHost()
    async with app.run_test(size=(60, 16)) as pilot:
        note = Note("erratum", "应为“服务贡献” [red]", "服务项献\x1b[2J")
        app.push_screen(OpeningsScreen([Opening(note=note)], Words("zh")))
        await pilot.pause()
        shown = screen_text(app)
        assert "勘误" in shown
        assert "服务项献" in shown
        assert "[red]" in shown
        assert "\x1b" not in shown


async def test_a_link_opens_by_its_button_after_its_whole_address() -> None:
    app = OpeningsHost()
    async with app.run_test(size=(60, 24)) as pilot:
        app.push_screen(OpeningsScreen([Opening(link=ADDRESS)], Words("en")))
        await pilot.pause()
        shown = "".join(line.strip(" │\n") for line in screen_text(app).split("\n"))
        assert ADDRESS in shown
        assert app.opened == []
        app.screen.query_one(Button).press()
        await pilot.pause()
        assert app.opened == [ADDRESS]


async def test_a_link_inside_the_report_leads_to_its_section() -> None:
    report = Report(
        "报告",
        (
            Section("a", "甲", body="见[下文](#乙)与[别处](#丙)，[网页](https://example.org)。"),
            Section("b", "乙", body="文。"),
        ),
    )
    app = ExplorerApp(report, words=Words("zh"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        app.main_screen.jump(0)
        await pilot.press("tab")
        await until(pilot, lambda: "下文" in screen_text(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, OpeningsScreen))
        await pilot.pause()
        assert "本报告：乙" in screen_text(app)
        assert len(app.screen.query(Button)) == 2
        await pilot.press("enter")
        await until(pilot, lambda: app.main_screen.current == 1)
        assert app.screen is app.main_screen


async def test_escape_opens_nothing() -> None:
    app = OpeningsHost()
    async with app.run_test(size=(60, 24)) as pilot:
        app.push_screen(OpeningsScreen([Opening(link=ADDRESS)], Words("en")))
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert app.opened == []


UNSAFE = ["javascript:alert(1)", "file:///etc/passwd", "--help", "ssh://-oProxyCommand=x", "/etc/passwd"]
UNSAFE += ["data:text/html,a", "https://a b", "https://a\x1b[2J", "https://\u202emoc", "http://[", ""]


@pytest.mark.parametrize("link", UNSAFE)
def test_an_unsafe_link_is_none(link: str) -> None:
    assert not is_safe(link)


@pytest.mark.parametrize("link", ["https://example.org", "HTTP://example.org", "mailto:a@example.org"])
def test_web_and_mail_links_are_safe(link: str) -> None:
    assert is_safe(link)
