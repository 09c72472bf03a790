"""A report of 100,000 sections on the screen: work for each key, beside Textual's Tree on the same nodes.

    python benchmarks/large_screens.py [SECTIONS]

Headless, 160 by 45. `to the next frame` is processor time from the key until the screen is first drawn anew, which
is what one feels; `in all` is that of everything the key brings about, the text and figures that follow and what is
laid out while idle. Medians of five. The Tree has one node a section and does what it can of the same. `first
screen` is reading the file and the first screen over reading alone; `memory` is what the process holds over the
file's size, the interpreter and Textual left out.
"""

from __future__ import annotations

import asyncio
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import NamedTuple

from row import Row
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Tree

from explorer.loading.reader import read_report
from explorer.model import Outline, Report
from explorer.tui.app import ExplorerApp
from explorer.tui.collecting import QuietCollector

SIZE = (160, 45)
SECTIONS = 100_000
BODY = "学校与地方政府、企业共建实践基地二十四个，组织师生下乡服务，覆盖十五个县，培训农户三千余人次。" * 8
ROUNDS = 5
IDLE = 0.3
"""Seconds given to what follows a key."""
KEYS = {
    "unfold all": "E",
    "jump to end": "G",
    "jump to start": "g",
    "half a page": "ctrl+d",
    "fold to level 1": "1",
    "fold to level 2": "2",
    "a line": "j",
}


class Work(NamedTuple):
    """Milliseconds of processor time for one key."""

    frame: float
    all: float


def text_of(_number: int) -> str:
    """What a section holds: text."""
    return f"    body: {BODY}\n"


def write_file(path: Path, sections: int, content: Callable[[int], str] = text_of) -> None:
    """Chapters of a thousand sections; `content` is what each holds."""
    with path.open("w", encoding="utf-8") as file:
        file.write("format: report/1\ntitle: 大报告\nperiod: '2023'\nsections:\n")
        for number in range(sections):
            chapter, below = divmod(number, 1_000)
            if not below:
                file.write(f"- id: c{chapter}\n  title: 第{chapter}章\n  sections:\n")
                continue
            title = "关于服务区域发展的措施与成效"
            file.write(f"  - id: s{number}\n    number: '{below}.'\n    title: {title}{number}\n")
            file.write(content(number))


def read_whole(path: Path) -> Report:
    """The report, which must have nothing left out: sections without their text would be measured."""
    report = read_report(path)
    if report.problems:
        raise SystemExit(f"the file made is no good: {report.problems[0].message}")
    return report


def memory() -> int:
    """Bytes the process holds at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


class Frames:
    """Watches when an app is drawn."""

    def __init__(self, app: App[None]) -> None:
        self.first: float | None = None
        draw = app._display

        def drawn(screen: object, renderable: object) -> None:
            draw(screen, renderable)
            if renderable is not None and self.first is None:
                self.first = time.process_time()

        app._display = drawn  # type: ignore[method-assign]  # Textual has no hook that tells empty frames

    async def work(self, pilot: Pilot[None], act: Callable[[], Awaitable[object]]) -> Work:
        """Milliseconds of processor time until the next frame, and until nothing is left to do."""
        self.first, started = None, time.process_time()
        await act()
        await pilot.pause(IDLE)
        done = time.process_time()
        return Work(((self.first or done) - started) * 1_000, (done - started) * 1_000)


def medians(spent: list[Work]) -> Work:
    """The median of each part."""
    return Work(*(statistics.median(part) for part in zip(*spent, strict=True)))


async def at_ease(app: ExplorerApp, pilot: Pilot[None]) -> None:
    """Wait until the threads that check the report and prepare searching are done: a Tree has none."""
    screen = app.main_screen
    while screen.audit is None or not (screen._worker and screen._worker.wait_until_fast(0)):
        await pilot.pause(IDLE)
    await pilot.pause(10 * IDLE)


async def explorer_work(report: Report) -> tuple[float, dict[str, Work]]:
    """Seconds to the first screen, and the work of each key."""
    started = time.process_time()
    app = ExplorerApp(report)
    app.settled = QuietCollector(app).settle
    frames = Frames(app)
    async with app.run_test(size=SIZE) as pilot:
        first = time.process_time() - started
        while not app.main_screen.complete:
            await pilot.pause(0.05)
        await at_ease(app, pilot)
        spent: dict[str, list[Work]] = {}
        for _ in range(ROUNDS):
            for name, key in KEYS.items():
                spent.setdefault(name, []).append(await frames.work(pilot, lambda key=key: pilot.press(key)))
        await pilot.press("f")
        spent["filter, a letter"] = [
            await frames.work(pilot, lambda letter=letter: pilot.press(letter)) for letter in "12345"
        ]
    return first, {name: medians(values) for name, values in spent.items()}


class TreeApp(App[None]):
    """Textual's Tree with one node a section."""

    def __init__(self, outline: Outline) -> None:
        super().__init__()
        self.outline = outline

    def compose(self) -> ComposeResult:
        """The tree, all its nodes in it."""
        tree: Tree[int] = Tree("大报告")
        nodes = {-1: tree.root}
        for row, section in enumerate(self.outline.sections):
            nodes[row] = nodes[self.outline.parents[row]].add(section.number + section.title, row)
        tree.root.expand()
        yield tree


