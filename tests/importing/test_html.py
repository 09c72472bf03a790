"""Web pages: what is taken, what is left out, and what hostile ones do."""

from __future__ import annotations

import builtins
import time
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.errors import LoadError
from explorer.export.document import compose
from explorer.export.html import pieces
from explorer.importing import import_document
from explorer.importing.blocks import Block, Source
from explorer.importing.html import read
from explorer.model import Metric, Outline, Report, Section

PAGE = """<!DOCTYPE html><html lang="zh-CN"><head><title>2023 年报</title>
<style>p { color: red }</style></head><body><nav><a href="/">首页</a></nav>%s<footer>版权所有</footer></body></html>"""


def blocks(body: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in source(body).blocks]


def source(body: str) -> Source:
    return read((PAGE % body).encode(), "页.html")


def test_title_language_and_text_without_what_stands_around_it() -> None:
    page = source("<h1>第一章 总体</h1><script>alert(1)</script><p>完成 <b>24</b> 项。</p><h3>其中</h3>")
    assert (page.title, page.language, page.marked) == ("2023 年报", "zh-CN", True)
    assert [(block.text, block.level) for block in page.headings()] == [("第一章 总体", 1), ("其中", 3)]
    assert [block.text for block in page.blocks if block.kind == "paragraph"] == ["完成 **24** 项。"]
    assert [remark.code for remark in page.remarks] == ["navigation"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>投入\n资金 &amp; 人力</p>", [("paragraph", "投入资金 & 人力")]),
        ("<p>two\nlines</p>", [("paragraph", "two lines")]),
        (
            "<p>一、基本情况<br>二、主要工作</p>",
            [("paragraph", "一、基本情况"), ("paragraph", "二、主要工作")],
        ),
        ("<ul><li>甲<ul><li>乙</ul><li>丙</ul>", [("item", "- 甲"), ("item", "  - 乙"), ("item", "- 丙")]),
        ("<ol start=3><li>丙<li>丁</ol>", [("item", "3. 丙"), ("item", "4. 丁")]),
        ("<blockquote><p>引文</p></blockquote>", [("quote", "> 引文")]),
        ("<pre>a\n  b</pre>", [("code", "```\na\n  b\n```")]),
        ("<hr>", [("rule", "---")]),
        (
            "<p><img alt='全年产量图' src='https://e.org/a.png'></p>",
            [("picture", "![全年产量图](https://e.org/a.png)")],
        ),
        ("<p><img alt='图' src='javascript:alert(1)'></p>", [("picture", "![图]()")]),
        ("<p>见<a href='https://e.org/x'>说明</a></p>", [("paragraph", "见[说明](https://e.org/x)")]),
        ("<p>见<a href='javascript:alert(1)'>说明</a></p>", [("paragraph", "见说明")]),
        ("<p>a*b*c [x](y) &lt;b&gt;</p>", [("paragraph", r"a\*b\*c [x\](y) \<b>")]),
        ("<p style='display:none'>藏</p><p hidden>藏</p>", []),
        ("<p>增长<ix:nonFraction>12</ix:nonFraction>%</p>", [("paragraph", "增长12%")]),
        ("<div><ix:header><p>c-1 2024</p></ix:header></div>", []),
    ],
)
def test_elements_become_blocks(body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(body) == expected


def test_merged_cells_are_resolved() -> None:
    table = """<table><tr><th rowspan=2>地区<th colspan=2>2023年</tr><tr><th>产值<th>增长</tr>
    <tr><td rowspan=2>粤东<td>12|3<td>5%</tr><tr><td>15<td>6%</tr></table>"""
    assert blocks(table) == [
        (
            "table",
            "| 地区 | 2023年 产值 | 2023年 增长 |\n| --- | --- | --- |\n"
            "| 粤东 | 12\\|3 | 5% |\n| 粤东 | 15 | 6% |",
        )
    ]


def test_currency_signs_and_brackets_in_cells_of_their_own_join_their_figures() -> None:
    table = """<table><tr><td colspan=2></td><td colspan=3>2024</td><td colspan=3>2023</td></tr>
    <tr><td colspan=2>Sales</td><td>$</td><td>391</td><td></td><td>$</td><td>383</td><td></td></tr>
    <tr><td colspan=2>Loss</td><td></td><td>(12</td><td>)</td><td></td><td>(7</td><td>)</td></tr></table>"""
    assert blocks(table)[0][1].split("\n")[2:] == ["| Sales | $391 | $383 |", "| Loss | (12) | (7) |"]


def test_tables_that_only_lay_out_are_text() -> None:
    assert blocks("<table><tr><td>•</td><td>要点</td></tr></table>") == [("item", "- 要点")]
    nested = "<table><tr><td><p>正文一段。</p><table><tr><td>甲<td>1<tr><td>乙<td>2</table></table>"
    assert [kind for kind, _ in blocks(nested)] == ["paragraph", "table"]


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>2023年工作报告_省政府网</title>", "<h1>2023年工作报告</h1>", "2023年工作报告"),
        ("<title>A - B</title>", "<h1>C</h1>", "A - B"),
        ("<title>x</title><meta name=ArticleTitle content='工作报告'>", "", "工作报告"),
        ("<title>aapl-20240928.htm</title>", "<p>Text</p>", ""),
    ],
)
def test_the_title_is_the_documents_not_the_sites(head: str, body: str, title: str) -> None:
    assert read(f"<html><head>{head}</head><body>{body}".encode(), "x.html").title == title


