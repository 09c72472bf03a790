"""The other formats, from one report that holds the hard cases."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser

import pytest

from explorer.errors import UsageError
from explorer.export import FORMATS, Manifest, render
from explorer.export.delimited import harmless
from explorer.export.html_body import body_html, is_safe_link
from explorer.loading import parse_report, report_keys
from explorer.model import Metric, Note, Outline, Report, Section

HOSTILE = "\x1b[31m<script>alert(1)</script>\u202e[红](javascript:alert(1))"
REPORT = Report(
    "年报 <b>",
    (
        Section(
            "a",
            "标题 & <i>",
            number="一、",
            body=f"**粗**体 {HOSTILE}\n\n1. 甲\n2. 乙\n   - 丙\n\n> 引\n\n| 列 | 数 |\n|---|---:|\n| x | 1 |\n\n[好](https://example.org/a)",
            metrics=(
                Metric("m", "=SUM(A1)", "24", "项", quote="+quote"),
                Metric("n", "共建", "12", "项", "above", dimensions=(("地区", "@x"),)),
            ),
            notes=(Note("erratum", "应为“乙”", "甲"),),
            sections=(Section("b", "下级", body="正文"),),
        ),
    ),
    language="zh-Hans",
    period="2023",
    summary="摘要。",
)
OUTLINE = Outline(REPORT)


def written(format: str, **choices: object) -> bytes:
    return render(OUTLINE, OUTLINE.children(), format=format, manifest=Manifest(**choices))  # type: ignore[arg-type]  # any choice


class Tags(HTMLParser):
    """Collects the elements of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]


def test_html_is_one_file_without_script_or_outside_parts() -> None:
    text = written("html", notes=True, contents=True).decode()
    page = Tags()
    page.feed(text)
    assert "script" not in page.names
    assert set(page.links) == {"#a", "#b", "https://example.org/a"}
    assert "\x1b" not in text
    assert "&lt;script&gt;" in text
    assert [name for name in page.names if name in ("h1", "h2", "h3")] == ["h1", "h2", "h2", "h3"]
    assert "svg" in page.names
    assert "应为“乙”" in text


def test_html_of_lists_quotes_and_tables() -> None:
    assert body_html("1. 甲\n2. 乙\n\n> 引") == (
        '<ul class="item"><li><span>1.</span><div><p>甲</p></div></li></ul>'
        '<ul class="item"><li><span>2.</span><div><p>乙</p></div></li></ul>'
        "<blockquote><p>引</p></blockquote>"
    )
    assert body_html("# 不是节") == "<p><strong>不是节</strong></p>"


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.org", True),
        ("mailto:a@b.c", True),
        ("javascript:alert(1)", False),
        ("JAVASCRIPT:alert(1)", False),
        ("file:///etc/passwd", False),
        ("data:text/html,x", False),
        ("--help", False),
        ("https://a\x1b[0m", False),
        ("http://[", False),
    ],
)
def test_links_lead_only_where_it_is_safe(address: str, safe: bool) -> None:
    assert is_safe_link(address) is safe


def test_csv_has_printed_and_canonical_columns_and_no_formula() -> None:
    content = written("csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [(row["name"], row["value"], row["quote"]) for row in rows] == [
        ("'=SUM(A1)", "24", "'+quote"),
        ("共建", "12", ""),
    ]
    assert (rows[1]["low"], rows[1]["high"], rows[1]["bound"], rows[1]["period"]) == (
        "12",
        "",
        "above",
        "2023",
    )
    assert written("tsv").decode("utf-8-sig").splitlines()[0].split("\t")[:3] == [
        "section",
        "number",
        "title",
    ]


@pytest.mark.parametrize("cell", ["=1", "+1", "-1+1", "-x", "@x", "\tx", "＝1", "＠x"])
def test_a_cell_is_never_a_formula(cell: str) -> None:
    assert harmless(cell) == "'" + cell


def test_json_and_yaml_hold_the_same_report() -> None:
    again = parse_report(written("yaml"))
    assert again == REPORT
    assert json.loads(written("json")) == report_keys(REPORT)


def test_an_unknown_format_lists_those_there_are() -> None:
    with pytest.raises(UsageError, match="markdown, html, docx"):
        written("papyrus")


def test_word_has_real_headings_fonts_and_tables() -> None:
    import docx
    from docx.oxml.ns import qn

    word = docx.Document(io.BytesIO(written("docx", notes=True)))
    headings = [
        (p.style.name, p.text)
        for p in word.paragraphs
        if p.style and (p.style.name or "").startswith("Heading")
    ]
    assert headings == [("Heading 1", "一、标题 & <i>"), ("Heading 2", "下级")]
    assert len(word.tables) == 2
    assert word.tables[1].rows[1].cells[1].text == "24"
    normal = word.styles["Normal"].element
    assert normal.rPr.rFonts.get(qn("w:eastAsia")) == "宋体"
    assert "\x1b" not in "".join(p.text for p in word.paragraphs)


def test_every_format_writes_the_same_bytes_twice() -> None:
    for format in FORMATS:
        assert written(format) == written(format), format


@pytest.mark.parametrize("format", ["markdown", "html"])
def test_contents_lead_to_an_anchor_whatever_the_id(format: str) -> None:
    outline = Outline(Report("t", (Section("甲 b/1", "甲"),)))
    text = render(outline, (0,), format=format, manifest=Manifest(contents=True)).decode()
    assert "#%E7%94%B2b/1" in text
    assert 'id="甲b/1"' in text
