"""What the checks say: the same in both languages."""

from __future__ import annotations

from string import Formatter

import pytest

from explorer.metrics.checks import agreement, outside_period, parts
from explorer.metrics.message import message
from explorer.metrics.messages import CHINESE, ENGLISH
from tests.metrics.builders import bodies, book, figure


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


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
