"""What the checks say: the same in both languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from explorer import metrics
from explorer.metrics.checks import RULES, agreement, outside_period, parts, unit_change
from explorer.metrics.message import message
from explorer.metrics.messages import CHINESE, ENGLISH
from tests.metrics.builders import bodies, book, figure


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def said_by_checks() -> set[str]:
    """Every text in the code of the checks that is written as a sentence's key or a rule's code is."""
    folder = Path(metrics.__file__).parent
    files = [*(folder / "checks").glob("*.py"), folder / "declared.py"]
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {text for text in texts if re.fullmatch(r"[a-z]+(-[a-z]+)*", text)}


def codes() -> set[str]:
    """The codes of all rules, and their names."""
    modules = [__import__(rule.__module__, fromlist=["CODE"]) for rule in RULES.values()]
    names = ("CODE", "DECLARED", "NAMED")
    return {*RULES, *(getattr(module, name) for module in modules for name in names if hasattr(module, name))}


def test_a_check_has_its_sentences_and_no_sentence_is_left_over() -> None:
    keys = {text for text in said_by_checks() if "-" in text} - codes()
    assert keys - ENGLISH.keys() == set(), "write these into metrics/messages.py, in both languages"
    assert ENGLISH.keys() - said_by_checks() == set(), "no check says these any more"


def test_both_languages_say_the_same_sentences() -> None:
    assert ENGLISH.keys() == CHINESE.keys()
    assert {key: fields(text) for key, text in ENGLISH.items()} == {
        key: fields(text) for key, text in CHINESE.items()
    }


@pytest.mark.parametrize(
    ("language", "says"),
    [("en", "t: 9 项 + over 15 项 ≠ 20 项"), ("zh", "t：9 项 + 超 15 项 ≠ 20 项"), ("fr", "t: 9 项 +")],
)
def test_the_arithmetic_of_parts(language: str, says: str) -> None:
    figures = (figure("t", "20", parts=("a", "b")), figure("a", "9"), figure("b", "15", bound="above"))
    (found,) = parts.check(book(*figures))
    assert found.told.text(language).startswith(says)


def test_a_fact_told_twice() -> None:
    (found,) = agreement.check(book(figure("a", "120", "名"), figure("b", "180", "名", same_as="a")))
    assert found.message == "b: 180 名 here, 120 名 in 1 节"
    assert found.told.text("zh") == "b：此处 180 名，1 节为 120 名"


def test_a_passage() -> None:
    (found,) = outside_period.check(bodies("至2024年6月已建成。"))
    assert found.told.text("zh") == "至2024年6月：晚于报告期末 2023-12-31"


def test_braces_of_a_report_are_said_as_they_are() -> None:
    assert message("not-a-number", value="{x}").text("zh") == "“{x}”不是数字"


def test_a_month_is_not_called_a_year() -> None:
    figures = (
        figure("a", "3", "吨", name="产量", period="2023-06"),
        figure("b", "3", "人", name="产量", period="2022-06"),
    )
    (found,) = unit_change.check(book(*figures))
    assert found.told.text("zh").startswith("产量：2022-06 为 3 人，2023-06 为 3 吨")
