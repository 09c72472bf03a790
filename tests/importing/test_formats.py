from __future__ import annotations

import io
import zipfile

import pytest

from explorer.errors import LoadError, UsageError
from explorer.importing import import_document, import_documents
from explorer.importing.formats import detect
from explorer.model import Outline


def archive(**members: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, text in members.items():
            made.writestr(name.replace("__", "/").replace("_", "."), text)
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "path", "format", "lies"),
    [
        (b"# a\n", "a.md", "markdown", False),
        (b"text\n", "a.txt", "text", False),
        (b"text\n", "-", "text", False),
        (b"%PDF-1.7\n", "a.pdf", "pdf", False),
        (b"%PDF-1.7\n", "a.docx", "pdf", True),
        (b"<!DOCTYPE html><html></html>", "a.html", "html", False),
        (b"\n<html><body>x</body></html>", "a.txt", "html", True),
        (archive(word__document_xml="<x/>"), "a.docx", "docx", False),
        (archive(word__document_xml="<x/>"), "a.pdf", "docx", True),
        (archive(mimetype="application/epub+zip"), "a.epub", "epub", False),
        (b"plain words\n", "a.docx", "text", True),
    ],
)
def test_the_content_decides(data: bytes, path: str, format: str, lies: bool) -> None:
    found, remark = detect(data, path)
    assert (found, bool(remark)) == (format, lies)


@pytest.mark.parametrize(
    ("data", "path", "said"),
    [
        (b"{\\rtf1 x}", "a.rtf", "soffice --headless --convert-to docx 'a.rtf'"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old.doc", "convert it first: soffice"),
        (archive(mimetype="application/vnd.oasis.opendocument.text"), "a.odt", "soffice"),
        (archive(xl__workbook_xml="<x/>"), "a.xlsx", "save its text"),
        (archive(readme_txt="x"), "a.zip", "zip archive"),
        (b"PK\x03\x04broken", "a.docx", "broken zip"),
    ],
)
def test_what_cannot_be_read_names_the_way(data: bytes, path: str, said: str) -> None:
    with pytest.raises(LoadError) as raised:
        import_document(data, path)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_format_nobody_knows_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="markdown, text"):
        import_document(b"x", "a.txt", format="papyrus")


def test_a_suffix_that_lies_is_said() -> None:
    found = import_document(b"# A\n\n## B\n\ntext\n", "a.docx")
    assert found.format == "text"
    assert found.remarks[0].message == "the name says docx, the content is text"


def test_several_documents_are_chapters() -> None:
    first = "# 甲报告\n\n## 一、回顾\n\n新增 5 万户，其中农村 2 万户。\n".encode()
    found = import_documents([(first, "a.md"), (b"# B\n\n## C\n\ntext of it\n", "b.md")])
    rows = Outline(found.report)
    assert [(one.id, one.title) for one in rows.sections] == [
        ("s1", "甲报告"),
        ("s1.1", "回顾"),
        ("s2", "B"),
        ("s2.1", "C"),
    ]
    assert (found.format, found.encoding) == ("markdown", "utf-8")
    typed = import_documents([(first, "a.md"), ("乙报告\n\n正文。\n".encode("gb18030"), "b.txt")])
    assert (typed.format, typed.encoding) == ("markdown, text", "")
    total, share = rows.sections[1].metrics
    assert (total.id, share.id, total.includes) == ("s1.1.m1", "s1.1.m2", ("s1.1.m2",))
