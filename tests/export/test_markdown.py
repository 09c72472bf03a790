"""Chosen sections as Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from explorer.export import render
from explorer.export.markdown import escape_body, escape_inline
from explorer.model import Metric, Outline, Report, Section

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


def markdown(report: Report = REPORT, rows: tuple[int, ...] = (0, 1)) -> str:
    return render(Outline(report), rows, format="markdown").decode()


def test_headings_bodies_and_a_table_of_figures() -> None:
    assert markdown() == (
        "# 年报\n\n> 某学院 · 2023\n\n引言。\n\n## 一、大力推进\n\n确定共建项目共24项。\n\n"
        "| 指标 | 数值 | 单位 | 时期 | 范围 | 依据 |\n| --- | ---: | --- | --- | --- | --- |\n"
        "| 共建\\|项目 | \\>24 | 项 | 2023 | 地区: 化州 | 共建项目共24项 |\n\n### 1.1 Scope\n\nx\n"
    )


def headings(text: str) -> list[str]:
    return [token.tag for token in MarkdownIt("commonmark").parse(text) if token.type == "heading_open"]


@pytest.mark.parametrize(
    "body",
    ["# 假标题", "  ## 假", "文字\n===", "文字\n---", "```\n# 没有关上", "~~~~\n```\n# x", "#"],
)
def test_a_body_adds_no_heading(body: str) -> None:
    report = Report("t", (Section("a", "甲", body=body), Section("b", "乙")))
    text = markdown(report, (0, 1))
    assert headings(text) == ["h1", "h2", "h2"]


@given(st.text(alphabet="ab*_[]<>|#`~\\ 中（。!&;"))
def test_escaped_text_shows_as_written(text: str) -> None:
    shown = MarkdownIt("commonmark").parseInline(escape_inline("x" + text + "x"))[0].content
    plain = "".join(
        token.content
        for token in (MarkdownIt("commonmark").parseInline(shown)[0].children or [])
        if token.type == "text"
    )
    if "&" not in text:
        assert plain == " ".join(("x" + text + "x").split())


def test_an_open_fence_is_closed() -> None:
    assert escape_body("```py\nx") == "```py\nx\n```"
    assert escape_body("```\nx\n```\ny") == "```\nx\n```\ny"