def test_the_cover_page_of_a_filing_names_issuer_and_year() -> None:
    facts = {"EntityRegistrantName": "Apple Inc.", "DocumentType": "10-K", "DocumentFiscalYearFocus": "2024"}
    body = "".join(f"<ix:nonNumeric name='dei:{name}'>{text}</ix:nonNumeric>" for name, text in facts.items())
    page = read(f"<title>aapl-20240928</title><body>{body}".encode(), "x.html")
    assert (page.title, page.organization, page.period) == ("Apple Inc. 10-K 2024", "Apple Inc.", "2024")


def test_headings_of_a_filing_are_told_by_their_style() -> None:
    page = source(
        "<div style='text-align:center;font-size:18pt'><span style='font-weight:700'>PART I</span></div>"
        "<div><b>Item 1. Business</b></div>" + "<div>The company makes things.</div>" * 9
    )
    assert [block.strength for block in page.blocks[:3]] == [3, 1, 0]
    assert not page.marked


def test_running_heads_beside_page_breaks_are_left_out() -> None:
    pages = "".join(
        f"<p>{word}: text of its own</p><p>Apple | {n}</p><hr style='page-break-after:always'>"
        for n, word in enumerate(("one", "two", "three", "four", "five", "six", "seven"))
    )
    page = source(pages)
    assert not any("Apple" in block.text for block in page.blocks)
    assert "left out 7 × running heads" in [remark.message for remark in page.remarks]


def test_notes_keep_their_marks() -> None:
    note = "<div class=footnote><p><a href='#r1'><sup>1</sup></a> 出处</p></div>"
    body = f"<p>见注<a href='#n1'><sup>1</sup></a></p>{note}"
    assert blocks(body) == [("paragraph", "见注[^1]"), ("note", "[^1]: 出处")]


def test_notes_listed_at_the_end_stand_in_the_sections_that_call_them() -> None:
    # As Pandoc and most converters of Word write them.
    body = (
        '<h1>甲<a href="#fn1" role="doc-noteref"><sup>1</sup></a></h1>'
        '<p>文<a href="#fn2" class="footnote-ref">2</a></p>'
        '<h1>乙</h1><p>末</p><section class="footnotes" role="doc-endnotes"><hr/><ol>'
        '<li id="fn1"><p>题注<a href="#fnref1" role="doc-backlink">↩︎</a></p></li>'
        '<li id="fn2"><p>出处</p><p>又一段<a href="#fnref2">↩</a></p></li></ol></section>'
    )
    assert blocks(body) == [
        ("heading", "甲"),
        ("paragraph", "文[^2]"),
        ("note", "[^1]: 题注"),
        ("note", "[^2]: 出处\n又一段"),
        ("heading", "乙"),
        ("paragraph", "末"),
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('<meta charset="gb2312"><p>镕基</p>'.encode("gb18030"), "镕基"),
        ('<meta charset="big5"><p>報告</p>'.encode("big5"), "報告"),
        ("<p>报告</p>".encode("utf-16"), "报告"),
        ('<meta charset="no-such"><p>报告</p>'.encode(), "报告"),
        ('<?xml version="1.0"?><html><body><a id="x"/><p>报告</p></body></html>'.encode(), "报告"),
    ],
)
def test_the_charset_is_found(data: bytes, text: str) -> None:
    assert [block.text for block in read(data, "x.html").blocks] == [text]


@pytest.mark.parametrize(
    "page",
    [
        b"<div>" * 100_000 + b"x",
        b"<ul><li>x" * 20_000,
        b"<b><div>" * 50_000 + b"x",
        b"<div " * 300_000,
        b"<table><tr><td>x" * 10_000,
        b'<p title="' + b"x" * 50_000_000 + b'">x',
        b"<table><tr>" + b"<td colspan=1000 rowspan=1000>x" * 5_000,
        b"<nav>" * 2_000 + b"x",
        b"<p %s>x" % b" ".join(b"a%d='>'" % number for number in range(100_000)),
        b"</p %s>x" % b"/".join(b"a%d" % number for number in range(100_000)),
        b"".join(b"<p><b a%d=1>x" % number for number in range(5_000)),
    ],
    ids=[
        "div",
        "list",
        "bold",
        "unclosed",
        "table",
        "attribute",
        "spans",
        "nav",
        "attributes",
        "end tag",
        "reopened",
    ],
)
def test_hostile_pages_are_read_in_bounded_time(page: bytes) -> None:
    begin = time.monotonic()
    read(page, "x.html")
    assert time.monotonic() - begin < 10


