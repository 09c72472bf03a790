"""The law of Markdown exports: what is written reads back as the same outline, bodies, figures and notes."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.export import Manifest, render
from explorer.importing import import_document
from explorer.model import Bound, Metric, Note, NoteKind, Outline, Report, Section, SeriesPoint, Target

MARKUP = (
    "#",
    "## ",
    "\\",
    "`",
    "```",
    "~~~",
    "\n---\n",
    "\n===\n",
    "<!-- ",
    "-->",
    "<!-- figures -->\n",
    "<!-- notes -->\n",
    "<!-- contents -->\n- [甲](#a)\n",
    '<!-- section {"level":9} -->\n',
    "<script>",
    "<div>",
    "- ",
    "   - ",
    "1. ",
    "> ",
    "> 勘误: 甲\n",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "| 指标 | 数值 | 单位 | 时期 | 范围 | 依据 |\n| --- | --- | --- | --- | --- | --- |\n",
    "[甲]: /b",
    "[甲]",
    "[^1]: 注",
    "**粗**",
    "共24项",
    " ",
    "  ",
    "    ",
    "\t",
    "\r",
    "\n",
    "\n\n",
    "　　",
    "一、",
    "format: report/1",
    "&amp;",
    "\x1b",
    "\u2028",
    "\u200b",
    "\0",
)
bodies = st.lists(st.sampled_from(MARKUP), max_size=12).map("".join) | st.text(max_size=30)
words = st.text(alphabet="甲乙学校ab12#*|<[`_&~!\\-。，", min_size=1, max_size=8).map(
    lambda text: "题" + text + "题"
)
remarks = words | st.sampled_from(("“甲”、“乙”", "甲”\n乙 ", "“甲” 应为“乙”", "--> <!-- notes -->"))
numbers = st.sampled_from(("", "一、", "（二）", "1.", "2.1", "第三章"))
values = st.sampled_from(("24", "1.54", "-3", "1001.20", "0"))
bounds: st.SearchStrategy[Bound] = st.sampled_from(("exact", "above", "below", "about"))
kinds: st.SearchStrategy[NoteKind] = st.sampled_from(("erratum", "question", "comment"))
notes = st.lists(st.builds(Note, kinds, remarks, st.just("") | remarks), max_size=2).map(tuple)
tags = st.sampled_from(((), (), ("甲", "a-->b")))


def _metric(
    index: int, name: str, value: str, bound: Bound, scope: str, quote: str, same: bool, late: bool
) -> Metric:
    return Metric(
        f"m{index}",
        name,
        value,
        "亿元",
        bound,
        "2022" if late else "",
        ((("地区", scope),) if scope else ()),
        quote,
        Target("30") if same else None,
        (SeriesPoint("2022", value),) if late else (),
        ("x",) if same else (),
    )


metrics = st.builds(
    _metric,
    st.integers(0, 10**9),
    words,
    values,
    bounds,
    st.sampled_from(("", "化州|市", "a--b>")),
    words | st.just("两\n行"),
    st.booleans(),
    st.booleans(),
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Up to six sections, now and then deeper than Markdown's headings, with any bodies, figures and notes."""
    chain = draw(st.sampled_from((0, 0, 0, 7)))
    levels: list[list[Section]] = [[]]
    for index in range(draw(st.integers(1, 6)) + chain):
        below = tuple(levels.pop()) if len(levels) > 1 and (chain or draw(st.booleans())) else ()
        title, number, body = draw(words), draw(numbers), draw(bodies)
        made = draw(st.lists(metrics, max_size=2, unique_by=lambda metric: metric.id))
        figures = tuple(metric._replace(id=f"{index}{metric.id}") for metric in made)
        section = Section(f"a{index}", title, number, body, draw(tags), figures, draw(notes), below)
        if len(levels) < 4 and (chain or draw(st.booleans())):
            levels.append([])
        levels[-1].append(section)
    sections = tuple(section for level in levels for section in level)
    return Report(draw(words), sections, "某学院", "2023", "zh-Hans", "来源\u2028", draw(bodies))


