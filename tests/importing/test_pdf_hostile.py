"""Broken and hostile PDF files: one line of error or what can be read, in bounded time."""

from __future__ import annotations

import random
import time
import zlib
from contextlib import suppress

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.errors import LoadError
from explorer.importing import pdf as reader
from explorer.importing.pdf import read
from tests.importing.pages import column, pdf, written

WHOLE = pdf(
    [column("总体情况", "完成项目二十四项。"), column("展望")],
    bookmarks=[("总体情况", 0, 780.0), ("展望", 1, 780.0)],
)
_ROOT = "/Root 1 0 R"
_CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
_DEEP = b"<</Type/Catalog/Pages 2 0 R/A " + b"[" * 50_000 + b"]" * 50_000 + b">>"


def _encrypted(password: str) -> bytes:
    import io

    writer = pypdf.PdfWriter(io.BytesIO(WHOLE))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _stream(content: bytes, filters: str = "") -> bytes:
    return f"<</Length {len(content)}{filters}>>\nstream\n".encode() + content + b"\nendstream"


def _page(contents: bytes, **more: bytes) -> bytes:
    objects = {
        1: _CATALOGUE,
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<<>>>>",
        4: contents,
    }
    objects.update({int(key.lstrip("o")): value for key, value in more.items()})
    return written(objects, _ROOT)


BROKEN = {
    "empty pages": _page(_stream(b"")),
    "no text": _page(_stream(b"0 0 10 10 re f")),
    "not a PDF": b"%PDF-1.7\nnothing else",
    "cut off": WHOLE[:200],
    "encrypted": _encrypted("secret"),
    "pages in a circle": written({1: _CATALOGUE, 2: b"<</Type/Pages/Kids[2 0 R]/Count 9>>"}, _ROOT),
    "a million pages claimed": written({1: _CATALOGUE, 2: b"<</Type/Pages/Kids[]/Count 1000000>>"}, _ROOT),
    "root in a circle": written({1: b"1 0 R", 2: b"2 0 R"}, _ROOT),
    "contents in a circle": _page(b"4 0 R"),
    "deep arrays": written({1: _DEEP, 2: b"<</Kids[]>>"}, _ROOT),
    "stream bomb": _page(_stream(zlib.compress(b" " * 200_000_000, 9), "/Filter/FlateDecode")),
    "bad filter": _page(_stream(b"xx", "/Filter/FlateDecode")),
    "forms in a circle": _page(
        _stream(b"/X Do"),
        o3=b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
        o5=_stream(b"/X Do", "/Type/XObject/Subtype/Form/Resources<</XObject<</X 5 0 R>>>>"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
def test_broken_files_are_one_line_at_once(data: bytes) -> None:
    begin = time.monotonic()
    with pytest.raises(LoadError) as caught:
        read(data, "坏.pdf")
    assert str(caught.value).startswith("坏.pdf: ")
    assert "\n" not in str(caught.value)
    assert time.monotonic() - begin < 10


def test_an_empty_password_is_no_secret() -> None:
    assert [block.text for block in read(_encrypted(""), "x.pdf").headings()] == ["总体情况", "展望"]


def _encrypted_with_aes() -> bytes:
    """With an empty password, by a cipher that takes a library more."""
    import io

    from pypdf.generic import DictionaryObject, NameObject, NumberObject

    writer = pypdf.PdfWriter(io.BytesIO(WHOLE))
    writer.encrypt(user_password="", owner_password="owner", algorithm="RC4-128")
    entry = writer._encrypt_entry
    assert entry is not None
    cipher = DictionaryObject(
        {NameObject("/CFM"): NameObject("/AESV2"), NameObject("/Length"): NumberObject(16)}
    )
    entry[NameObject("/V")] = entry[NameObject("/R")] = NumberObject(4)
    entry[NameObject("/CF")] = DictionaryObject({NameObject("/StdCF"): cipher})
    entry[NameObject("/StmF")] = entry[NameObject("/StrF")] = NameObject("/StdCF")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_cipher_that_is_missing_is_said_whenever_it_is_found_out() -> None:
    with pytest.raises(LoadError, match="is encrypted; save it without encryption"):
        read(_encrypted_with_aes(), "x.pdf")


def test_a_broken_table_of_places_is_mended() -> None:
    data = WHOLE.replace(b"startxref\n", b"startxref\n9")
    assert [block.text for block in read(data, "x.pdf").headings()] == ["总体情况", "展望"]


def test_bookmarks_in_a_circle_end() -> None:
    data = WHOLE.replace(b"/Next 1001 0 R", b"/Next 1000 0 R")
    begin = time.monotonic()
    read(data, "x.pdf")
    assert time.monotonic() - begin < 5


def test_a_page_that_takes_too_long_is_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "PAGE_SECONDS", 0.0)
    with pytest.raises(LoadError):
        read(WHOLE, "x.pdf")


def test_nothing_is_written_to_the_error_stream(capfd: pytest.CaptureFixture[str]) -> None:
    with suppress(LoadError):
        read(WHOLE.replace(b"startxref\n", b"startxref\n9").replace(b"/Kids[", b"/Kids[9 0 R "), "x.pdf")
    assert capfd.readouterr() == ("", "")


@given(st.integers(0, len(WHOLE)), st.integers(0, 2**32))
@settings(max_examples=150, deadline=None)
def test_damaged_files_are_a_source_or_an_error(length: int, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(WHOLE[:length] if seed % 3 == 0 else WHOLE)
    for _ in range(chance.randrange(1, 8) if data else 0):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with suppress(LoadError):
        read(bytes(data), "x.pdf")
