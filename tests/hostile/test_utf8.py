"""Bytes that are no UTF-8: a report file is refused and the byte named; a text loses them and nothing beside."""

from __future__ import annotations

import pytest

from explorer.errors import LoadError
from explorer.importing import import_document
from explorer.loading import parse_report
from explorer.text.sanitize import visible
from tests.hostile.bad_utf8 import ALLOWED, NOT_UTF_8
from tests.hostile.cases import CONTROLS

HEAD = "format: report/1\ntitle: 总体情况\nsections:\n- title: 甲".encode()
BEFORE, AFTER = "一、总体情况\n完成共建项目。", "累计投入超十万元。\n"


@pytest.mark.parametrize("data", NOT_UTF_8.values(), ids=NOT_UTF_8.keys())
def test_a_report_is_refused_and_the_byte_named(data: bytes) -> None:
    with pytest.raises(LoadError) as raised:
        parse_report(HEAD + data + b"\n", "a.yaml")
    assert f"not UTF-8: byte 0x{data[0]:02x} at offset {len(HEAD)} " in str(raised.value)
    assert str(raised.value).startswith("a.yaml:4:11: ")


@pytest.mark.parametrize("data", NOT_UTF_8.values(), ids=NOT_UTF_8.keys())
def test_a_text_is_read_and_what_is_broken_said(data: bytes) -> None:
    whole = (BEFORE + AFTER).encode() * 20
    imported = import_document(whole + BEFORE.encode() + data + AFTER.encode(), "a.txt")
    body = "".join(section.title + section.body for section in imported.report.sections)
    assert "累计投入超十万元" in body
    assert "/" not in body
    assert imported.encoding == "utf-8"
    assert any("broken utf-8" in remark.message for remark in imported.remarks)


@pytest.mark.parametrize("data", ALLOWED.values(), ids=ALLOWED.keys())
def test_what_is_at_the_edge_is_kept_and_shown_harmless(data: bytes) -> None:
    character = data.decode()
    shown = visible(character)
    assert len(shown) == 1
    assert CONTROLS.search(shown) is None
    escaped = "".join(f"\\U{ord(one):08x}" for one in character)
    report = parse_report(HEAD + b"\n" + f'  body: "{escaped}"\n'.encode(), "a.yaml")
    assert report.sections[0].body == character
