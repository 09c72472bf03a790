from __future__ import annotations

import pytest

from explorer.errors import LoadError
from explorer.importing import import_document
from tests.importing.reading import imported, outline

LONG = "我们坚持稳中求进工作总基调，统筹推进各项工作，经济社会发展取得新的成绩，人民生活持续改善，社会大局保持稳定。"


def test_a_sentence_cut_by_a_page_is_joined_without_a_blank() -> None:
    report = imported(
        f"2023年工作报告\n\n一、回顾\n\n{LONG}学校组织专家\n\n教授开展培训。\n\n二、展望\n\n{LONG}\n"
    )
    assert report.sections[0].body == f"{LONG}学校组织专家教授开展培训。"
    assert outline(report) == [(0, "一、", "回顾"), (0, "二、", "展望")]


def test_a_heading_without_a_stop_is_not_joined_to_its_text() -> None:
    report = imported(
        f"工作报告\n\n一、改革流通体制，疏通流通渠道，做到货畅其流\n\n{LONG}\n\n二、展望\n\n{LONG}\n"
    )
    assert [section.title for section in report.sections] == [
        "改革流通体制，疏通流通渠道，做到货畅其流",
        "展望",
    ]


def test_lines_torn_by_links_are_one_paragraph() -> None:
    report = imported(
        f"工作报告\n一、回顾\n国务院发布《\n预算法\n》和《\n会计法\n》。{LONG}\n二、展望\n{LONG}\n"
    )
    assert report.sections[0].body.startswith("国务院发布《预算法》和《会计法》。")


def test_wrapped_lines_are_joined_by_what_stands_at_the_break() -> None:
    lines = [
        "The government continued to invest in schools, in roads and in",
        "hospitals across all regions of the country during the whole year.",
    ]
    report = imported(
        "Annual Report\n\nChapter 1 Review\n\n"
        + "\n".join(lines * 6)
        + "\n\nChapter 2 Outlook\n\n"
        + "\n".join(lines * 6)
    )
    assert "in roads and in hospitals across" in report.sections[0].body


def test_page_furniture_is_dropped_and_counted() -> None:
    found = import_document(
        (
            f"下载\n打印\n【字号：\n加大\n】\n2026年某市政府工作报告\n来源：日报\n"
            f"一、回顾\n{LONG}\n二、展望\n{LONG}\n相关报道：\n"
        ).encode(),
        "a.txt",
    )
    assert found.report.title == "2026年某市政府工作报告"
    assert found.report.period == "2026"
    text = found.report.summary + "".join(section.body for section in found.report.sections)
    assert not any(word in text for word in ("下载", "字号", "来源", "相关报道"))
    assert sum(remark.code == "furniture" for remark in found.remarks) == 7


def test_a_table_of_contents_is_no_outline() -> None:
    report = imported(
        f"某年度报告\n\n目录\n\n第一章 总则 ...... 1\n第二章 财务 ...... 5\n"
        f"第三章 附则 ...... 9\n\n第一章 总则\n\n{LONG}\n\n第二章 财务\n\n"
        f"{LONG}\n\n第三章 附则\n\n{LONG}\n"
    )
    assert [section.title for section in report.sections] == ["总则", "财务", "附则"]
    assert all(section.body == LONG for section in report.sections)


def test_invisible_characters_go_and_full_width_digits_stay() -> None:
    found = import_document(
        f"报告\n\n一、回\u200b顾\n\n收入５２６元，增长６．４％。{LONG}\n\n二、展望\n\n{LONG}\n".encode(),
        "a.txt",
    )
    section = found.report.sections[0]
    assert section.title == "回顾"
    assert "５２６元" in section.body
    assert [(one.value, one.unit) for one in section.metrics][:2] == [("526", "元"), ("6.4", "％")]
    assert any(remark.code == "invisible-characters" for remark in found.remarks)


def test_line_ends_of_all_kinds_read_alike() -> None:
    text = f"工作报告\n\n一、回顾\n\n{LONG}\n\n二、展望\n\n{LONG}\n"
    assert imported(text.replace("\n", "\r\n")) == imported(text) == imported(text.replace("\n", "\r"))


def test_a_text_without_headings_is_one_section_with_its_figures() -> None:
    report = imported(f"{LONG}新增就业 12 万人。\n")
    assert [section.body for section in report.sections] == [f"{LONG}新增就业 12 万人。"]
    assert report.sections[0].metrics[0].value == "12"