def _headings(outline: Outline) -> list[tuple[int, str]]:
    return [
        (depth, " ".join((section.number + section.title).split()).replace(" ", ""))
        for depth, section in zip(outline.depths, outline.sections, strict=True)
    ]


def _bodies(outline: Outline) -> list[str]:
    """The texts as Markdown takes them: line ends all alike, no blank lines at the ends, no NUL."""
    texts = (re.sub("\r\n?", "\n", section.body).replace("\0", "\ufffd") for section in outline.sections)
    return [text.strip("\n") if text.strip() else "" for text in texts]


@settings(max_examples=60, deadline=None)
@given(reports(), st.booleans(), st.integers(1, 3))
def test_markdown_reads_back_as_the_same_report(report: Report, anchors: bool, first: int) -> None:
    outline = Outline(report)
    manifest = Manifest(contents=anchors, first_level=first)
    written = render(outline, outline.children(), format="markdown", manifest=manifest)
    back = import_document(written, "a.md").report
    again = Outline(back)
    assert _headings(again) == _headings(outline)
    assert _bodies(again) == _bodies(outline)
    for field in ("metrics", "notes", "tags"):
        assert [getattr(section, field) for section in again.sections] == [
            getattr(section, field) for section in outline.sections
        ]
    assert (back.title, back.organization, back.period, back.language, back.source) == report[:1] + report[
        2:6
    ]
    if anchors:
        assert [section.id for section in again.sections] == [section.id for section in outline.sections]


def _read_back(section: Section, **choices: object) -> Report:
    outline = Outline(Report("年报", (section,), language="zh-Hans"))
    manifest = Manifest(**choices)  # type: ignore[arg-type]  # any choice
    return import_document(render(outline, (0,), format="markdown", manifest=manifest), "a.md").report


def test_a_quotation_that_looks_like_a_note_stays_text() -> None:
    body = "正文\n\n> 勘误: 甲\n\n<!-- notes -->\n\n> 疑问: 乙"
    (section,) = _read_back(Section("a", "甲", body=body)).sections
    assert (section.body, section.notes) == (body, ())


def test_sections_below_the_last_heading_level_keep_their_depth() -> None:
    section = Section("z", "底")
    for depth in range(30):
        section = Section(f"s{depth}", f"层{depth}", sections=(section, Section(f"t{depth}", "旁")))
    again = Outline(_read_back(section))
    assert again.depths == Outline(Report("年报", (section,))).depths


def test_what_was_written_below_an_export_by_hand_is_text() -> None:
    section = Section(
        "a", "甲", body="正文", metrics=(Metric("m", "项目", "24", "项"),), notes=(Note("erratum", "应为乙"),)
    )
    outline = Outline(Report("年报", (section,), language="zh-Hans"))
    written = render(outline, (0,), format="markdown").decode()
    added = (
        written.replace("\n<!-- notes -->", "\n表后一段。\n\n<!-- notes -->")
        + "\n注后一段。\n\n## 新节\n\n新文。\n"
    )
    report = import_document(added.replace("\n", "\r\n").encode(), "a.md").report
    assert [(each.title, each.body) for each in report.sections] == [
        ("甲", "正文\n\n表后一段。\n\n注后一段。"),
        ("新节", "新文。"),
    ]
    assert report.sections[0].metrics[0].value == "24"
    assert report.sections[0].notes == section.notes


def test_figures_as_lines_and_contents_add_nothing_to_the_text() -> None:
    section = Section("a", "甲", body="共24项。", metrics=(Metric("m", "项目", "24", "项"),))
    report = _read_back(section, figures="inline", contents=True)
    assert (report.summary, report.sections[0].body, report.sections[0].metrics) == ("", "共24项。", ())


def test_an_export_without_figures_gets_none_by_guessing() -> None:
    assert _read_back(Section("a", "甲", body="确定共建项目共24项。")).sections[0].metrics == ()
