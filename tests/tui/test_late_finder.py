"""Filtering a long list never stops the screen: its names are read aside, then what is typed by then is found."""

from __future__ import annotations

from threading import Event

import pytest

from explorer.model import Report, Section
from explorer.problems import Problem
from explorer.tui.app import ExplorerApp
from explorer.tui.late_finder import AT_ONCE, LateFinder
from explorer.tui.screens.findings_screen import FindingsScreen
from tests.tui.hosting import until


def test_a_short_list_is_found_in_at_once() -> None:
    finder = LateFinder(lambda: pytest.fail("nobody waited"))
    listed = ("甲乙", "乙", "甲")
    assert finder.find(listed, lambda: listed, "甲") == [0, 2]
    assert finder.find(listed, lambda: pytest.fail("read twice"), "乙") == [0, 1]


def test_a_long_list_is_found_in_once_its_names_are_read() -> None:
    made = Event()
    finder = LateFinder(made.set)
    listed = [f"第{number}节" for number in range(AT_ONCE + 1)]
    assert finder.find(listed, lambda: iter(listed), "第77节") in (None, [77])
    assert made.wait(10)
    assert finder.find(listed, lambda: pytest.fail("read twice"), "第77节") == [77]


def test_another_list_asked_about_meanwhile_wins() -> None:
    made, go_on = Event(), Event()
    finder = LateFinder(made.set)
    long = ["甲"] * (AT_ONCE + 1)

    def slowly() -> list[str]:
        assert go_on.wait(10)
        return long

    assert finder.find(long, slowly, "甲") is None
    assert finder.find(("乙",), lambda: ("乙",), "乙") == [0]
    go_on.set()
    assert not made.wait(0.2)
    assert finder.find(("丙",), lambda: ("丙",), "乙") == []


async def test_many_findings_are_filtered_while_one_types_on() -> None:
    problems = tuple(Problem("warning", "unknown-key", f"key{number}?", line=1) for number in range(3_000))
    app = ExplorerApp(Report("报告", (Section("a", "甲"),), problems=problems))
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.main_screen.complete and app.main_screen.audit is not None)
        await pilot.press("c", "slash", *"key2999")
        assert isinstance(app.screen, FindingsScreen)
        findings = app.screen.findings
        await until(pilot, lambda: len(findings.remarks) == 1)
        await pilot.press(*["backspace"] * 7)
        await until(pilot, lambda: len(findings.remarks) == 3_000)
