"""Folding: what is the same for search, and where it stands in the original."""

from __future__ import annotations

import runpy
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from explorer.text.fold import fold, fold_each, fold_map
from explorer.text.tables import read_table
from explorer.text.tables.code_points import CHINESE_JAPANESE, code_points

GENERATOR = Path(__file__).parent / "tables/generate_folding.py"
LIVELY = st.text(
    st.sampled_from(
        "项目干部學習繁體Aa éÉßﬁ㎡１２％，。“”‘’—-\u0301\u200b\ufe0f\u3099かが \t\n\u3000\u00a0\x00\x1f😀𝐀"
    )
)
ANY = st.one_of(LIVELY, st.text())

SAME = [
    ("case", "ReadMe", "readme"),
    ("sharp s", "Straße", "STRASSE"),
    ("Greek final sigma", "ΣΊΣΥΦΟΣ", "σίσυφος"),
    ("full width", "ＡＢＣ　１２３％", "abc 123%"),
    ("full-width punctuation", "（一）：二", "(一):二"),
    ("half-width kana", "ｶﾅ", "カナ"),
    ("Traditional", "學習貫徹黨的二十屆三中全會精神", "学习贯彻党的二十届三中全会精神"),
    ("accents", "Émile Zola à Çeşme, Łódź", "emile zola a cesme, lodz"),
    ("decomposed accents", "e\u0301cole", "école"),
    ("dashes", "2020—2022–2024－2026", "2020-2022-2024-2026"),
    ("double quotation marks", "“双百”「行动」", '"双百""行动"'),
    ("single quotation marks", "it’s ‘3+2’", "it's '3+2'"),
    ("middle dots", "卡尔・马克思", "卡尔·马克思"),
    ("invisible", "soft\u00adhyphen 零\u200b宽\ufeff", "softhyphen 零宽"),
    ("variation selectors", "葛\U000e0100城☀\ufe0f", "葛城☀"),
    ("blank before a measure word", "126 项", "126项"),
    ("line end inside a word", "优秀\n干部", "优秀干部"),
    ("indent", "一\n\u3000\u3000二", "一二"),
    ("blank after full-width comma", "第一， second", "第一，second"),
    ("blank beside an invisible one", "项 \u200b 目", "项目"),
    ("runs in English", "annual \t\n report", "annual report"),
    ("mark between Chinese and blank", "项\u0301 a", "项a"),
    ("square metres", "100㎡", "100m2"),
    ("ligature", "eﬃcient", "efficient"),
    ("compatibility ideograph", "\uf900", "\u8c48"),
]


@pytest.mark.parametrize(("left", "right"), [pytest.param(*row[1:], id=row[0]) for row in SAME])
def test_variants_fold_alike(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("3+2 = 5", "3+2 = 5"),
        ("上海 GDP 增长 5%", "上海gdp增长5%"),
        ("  a  ", " a "),
        ("½ ㈱ …", "½㈱…"),
        ("नमस्ते", "नमस्ते"),
        ("¨", "¨"),
        ("\ud800", "\ud800"),
    ],
)
def test_what_a_reader_can_rely_on(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_nul_stops_white_space_rules() -> None:
    assert fold("项 \x00 a  \x00 目") == "项\x00 a \x00目"


@given(st.lists(ANY, max_size=5), st.sampled_from([1, 20_000]))
@example(["a", "b\0c", ""], 20_000)
def test_many_texts_fold_as_each_would_alone(texts: list[str], size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("explorer.text.fold._SLICE", size)
        assert list(fold_each(texts)) == [fold(text) for text in texts]


@given(st.lists(ANY.map(lambda text: text.replace("\x00", "")), max_size=4))
def test_texts_joined_by_nul_fold_as_they_would_alone(texts: list[str]) -> None:
    assert fold("\x00".join(texts)) == "\x00".join(map(fold, texts))


@given(ANY)
@example("， \u0301项")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_composed_and_decomposed_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(ANY)
def test_map_has_the_folded_text_and_spans_inside_the_original(text: str) -> None:
    folded = fold_map(text)
    assert folded.text == fold(text)
    assert folded.span(0, 0)[0] == folded.span(0, 0)[1]
    for start in range(len(folded.text)):
        first, last = folded.span(start, start + 1)
        assert 0 <= first < last <= len(text)
        assert folded.text[start] in fold(text[first:last]) or folded.text[start] == " "


@given(ANY, st.integers(-2, 30), st.integers(-2, 30))
def test_spans_never_leave_the_text_or_run_backwards(text: str, start: int, end: int) -> None:
    first, last = fold_map(text).span(start, end)
    assert 0 <= first <= last <= len(text)


@pytest.mark.parametrize(
    ("text", "needle", "found"),
    [
        ("共 126 项目", "126项", "126 项"),
        ("Un cafe\u0301 noir", "cafe", "cafe\u0301"),
        ("優秀\n  幹部", "优秀干部", "優秀\n  幹部"),
        ("面积100㎡。", "m", "㎡"),
        ("面积100㎡。", "2", "㎡"),
        ("天☀\ufe0f气", "☀", "☀\ufe0f"),
        ("一 \u200b二", "一二", "一 \u200b二"),
    ],
)
def test_a_hit_is_lit_where_it_stands(text: str, needle: str, found: str) -> None:
    folded = fold_map(text)
    start = folded.text.index(needle)
    first, last = folded.span(start, start + len(needle))
    assert text[first:last] == found


def test_no_character_becomes_chinese_that_white_space_rules_take_for_latin() -> None:
    chinese = code_points(CHINESE_JAPANESE)
    entering = [
        (image, character)
        for image, characters in read_table("folding.txt")
        for character in characters
        if ord(image[0]) in chinese and ord(character) not in chinese
    ]
    assert entering == []


def test_table_is_what_its_generator_writes() -> None:
    generator = runpy.run_path(str(GENERATOR))
    table = generator["TARGET"].read_text(encoding="utf-8")
    if f"Database {unicodedata.unidata_version} " in table:
        assert generator["folding_table"]() == table
    stored = {c: image for image, characters in read_table("folding.txt") for c in characters}
    fresh = generator["folding_pairs"]()
    # Unicode keeps what it once decomposed or case-folded; later versions only add.
    assert {c: fresh[c] for c in stored} == stored


@settings(max_examples=5)
@given(st.sampled_from([" ", "\u0301", "\u200b", "\u200b ", "项 ", "a ", "\x00", "é"]))
def test_a_long_worst_case_ends_at_once(unit: str) -> None:
    text = unit * (300_000 // len(unit)) + "项"
    assert fold_map(text).text == fold(text)


@given(ANY)
def test_much_white_space_folds_as_little_does(text: str) -> None:
    # Two ways lead to the same: a pattern for texts with much of it, a walk through the runs for others.
    padding = "a b " * 600 + "\0"
    assert fold(padding + text).split("\0", 1)[1] == fold(text)
