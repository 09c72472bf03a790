"""EPUB books: pages in the spine's order, titles from the contents where pages have none."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.errors import LoadError
from explorer.importing.epub import read
from tests.importing.office import zipped

_CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
_NCX = (
    '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://e.org/ncx.dtd"><ncx><navMap><navPoint><navLabel>'
    '<text>第二章</text></navLabel><content src="b%20.xhtml#x"/></navPoint></navMap></ncx>'
)
_NAV = '<html><body><nav><ol><li><a href="b%20.xhtml">第二章</a></li></ol></nav></body></html>'


def page(body: str) -> str:
    return f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{body}</body></html>'


def book(spine: str = "ab", *, navigation: str = "ncx", extra: dict[str, str | bytes] | None = None) -> bytes:
    """A book of two pages, `a` with a heading and `b` without, in the order of `spine`."""
    contents = {
        "ncx": '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
        "nav": '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    }[navigation]
    references = "".join(f'<itemref idref="{id}"/>' for id in spine)
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "OEBPS/book.opf": (
            '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>产业 报告</dc:title>'
            "<dc:publisher>研究院</dc:publisher><dc:language>zh-CN</dc:language></metadata><manifest>"
            '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
            f'<item id="b" href="b%20.xhtml" media-type="application/xhtml+xml"/>{contents}</manifest>'
            f"<spine>{references}</spine></package>"
        ),
        "OEBPS/a.xhtml": page("<h1>第一章</h1><a id='x'/><p>甲</p>"),
        "OEBPS/b .xhtml": page("<p>乙</p>"),
        "OEBPS/toc.ncx": _NCX,
        "OEBPS/nav.xhtml": _NAV,
    }
    return zipped(members | (extra or {}))


@pytest.mark.parametrize("navigation", ["ncx", "nav"])
def test_pages_stand_in_the_order_of_the_spine(navigation: str) -> None:
    source = read(book("ba", navigation=navigation), "书.epub")
    assert (source.title, source.organization, source.language) == ("产业 报告", "研究院", "zh-CN")
    assert [(block.kind, block.text) for block in source.blocks] == [
        ("heading", "第二章"),
        ("paragraph", "乙"),
        ("heading", "第一章"),
        ("paragraph", "甲"),
    ]


def test_a_missing_page_is_said() -> None:
    data = book(
        extra={"OEBPS/book.opf": '<package><item id="a" href="none.xhtml"/><itemref idref="a"/></package>'}
    )
    with pytest.raises(LoadError, match="holds no text"):
        read(data, "书.epub")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (zipped({"mimetype": "application/epub+zip"}), "container.xml is missing"),
        (zipped({"META-INF/container.xml": _CONTAINER}), "description"),
        (book(extra={"META-INF/rights.xml": "<rights/>"}), "locked"),
        (book(extra={"OEBPS/book.opf": '<!DOCTYPE a [<!ENTITY b "c">]><package>&b;</package>'}), "entities"),
        (book()[:-40], "cut off"),
    ],
    ids=["no container", "no description", "locked", "entities", "cut off"],
)
def test_what_is_no_book_is_one_line(data: bytes, message: str) -> None:
    with pytest.raises(LoadError, match=message) as caught:
        read(data, "书.epub")
    assert "\n" not in str(caught.value)


WHOLE = book()


@given(st.integers(0, len(WHOLE)), st.integers(0, 2**32))
@settings(max_examples=80, deadline=None)
def test_damaged_books_are_a_source_or_an_error(length: int, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(WHOLE[:length] if seed % 3 == 0 else WHOLE)
    for _ in range(chance.randrange(1, 6) if data else 0):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with suppress(LoadError):
        read(bytes(data), "书.epub")


def test_a_title_page_that_says_the_title_again_is_no_chapter() -> None:
    title: dict[str, str | bytes] = {"OEBPS/a.xhtml": page("<h1>产业报告</h1><p>研究院</p>")}
    source = read(book(extra=title), "书.epub")
    assert [block.text for block in source.blocks] == ["第二章", "乙"]


def test_a_books_first_heading_is_kept_where_the_book_is_called_otherwise() -> None:
    from explorer.importing import import_document

    pages: dict[str, str | bytes] = {
        "OEBPS/a.xhtml": page("<h1>总论</h1><h2>一</h2><p>甲</p>"),
        "OEBPS/b .xhtml": page("<h2>二</h2><p>乙</p>"),
    }
    report = import_document(book(extra=pages), "书.epub").report
    assert (report.title, report.sections[0].title, len(report.sections[0].sections)) == (
        "产业 报告",
        "总论",
        2,
    )


def test_pages_stand_as_deep_as_the_contents_say() -> None:
    pages: dict[str, str | bytes] = {
        "OEBPS/a.xhtml": page("<h2>Chapter 1. 总论</h2><p>甲</p>"),
        "OEBPS/b .xhtml": page("<h2>1.1. 范围</h2><p>乙</p><h3>Note</h3><p>丙</p>"),
        "OEBPS/nav.xhtml": page(
            '<nav><ol><li><a href="a.xhtml">总论</a><ol><li><a href="b%20.xhtml">范围</a></li></ol></li></ol></nav>'
        ),
    }
    blocks = read(book(navigation="nav", extra=pages), "书.epub").blocks
    levels = [(block.level, block.text) for block in blocks if block.kind == "heading"]
    assert levels == [(1, "Chapter 1. 总论"), (2, "1.1. 范围"), (3, "Note")]


def test_a_page_that_the_contents_call_a_title_page_is_no_chapter() -> None:
    pages: dict[str, str | bytes] = {
        "OEBPS/a.xhtml": page("<p>无名</p>"),
        "OEBPS/nav.xhtml": page('<nav><ol><li><a href="a.xhtml">Title Page</a></li></ol></nav>'),
    }
    source = read(book(navigation="nav", extra=pages), "书.epub")
    assert [block.text for block in source.blocks] == ["乙"]


def test_notes_on_a_page_of_their_own_stand_in_the_sections_that_call_them() -> None:
    called = "<h1>第一章</h1><p>甲<a href='b%20.xhtml#n1' epub:type='noteref'>1</a></p>"
    notes = "<h1>注释</h1><aside epub:type='footnote' id='n1'><p><a href='a.xhtml#r1'>1</a> 出处</p></aside>"
    source = read(book(extra={"OEBPS/a.xhtml": page(called), "OEBPS/b .xhtml": page(notes)}), "书.epub")
    assert [(block.kind, block.text) for block in source.blocks][:3] == [
        ("heading", "第一章"),
        ("paragraph", "甲[^1]"),
        ("note", "[^1]: 出处"),
    ]


def test_a_note_without_a_mark_is_known_by_its_id() -> None:
    note = "<aside epub:type='footnote' id='n7'><p>出处</p></aside>"
    body = f"<h1>章</h1><p>甲<a href='#n7' epub:type='noteref'>3</a></p>{note}"
    source = read(book(extra={"OEBPS/a.xhtml": page(body)}), "书.epub")
    assert [block.text for block in source.blocks][:3] == ["章", "甲[^3]", "[^3]: 出处"]
