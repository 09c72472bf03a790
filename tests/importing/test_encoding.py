from __future__ import annotations

import pytest

from explorer.errors import LoadError
from explorer.importing import import_document
from explorer.importing.encoding import decode

SIMPLIFIED = "一、工作回顾\n我们坚持以人民为中心的发展思想，经济社会发展取得新的成绩。\n" * 4
TRADITIONAL = "一、工作回顧\n我們堅持以人民為中心的發展思想，經濟社會發展取得新的成績。\n" * 4
LATIN = "Le résumé de l'année: coûts élevés, été très chaud.\n"


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (LATIN, "cp1252", "windows-1252"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str, named: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.encoding == named
    assert decoded.text == text


def test_a_guess_is_said() -> None:
    found = import_document(SIMPLIFIED.encode("gb18030"), "a.txt")
    assert found.encoding == "gb18030"
    assert any("gb18030" in remark.message for remark in found.remarks)


@pytest.mark.parametrize(
    ("data", "encoding", "said"),
    [
        (b"\x00\x01\x02\x03\x04\x05\x06\x80\xff" * 100, "", "binary"),
        (b"abc", "klingon", "no encoding"),
        (b"abc", "hex", "no encoding"),
        ("中文".encode("gb18030"), "utf-8", "not utf-8"),
    ],
)
def test_bytes_that_are_no_text_are_one_line(data: bytes, encoding: str, said: str) -> None:
    with pytest.raises(LoadError) as raised:
        decode(data, "a.txt", encoding)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_broken_byte_costs_a_character_not_the_document(codec: str) -> None:
    data = SIMPLIFIED.encode(codec)
    decoded = decode(data + data[-1:] if codec == "utf-16" else data[:-4] + b"\xff" + data[-4:], "a.txt")
    assert decoded.broken
    assert decoded.text.startswith(SIMPLIFIED[:-3])
    assert "\ufffd" in decoded.said


def test_a_file_cut_within_a_character_keeps_its_encoding() -> None:
    decoded = decode(SIMPLIFIED.encode()[:-2], "a.txt")
    assert (decoded.encoding, decoded.text) == ("utf-8", SIMPLIFIED[:-2] + "\ufffd")


def test_a_few_accents_are_no_broken_utf_8() -> None:
    assert decode(LATIN.encode("cp1252"), "a.txt").encoding == "windows-1252"


def test_a_web_page_that_names_an_encoding_it_breaks_is_read_and_said() -> None:
    page = f"<html><meta charset=utf-8><h1>工作回顾</h1><p>{SIMPLIFIED}</p>".encode()
    found = import_document(page[:-9] + b"\xff" + page[-9:], "a.html")
    assert found.report.sections[0].title == "工作回顾"
    assert any("broken utf-8" in remark.message for remark in found.remarks)
