"""What is wrong with files and settings has a Chinese sentence for each English one, with the same fields."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from explorer.config import problem_words as of_settings
from explorer.loading import problem_words as of_reports
from explorer.loading.fields import TABLES
from explorer.sentences import said_again, sentence

EXPLORER = Path(__file__).parents[1] / "explorer"


def forms(package: str) -> Iterator[tuple[str, bool]]:
    """Every form that a package's code says, and whether it has fields."""
    for path in sorted((EXPLORER / package).glob("*.py")):
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
    ("package", "chinese"), [("loading", of_reports.CHINESE), ("config", of_settings.CHINESE)]
)
def test_every_sentence_has_a_chinese_one_with_fields_of_its_own(
    package: str, chinese: dict[str, str]
) -> None:
    said = dict(forms(package))
    assert len(said) > 20
    assert [form for form in said if form not in chinese] == []
    for form, has_fields in said.items():
        if has_fields:
            assert fields(chinese[form]) <= fields(form), form


def test_what_a_report_is_made_of_has_chinese_names() -> None:
    assert {table.noun for table in TABLES.values()} <= of_reports.CHINESE.keys()


def test_a_sentence_in_a_sentence_is_said_again_and_what_a_file_says_is_not() -> None:
    told = sentence("{noun} has no key '{key}'", noun=sentence("a list"), key="a list")
    assert told == "a list has no key 'a list'"
    chinese = {"{noun} has no key '{key}'": "{noun}没有“{key}”", "a list": "列表"}
    assert said_again(told, chinese) == "列表没有“a list”"
    assert said_again("something else", chinese) == "something else"