@pytest.mark.parametrize("data", [b"", b"   \n\t\n", b"\xef\xbb\xbf", b"\x00" * 2000])
def test_nothing_to_read_is_one_line(data: bytes) -> None:
    with pytest.raises(LoadError) as raised:
        import_document(data, "a.txt")
    assert str(raised.value).startswith("a.txt: ")
    assert "\n" not in str(raised.value)


def test_columns_of_numbers_are_a_table_with_its_figures() -> None:
    text = (
        "2022年统计公报\n\n一、综合\n\n单位：%\n指  标    全市    城市    农村\n居民消费价格    2.0    2.1    1.8\n"
        "食品烟酒    2.4    2.5    2.2\n\n粮食产量12.3万吨，比上年增加0.2万吨。\n"
    )
    section = imported(text).sections[0]
    assert "| 居民消费价格 | 2.0 | 2.1 | 1.8 |" in section.body
    assert [(one.value, one.unit) for one in section.metrics[:3]] == [
        ("2.0", "%"),
        ("2.1", "%"),
        ("1.8", "%"),
    ]
    assert section.metrics[-1].name == "粮食产量增加"


def test_columns_of_words_are_no_table() -> None:
    text = "工作报告\n\n姓名    单位    职务\n张三    学院    院长\n李四    学院    主任\n"
    assert "|" not in imported(text).sections[0].body


def test_numbered_lines_of_one_width_do_not_make_a_wrapped_text() -> None:
    lines = ["工作报告", "一、丑丑", "丁" * 17 + "。"]
    for number, body in (("二", 8), ("三", 8), ("四", 17)):
        lines += [f"{number}、{'丑' * 12}", "丁" * body + "。"]
    assert [number for _, number, _ in outline(imported("\n".join(lines)))] == [
        "一、",
        "二、",
        "三、",
        "四、",
    ]


def test_a_wrapped_table_of_contents_is_no_outline() -> None:
    contents = (
        "Contents\n\n1. Aims\n    1.1. What is it, and why\n    want it?\n2. Means\n    2.1. Who pays?\n\n"
    )
    said = "\n    It is paid for by those who use it, and by nobody else in the world.\n\n"
    first = f"Chapter 1. Aims\n\n1.1. What is it, and why want it?\n{said}"
    text = f"A Book\n\n{contents}{first}Chapter 2. Means\n\n2.1. Who pays?\n{said}"
    assert [title for _, _, title in outline(imported(text))] == [
        "Aims", "What is it, and why want it?", "Means", "Who pays?"
    ]  # fmt: skip


def test_a_table_of_contents_without_a_title_is_no_outline() -> None:
    names = ("总则", "组织", "经费", "附则")
    contents = "".join(f"第{n}章 {name}\n" for n, name in zip("一二三四", names, strict=True))
    chapters = "".join(f"第{n}章 {name}\n\n{LONG}\n\n" for n, name in zip("一二三四", names, strict=True))
    assert [title for _, _, title in outline(imported(f"某某章程\n\n{contents}\n{chapters}"))] == list(names)


def test_underlined_lines_are_headings_each_sign_a_level() -> None:
    text = f"1. Scope\n********\n\n1.1. Words\n==========\n\n{LONG}\n\n2. 费用\n*******\n\n{LONG}\n"
    assert outline(imported(text)) == [(0, "1.", "Scope"), (1, "1.1.", "Words"), (0, "2.", "费用")]


def test_a_line_is_joined_where_the_next_words_length_broke_it() -> None:
    line = "If there is a document for the release on the page of"
    rest = "distribution-specific remarks then read it before you do anything that can"
    text = f"Title\n\n{(rest + chr(10)) * 8}\n{line}\n{rest}\nnot be undone.\n"
    assert f"{line} {rest} not be undone." in imported(text).sections[0].body


def test_the_language_is_the_texts_whatever_a_program_declares() -> None:
    page = f"<html lang='en-US'><body><h1>工作报告</h1><p>{LONG}</p></body></html>"
    assert imported(page, "a.html").language == "zh-Hans"


def test_a_first_heading_called_like_a_document_is_the_title_above_numbered_ones() -> None:
    chapters = "".join(f"# 第{n}章 工作\n\n{LONG}\n\n" for n in "一二三")
    report = imported(f"# 某大学2024年度报告\n\n{chapters}", "a.md")
    assert report.title == "某大学2024年度报告"
    assert [one.number for one in report.sections] == ["第一章", "第二章", "第三章"]
