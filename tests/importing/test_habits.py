"""Habits of documents that came from outside: each was read wrong once."""

from __future__ import annotations

from tests.importing.reading import figures, imported, outline

LONG = "我们坚持稳中求进工作总基调，统筹推进各项工作，经济社会发展取得新的成绩，人民生活持续改善，社会大局保持稳定。"


def test_what_follows_a_table_of_contents_with_leaders_is_text() -> None:
    contents = "目    录\n一、回顾…………1\n（一）经济…………2\n二、展望…………5\n\n— 1 —\n\n"
    begun = f"{contents}各位代表：\n  现在向大会报告工作，请予审议。\n"
    text = f"工作报告\n\n{begun}  一、回顾\n  {LONG}\n  二、展望\n  {LONG}\n"
    report = imported(text)
    assert "各位代表：" in report.summary
    assert "现在向大会报告工作" in report.summary
    assert [title for _, _, title in outline(report)] == ["回顾", "展望"]


def test_letters_set_apart_are_a_word_and_the_line_above_is_who_reports() -> None:
    report = imported(
        f"临江县人民政府\n工 作 报 告\n——2024年1月9日在人民代表大会上\n\n一、综  合\n{LONG}\n二、农  业\n{LONG}\n"
    )
    assert (report.title, report.organization) == ("临江县人民政府工作报告", "临江县人民政府")
    assert report.period == "2024"
    assert [one.title for one in report.sections] == ["综合", "农业"]


def test_a_line_in_columns_is_not_joined_to_the_title_below() -> None:
    report = imported(
        "证券代码：600999                                证券简称：东海精工\n"
        f"东海精工股份有限公司\n2023年年度报告\n第一节 提示\n{LONG}\n第二节 情况\n{LONG}\n"
    )
    assert (report.title, report.organization) == (
        "东海精工股份有限公司2023年年度报告",
        "东海精工股份有限公司",
    )


def test_numbers_parted_by_a_blank_alone_head_sections() -> None:
    text = f"年报\n1 公司简介\n2 主要业务\n{LONG}\n3 财务指标\n3.1 近三年\n{LONG}\n3.2 分季度\n{LONG}\n"
    assert outline(imported(text)) == [
        (0, "1", "公司简介"),
        (0, "2", "主要业务"),
        (0, "3", "财务指标"),
        (1, "3.1", "近三年"),
        (1, "3.2", "分季度"),
    ]
    assert outline(imported(f"# 年报\n\n## 1 引言\n\n{LONG}\n\n## 2 方法\n\n{LONG}\n", "a.md")) == [
        (0, "1", "引言"),
        (0, "2", "方法"),
    ]


def test_numbered_sentences_and_counted_things_are_no_headings() -> None:
    points = "1 本报告来自全文，应当仔细阅读。\n2 董事会保证内容真实。\n3 全体董事出席。\n"
    text = f"年报\n一、提示\n{points}二、产量\n{LONG}\n"
    assert [one.title for one in imported(text).sections] == ["提示", "产量"]


def test_formal_numerals_number_headings() -> None:
    text = f"南灣市施政報告\n壹、經濟\n{LONG}\n貳、教育\n{LONG}\n參、結語\n謝謝各位。\n"
    assert [(depth, number) for depth, number, _ in outline(imported(text))] == [
        (0, "壹、"),
        (0, "貳、"),
        (0, "參、"),
    ]


def test_capital_letters_behind_roman_numerals_head_parts_and_an_annex_stands_on_top() -> None:
    text = "The budget rests on jobs and on health, and on the work of all who serve the public in this year.\n\n"
    heads = ["I.   FIRST", "A.   Revenue", "B.   Spending", "C.   Debt", "II.  SECOND", "ANNEX A: LIST"]
    found = outline(imported("BUDGET STATEMENT\n\n" + "".join(f"{head}\n\n{text}" for head in heads)))
    assert [(depth, number) for depth, number, _ in found] == [
        (0, "I."),
        (1, "A."),
        (1, "B."),
        (1, "C."),
        (0, "II."),
        (0, "ANNEX A"),
    ]


