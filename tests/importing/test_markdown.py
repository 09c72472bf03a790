from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.export.document import compose
from explorer.export.markdown import render
from explorer.importing import import_document
from explorer.loading import parse_report
from explorer.model import Outline, Report
from tests.importing.reading import figures_of, imported, outline


def markdown(text: str) -> Report:
    return imported(text, "a.md")


def test_headings_of_both_kinds_nest() -> None:
    text = "年报\n===\n\n摘要文字。\n\n第一章 总则\n---\n\n正文。\n\n### 1.1 范围 ###\n\n更多。\n\n## 第二章 附则\n"
    report = markdown(text)
    assert report.title == "年报"
    assert report.summary == "摘要文字。"
    assert outline(report) == [(0, "第一章", "总则"), (1, "1.1", "范围"), (0, "第二章", "附则")]


def test_a_level_that_is_skipped_is_mended() -> None:
    assert outline(markdown("# 甲\n\n# 乙\n\n#### 丙\n\n## 丁\n")) == [
        (0, "", "甲"),
        (0, "", "乙"),
        (1, "", "丙"),
        (1, "", "丁"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "  - 甲\n  - 乙\n    - 丙\n      1. 丁",
        "- 甲\n  ```\n  # 码\n  ```\n  续\n\n  - 乙",
        "1. 甲\n\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n\n   续",
    ],
)
def test_indents_of_lists_stay(body: str) -> None:
    report = markdown(f"# 报告\n\n## 甲\n\n{body}\n\n## 乙\n")
    kept = [line for line in report.sections[0].body.split("\n") if line]
    assert kept == [line for line in body.split("\n") if line]


def test_what_only_looks_like_a_heading_stays_text() -> None:
    code = "```sh\n# 注释\n## 也是\n```"
    report = markdown(f"# 报告\n\n## 甲\n\n{code}\n\n#标签 不是\n\n- 列表\n---\n\n    # 缩进\n\n## 乙\n")
    assert [title for _, _, title in outline(report)] == ["甲", "乙"]
    assert code in report.sections[0].body
    assert "#标签 不是" in report.sections[0].body


def test_a_fence_that_never_closes_swallows_the_rest() -> None:
    assert outline(markdown("# 报告\n\n## 甲\n\n````\n# 一\n```\n# 二\n")) == [(0, "", "甲")]


def test_front_matter_tells_the_report() -> None:
    report = markdown(
        "---\ntitle: 年度报告\nauthor: 某大学\nlang: zh-CN\ndate: 2023-05\noutline: deep\n---\n\n## 甲\n\n文。\n"
    )
    assert (report.title, report.organization, report.language, report.period) == (
        "年度报告",
        "某大学",
        "zh-CN",
        "2023-05",
    )


def test_comments_go_and_headings_lose_their_markup() -> None:
    report = markdown(
        "# 报告\n\n<!-- 草稿\n# 不是标题\n-->\n\n"
        '## **重点** [链接](https://example.org) `码` \\# <a id="x"></a>\n\n'
        "文。\n"
    )
    assert outline(report) == [(0, "", "重点 链接 码 #")]


def test_repeated_and_empty_headings_are_dropped() -> None:
    found = import_document(
        b"# R\n\n## Budget\n\n## Budget\n\nBudget\n\nText of it.\n\n###\n\nMore.\n", "a.md"
    )
    assert outline(found.report) == [(0, "", "Budget")]
    assert found.report.sections[0].body == "Text of it.\n\nMore."
    assert {remark.code for remark in found.remarks} >= {"furniture", "empty-heading"}


def test_footnotes_tables_and_lists_stay_as_typed() -> None:
    body = "文[^1]。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n1. 一\n2. 二\n\n[^1]: 注。"
    assert markdown(f"# 报告\n\n## 甲\n\n{body}\n").sections[0].body == body


