"""A small report, and an app that holds one widget: what the tests of panes stand on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual.app import ComposeResult
from textual.pilot import Pilot
from textual.widget import Widget

from explorer.config.language import Words
from explorer.model import Metric, Note, Outline, Report, Section
from explorer.tui.app import ExplorerApp
from explorer.tui.screens.main_screen import MainScreen
from explorer.tui.theming import ThemedApp

SLIP = Note("erratum", "应为“服务贡献”", "服务项献")
LEAD = "确定共建项目共24项，其中化州市9项，德庆县15项。"
PROSE = "学校与地方政府、企业共建实践基地，组织师生下乡，服务项献突出。" * 4


def small_report() -> Outline:
    """Three chapters; the first has two sections, a figure and a slip."""
    joint = Metric("joint", "校地共建项目", "24", "项", quote="确定共建项目共24项")
    first = Section("a", "双百行动", "一、", LEAD + "\n\n" + PROSE, metrics=(joint,), notes=(SLIP,))
    below = (
        Section("a1", "化州市", "（一）", "化州。" * 30),
        Section("a2", "德庆县", "（二）", "德庆。" * 30),
    )
    chapters = (
        Section("a", first.title, first.number, first.body, (), first.metrics, first.notes, below),
        Section("b", "人才培养", "二、", "培养" * 200),
        Section("c", "结语", "三、", "谢谢。"),
    )
    return Outline(Report("工作报告", chapters, language="zh-Hans"))


class Host(ThemedApp):
    """Shows one widget, and keeps the messages that reach it."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget

    def compose(self) -> ComposeResult:
        yield self.widget


async def until(pilot: Pilot[None], holds: Callable[[], bool], pauses: int = 200) -> None:
    """Wait, a bounded time, for something to hold."""
    for _ in range(pauses):
        if holds():
            return
        await pilot.pause(0.01)
    raise AssertionError("waited in vain")


def screen_text(app: ThemedApp) -> str:
    """What is on the screen, line by line."""
    lines = app.screen._compositor.render_strips(app.screen.size)
    return "\n".join("".join(segment.text for segment in strip) for strip in lines)


@asynccontextmanager
async def explorer(
    report: Report | None = None,
    size: tuple[int, int] = (160, 40),
    at: str | None = None,
    query: str | None = None,
) -> AsyncIterator[tuple[ExplorerApp, Pilot[None]]]:
    """The explorer with all its panes there."""
    app = ExplorerApp(report or small_report().report, at=at, query=query, words=Words("zh"))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.pause()
        yield app, pilot


def screen_of(app: ExplorerApp) -> MainScreen:
    """The main screen, which must be the one that is shown."""
    assert isinstance(app.screen, MainScreen)
    return app.screen
