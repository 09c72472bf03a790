"""Markdown as blocks of display text that know where they came from."""

from __future__ import annotations

import time
import tracemalloc
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.rules_block import StateBlock

from explorer.text.markdown import Block, iterate_blocks, parse, source_of
from explorer.text.markdown.lines import Lines
from explorer.text.markdown.parser import MAX_TOKENS, BlockState, block_tokens, parser
from explorer.text.markdown.reading import BlockReader
from explorer.text.sanitize import visible

PIECES = (
    "a", "中文", "，", "“", "\n", "\n\n", " ", "  ", "    ", "\t", "- ", "1. ", "2) ", "> ", "# ", "```", "~~~", "`",
    "*", "**", "_", "~~", "[", "]", "(", ")", "![", "](u)", "[^1]", "[^1]: ", "[a]: /b", "[a]", "|", "|-|", "---",
    "===", "\\", "&amp;", "<b>", "<http://x>", "　", "\r\n", "\0", "12", "  \n", ":", "\u2028", "…", "\x1b", "\u202e",
)  # fmt: skip
SOURCES = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=40)


def styled(block: Block) -> list[tuple[str, str]]:
    return [(block.text[run.start : run.end], run.style) for run in block.runs]


@pytest.mark.parametrize(
    ("source", "text", "runs"),
    [
        ("**注意：**请看", "注意：请看", [("注意：", "strong")]),
        ("推**“双百行动”**任务", "推“双百行动”任务", [("“双百行动”", "strong")]),
        ("**一是（甲）**乙", "一是（甲）乙", [("一是（甲）", "strong")]),
        ("~~删：~~看", "删：看", [("删：", "strike")]),
        ("2 * 3 * 4", "2 * 3 * 4", []),
        ("snake_case_name", "snake_case_name", []),
        ("*a **b***", "a b", [("a b", "emphasis"), ("b", "strong")]),
        ("`` a`b `` c", "a`b c", [("a`b", "code")]),
        ("![图一](p/q.png) ![](p/q.png)", "图一 q.png", [("图一", "image"), ("q.png", "image")]),
        ("见[^甲]。", "见[甲]。", [("[甲]", "footnote")]),
        ("<b>x</b> &amp; \\*", "<b>x</b> & *", []),
        ("[x](javascript:alert)", "[x](javascript:alert)", []),
        ("www.example.com", "www.example.com", []),
        ("甲\n乙\nb\nc", "甲乙 b c", []),
        ("甲”\n乙", "甲”乙", []),
        ("甲  \n乙", "甲\n乙", []),
        ("甲\x1b[2J\u202e乙&#27;", "甲␛[2J␦乙\ufffd", []),
    ],
)
def test_a_paragraph(source: str, text: str, runs: list[tuple[str, str]]) -> None:
    (block,) = parse(source)
    assert (block.kind, block.text, styled(block)) == ("paragraph", text, runs)


def test_links_keep_where_they_lead() -> None:
    (block,) = parse("[报 *告*](https://a.cn/b 'c') <mailto:a@b.cn> [d]\n\n[d]: http://e.cn")
    assert [(run.style, run.href) for run in block.runs] == [
        ("link", "https://a.cn/b"),
        ("emphasis", ""),
        ("link", "mailto:a@b.cn"),
        ("link", "http://e.cn"),
    ]


def test_a_link_defined_elsewhere_is_found_from_every_paragraph() -> None:
    blocks = parse("甲 [x] 乙\n\n中间\n\n```\n[x]: no\n```\n\n[x]: http://a.cn")
    assert blocks[0].runs[0].href == "http://a.cn"


def test_blocks_of_every_kind() -> None:
    source = "# 一 #\n\n二\n==\n\n> 引\n>\n> - 项\n\n3. 三\n   - 内\n4. 四\n\n```py x\n\tcode\n```\n***\n[^1]: 注\n"
    seen = [(block.kind, block.text, block.containers, block.fresh, block.level) for block in parse(source)]
    assert seen == [
        ("heading", "一", (), 0, 1),
        ("heading", "二", (), 0, 1),
        ("paragraph", "引", (">",), 1, 0),
        ("paragraph", "项", (">", "-"), 1, 0),
        ("paragraph", "三", ("3.",), 1, 0),
        ("paragraph", "内", ("3.", "-"), 1, 0),
        ("paragraph", "四", ("4.",), 1, 0),
        ("code", "\tcode", (), 0, 0),
        ("rule", "", (), 0, 0),
        ("footnote", "注", ("[1]",), 1, 0),
    ]


def test_a_table_has_rows_of_cells_and_alignments() -> None:
    source = "| 项目 | 数 \\| 量 |\n|:-|-:|\n| **甲** | `1` |\n| 乙 |\n"
    (table,) = parse(source)
    cells = [[table.text[start:end] for start, end in row] for row in table.rows]
    assert cells == [["项目", "数 | 量"], ["甲", "1"], ["乙", ""]]
    assert table.alignments == ("left", "right")
    assert styled(table) == [("甲", "strong"), ("1", "code")]
    for start, end in table.rows[1]:
        assert source[source_of(table.origin, start)] == table.text[start:end]