REPORT = """
format: report/1
title: 某校 *年度* 报告
organization: 某校
period: "2023"
language: zh-Hans
source: source.txt
summary: 摘要。
sections:
- number: 一、
  title: 项目 | 与 [投入]
  body: |
    投入超10万元，项目24项。

    # 不是标题

    | 甲 | 乙 |
    |---|---|
    | 1 | 2 |
  metrics:
  - {id: money, name: 投入, value: 10, unit: 万元, bound: above, quote: 投入超10万元, target: {value: 30}}
  - {id: projects, name: 项目, value: 24, unit: 项, period: "2022", dimensions: {地区: 甲; 乙}, quote: 项目24项,
     parts: [a, b], series: [{period: "2021", value: 18}]}
  - {id: a, name: 项目, value: 9, unit: 项}
  - {id: b, name: 项目, value: 15, unit: 项, same_as: a}
  sections:
  - number: 1.1
    title: 范围
    body: 文。
- title: 附录
"""


@pytest.fixture
def report() -> Report:
    return parse_report(REPORT)


def test_our_own_export_reads_back(report: Report) -> None:
    rows = Outline(report)
    back = import_document(render(compose(rows, range(len(rows)))), "a.md").report
    again = Outline(back)
    assert outline(back) == outline(report)
    assert [one.body.strip() for one in again.sections] == [one.body.strip() for one in rows.sections]
    assert [one.metrics for one in again.sections] == [one.metrics for one in rows.sections]
    assert (back.title, back.organization, back.period, back.language, back.source) == (
        report.title,
        report.organization,
        report.period,
        report.language,
        report.source,
    )


def test_attributes_behind_a_heading_are_no_title() -> None:
    report = imported("# 年报 {#nian .big}\n\n## 一、投入 {#sec-1}\n\n文。\n\n## {x}\n\n文。\n", "a.md")
    assert (report.title, [section.title for section in report.sections]) == ("年报", ["投入", "{x}"])


def test_a_figure_may_be_wrapped_onto_two_lines() -> None:
    (figure,) = figures_of("全年累计投入\n1833\n万元，成效明显。")
    assert (figure.value, figure.unit, figure.quote) == ("1833", "万元", "全年累计投入\n1833\n万元")


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("# 年报\n\n文。\n", "markdown"),
        ("---\ntitle: 年报\n---\n文。\n", "markdown"),
        ("前言。\n\n## 投入\n\n文。\n", "markdown"),
        ("#!/bin/sh\n# a comment\n# another\necho\n", "text"),
        ("一、投入\n\n文。\n", "text"),
    ],
)
def test_markdown_without_a_suffix_is_told_by_its_content(text: str, format: str) -> None:
    assert import_document(text.encode(), "-").format == format


NOTES = """# 年报[^1]

前言。

## 一、甲[^9]

注[^2]，再注[^长名]。没有定义[^7]，两次[^8]。

又一段[^2]。

[^1]: 第一条注。
    续行

    缩进的第二段。

## 二、乙

文[^3]

[^2]: 第二条注，见[^3]。
[^长名]: 第三条
接着
[^3]: 三
[^4]: 没人用
[^8]: 一个
[^8]: 另一个
[^9]: 题注

末段。
"""


def test_a_footnote_stands_in_the_section_that_calls_it() -> None:
    report = imported(NOTES, "a.md")
    first, second = report.sections
    assert (report.title, first.title) == ("年报", "甲")
    assert report.summary == "前言。\n\n[^1]: 第一条注。\n续行\n缩进的第二段。"
    assert first.body.split("\n\n")[2:] == ["[^9]: 题注", "[^2]: 第二条注，见[^3]。", "[^长名]: 第三条\n接着"]
    # What none calls, or two define, stays where it is.
    assert second.body == "文[^3]\n\n[^4]: 没人用\n[^8]: 一个\n[^8]: 另一个\n\n末段。\n\n[^3]: 三"


@given(
    st.lists(
        st.sampled_from(["[^1]", "[^2]", "\n\n[^1]: 甲\n\n", "\n\n[^2]: 乙\n丙\n\n", "\n\n## 题\n\n", "文"])
    )
)
def test_no_word_of_a_footnote_is_lost(parts: list[str]) -> None:
    text = "# 年报\n\n" + "".join(parts) + "\n"
    report = Outline(imported(text, "a.md"))
    told = "".join(section.body for section in report.sections)
    for word in "甲乙丙文":
        assert told.count(word) == text.count(word)
