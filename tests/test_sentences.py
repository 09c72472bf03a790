"""What is wrong with files and settings has a Chinese sentence for each English one, with the same fields."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from explorer.config import problem_words as of_settings
from explorer.export import problem_words as of_exports
from explorer.importing import problem_words as of_documents
from explorer.library import problem_words as of_libraries
from explorer.loading import problem_words as of_reports
from explorer.loading.fields import TABLES
from explorer.metrics import problem_words as of_figures
from explorer.sentences import said_again, sentence

ERRORS = {"LoadError", "ExportError", "UsageError", "ExplorerError"}
ERRORS_OF = ("loading", "importing", "metrics", "library", "config")
EXPLORER = Path(__file__).parents[1] / "explorer"


def forms(pattern: str) -> Iterator[tuple[str, bool]]:
    """Every form that some modules say, and whether it has fields."""
    for path in sorted(EXPLORER.glob(pattern)):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "sentence":
                said, has_fields = node.args[0], bool(node.keywords)
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "form":
                said, has_fields = node.value, True
            else:
                continue
            if isinstance(said, ast.Constant):
                yield str(said.value), has_fields


def fields(form: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(form) if name is not None}


@pytest.mark.parametrize(
    ("modules", "chinese", "fewest"),
    [
        ("loading/*.py", of_reports.CHINESE, 20),
        ("config/*.py", of_settings.CHINESE, 20),
        ("importing/*.py", of_documents.CHINESE, 20),
        ("metrics/*.py", of_figures.CHINESE, 4),
        ("library/*.py", of_libraries.CHINESE, 6),
        ("export/*.py", of_exports.CHINESE, 1),
        ("atomic.py", of_exports.CHINESE, 5),
    ],
)
def test_every_sentence_has_a_chinese_one_with_fields_of_its_own(
    modules: str, chinese: dict[str, str], fewest: int
) -> None:
    said = dict(forms(modules))
    assert len(said) >= fewest
    assert [form for form in said if form not in chinese] == []
    for form, has_fields in said.items():
        if has_fields:
            assert fields(chinese[form]) <= fields(form), form


@pytest.mark.parametrize(
    ("folder", "raised"),
    [(name, found) for name in ERRORS_OF for found in [sorted((EXPLORER / name).glob("*.py"))]],
)
def test_every_error_knows_its_form(folder: str, raised: list[Path]) -> None:
    for path in raised:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                name, said = ast.unparse(node.exc.func), node.exc.args[:1]
                bare = said and isinstance(said[0], (ast.Constant, ast.JoinedStr))
                assert not (name in ERRORS and bare), f"{folder}/{path.name}:{node.lineno}"


def test_what_a_report_is_made_of_has_chinese_names() -> None:
    assert {table.noun for table in TABLES.values()} <= of_reports.CHINESE.keys()


def test_a_sentence_in_a_sentence_is_said_again_and_what_a_file_says_is_not() -> None:
    told = sentence("{noun} has no key '{key}'", noun=sentence("a list"), key="a list")
    assert told == "a list has no key 'a list'"
    chinese = {"{noun} has no key '{key}'": "{noun}没有“{key}”", "a list": "列表"}
    assert said_again(told, chinese) == "列表没有“a list”"
    assert said_again("something else", chinese) == "something else"
