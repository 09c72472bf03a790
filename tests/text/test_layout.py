"""Blocks set in lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.text.cells import cluster_starts, width
from explorer.text.layout import layout, layout_block, locate, plain_lines, source_at
from explorer.text.layout.table import share
from explorer.text.markdown import parse, source_of

from .test_markdown import SOURCES


def drawn(source: str, room: int, indent_first: int = 0) -> list[str]:
    return [line.text for line in layout(parse(source), room, indent_first=indent_first)]


def test_paragraphs_are_parted_and_indented() -> None:
    assert drawn("甲乙丙丁戊\n\n己", 8, indent_first=2) == ["  甲乙丙", "丁戊", "", "  己"]


def test_lists_hang_and_stay_tight() -> None:
    assert drawn("- 甲乙丙丁戊己\n- 乙\n  1. 丙丁戊己\n", 12) == [
        "- 甲乙丙丁戊",
        "  己",
        "- 乙",
        "  1. 丙丁戊",
        "     己",
    ]


def test_quotes_have_a_bar_on_every_line() -> None:
    assert drawn("> 甲乙丙丁\n>\n> 戊\n\n己", 6) == ["| 甲乙", "| 丙丁", "|", "| 戊", "", "己"]
    assert drawn("> 甲\n\n> 乙", 6) == ["| 甲", "", "| 乙"]


def test_deep_nesting_leaves_room_for_the_text() -> None:
    assert all(width(line) <= 20 for line in drawn("> " * 30 + "甲乙丙丁戊己庚辛", 20))


def test_code_is_cut_at_clusters_only_and_keeps_its_blanks() -> None:
    assert drawn("```\n\tif a:  b\n中文\n```", 8) == ["    if a", ":  b", "中文"]


def test_headings_are_styled() -> None:
    (line,) = layout(parse("## 第一章"), 20)
    assert (line.kind, line.level, line.runs[0].style) == ("heading", 2, "heading")


TABLE = "| 项目 | 数量 |\n|--|--:|\n| 智慧教室 | 1 |\n| 思政课一体化共同体 | 126 项 |\n"


def test_a_table_that_fits() -> None:
    assert drawn(TABLE, 40) == [
        "项目               |   数量",
        "-------------------+-------",
        "智慧教室           |      1",
        "思政课一体化共同体 | 126 项",
    ]


def test_cells_wrap_where_the_table_is_too_wide() -> None:
    assert drawn(TABLE, 20) == [
        "项目        |   数量",
        "------------+-------",
        "智慧教室    |      1",
        "思政课一体  | 126 项",
        "化共同体    |",
    ]


def test_rows_become_records_where_columns_are_too_narrow() -> None:
    assert drawn("|a|b|\n|-|-|\n|甲乙丙丁|戊己庚辛|\n", 9) == [
        "a",
        "  甲乙丙",
        "  丁",
        "b",
        "  戊己庚",
        "  辛",
        "---",
    ]


def test_columns_share_what_the_modest_ones_leave() -> None:
    assert share([4, 50, 50], 40) == [4, 18, 18]
    assert share([50, 50], 8) is None


def test_no_aligned_line_holds_a_sign_of_uncertain_width() -> None:
    assert all(not set(line) & set("│─┼•▏") for line in drawn(TABLE + "\n> - a\n\n***", 20))


@pytest.mark.parametrize(
    ("source", "words", "room", "expected"),
    [
        ("前**粗体**后", "粗体", 20, ["粗体"]),
        ("前**粗体**后", "前**粗体**后", 20, ["前粗体后"]),
        ("甲乙丙丁戊己", "丙丁戊", 8, ["丙丁", "戊"]),
        ("> - 甲[乙](http://a.cn)丙", "甲[乙", 20, ["甲乙"]),
        ("| a | b |\n|-|-|\n| 甲 | 乙丙 |", "乙丙", 30, ["乙丙"]),
        ("    code 甲", "code 甲", 30, ["code 甲"]),
        ("\r\n\r\n甲\r\n乙", "甲\r\n乙", 30, ["甲乙"]),
        ("标&amp;题", "&amp;题", 30, ["&题"]),
    ],
)
def test_a_stretch_of_the_source_is_lit_where_it_is_drawn(
    source: str, words: str, room: int, expected: list[str]
) -> None:
    lines = layout(parse(source), room)
    start = source.index(words)
    lit = locate(lines, start, start + len(words))
    assert [lines[line].text[begin:end] for line, begin, end in lit] == expected


def test_a_place_on_the_screen_leads_back_to_the_source() -> None:
    source = "前**粗体**后"
    (line,) = layout(parse(source), 20)
    assert [source[source_at(line, offset)] for offset in range(4)] == ["前", "粗", "体", "后"]
    assert source_at(line, 99) == len(source) - 1
    (quote,) = layout(parse("> 甲"), 20)
    assert source_at(quote, 0) == 2


def test_plain_lines() -> None:
    assert plain_lines("甲乙丙，丁\t1 2", 6) == ["甲乙", "丙，丁", "1 2"]


@settings(max_examples=300)
@given(SOURCES, st.integers(1, 50), st.sampled_from([0, 4]))
def test_lines_fit_and_know_their_source(source: str, room: int, indent: int) -> None:
    for line in layout(parse(source), room, indent_first=indent):
        assert width(line.text) <= room or len(cluster_starts(line.text.strip("|- "))) <= 2
        assert all(0 <= run.start < run.end <= len(line.text) for run in line.runs)
        for start, _, length in line.origin:
            assert 0 <= start < start + length <= len(line.text)


@settings(max_examples=300)
@given(SOURCES, st.integers(20, 60))
def test_every_character_of_the_source_that_is_shown_is_drawn(source: str, room: int) -> None:
    for block in parse(source):
        lines = layout_block(block, room)
        for offset, character in enumerate(block.text):
            place = source_of(block.origin, offset)
            if place >= 0 and character.strip() and character not in "\u200b\u2028":
                assert locate(lines, place, place + 1)
