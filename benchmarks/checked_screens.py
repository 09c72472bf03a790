"""A report of 100,000 sections and 200,000 figures on the screen: what checking it and its lists let a key wait.

    python benchmarks/checked_screens.py [SECTIONS]

Headless, 160 by 45. `longest pause` is the longest time that nothing else of the screen's work got its turn while the
report was checked and prepared for searching by threads, beside one full search for garbage of the same memory, which
the interpreter would make on its own. A key's time is processor time until the next frame. `memory` is what the
process holds over the file's size, the interpreter and Textual left out.
"""

from __future__ import annotations

import asyncio
import gc
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from large_screens import IDLE, SIZE, Frames, memory, read_whole, write_file
from row import Row
from textual.pilot import Pilot

from explorer.model import Report
from explorer.tui.app import ExplorerApp
from explorer.tui.collecting import QuietCollector

SECTIONS = 100_000
NAMES = ("受益学生", "共建项目", "累计投入", "培训人数")
MOST_NAMES = 5_000
"""Different names, so that each is told again with another number."""
BEAT = 0.005
"""Seconds between two looks at the time."""
KEYS = {
    "findings": ("c", 1.0),
    "findings: /": ("slash", IDLE),
    "findings: a letter": ("1", 5.0),
    "findings: another": ("2", IDLE),
    "back in the list": ("escape", IDLE),
    "back from findings": ("escape", IDLE),
    "search": ("slash", 1.0),
    "search: a letter": ("3", 1.0),
    "back from search": ("escape", IDLE),
    "table of figures": ("T", 3.0),
    "table: sort": ("s", 3.0),
    "table: to the end": ("G", IDLE),
    "back from the table": ("escape", IDLE),
}
"""A key, and the seconds given to what it has threads do."""


class Measured(NamedTuple):
    """Seconds: of reading, of checking, of the longest pause meanwhile, of a full search for garbage, of each key."""

    reading: float
    checking: float
    pause: float
    search: float
    keys: dict[str, float]
    wrong: int


def figures_of(number: int) -> str:
    """What a section holds: text with two figures."""
    name, people, money = f"{NAMES[number % 4]}{number % MOST_NAMES}", number * 7 % 9_999, number % 991
    return (
        f"    body: 学校与地方政府共建实践基地，{name}达{people}人次，投入经费{money}万元，覆盖各县。\n    metrics:\n"
        f"    - {{id: m{number}a, name: {name}, value: {people}, unit: 人次, quote: {name}达{people}人次}}\n"
        f"    - {{id: m{number}b, name: 投入经费{number % 7_000}, value: {money}, unit: 万元, "
        f"quote: 投入经费{money}万元}}\n"
    )


class Heart:
    """Looks at the time again and again, as whatever else the screen does would."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._task = asyncio.create_task(self._beat())

    async def _beat(self) -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(BEAT)
            self.longest = max(self.longest, time.perf_counter() - began - BEAT)

    def stop(self) -> float:
        """Seconds of the longest pause."""
        self._task.cancel()
        return self.longest


async def measure(sections: int) -> tuple[Measured, float]:
    """What was measured, and the memory over the file's size."""
    before = memory()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.yaml"
        write_file(path, sections, figures_of)
        size = path.stat().st_size
        began = time.perf_counter()
        report = read_whole(path)
        reading = time.perf_counter() - began
    began = time.perf_counter()
    gc.collect()
    search = time.perf_counter() - began
    checking, pause, keys, wrong = await on_screen(report)
    return Measured(reading, checking, pause, search, keys, wrong), (memory() - before) / size


async def on_screen(report: Report) -> tuple[float, float, dict[str, float], int]:
    """Seconds of checking, of the longest pause meanwhile, of each key to its frame; and what is wrong."""
    app = ExplorerApp(report)
    app.settled = QuietCollector(app).settle
    frames = Frames(app)
    async with app.run_test(size=SIZE) as pilot:
        heart, began = Heart(), time.perf_counter()
        while app.main_screen.audit is None:
            await pilot.pause(10 * BEAT)
        checking, pause = time.perf_counter() - began, heart.stop()
        await pilot.pause(10 * IDLE)
        keys = {name: await pressed(frames, pilot, *key) for name, key in KEYS.items()}
        return checking, pause, keys, len(app.main_screen.audit.wrong)


async def pressed(frames: Frames, pilot: Pilot[None], key: str, seconds: float) -> float:
    """Seconds of processor time until the next frame."""
    work = await frames.work(pilot, lambda: pilot.press(key))
    await pilot.pause(seconds - IDLE)
    return work.frame / 1_000


def rows() -> list[Row]:
    """The rows of the table of costs."""
    found, _ = asyncio.run(measure(SECTIONS))
    slowest = max(found.keys, key=lambda name: found.keys[name])
    return [
        Row(f"{2 * SECTIONS:,} figures: checking aside", found.checking, "reading the file", found.reading),
        Row("longest pause meanwhile", found.pause, "one full search for garbage", found.search),
        Row(f"slowest key to its frame ({slowest})", found.keys[slowest], "the same", found.search),
    ]


async def main() -> None:
    """Print what was measured."""
    sections = int(sys.argv[1]) if len(sys.argv) > 1 else SECTIONS
    found, held = await measure(sections)
    print(
        f"{sections:,} sections, {2 * sections:,} figures, read in {found.reading:.1f} s; memory {held:.1f} x the file"
    )
    print(
        f"checked in {found.checking:.1f} s, {found.wrong:,} wrong; longest pause {found.pause * 1_000:.0f} ms,"
    )
    print(f"one full search for garbage {found.search * 1_000:.0f} ms")
    for name, seconds in found.keys.items():
        print(f"{name:22} {seconds * 1_000:6.1f} ms to the next frame")


if __name__ == "__main__":
    asyncio.run(main())
