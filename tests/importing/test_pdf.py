"""PDF files: paragraphs, headings from bookmarks, what pages carry around their text."""

from __future__ import annotations

import pytest

from explorer.errors import LoadError
from explorer.importing import import_document
from explorer.importing.blocks import Source
from explorer.importing.pdf import read
from explorer.importing.pdf_characters import cleaned, is_unreadable
from tests.importing.pages import TOP, Text, column, pdf

# Lines of 36 characters fill the width; a shorter one ends its paragraph.
FULL = "本年度全省高校围绕服务区域发展战略扎实推进各项工作取得明显成效社会各界给予充分肯定"[:36]
SHORT = "项目总数达到二十四项。"


def source(*pages: list[Text], **made: object) -> Source:
    return read(pdf(pages, **made), "年报.pdf")  # type: ignore[arg-type]  # what pdf() takes


def texts(*pages: list[Text]) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in source(*pages).blocks]


def test_hard_wrapped_lines_are_joined_and_short_lines_end_paragraphs() -> None:
    page = column(FULL, FULL, SHORT, FULL, SHORT)
    assert texts(page) == [("paragraph", FULL + FULL + SHORT), ("paragraph", FULL + SHORT)]


def test_a_first_line_indent_begins_a_paragraph() -> None:
    page = column(FULL, FULL, FULL, FULL, FULL, FULL)
    page[3] = Text(FULL[:34], 96, page[3].y)
    assert [text for _, text in texts(page)] == [FULL * 3, FULL[:34] + FULL * 2]


def test_latin_lines_are_joined_with_blanks_and_hyphens_mended() -> None:
    wide = "The project has been carried out by all parties to the satis-"
    page = column(wide, "faction of those who ordered it and of those who were asked to", "pay for it.")
    found = texts([Text(line.text, line.x, line.y, 8) for line in page])
    assert found[0][1].startswith(
        "The project has been carried out by all parties to the satisfaction of those"
    )
    assert found[0][1].endswith("asked to pay for it.")


def test_letters_of_another_font_stand_where_they_are_printed() -> None:
    page = [Text("18_____36", 72 + 4 * 12, TOP), Text("完成投资_亿元，增长_个百分点。", 72, TOP)]
    assert texts(page) == [("paragraph", "完成投资18亿元，增长36个百分点。")]


def test_a_gap_that_nothing_fills_is_a_blank() -> None:
    assert texts([Text("Part_One", 72, TOP)])[0][1] == "Part One"


def test_a_page_break_does_not_cut_a_paragraph() -> None:
    pages = [column(*[FULL] * 10), column(FULL, SHORT, FULL, *[FULL] * 7)]
    assert texts(*pages)[0][1] == FULL * 11 + SHORT


def test_running_heads_and_page_numbers_are_left_out_and_counted() -> None:
    words = ("总体", "投入", "产出", "效益", "展望")
    pages = []
    for n, word in enumerate(words, 1):
        head, foot = Text("省教育厅年度报告", 220, 810, 9), Text(f"第 {n} 页", 280, 30, 9)
        pages.append([head, *column(word + FULL[:30] + "。", FULL, word + SHORT), foot])
    one = source(*pages)
    assert not any("年度报告" in block.text or "页" in block.text for block in one.blocks)
    assert "left out 10 × running heads and page numbers" in [remark.message for remark in one.remarks]


def test_bookmarks_are_headings_over_their_text() -> None:
    first = [
        Text("第一章 总体情况", 72, TOP, 20, "F2"),
        *column(FULL, SHORT, y=700),
        Text("1.1 投入", 72, 640, 14, "F2"),
    ]
    first += column(FULL, SHORT, y=610)
    second = [Text("第二章", 72, TOP, 16, "F2"), Text("成效", 72, 730, 20, "F2"), *column(SHORT, y=690)]
    marks = [("总体情况", 0, 780.0), (">投入", 0, 660.0), ("成效", 1, 780.0)]
    one = source(first, second, bookmarks=marks, title="Microsoft Word - 年报.docx")
    assert one.marked
    assert one.title == "年报"
    assert [(b.kind, b.level, b.number, b.text) for b in one.blocks] == [
        ("heading", 1, "第一章", "总体情况"),
        ("paragraph", 0, "", FULL + SHORT),
        ("heading", 2, "1.1", "投入"),
        ("paragraph", 0, "", FULL + SHORT),
        ("heading", 1, "第二章", "成效"),
        ("paragraph", 0, "", SHORT),
    ]


