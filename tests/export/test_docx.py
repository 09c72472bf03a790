"""What a reader of an exported Word file meets: headings, contents that lead somewhere, tables Word can open."""

from __future__ import annotations

import io
from typing import Any

import docx
from docx.oxml.ns import qn
from hypothesis import example, given
from hypothesis import strategies as st

from explorer.export import Manifest, render
from explorer.export.docx_contents import LONGEST_BOOKMARK, bookmarks
from explorer.export.docx_table import MOST_COLUMNS
from explorer.importing import import_document
from explorer.model import Outline, Report, Section


def _word(*sections: Section, **choices: object) -> Any:
    outline = Outline(Report("年报", sections, language="zh-Hans"))
    manifest = Manifest(**choices)  # type: ignore[arg-type]  # any choice
    return docx.Document(io.BytesIO(render(outline, outline.children(), format="docx", manifest=manifest)))


def test_each_line_of_the_contents_leads_to_its_heading() -> None:
    word = _word(Section("甲/a b", "甲"), Section("甲_a_b", "乙"), contents=True)
    links = [link.get(qn("w:anchor")) for link in word.element.iter(qn("w:hyperlink"))]
    targets = [
        next(mark.get(qn("w:name")) for mark in paragraph._p.iter(qn("w:bookmarkStart")))
        for paragraph in word.paragraphs
        if paragraph.style.name == "Heading 1"
    ]
    assert links == targets
    assert len(set(targets)) == 2


@example(["0" * 37 + "ß"])  # longer once its case is folded
@given(st.lists(st.text(min_size=1, max_size=50), max_size=5) | st.just(["长" * 50, "长" * 51, "A", "a"]))
def test_bookmarks_have_names_that_word_takes(ids: list[str]) -> None:
    names = bookmarks(ids)
    assert len(names) == len({name.casefold() for name in names}) == len(ids)
    assert all(name.replace("_", "a").isalnum() and len(name) <= LONGEST_BOOKMARK for name in names)


def test_a_table_is_as_wide_as_the_text_whatever_its_rows_hold() -> None:
    wide = MOST_COLUMNS + 7
    body = (
        "| 甲 | 数 |\n|---|---:|\n| 短 |\n| a | 1 | 多 |\n\n"
        + "|".join("x" * wide)
        + "\n"
        + "|".join(["---"] * wide)
    )
    word = _word(Section("a", "甲", body=body))
    page = word.sections[0]
    text_width = page.page_width - page.left_margin - page.right_margin
    first, second = word.tables
    assert abs(sum(column.width for column in first.columns) - text_width) < 1000
    assert [cell.text for cell in first.rows[1].cells] == ["短", ""]
    assert len(second.columns) == MOST_COLUMNS
    assert second.rows[0].cells[-1].text == " ".join("x" * 8)


def test_a_table_repeats_its_head_on_each_page_and_tears_no_row() -> None:
    (table,) = _word(Section("a", "甲", body="| 甲 |\n|---|\n| 乙 |")).tables
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_links_are_links_only_where_it_is_safe() -> None:
    word = _word(Section("a", "甲", body="[好](https://example.org/a) [坏](javascript:alert(1))"))
    assert [link.address for paragraph in word.paragraphs for link in paragraph.hyperlinks] == [
        "https://example.org/a"
    ]


def test_headings_in_a_text_add_no_section() -> None:
    word = _word(Section("a", "甲", body="# 不是节"))
    assert [p.text for p in word.paragraphs if p.style.name.startswith("Heading")] == ["甲"]


def test_headings_start_at_the_level_chosen() -> None:
    word = _word(Section("a", "甲", sections=(Section("b", "乙"),)), first_level=3)
    assert [p.style.name for p in word.paragraphs if p.style.name.startswith("Heading")] == [
        "Heading 2",
        "Heading 3",
    ]


def test_whose_report_it_is_comes_back_when_word_is_read() -> None:
    outline = Outline(Report("年报", (Section("a", "甲", body="正文。"),), organization="某<学>院 & 子"))
    written = render(outline, [0], format="docx")
    assert import_document(written, "a.docx").report.organization == "某<学>院 & 子"
