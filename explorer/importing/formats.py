"""The formats that can be read, in one table, and how a file's content tells which it is."""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Callable
from importlib import import_module

from explorer.errors import LoadError, UsageError
from explorer.importing.blocks import Source
from explorer.sentences import sentence

FORMATS: dict[str, tuple[str, ...]] = {
    "markdown": (".md", ".markdown", ".mdown", ".mkd"),
    "text": (".txt", ".text", ".log", ""),
    "html": (".html", ".htm", ".xhtml"),
    "docx": (".docx", ".docm", ".dotx"),
    "pdf": (".pdf",),
    "epub": (".epub",),
}
"""The suffixes of each format; the module of the format's name reads it."""
TOLD_BY_NAME = ("markdown", "text", "html")
"""Formats that the bytes need not show: the name of a file is believed where they show nothing."""
_CONVERTED = {
    "odt": "soffice --headless --convert-to docx",
    "rtf": "soffice --headless --convert-to docx",
    "doc": "soffice --headless --convert-to docx",
    "xlsx": "",
    "pptx": "",
}
_SUFFIXES = {suffix: name for name, suffixes in FORMATS.items() for suffix in suffixes} | {
    ".odt": "odt", ".rtf": "rtf", ".doc": "doc", ".xlsx": "xlsx", ".pptx": "pptx"
}  # fmt: skip
_HEAD = 4096
_SAMPLE = 65536
_FRONT_MATTER = re.compile(rb"---[ \t]*\r?\n[A-Za-z_-]{1,40}[ \t]*:[^\n]*\n")
_TITLE = re.compile(rb"\s{0,20}#{1,2}[ \t]+[^\n]{1,300}\n[ \t\r]*\n")
_HEADING = re.compile(rb"\n[ \t\r]*\n#{2,6}[ \t]+[^\n#]{1,300}\n[ \t\r]*\n")
_HTML = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_XHTML = re.compile(rb"\s*<\?xml[^>]{0,200}\?>.{0,1000}?<html\b", re.IGNORECASE | re.DOTALL)


def detect(data: bytes, path: str) -> tuple[str, str]:
    """The format of a document by its content, then by its name, and a remark where the two disagree."""
    by_name = _SUFFIXES.get(os.path.splitext(path)[1].lower(), "")
    by_content = _by_content(data, path)
    if not by_content:
        if not os.path.splitext(path)[1] and _is_markdown(data):
            return "markdown", ""
        return (by_name if by_name in TOLD_BY_NAME else "text"), _lie(by_name)
    if by_content == "html" and by_name in ("markdown", "epub"):
        return by_name, ""
    remark = (
        ""
        if by_content == by_name or not by_name
        else f"the name says {by_name}, the content is {by_content}"
    )
    return by_content, remark if os.path.splitext(path)[1] else ""


def _lie(by_name: str) -> str:
    if not by_name or by_name in TOLD_BY_NAME:
        return ""
    return f"the name says {by_name}, the content is text"


def _by_content(data: bytes, path: str) -> str:
    head = data[:_HEAD]
    if head.startswith(b"%PDF-") or b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _of_archive(data, path)
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "doc"
    bare = head.lstrip(b"\xef\xbb\xbf")
    return "html" if _HTML.match(bare) or _XHTML.match(bare) else ""


def _is_markdown(data: bytes) -> bool:
    """Whether a text without a suffix has front matter, or headings that blank lines part from the text."""
    head = data[:_SAMPLE].removeprefix(b"\xef\xbb\xbf")
    return (
        _FRONT_MATTER.match(head) is not None or _TITLE.match(head) is not None or bool(_HEADING.search(head))
    )


def _of_archive(data: bytes, path: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:100_000])
            kind = archive.read("mimetype")[:80] if _small(archive, "mimetype") else b""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        raise LoadError(sentence("is a broken zip archive; save the document again"), path=path) from error
    if b"epub" in kind:
        return "epub"
    if b"opendocument.text" in kind:
        return "odt"
    for member, name in (
        ("word/document.xml", "docx"),
        ("xl/workbook.xml", "xlsx"),
        ("ppt/presentation.xml", "pptx"),
    ):
        if member in names:
            return name
    if _SUFFIXES.get(os.path.splitext(path)[1].lower()) in ("docx", "epub"):
        return _SUFFIXES[os.path.splitext(path)[1].lower()]
    raise LoadError(
        sentence("is a zip archive without a document; unpack it and give the document"), path=path
    )


def _small(archive: zipfile.ZipFile, name: str) -> bool:
    return name in archive.NameToInfo and archive.NameToInfo[name].file_size < 1000


def reader_of(name: str, path: str) -> Callable[..., Source]:
    """The function that reads a format. LoadError where it can't be read, UsageError where there is none."""
    if name in _CONVERTED:
        raise _unsupported(name, path)
    if name not in FORMATS:
        known = ", ".join(FORMATS)
        raise UsageError(sentence("no format is called '{name}'; known are {known}", name=name, known=known))
    reader: Callable[..., Source] = import_module(f"explorer.importing.{name}").read
    return reader


def _unsupported(name: str, path: str) -> LoadError:
    command = _CONVERTED[name]
    file = os.path.basename(path) or "FILE"
    if not command:
        told = sentence(
            "is a .{name} file, which holds no report; save its text as .docx, .pdf or .md", name=name
        )
        return LoadError(told, path=path)
    told = sentence(
        "is a .{name} file; convert it first: {command} '{file}'", name=name, command=command, file=file
    )
    return LoadError(told, path=path)
