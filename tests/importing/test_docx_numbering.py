"""Automatic numbers of Word documents: as Word shows them."""

from __future__ import annotations

import pytest

from explorer.importing.blocks import Source
from explorer.importing.docx import read
from explorer.importing.docx_number_formats import number_text
from tests.importing.office import HEADINGS, docx, levels, numbered, numbering, paragraph, style


def source(body: str, **made: str) -> Source:
    return read(docx(body, parts=made), "报告.docx")


def texts(body: str, **made: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in source(body, **made).blocks]


@pytest.mark.parametrize(
    ("format", "value", "shown"),
    [
        ("chineseCountingThousand", 10, "十"),
        ("chineseCountingThousand", 15, "十五"),
        ("chineseCountingThousand", 20, "二十"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1050, "一千零五十"),
        ("chineseCountingThousand", 10_010, "一万零一十"),
        ("chineseCounting", 21, "二十一"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 11, "甲"),
        ("ideographZodiac", 12, "亥"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 99, "99"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerLetter", 27, "aa"),
        ("ordinal", 12, "12th"),
        ("decimalFullWidth", 12, "１２"),
        ("taiwaneseCountingThousand", 10_000, "一萬"),
        ("none", 3, ""),
        ("chineseCounting", 105, "一○五"),
        ("chineseCountingThousand", 0, "零"),
        ("chineseCountingThousand", 10_000_000_000, "10000000000"),
        ("lowerRoman", 4000, "4000"),
        ("ordinal", 22, "22nd"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircle", 36, "㊱"),
        ("decimalEnclosedParen", 21, "21"),
        ("ganada", 2, "나"),
        ("ganada", 0, "0"),
        ("a format of tomorrow", 5, "5"),
    ],
)
def test_number_formats(format: str, value: int, shown: str) -> None:
    assert number_text(value, format) == shown


@pytest.mark.parametrize(
    ("described", "used", "shown"),
    [
        (
            [("chineseCountingThousand", "第%1章"), ("decimal", "%1.%2")],
            [0, 1, 1, 0, 1],
            ["第一章", "一.1", "一.2", "第二章", "二.1"],
        ),
        (
            [("chineseCounting", "%1、"), ("chineseCounting", "（%2）")],
            [0, 1, 1, 0, 1],
            ["一、", "（一）", "（二）", "二、", "（一）"],
        ),
        (
            [("upperRoman", "%1."), ("upperLetter", "%2."), ("lowerLetter", "(%3)")],
            [0, 1, 2, 2, 0],
            ["I.", "A.", "(a)", "(b)", "II."],
        ),
        ([("decimalEnclosedCircle", "%1")], [0, 0, 0], ["①", "②", "③"]),
        ([("ideographTraditional", "%1、")], [0, 0], ["甲、", "乙、"]),
        ([("decimal", "%1"), ("decimal", "%1.%2")], [1, 1, 0, 1], ["1.1", "1.2", "1", "1.1"]),
        ([("decimalZero", "%1")], [0] * 2, ["01", "02"]),
        ([("no-such-format", "%1")], [0], ["1"]),
    ],
)
def test_automatic_numbers_stand_as_word_shows_them(
    described: list[tuple[str, str]], used: list[int], shown: list[str]
) -> None:
    body = "".join(paragraph("题", style="1", properties=numbered(1, level)) for level in used)
    read_one = source(body, styles=HEADINGS, numbering=numbering(levels(*described)))
    assert [block.number for block in read_one.headings()] == shown


def test_a_numbering_starts_again_where_an_override_says_so() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = "".join(paragraph("题", style="1", properties=numbered(id)) for id in (1, 1, 2, 2, 1))
    read_one = source(body, styles=HEADINGS, numbering=numbering(levels(("decimal", "%1.")), "", again))
    assert [block.number for block in read_one.headings()] == ["1.", "2.", "5.", "6.", "7."]


@pytest.mark.parametrize(
    ("restart", "shown"),
    [('<w:lvlRestart w:val="0"/>', ["1", "1.1", "2", "2.2"]), ("", ["1", "1.1", "2", "2.1"])],
    ids=["never", "usual"],
)
def test_a_level_restarts_as_its_rule_says(restart: str, shown: list[str]) -> None:
    made = numbering(levels(("decimal", "%1"), ("decimal", "%1.%2"), inside=restart))
    body = "".join(paragraph("题", style="1", properties=numbered(1, level)) for level in (0, 1, 0, 1))
    assert [block.number for block in source(body, styles=HEADINGS, numbering=made).headings()] == shown


def test_a_style_brings_its_numbering_and_level() -> None:
    described = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="{n + 1}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, text in enumerate(("%1", "%1.%2"))
    )
    numbers = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("1", "heading 1", numbers) + style("2", "heading 2", numbers)
    body = (
        paragraph("甲", style="1")
        + paragraph("乙", style="2")
        + paragraph("丙", style="2")
        + paragraph("丁", style="1")
    )
    read_one = source(body, styles=styles, numbering=numbering(described))
    assert [(block.number, block.level) for block in read_one.headings()] == [
        ("1", 1),
        ("1.1", 2),
        ("1.2", 2),
        ("2", 1),
    ]


def test_lists_are_items_and_chinese_numbers_are_text() -> None:
    made = numbering(levels(("bullet", "·"), ("decimal", "%2.")))
    body = paragraph("要点", properties=numbered(1)) + paragraph("步骤", properties=numbered(1, 1))
    assert texts(body, numbering=made) == [("item", "- 要点"), ("item", "  1. 步骤")]
    made = numbering(levels(("chineseCounting", "%1、")))
    assert texts(paragraph("总体情况", properties=numbered(1)), numbering=made) == [
        ("paragraph", "一、总体情况")
    ]
