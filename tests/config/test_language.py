"""Which language the interface speaks, and that it has the same words in each."""

from __future__ import annotations

from string import Formatter

import pytest

from explorer.config.language import Words, choose_language
from explorer.config.words_en import WORDS as ENGLISH
from explorer.config.words_zh import WORDS as CHINESE


@pytest.mark.parametrize(
    ("named", "environment", "chosen"),
    [
        ("", {"LANG": "zh_CN.UTF-8"}, "zh"),
        ("", {"LANG": "C.UTF-8"}, "en"),
        ("", {}, "en"),
        ("", {"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ("", {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_TW"}, "zh"),
        ("", {"LC_ALL": "", "LANG": "zh"}, "zh"),
        ("zh", {"LANG": "de_DE.UTF-8"}, "zh"),
        ("en", {"LANG": "zh_CN.UTF-8"}, "en"),
        ("xx", {"LANG": "zh_CN.UTF-8"}, "zh"),
    ],
)
def test_the_language_is_the_named_one_else_the_locales(
    named: str, environment: dict[str, str], chosen: str
) -> None:
    assert choose_language(named, environment) == chosen


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_words_with_the_same_fields() -> None:
    assert CHINESE.keys() == ENGLISH.keys()
    assert {key: fields(CHINESE[key]) for key in CHINESE} == {key: fields(ENGLISH[key]) for key in ENGLISH}


def test_words_fill_in_their_fields() -> None:
    assert Words("zh")("marks", count=3) == "已选 3 节"
    assert Words("en")("marks", count=3) == "3 marked"


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 sections marked"), (1, "1 section marked"), (12, "12 sections marked")]
)
def test_one_thing_is_no_plural(count: int, told: str) -> None:
    assert Words("en")("marked-range", count=count) == told
    assert "0 subsections" not in Words("zh")("export-left-subsections", count=0)