def test_bookmarks_that_no_line_prints_are_not_trusted() -> None:
    one = source(column(FULL, SHORT), bookmarks=[("幻灯片 1", 0, 780.0), ("幻灯片 2", 0, 300.0)])
    assert not one.marked
    assert "bookmarks-unused" in [remark.code for remark in one.remarks]


def test_without_bookmarks_large_bold_centred_lines_stand_out() -> None:
    page = [Text("总体情况", 250, TOP, 20, "F2"), *column(*[FULL] * 9, SHORT, y=700)]
    assert [block.strength for block in source(page).blocks] == [3, 0]


def test_the_lines_of_a_table_of_contents_are_left_out() -> None:
    entries = column("目录", *(f"{n} 第{n}项工作 ............... {n}" for n in range(1, 5)))
    one = source([*entries, *column(SHORT, y=600)], column(FULL, SHORT))
    assert [block.text for block in one.blocks] == [SHORT, FULL + SHORT]
    assert "lines-of-a-table-of-contents" in [remark.code for remark in one.remarks]


def test_items_code_and_foot_notes() -> None:
    page = [
        *column(FULL, FULL, "见说明"),
        Text("2", 108, 728, 7),
        *column("• 第一点", "• 第二点", y=680),
        Text("make install", 72, 600, 12, "F3"),
        Text("make clean", 72, 582, 12, "F3"),
        Text("2出处见年鉴", 72, 60, 8),
    ]
    assert texts(page) == [
        ("paragraph", FULL * 2 + "见说明[^2]"),
        ("item", "- 第一点"),
        ("item", "- 第二点"),
        ("code", "```\nmake install\nmake clean\n```"),
        ("note", "[^2]: 出处见年鉴"),
    ]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("ﬁnal oﬃce", "final office"),
        ("⺠⽣工程", "民生工程"),
        ("全 省 共 建", "全省共建"),
        ("第 3 页", "第 3 页"),
        ("1 、全球（ GitHub ）", "1、全球（GitHub）"),
        ("一 . 总体", "一. 总体"),
        ("（１２％），共㎡", "（１２％），共㎡"),
        ("soft\u00adhyphen\u00a0x", "softhyphen x"),
    ],
)
def test_characters_are_those_of_the_text(printed: str, meant: str) -> None:
    assert cleaned(printed) == meant


def test_progress_is_told_for_each_page() -> None:
    told: list[tuple[int, int]] = []
    data = pdf([column(FULL, SHORT), column(SHORT)])
    read(data, "x.pdf", progress=lambda page, pages: told.append((page, pages)))
    assert told == [(1, 2), (2, 2)]


def test_rows_in_columns_are_a_table() -> None:
    rows = (("指标", "2022年", "2023年"), ("收入（亿元）", "120.5", "135.2"), ("人数", "1,200", "1,350"))
    page = [Text("公司经营情况良好，全年实现了较快增长，主要数据列表如下。", y=720)]
    page += [
        Text(cell, 72 + 150 * column, 690 - 18 * row)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
    ]
    tables = [block.text for block in read(pdf([page]), "a.pdf").blocks if block.kind == "table"]
    assert tables == [
        "| 指标 | 2022年 | 2023年 |\n| --- | --- | --- |\n| 收入（亿元） | 120.5 | 135.2 |\n| 人数 | 1,200 | 1,350 |"
    ]


def test_paragraphs_of_two_columns_keep_whole_lines_of_their_own_width() -> None:
    line = "过去一年全市各项事业稳步推进人民生"
    left = column(*[line] * 9, "活改善。", size=12, x=72)
    right = column(*[line] * 9, "活改善。", size=12, x=320)
    assert texts([*left, *right]) == [("paragraph", line * 9 + "活改善。")] * 2


def test_a_short_line_is_no_wrapped_one_where_a_number_without_blanks_follows() -> None:
    page = column(
        "三、2026年重点工作", "2026年是中国共产党成立105周年，也是规划开局之年，要做好各项工作", FULL, SHORT
    )
    assert texts([*page])[0] == ("paragraph", "三、2026年重点工作")


