"""Broken and hostile Word documents: one line of error or what can be read, at once."""

from __future__ import annotations

import random
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.errors import LoadError
from explorer.importing.docx import read
from tests.importing.office import (
    HEADINGS,
    cell,
    docx,
    levels,
    numbered,
    numbering,
    paragraph,
    relations,
    table,
    zipped,
)

_BOX = "<w:r><w:pict><w:txbxContent><w:p>"
_BOX_END = "</w:p></w:txbxContent></w:pict></w:r>"


def _deep(count: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * count + paragraph("底") + "</w:tc></w:tr></w:tbl>" * count


BROKEN = {
    "no document": zipped({"word/styles.xml": "<a/>"}),
    "entities": zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
    "not XML": zipped({"word/document.xml": "plain"}),
    "cut off": docx(paragraph("文"))[:-30],
    "encrypted": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "too large": zipped({"word/document.xml": b" " * (101 * 1024 * 1024)}),
    "bomb": zipped({"word/document.xml": b" " * (90 * 1024 * 1024)}),
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
def test_broken_documents_are_one_line_at_once(data: bytes) -> None:
    begin = time.monotonic()
    with pytest.raises(LoadError) as caught:
        read(data, "坏.docx")
    assert str(caught.value).startswith("坏.docx: ")
    assert "\n" not in str(caught.value)
    assert time.monotonic() - begin < 5


@pytest.mark.parametrize(
    "data",
    [
        docx(_deep(10_000)),
        docx("<w:p>" + _BOX * 5_000 + _BOX_END * 5_000 + "</w:p>"),
        docx("<w:p>" + "<w:ins>" * 20_000 + "<w:r><w:t>底</w:t></w:r>" + "</w:ins>" * 20_000 + "</w:p>"),
        docx(paragraph("文"), extra={"word/_rels/document.xml.rels": relations({"styles": "../word/document.xml"})}),
        docx(paragraph("文"), extra={"../../etc/passwd": "x", "/etc/y": "z"}),
        docx(paragraph("文", style="no-such", properties=numbered(99))),
        docx(table(cell("甲", span=999_999_999) + cell("乙"), cell("丙") + cell("丁"))),
    ],
    ids=["deep tables", "deep boxes", "deep runs", "cyclic", "unsafe names", "dangling", "wide"],
)  # fmt: skip
def test_hostile_documents_are_read_in_bounded_time(data: bytes) -> None:
    begin = time.monotonic()
    assert read(data, "x.docx").format == "docx"
    assert time.monotonic() - begin < 5


WHOLE = docx(
    paragraph("总体", style="1", properties=numbered(1)) + table(cell("甲") + cell("乙")),
    parts={"styles": HEADINGS, "numbering": numbering(levels(("decimal", "%1")))},
)


@given(st.integers(0, len(WHOLE)), st.integers(0, 2**32))
@settings(max_examples=120, deadline=None)
def test_damaged_documents_are_a_source_or_an_error(length: int, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(WHOLE[:length] if seed % 3 == 0 else WHOLE)
    for _ in range(chance.randrange(1, 6) if data else 0):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with suppress(LoadError):
        read(bytes(data), "x.docx")


_TAGS = st.sampled_from(
    [
        "w:p",
        "w:r",
        "w:t",
        "w:tbl",
        "w:tr",
        "w:tc",
        "w:pPr",
        "w:numPr",
        "w:txbxContent",
        "w:pict",
        "w:sdt",
        "w:ins",
    ]
)


@given(
    st.recursive(
        st.just(""),
        lambda inner: st.tuples(_TAGS, inner, inner).map(lambda t: f"<{t[0]}>甲{t[1]}{t[2]}</{t[0]}>"),
    )
)
@settings(max_examples=120, deadline=None)
def test_any_nesting_of_elements_is_a_source(body: str) -> None:
    assert read(docx(body), "x.docx").format == "docx"
