"""Laws of the importer over generated texts, bytes and reports."""

from __future__ import annotations

import contextlib
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.errors import LoadError
from explorer.export.document import compose
from explorer.export.markdown import render
from explorer.importing import import_document
from explorer.loading import parse_report, write_report
from explorer.model import Bound, Metric, Outline, Report, Section

MARKS = [
    "一、",
    "二、",
    "三、",
    "（一）",
    "（二）",
    "1.",
    "2.",
    "一是",
    "二是",
    "第一章",
    "# ",
    "## ",
    "- ",
    "**",
    "附件1",
    "目录",
]
WORDS = [
    "工作",
    "增长5.5%",
    "新增12万人",
    "，",
    "。",
    "；",
    "《",
    "》",
    "“",
    "”",
    "（",
    "）",
    "其中",
    "分别",
    "各",
    "2023年",
    "\n",
    "\n\n",
    "　　",
    " ",
    "```",
    "| a | 1 |",
    "|---|---|",
    "---",
    "<!--",
    "-->",
    "\\",
]
texts = st.lists(st.sampled_from(MARKS + WORDS) | st.text(max_size=5), max_size=60).map("".join)
paths = st.sampled_from(["a.txt", "a.md"])


def read(data: bytes, path: str) -> Report | None:
    """The bytes as a report, None where they are refused; what refuses them must be one line."""
    with contextlib.suppress(LoadError):
        return import_document(data, path).report
    with pytest.raises(LoadError, match=r"\A[^\n]+\Z"):
        import_document(data, path)
    return None


@settings(max_examples=150, deadline=None)
@given(texts, paths)
def test_any_text_becomes_a_report_that_its_own_format_takes(text: str, path: str) -> None:
    report = read(text.encode("utf-8", "replace"), path)
    if report is not None:
        again = parse_report(write_report(report))
        assert [problem for problem in again.problems if problem.severity == "error"] == []
        assert again == report


@settings(max_examples=150, deadline=None)
@given(texts, paths)
def test_every_quote_stands_in_its_body_and_every_id_is_its_own(text: str, path: str) -> None:
    report = read(text.encode("utf-8", "replace"), path)
    if report is None:
        return
    sections = Outline(report).sections
    for section in sections:
        for metric in section.metrics:
            assert metric.name
            assert "".join(metric.quote.split()) in "".join(section.body.split())
    ids = [metric.id for section in sections for metric in section.metrics]
    assert len(ids) == len(set(ids))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400), paths)
def test_any_bytes_are_a_report_or_one_line(data: bytes, path: str) -> None:
    read(data, path)


sentences = st.text("甲乙丙丁戊己庚辛壬癸", min_size=8, max_size=40).map(lambda text: text + "。")
headings = st.text("子丑寅卯辰巳午未申酉", min_size=2, max_size=12)
chapters = st.lists(st.tuples(headings, st.lists(sentences, min_size=1, max_size=3)), min_size=2, max_size=9)


@settings(max_examples=100, deadline=None)
@given(chapters, st.sampled_from(["\n", "\n\n"]))
def test_numbered_chapters_come_back_with_every_character_in_order(
    made: list[tuple[str, list[str]]], parting: str
) -> None:
    lines = ["工作报告"]
    for index, (title, body) in enumerate(made):
        lines += [f"{'一二三四五六七八九'[index]}、{title}", *body]
    report = import_document(parting.join(lines).encode(), "a.txt").report
    told = report.title + report.summary
    for section in Outline(report).sections:
        told += "" if section.title == "摘要" else section.number + section.title + section.body
    assert re.sub(r"[\s。]", "", told) == re.sub(r"[\s。]", "", "".join(lines))
    assert [section.title for section in report.sections] == [title for title, _ in made]


values = st.decimals(0, 10**6, places=1).map(str)
plain = st.text("甲乙丙丁 abc|*_#[]<>`~\\&!（）“”", min_size=1, max_size=12).map(
    lambda text: f"名{' '.join(text.split())}"
)
units = st.sampled_from(["", "万元", "%", "人次"])
bounds: st.SearchStrategy[Bound] = st.sampled_from(["exact", "above", "below", "about"])
periods = st.sampled_from(["", "2022", "2021/2023"])
dimensions = st.dictionaries(plain, plain, max_size=2).map(lambda pairs: tuple(pairs.items()))


def figure(
    name: str, value: str, unit: str, bound: Bound, period: str, pairs: tuple[tuple[str, str], ...]
) -> Metric:
    return Metric("", name, value, unit, bound, period, pairs)


def leaf(title: str, body: str, made: list[Metric]) -> Section:
    return Section("", title, body=body, metrics=tuple(made))


def parent(title: str, body: str, below: list[Section]) -> Section:
    return Section("", title, body=body, sections=tuple(below))


metrics = st.builds(figure, plain, values, units, bounds, periods, dimensions)
leaves = st.builds(leaf, plain, plain, st.lists(metrics, max_size=3))
trees = st.recursive(
    leaves, lambda below: st.builds(parent, plain, plain, st.lists(below, max_size=2)), max_leaves=6
)


@settings(max_examples=80, deadline=None)
@given(st.lists(trees, min_size=1, max_size=3))
def test_a_report_exported_as_markdown_reads_back(sections: list[Section]) -> None:
    made = Report(
        title="报告", sections=tuple(sections), organization="某校", period="2023", language="zh-Hans"
    )
    report = parse_report(write_report(made))
    rows = Outline(report)
    if max(rows.depths) > 4:
        return
    back = Outline(import_document(render(compose(rows, range(len(rows)))), "a.md").report)
    assert [one.number + one.title for one in back.sections] == [
        one.number + one.title for one in rows.sections
    ]
    assert back.depths == rows.depths
    assert [one.body.strip() for one in back.sections] == [one.body.strip() for one in rows.sections]
    assert [one.metrics for one in back.sections] == [one.metrics for one in rows.sections]