def test_a_tag_with_too_many_attributes_keeps_the_first_and_the_text() -> None:
    crowd = " ".join(f"x{number}" for number in range(1_000))
    page = f"<p>一<a href='https://e.org/x' {crowd}>二</a>三</p><script>if(a<b) {crowd} </script><p>四</p>"
    assert [text for _, text in blocks(page)] == ["一[二](https://e.org/x)三", "四"]


def test_what_is_never_closed_is_emphasised_and_kept() -> None:
    assert [text.strip("*") for _, text in blocks("<p><b a=1>甲" * 20 + "</b>" * 20 + "<p>乙")] == [
        "甲"
    ] * 20 + ["乙"]


def test_a_missing_library_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.startswith("selectolax"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(LoadError) as caught:
        read(b"<p>x", "报告.html")
    assert str(caught.value) == "报告.html: reading HTML needs 'pip install \"report-explorer[html]\"'"


_TAGS = st.sampled_from(
    [
        f"<{name}>"
        for name in ("p", "table", "tr", "td", "ul", "li", "h2", "b", "br", "pre", "a", "sup", "div", "dl")
    ]
    + [f"</{name}>" for name in ("p", "table", "ul", "h2", "b", "pre", "a", "div", "blockquote")]
)


@given(st.lists(st.one_of(_TAGS, st.text(max_size=8)), max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_page_is_a_source(pieces: list[str]) -> None:
    page = read(("<p>" + "".join(pieces)).encode(), "x.html", encoding="utf-8")
    assert all(isinstance(block, Block) and block.text.strip() for block in page.blocks)


@given(st.binary(max_size=200))
@settings(max_examples=80, deadline=None)
def test_any_bytes_are_a_source_or_an_error(data: bytes) -> None:
    with suppress(LoadError):
        read(data, "x.html")


def test_a_governments_page_is_its_article_without_what_stands_around_it() -> None:
    from explorer.importing import import_document
    from tests.importing.reading import figures, outline

    prose = "我们坚持稳中求进工作总基调，全年完成投资1833亿元，经济社会发展取得新的成绩。" * 30
    page = f"""<html><title>2025年工作报告_政府网</title><body><div class=crumb>当前位置：<a href=/>首页</a></div>
    <h1>2025年工作报告</h1><div>来源：新华社</div><p>一、回顾</p><p>{prose}</p><p>二、展望</p><p>{prose}</p>
    <div>责任编辑：张三</div><h2>相关稿件</h2><ul><li><a href=a>报告解读</a></li></ul></body></html>"""
    report = import_document(page.encode(), "a.html").report
    assert (report.title, [title for _, _, title in outline(report)]) == ("2025年工作报告", ["回顾", "展望"])
    assert "解读" not in report.sections[1].body
    assert len(figures(report)) == 60


def test_headings_behind_most_of_the_text_do_not_keep_it_from_being_read_by_its_numbering() -> None:
    from explorer.importing import import_document
    from tests.importing.reading import outline

    prose = "我们坚持稳中求进工作总基调，经济社会发展取得新的成绩。" * 60
    numbered = f"<p>一、回顾</p><p>{prose}</p><p>二、展望</p><p>{prose}</p>"
    page = f"<html><h1>工作报告</h1>{numbered}<h2>说明</h2><p>{prose[:90]}</p>"
    titles = [title for _, _, title in outline(import_document(page.encode(), "a.html").report)]
    assert titles == ["回顾", "展望", "说明"]


def test_a_page_of_typed_text_is_read_as_plain_text() -> None:
    prose = "我们坚持稳中求进工作总基调，统筹推进各项工作，经济社会发展取得新的成绩，人民生活持续改善。"
    page = (
        f"<html><body><pre>2024年工作报告\n\n一、回顾\n\n{prose}\n\n二、展望\n\n{prose}\n</pre></body></html>"
    )
    report = import_document(page.encode(), "a.html").report
    assert (report.title, [one.title for one in report.sections]) == ("2024年工作报告", ["回顾", "展望"])


def test_tables_of_figures_read_back_though_columns_without_anything_are_left_out() -> None:
    metrics = (
        Metric("a", "投入", "24", "万元", quote="投入24万元"),
        Metric("b", "培训", "300", "人", bound="above", quote="培训超300人"),
    )
    report = Report(
        "年报",
        (Section("s", "甲", body="投入24万元，培训超300人，建成9个。", metrics=metrics),),
        period="2023",
    )
    page = b"".join(pieces(compose(Outline(report), range(1))))
    found = import_document(page, "a.html").report.sections[0].metrics
    told = [(one.name, one.value, one.unit, one.bound, one.quote) for one in found]
    assert told == [(one.name, one.value, one.unit, one.bound, one.quote) for one in metrics]
