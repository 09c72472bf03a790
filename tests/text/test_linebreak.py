"""Lines as a Chinese compositor breaks them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.text.boundaries import line_opportunities
from explorer.text.cells import cluster_starts, width
from explorer.text.linebreak import BLANKS, HARD_BREAK, break_lines, iterate_lines, opportunities
from explorer.text.prohibition import NEVER_ENDS, NEVER_STARTS

LIVELY = st.text(
    st.sampled_from(
        "，。（）“”《》—…·％中国人万亿元项第近超 　\t\n\r\u00a01234.,%$-/ab cdé\u0301\u200d\ufe0f👨👩☺🇨🇳"
        "\x00\x1b\u0600กำ한ᄒ\ud800\u200b\u2028"
    ),
    max_size=80,
)
ANY = LIVELY | st.text(max_size=60)


def lines(text: str, cells: int, first: int | None = None) -> list[str]:
    return [text[start:end] for start, end in break_lines(text, cells, first_width=first)]


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        pytest.param("", 10, [""], id="nothing is one empty line"),
        pytest.param("广东轻工职业技术学院", 8, ["广东轻工", "职业技术", "学院"], id="Han breaks anywhere"),
        pytest.param("甲乙丙丁，戊", 8, ["甲乙丙", "丁，戊"], id="no comma at a line's start"),
        pytest.param("甲乙（丙丁）戊", 6, ["甲乙", "（丙", "丁）戊"], id="brackets keep their side"),
        pytest.param("甲乙丙“丁”", 8, ["甲乙丙", "“丁”"], id="no opening quotation mark at a line's end"),
        pytest.param("甲“乙”“丙丁”", 6, ["甲“乙”", "“丙丁”"], id="quotations part between them"),
        pytest.param("甲乙丙——丁", 7, ["甲乙", "丙——丁"], id="a dash stays whole behind its word"),
        pytest.param("甲乙丙……丁", 8, ["甲乙丙……", "丁"], id="an ellipsis stays whole"),
        pytest.param("甲·乙·丙丁", 5, ["甲·", "乙·丙", "丁"], id="no interpunct at a line's start"),
        pytest.param("增长了５％左右", 8, ["增长了", "５％左右"], id="full-width percent sign"),
        pytest.param("one two  three", 8, ["one two", "three"], id="blanks vanish at a break"),
        pytest.param("甲乙 丙丁", 4, ["甲乙", "丙丁"], id="no gap in front of a break"),
        pytest.param("甲\n\n乙\r\n丙\n", 9, ["甲", "", "乙", "丙"], id="hard breaks"),
        pytest.param(
            "https://a.cn/bb/cc", 9, ["https://", "a.cn/bb/", "cc"], id="an address after its slashes"
        ),
        pytest.param("abcdefghij", 4, ["abcd", "efgh", "ij"], id="a word longer than the line"),
        pytest.param("甲乙", 1, ["甲", "乙"], id="a character wider than the line"),
        pytest.param("，，，", 2, ["，", "，", "，"], id="a width too narrow for the rules"),
        pytest.param("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"], id="combining marks"),
        pytest.param("👨‍👩‍👧👨‍👩‍👧", 3, ["👨‍👩‍👧", "👨‍👩‍👧"], id="joined emoji"),
        pytest.param("🇨🇳🇨🇳🇨🇳", 4, ["🇨🇳🇨🇳", "🇨🇳"], id="flags"),
    ],
)
def test_breaks(text: str, cells: int, expected: list[str]) -> None:
    assert lines(text, cells) == expected


WHOLE = [
    "126 项", "近 4000 人", "1.54 亿元", "2020-2022 年", "$1.2 billion",
    "2023 年", "超过 1200 人", "第 3 章", "10 余万", "不少于 30 名", "15 万余元",
    "１２，３４５元", "5%～6%", "3.5%", "-3.2℃", "￥500", "US$ 12 million",
    "RMB 300", "约为 3 万", "百分之三点五", "三百二十亿元", "五年内", "两个", "第十二期",
    "2 期", "8 所", "40 人以上", "3 个百分点", "12 km", "about 7 percent",
    "five years", "half a million dollars", "三萬個", "12元/人", "1万6千户",
    "No. 5",
]  # fmt: skip


@pytest.mark.parametrize("amount", WHOLE)
@pytest.mark.parametrize("cells", [24, 27, 31])
def test_an_amount_is_never_torn(amount: str, cells: int) -> None:
    for lead in range(cells):
        text = "a" * (lead % 2) + "中" * (lead // 2) + "，" + amount + "，其余另行安排。"
        assert any(amount in line for line in lines(text, cells)), lines(text, cells)


def test_an_amount_wider_than_the_line_loses_its_bound_first() -> None:
    assert lines("超过 1200 亿元", 10) == ["超过", "1200 亿元"]
    assert lines("1200亿元", 6) == ["1200亿", "元"]


def test_the_first_line_may_be_shorter() -> None:
    assert lines("甲乙丙丁戊", 6, first=2) == ["甲", "乙丙丁", "戊"]


# One case and more for each rule of UAX #14 (revision for Unicode 17) that the tailoring leaves alone; × is no
# break, ÷ one. Unicode's own LineBreakTest.txt is scored by benchmarks/line_break_conformance.py.
RULES = [
    ("LB4", "a\n÷b"), ("LB5", "a\r\n÷b"), ("LB5", "a\r÷b"),
    ("LB6", "a×\n"), ("LB7", "a× ÷b"), ("LB7", "a×\u200b÷b"),
    ("LB8", "a\u200b× ÷b"), ("LB8a", "\u200d×中"),
    ("LB9", "a×\u0301×b"), ("LB10", " ÷\u0301"), ("LB11", "a×\u2060×中"),
    ("LB12", "\u00a0×中"), ("LB12a", "中×\u00a0"),
    ("LB13", "中×]"), ("LB13", "中×!"), ("LB14", "(× ×a"),
    ("LB15a", "“× ×a"), ("LB15b", "a ×”"), ("LB15c", "a ÷.5"), ("LB15d", "中×,"),
    ("LB16", "）× ×々"), ("LB17", "—× ×—"), ("LB18", "a ÷b"),
    ("LB19", 'a×"×b'), ("LB19a", "中÷“×中"), ("LB20", "中÷\ufffc÷中"), ("LB20a", " ÷-×a"),
    ("LB21", "a×-÷b"), ("LB21a", "\u05d0×-×a"),
    ("LB21b", "/×\u05d0"), ("LB22", "中×…"), ("LB23", "a×1×a"),
    ("LB23a", "$×中"), ("LB23a", "中×%"), ("LB24", "$×a"),
    ("LB24", "a×%"), ("LB25", "$×1×.×5×%"), ("LB25", "-×1"),
    ("LB26", "ᄀ×ᅡ×ᆨ"), ("LB27", "가×%"), ("LB28", "a×b"),
    ("LB28a", "ᬅ×\u1b44"), ("LB29", ".×a"), ("LB30", "a×(×a×)×a"),
    ("LB30", "中÷（"), ("LB30a", "🇨×🇳÷🇨×🇳"), ("LB30b", "👍×🏽"), ("LB31", "中÷中"), ("LB31", "中÷a"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "case"), RULES)
def test_uax14(rule: str, case: str) -> None:
    text = ""
    expected, forbidden = set[int](), set[int]()
    for character in case:
        if character in "×÷":
            (expected if character == "÷" else forbidden).add(len(text))
        else:
            text += character
    found = set(line_opportunities(text))
    assert expected <= found, rule
    assert not forbidden & found, rule


@settings(max_examples=400)
@given(ANY, st.integers(-1, 30), st.none() | st.integers(0, 20))
def test_lines_and_the_blanks_between_them_are_the_text(text: str, cells: int, first: int | None) -> None:
    at = 0
    for start, end in break_lines(text, cells, first_width=first):
        assert at <= start <= end
        assert not HARD_BREAK.sub("", text[at:start]).strip("".join(BLANKS))
        at = end
    assert not HARD_BREAK.sub("", text[at:]).strip("".join(BLANKS))


@settings(max_examples=400)
@given(ANY, st.integers(1, 30))
def test_no_line_is_wider_and_none_breaks_again(text: str, cells: int) -> None:
    for line in lines(text, cells):
        assert width(line) <= cells or len(cluster_starts(line)) == 2
        assert lines(line, cells) == [line]


@settings(max_examples=200)
@given(st.text(st.sampled_from("中国，。“”（）《》—…12 ab"), max_size=120), st.integers(20, 60))
def test_prohibitions_hold_where_a_line_has_any_other_place(text: str, cells: int) -> None:
    spans = break_lines(text, cells)
    for (start, end), (following, _) in pairwise(spans):
        if text[following] in NEVER_STARTS or text[end - 1] in NEVER_ENDS:
            assert not _other_place(text, start, end)


def _other_place(text: str, start: int, end: int) -> bool:
    return any(
        text[at] not in NEVER_STARTS | BLANKS and text[at - 1] not in NEVER_ENDS | BLANKS
        for at in range(start + 1, end)
    )


@settings(max_examples=200)
@given(LIVELY)
def test_lines_begin_only_where_the_breaker_says_they_may(text: str) -> None:
    ends = opportunities(text)
    widest = max((width(text[start:end]) for start, end in pairwise([0, *ends])), default=0)
    begins = {start for start, _ in break_lines(text, widest + 8)[1:]}
    assert begins <= set(ends)
    assert ends[-1:] == [len(text)] or not text


@settings(max_examples=200)
@given(ANY)
def test_no_cluster_is_cut(text: str) -> None:
    starts = set(cluster_starts(text))
    assert all({start, end} <= starts for start, end in break_lines(text, 3))


def test_a_megabyte_gives_its_first_lines_at_once() -> None:
    text = "乡村振兴，" * 200_000
    first = iterate_lines(text, 40)
    assert [next(first).end, next(first).end] == [20, 40]
    assert len(break_lines(text, 40)) == 50_000


def test_a_cluster_longer_than_what_is_measured_at_a_time_stays_whole() -> None:
    text = "中" * 4000 + "e" + "\u0301" * 9000 + "文" * 100
    assert any("e" + "\u0301" * 9000 in line for line in lines(text, 20))