@settings(max_examples=500)
@given(SOURCES)
def test_reading_by_groups_gives_what_the_parser_gives(source: str) -> None:
    lines = Lines(source)
    environment: dict[str, Any] = {}
    tokens = block_tokens("\n".join(lines.texts), environment)
    assert parse(source) == tuple(BlockReader(lines, 0, environment).read(tokens))


@settings(max_examples=500)
@given(SOURCES)
def test_each_character_came_from_where_it_says(source: str) -> None:
    for block in parse(source):
        assert visible(block.text) == block.text
        assert 0 <= block.source[0] <= block.source[1] <= len(source)
        covered = 0
        for start, place, length in block.origin:
            assert start >= covered
            covered = start + length
            assert place + length <= len(source)
            for shown, typed in zip(block.text[start:covered], source[place : place + length], strict=True):
                assert shown == visible(typed) or typed in "\n\r\0&"
        assert covered <= len(block.text)
        assert all(0 <= run.start < run.end <= len(block.text) for run in block.runs)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_note_below_its_label_came_from_its_own_line(end: str) -> None:
    source = end.join(["[^1]: ", "[^1]", "b"])
    (note,) = parse(source)
    assert note.text == "[1] b"
    assert source[source_of(note.origin, 1)] == "1"
    assert source_of(note.origin, 1) > source.index(end)
    assert source[source_of(note.origin, 4)] == "b"


def test_nesting_beyond_the_limit_is_shown_as_typed() -> None:
    for source in (
        "> " * 10_000 + "深",
        "- " * 10_000 + "深",
        "".join("  " * n + "- 深\n" for n in range(200)),
    ):
        shown = "".join(block.text for block in parse(source))
        assert shown.count("深") == source.count("深")


@pytest.mark.parametrize(
    "unit", ["[", "*[", "![", "*", "_", "`", "a``", "<", "&", "\\", ">", "[a](", "**a", "|", "[^1]"]
)
def test_piles_of_signs_take_bounded_time(unit: str) -> None:
    source = unit * (50_000 // len(unit))
    begin = time.perf_counter()
    parse(source)
    assert time.perf_counter() - begin < 5


def test_images_in_images_do_not_recurse_without_end() -> None:
    source = "![a " * 3000 + "b" + "](c)" * 3000
    assert "b" in parse(source)[0].text


def test_the_first_blocks_of_a_long_source_are_read_alone() -> None:
    source = "**要点**：完成投资。\n\n" * 20_000
    begin = time.perf_counter()
    first = next(iterate_blocks(source))
    assert first.text == "要点：完成投资。"
    assert time.perf_counter() - begin < 1


ROWS = st.lists(
    st.sampled_from(("a", "中", " ", "|", "|", "|", "\\|", "\\", "*", "**b**", "`", "<", "\n|", "\n| ", "\n  |")),
    max_size=25,
).map("".join)  # fmt: skip


@settings(max_examples=500)
@given(ROWS)
def test_the_rows_of_a_table_are_those_the_parser_reads(rows: str) -> None:
    source = "| a | b\\| |\n|:-|-:|\n|" + rows
    lines = Lines(source)
    environment: dict[str, Any] = {}
    tokens = block_tokens("\n".join(lines.texts), environment)
    assert parse(source) == tuple(BlockReader(lines, 0, environment).read(tokens))


def test_a_table_ends_where_too_many_of_its_cells_are_lacking() -> None:
    table, rest = parse("|a" * 1_000 + "|\n" + "|-" * 1_000 + "|\n" + "|b|\n" * 100)
    assert (len(table.rows), rest.kind, rest.text.count("|b|")) == (66, "paragraph", 35)


@settings(max_examples=300)
@given(st.text("a \t\n-", max_size=40))
def test_lines_are_measured_as_the_library_measures_them(source: str) -> None:
    theirs, ours = (made(source, parser(), {}, []) for made in (StateBlock, BlockState))
    for marks in ("bMarks", "eMarks", "tShift", "sCount", "bsCount", "lineMax"):
        assert getattr(ours, marks) == getattr(theirs, marks)


@pytest.mark.parametrize(
    "line", ["- **a** b", "> a\n>\n> b", "1. a\n\n   b", "```\na\n```", "> ~~~\n\na", "- - - a"]
)
def test_markup_of_more_tokens_than_fit_is_read_in_pieces(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    source = "\n".join([line] * 40)
    whole = parse(source)
    monkeypatch.setattr("explorer.text.markdown.parser.MAX_TOKENS", 50)
    pieces = parse(source)
    assert "".join(block.text for block in pieces).count("a") == "".join(b.text for b in whole).count("a")
    for block in pieces:
        for start, place, length in block.origin:
            typed = source[place : place + length].replace("\n", " ")
            assert block.text[start : start + length] == typed


@pytest.mark.parametrize(
    ("source", "most"),
    [
        ("| a | b |\n|---|---|\n" + "| x | *y* |\n" * 5_000, 8_000_000),
        ("- x\n" * 20_000, MAX_TOKENS * 800),
        ("> ~~~\n" + "x\n\n" * 20_000, MAX_TOKENS * 800),
    ],
)
def test_long_markup_takes_bounded_memory(source: str, most: int) -> None:
    tracemalloc.start()
    try:
        for _ in iterate_blocks(source):
            pass
        assert tracemalloc.get_traced_memory()[1] < most
    finally:
        tracemalloc.stop()
