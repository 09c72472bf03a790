"""Chosen sections as Markdown."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from explorer.export import Manifest, render
from explorer.model import Metric, Note, Outline, Report, Section, SeriesPoint
from explorer.text.markdown_escape import escape_inline, protect_body, restore_body

REPORT = Report(
    "年报",
    (
        Section(
            "a",
            "大力推进",
            number="一、",
            body="确定共建项目共24项。\n",
            metrics=(
                Metric(
                    "m",
                    "共建|项目",
                    "24",
                    "项",
                    "above",
                    quote="共建项目共24项",
                    dimensions=(("地区", "化州"),),
                ),
            ),
            sections=(Section("a1", "Scope", number="1.1", body="x"),),
        ),
    ),
    organization="某学院",
    period="2023",
    language="zh-Hans",
    summary="引言。",
)


def markdown(report: Report = REPORT, rows: tuple[int, ...] = (0, 1), **choices: object) -> str:
    return render(Outline(report), rows, format="markdown", manifest=Manifest(**choices)).decode()  # type: ignore[arg-type]  # any choice


def test_front_matter_headings_bodies_and_a_table_of_figures() -> None:
    assert markdown() == (
        '---\nformat: "report/1"\ntitle: "年报"\norganization: "某学院"\nperiod: "2023"\nlanguage: "zh-Hans"\n---\n\n'
        "# 年报\n\n引言。\n\n## 一、大力推进\n\n确定共建项目共24项。\n\n"
        '<!-- figures [{"id":"m","bound":"above","dimensions":{"地区":"化州"}}] -->\n\n'
        "| 指标 | 数值 | 单位 | 时期 | 范围 | 依据 |\n| --- | ---: | --- | --- | --- | --- |\n"
        "| 共建\\|项目 | 超24 | 项 | 2023 | 地区: 化州 | 共建项目共24项 |\n\n### 1.1 Scope\n\nx\n"
    )


def test_figures_inline_or_none() -> None:
    assert "- 共建\\|项目: 超24 项 (地区: 化州)\n" in markdown(figures="inline")
    assert "24 项" not in markdown(figures="none").replace("共24项", "")


def test_contents_name_the_anchors() -> None:
    text = markdown(contents=True)
    assert "- [一、大力推进](#a)\n  - [1.1 Scope](#a1)\n" in text
    assert '## 一、大力推进 <a id="a"></a>\n' in text


def test_what_has_no_column_is_hidden_in_the_marker() -> None:
    metric = Metric("x", "a--b>", "1", "项", series=(SeriesPoint("2022", "0"),), parts=("p",))
    text = markdown(Report("t", (Section("a", "甲", metrics=(metric,)),)), (0,))
    marker = next(line for line in text.splitlines() if line.startswith("<!-- figures"))
    assert "--" not in marker[4:-3]
    hidden = json.loads(marker.removeprefix("<!-- figures ").removesuffix(" -->"))
    assert hidden == [{"id": "x", "parts": ["p"], "series": [{"period": "2022", "value": "0"}]}]


def headings(text: str) -> list[str]:
    return [token.tag for token in MarkdownIt("commonmark").parse(text) if token.type == "heading_open"]


HARD_BODIES = [
    "# 假标题",
    "  ## 假",
    "文字\n===",
    "文字\n---",
    "```\n# 没有关上",
    "~~~~\n```\n# x",
    "#",
    "<!-- 没有关上",
    "<script>\n",
    "<?php",
    "\\# 已有反斜线",
    "```\n# 关上了\n```",
    "段落\n\n---\n\n段落",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "> 引文\n---",
]


@pytest.mark.parametrize("body", HARD_BODIES)
def test_a_body_changes_no_structure(body: str) -> None:
    report = Report("t", (Section("a", "甲", body=body), Section("b", "乙")))
    assert headings(markdown(report, (0, 1), source=False)) == ["h1", "h2", "h2"]


@pytest.mark.parametrize("body", HARD_BODIES)
def test_a_hard_body_reads_back(body: str) -> None:
    assert restore_body(protect_body(body)) == body


markup = st.lists(
    st.sampled_from(
        [
            "#",
            "##",
            "\\",
            "`",
            "```",
            "~~~",
            "---",
            "===",
            "<!--",
            "<script>",
            "x",
            " ",
            "\n",
            "\n\n",
            "-",
            ">",
        ]
    )
).map("".join)


@given(markup | st.text())
def test_any_body_reads_back(body: str) -> None:
    with_line_feeds = body.replace("\r\n", "\n").replace("\r", "\n")
    assert restore_body(protect_body(body)) == with_line_feeds


@given(markup)
def test_no_body_adds_a_heading_or_swallows_the_next(body: str) -> None:
    report = Report("t", (Section("a", "甲", body=body), Section("b", "乙")))
    tokens = MarkdownIt("commonmark").parse(markdown(report, (0, 1), source=False))
    tops = [token.tag for token in tokens if token.type == "heading_open" and token.level == 0]
    assert tops == ["h1", "h2", "h2"]


@given(st.text(alphabet="ab*_[]<>|#`~\\ 中（。!&;"))
def test_escaped_text_shows_as_written(text: str) -> None:
    tokens = MarkdownIt("commonmark").parseInline(escape_inline("x" + text + "x"))
    shown = "".join(token.content for token in tokens[0].children or [] if token.type == "text")
    assert shown == " ".join(("x" + text + "x").split())


def test_without_its_source_it_is_markdown_to_paste() -> None:
    metric = Metric("m", "项目", "24", "项", parts=("n",))
    section = Section("a", "甲", "一、", "正文", ("标签",), (metric,), (Note("comment", "批"),))
    text = markdown(Report("t", (section,)), (0,), source=False, contents=True)
    assert "<!--" not in text
    assert "| 项目 | 24 | 项 |" in text
