"""The whole interface is in the language asked for, and changes over while it runs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import explorer
from explorer.config.language import Language, Words
from explorer.model import Metric, Note, Report, Section
from explorer.tui.app import ExplorerApp
from tests.tui.hosting import screen_text, small_report, until

PACKAGE = Path(explorer.__file__).parent
HAN = re.compile("[\u4e00-\u9fff]")
SENTENCE = re.compile(r"\b[A-Za-z]?[a-z]{2,} [a-z]{2,}\b")
"""Two English words in a row; keys' names and formats stand alone."""
UNITS = re.compile("元|万元|亿元|万人|人|简体|中文")
SCREENS: tuple[tuple[str, ...], ...] = (
    (), ("tab", "tab"), ("slash",), ("f",), ("question_mark",), ("colon",), ("t",), ("e",), ("a",),
    ("x", "a"), ("c",), ("T",), ("i",), ("D",), ("y",), ("B",),
)  # fmt: skip
"""The keys to each screen; what one of them is not bound to leaves the main screen."""


def english_report() -> Report:
    """A report without a Chinese sign, with a figure, a slip and a total that is wrong."""
    part = Metric("part", "villages", "9", "", quote="9 villages")
    whole = Metric("whole", "places", "24", "", quote="24 places", includes=("part",))
    slip = Note("erratum", "should be villages", "vilages")
    below = (Section("a1", "North", "1.1", "In the north."),)
    body = "24 places, 9 villages. Some vilages more."
    chapters = (
        Section("a", "Places", "1.", body, (), (whole, part), (slip,), below),
        Section("b", "End", "2."),
    )
    return Report("Annual report", chapters, language="en")


@pytest.mark.parametrize("keys", SCREENS, ids="-".join)
async def test_no_chinese_in_the_english_interface(keys: tuple[str, ...]) -> None:
    assert not HAN.search(UNITS.sub("", await _shown("en", english_report(), keys)))


@pytest.mark.parametrize("keys", SCREENS, ids="-".join)
async def test_no_english_in_the_chinese_interface(keys: tuple[str, ...]) -> None:
    found = SENTENCE.findall(await _shown("zh", small_report().report, keys))
    assert found == []


async def _shown(language: Language, report: Report, keys: tuple[str, ...]) -> str:
    app = ExplorerApp(report, at="a", words=Words(language))
    async with app.run_test(size=(170, 60)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press(*keys)
        await pilot.pause(0.05)
        return screen_text(app)


async def test_the_language_changes_while_it_runs() -> None:
    app = ExplorerApp(small_report().report, at="a", words=Words("zh"))
    async with app.run_test(size=(150, 30)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("L")
        await until(pilot, lambda: "The interface is in English" in screen_text(app))
        await pilot.click("KeyFooter")
        await until(pilot, lambda: "Search" in screen_text(app))
        assert "Outline" in screen_text(app)
        assert "目录" not in screen_text(app)
        await pilot.press("L")
        await until(pilot, lambda: "目录" in screen_text(app))


def test_chinese_words_stand_in_the_tables_alone() -> None:
    inside = {
        f"{path.name}:{node.lineno}: {node.value!r}"
        for path in sorted((PACKAGE / "tui").rglob("*.py"))
        for node in _texts(ast.parse(path.read_text(encoding="utf-8")))
        if HAN.search(UNITS.sub("", str(node.value)))
    }
    assert inside == set()


def _texts(tree: ast.Module) -> Iterator[ast.Constant]:
    """The texts of a module that are no docstrings."""
    documented = {
        id(statement.value)
        for statement in ast.walk(tree)
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield node