async def tree_work(outline: Outline) -> tuple[float, dict[str, Work]]:
    """Seconds to the first screen of a Tree, and its work for the same."""
    started = time.process_time()
    app = TreeApp(outline)
    frames = Frames(app)
    async with app.run_test(size=SIZE) as pilot:
        first = time.process_time() - started
        tree = app.query_one(Tree)
        spent = {}

        async def do(act: Callable[[], object]) -> None:
            act()

        for name, act in (
            ("unfold all", tree.root.expand_all),
            ("jump to end", lambda: tree.scroll_end(animate=False)),
            ("jump to start", lambda: tree.scroll_home(animate=False)),
            ("half a page", lambda: tree.scroll_relative(y=20, animate=False)),
            ("fold to level 1", lambda: [node.collapse_all() for node in tree.root.children]),
            ("a line", tree.action_cursor_down),
        ):
            spent[name] = await frames.work(pilot, lambda act=act: do(act))
    return first, spent


def rows() -> list[Row]:
    """The rows of the table of costs, in processor time."""
    return asyncio.run(_rows(SECTIONS))


async def _rows(sections: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.yaml"
        write_file(path, sections)
        started = time.process_time()
        report = read_whole(path)
        reading = time.process_time() - started
    first, spent = await explorer_work(report)
    tree_first, tree_spent = await tree_work(Outline(report))
    found = [
        Row(f"{sections:,} sections: reading and first screen", reading + first, "reading alone", reading),
        Row("first screen once read", first, "first screen of Textual's Tree", tree_first),
    ]
    return found + [
        Row(
            f"{name}, to the next frame",
            spent[name].frame / 1_000,
            "Textual's Tree",
            tree_spent[name].frame / 1_000,
        )
        for name in ("unfold all", "fold to level 1", "jump to end", "a line")
    ]


async def main() -> None:
    """Print the table."""
    sections = int(sys.argv[1]) if len(sys.argv) > 1 else SECTIONS
    before = memory()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.yaml"
        write_file(path, sections)
        size = path.stat().st_size
        started = time.process_time()
        report = read_whole(path)
        reading = time.process_time() - started
    first, spent = await explorer_work(report)
    held = memory() - before
    print(f"{sections:,} sections, {size / 1e6:.0f} MB, read in {reading:.1f} s")
    print(f"first screen {(reading + first) / reading:.2f} x reading; memory {held / size:.1f} x the file")
    tree_first, tree_spent = await tree_work(Outline(report))
    print(
        f"Textual's Tree: first screen after another {tree_first:.1f} s, the explorer's after {first:.2f} s"
    )
    print(f"{'milliseconds':18} {'to the next frame':>18} {'in all':>8}   Tree: to the next frame, in all")
    for name, work in spent.items():
        tree = tree_spent.get(name)
        beside = f"{tree.frame:7.0f} {tree.all:7.0f}" if tree else ""
        print(f"{name:18} {work.frame:18.1f} {work.all:8.1f}   {beside}")


if __name__ == "__main__":
    asyncio.run(main())
