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
