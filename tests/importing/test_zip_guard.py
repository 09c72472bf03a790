"""Archives: counted before they are unpacked, names kept inside."""

from __future__ import annotations

import io
import zipfile

import pytest

from explorer.errors import LoadError
from explorer.importing.zip_guard import MEMBER_LIMIT, open_package
from tests.importing.office import zipped


def _many(count: int) -> bytes:
    return zipped({str(n): "" for n in range(count)})


def _encrypted() -> bytes:
    data = bytearray(zipped({"a": "text"}))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        place = data.index(mark) + (6 if mark == b"PK\x03\x04" else 8)
        data[place] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (zipped({"a": b"0" * (101 * 1024 * 1024)}), "unpacks to 101 MiB"),
        (zipped({"a": b"0" * (20 * 1024 * 1024)}), "times its size"),
        (_many(MEMBER_LIMIT + 1), "holds 10001 files"),
        (_encrypted(), "encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest", "encrypted or an old"),
        (b"PK\x03\x04 rest", "cut off"),
        (b"", "cut off"),
    ],
    ids=["large", "ratio", "members", "encrypted", "OLE", "cut off", "empty"],
)
def test_what_breaks_a_bound_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(LoadError, match=message), open_package(data, "x.docx"):
        pass


def test_unsafe_names_are_left_out_and_names_are_found_in_any_case() -> None:
    data = zipped({"../up": "1", "/top": "2", "C:/drive": "3", "a\\..\\b": "4", "Word/Document.xml": "5"})
    with open_package(data, "x.docx") as package:
        assert list(package.members) == ["word/document.xml"]
        assert package.read("word/document.xml") == b"5"
        assert package.read("none") == b""


def test_a_member_that_lies_about_its_size_is_an_error() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", "0" * 5000)
    data = out.getvalue().replace((5000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with open_package(data, "x.docx") as package, pytest.raises(LoadError, match="can't be unpacked"):
        package.read("a")