def test_a_text_layer_whose_fonts_name_no_characters_is_said_to_be_unreadable() -> None:
    private = "".join(chr(0xE000 + n) for n in range(30))
    scattered = "".join(chr(0x300 + 61 * n) for n in range(100))
    assert is_unreadable(scattered)
    assert not is_unreadable(FULL * 3)
    assert not is_unreadable("Вопросы развития образования в новом учебном году " * 3)
    with pytest.raises(LoadError, match="name no characters"):
        source(column(private, private))


def test_blanks_behind_numbers_that_only_type_setting_made_are_dropped() -> None:
    data = pdf([column("学校2023 年共建产业学院5 个", "建成课程26 门，其中省级3 门。")])
    report = import_document(data, "年报.pdf").report
    told = report.summary + "".join(one.number + " " + one.title + one.body for one in report.sections)
    assert "学校2023年共建产业学院5个" in told
    assert "课程26门" in told


INDENT = 96


def indented(*paragraphs: str) -> list[Text]:
    """Paragraphs as Chinese documents set them: a first line two characters in, 34 on it, 36 on the others."""
    lines: list[Text] = []
    for text in paragraphs:
        cut = [text[:34], *(text[at : at + 36] for at in range(34, len(text), 36))]
        lines += [Text(line, 72 if number else INDENT, 0) for number, line in enumerate(cut)]
    return [Text(line.text, line.x, TOP - 18 * number) for number, line in enumerate(lines)]


def test_a_numbered_heading_of_two_lines_stays_whole() -> None:
    title = "二、关于《国民经济和社会发展第十五个五年规划纲要（草案）》以及二〇三五年远景目标的说明"
    page = indented("一、" + FULL[:20], FULL * 3, title, FULL * 2 + SHORT, FULL * 2)
    assert [text for _, text in texts(page)][2:4] == [title, FULL * 2 + SHORT]


def test_a_numbered_heading_that_fills_its_line_ends_there() -> None:
    title = ("（二）" + FULL)[:33]
    page = indented(FULL * 3, title, FULL * 2 + SHORT, FULL * 2, FULL * 2)
    assert [text for _, text in texts(page)][1:3] == [title, FULL * 2 + SHORT]


def test_the_nought_of_a_year_at_a_lines_start_is_no_bullet() -> None:
    text = FULL[:30] + "从一九九" + "○年起" + FULL + SHORT
    page = indented(FULL * 2, text, FULL * 2)
    assert [text for _, text in texts(page)][1] == text


def test_lettered_items_hang() -> None:
    lines = [
        Text("We will support three groups of people with a set of new measures:", 72, TOP, 8),
        Text("a. For older people, who live on savings made in another time, we", 88, TOP - 12, 8),
        Text("will introduce measures to help them work and to save for later.", 104, TOP - 24, 8),
        Text("b. For people with disabilities we will do more at each stage of", 88, TOP - 36, 8),
        Text("life, in early childhood, at school, and as adults, in their work.", 104, TOP - 48, 8),
    ]
    assert [text[:2] for _, text in texts(lines)] == ["We", "a.", "b."]


@pytest.mark.parametrize(
    ("declared", "printed", "title"),
    [
        ("年报", "2023年政府工作报告", "2023年政府工作报告"),  # the file's name
        ("模板（2019版）", "2023年政府工作报告", "2023年政府工作报告"),  # of another document
        ("省政府工作报告", "前言", "省政府工作报告"),
    ],
)
def test_a_title_left_over_gives_way_to_the_printed_one(declared: str, printed: str, title: str) -> None:
    page = [Text(printed, 200, TOP + 40, 12), *column(FULL, FULL, SHORT, FULL, SHORT)]
    assert import_document(pdf([page], title=declared), "年报.pdf").report.title == title


def test_a_loud_line_heads_the_text_behind_a_line_by_itself() -> None:
    page = [
        Text("Basic Problem", 72, TOP, 16, "F2"),
        Text("Basic Problem", 72, TOP - 40),
        *column(FULL, FULL, SHORT, FULL, SHORT, y=TOP - 80),
        Text("Neutral Stand", 72, TOP - 200, 16, "F2"),
        *column(FULL, FULL, SHORT, y=TOP - 240),
    ]
    report = import_document(pdf([page], title="Budget"), "a.pdf").report
    assert [section.title for section in report.sections] == ["Basic Problem", "Neutral Stand"]
    assert report.sections[0].body.startswith("Basic Problem")