def test_a_filing_that_leaves_items_out_keeps_the_others_and_drops_its_table_of_contents() -> None:
    text = (
        "<p>We make pumps and sell them in many countries. Sales rose in this year and in the last one.</p>"
    )
    items = ["Item 1. Business", "Item 1A. Risk Factors", "Item 7. Discussion", "Item 7A. Market Risk"]
    rows = "".join(f"<tr><td>{one}</td><td>{page}</td></tr>" for page, one in enumerate(items, 3))
    body = "".join(f"<div><b>{one}</b></div>{text}" for one in items)
    front = "<div><b>NORTHLAND PUMPS, INC.</b></div><div>For the fiscal year ended June 30, 2023</div>"
    contents = f"<div><b>TABLE OF CONTENTS</b></div><table>{rows}</table>"
    page = f"<html><body>{front}{contents}{body}</body></html>"
    report = imported(page, "a.html")
    assert [number for _, number, _ in outline(report)] == ["Item 1.", "Item 1A.", "Item 7.", "Item 7A."]
    assert (report.organization, report.period) == ("NORTHLAND PUMPS, INC.", "2023")
    assert not figures(report)


def test_a_column_of_units_tells_each_rows_unit() -> None:
    head = "| 指标 | 单位 | 2022年 | 2023年 |\n|---|---|---|---|\n"
    table = head + "| 毕业生 | 人 | 3,812 | 4,106 |\n| 落实率 | % | 95.1 | 96.4 |\n"
    found = figures(imported(f"# 2023年年报\n\n## 就业\n\n{table}", "a.md"))
    assert [(one.name, one.value, one.unit, one.period) for one in found] == [
        ("毕业生", "3812", "人", "2022"),
        ("毕业生", "4106", "人", ""),
        ("落实率", "95.1", "%", "2022"),
        ("落实率", "96.4", "%", ""),
    ]


def test_a_financial_year_over_two_calendar_years_is_a_period() -> None:
    table = "| Item | 2021/22 | 2022/23 |\n|---|---|---|\n| Revenue | 3,812.4 | 4,105.9 |\n"
    found = figures(imported(f"# Budget 2023\n\n## Summary\n\n{table}", "a.md"))
    assert [(one.period, one.dimensions) for one in found] == [("2021/2022", ()), ("2022/2023", ())]


def test_an_office_in_the_title_reports_and_a_note_mark_is_no_part_of_it() -> None:
    report = imported(f"市教育局2023年工作总结[1]\n\n一、回顾\n{LONG}\n二、展望\n{LONG}\n")
    assert (report.title, report.organization) == ("市教育局2023年工作总结", "市教育局")


def test_a_column_of_units_between_wide_gaps_is_part_of_the_table() -> None:
    head = "指标        单位      2022年      2023年\n"
    rows = head + "毕业生      人        3,812       4,106\n落实率      %         95.1        96.4\n"
    found = figures(imported(f"2023年年报\n一、就业\n{LONG}\n{rows}二、展望\n{LONG}\n"))
    assert [(one.name, one.value, one.unit) for one in found] == [
        ("毕业生", "3812", "人"),
        ("毕业生", "4106", "人"),
        ("落实率", "95.1", "%"),
        ("落实率", "96.4", "%"),
    ]


def test_names_in_straight_quotation_marks_are_no_figures() -> None:
    found = figures(imported(f'# 2023年年报\n\n## 专业\n\n开设"3+2"专业8个、"1+X"试点16个。{LONG}\n', "a.md"))
    assert [one.value for one in found] == ["8", "16"]


def test_lines_in_capitals_head_sections_and_those_of_a_title_page_do_not() -> None:
    prose = "It has been a remarkable year for all who work and study here, and the next one will be better still.\n\n"
    front = "MINISTRY OF FINANCE\n\nDelivered by the Minister\n\n"
    text = f"ANNUAL REPORT 2023\n\n{front}MESSAGE FROM US\n\n{prose}STUDENT SUCCESS\n\nCompletion\n\n{prose}"
    board = "BOARD OF TRUSTEES\n\nMaria Lopez, Chair\n\nJohn Smith\n"
    found = [title for _, _, title in outline(imported(text + board))]
    assert found == ["MESSAGE FROM US", "STUDENT SUCCESS", "Completion", "BOARD OF TRUSTEES"]


def test_a_first_row_over_all_columns_is_no_head_and_a_point_in_brackets_no_unit() -> None:
    cells = "<td>内容</td><td>制发件数</td><td>废止件数</td>"
    table = f"<tr><td colspan=3>第二十条第（一）项</td></tr><tr>{cells}</tr><tr><td>文件</td><td>3</td><td>1</td></tr>"
    found = figures(
        imported(f"<h1>2023年年报</h1><h2>一、公开</h2><p>{LONG}</p><table>{table}</table>", "a.html")
    )
    assert [(one.value, one.unit, one.dimensions) for one in found] == [
        ("3", "", (("列", "制发件数"),)),
        ("1", "", (("列", "废止件数"),)),
    ]
