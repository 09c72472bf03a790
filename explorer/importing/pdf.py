"""PDF files: the text layer as paragraphs, the bookmarks as headings, without what pages have around them."""

from __future__ import annotations

import io
import logging
import re
import struct
import time
import zlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from explorer.errors import LoadError
from explorer.importing.aligned import aligned_table, table_end
from explorer.importing.blocks import Source
from explorer.importing.extras import extra_needed
from explorer.importing.pdf_characters import is_unreadable
from explorer.importing.pdf_furniture import without_contents, without_furniture
from explorer.importing.typeset import with_strength
from explorer.sentences import sentence

if TYPE_CHECKING:
    from pypdf import PdfReader

    from explorer.importing.pdf_bookmarks import Bookmark
    from explorer.importing.pdf_lines import Line
    from explorer.importing.pdf_paragraphs import Paragraphs

MOST_PAGES = 5000
"""Pages of one file that are read."""
MOST_SECONDS = 300.0
"""How long a file is read, and a single page of it."""
PAGE_SECONDS = 20.0
_SAMPLED = 40
PageProgress = Callable[[int, int], None]
"""Called after each page with its number and the number of pages."""

_PROGRAM = re.compile(
    r"Microsoft (?:Word|PowerPoint|Excel) - |\.(?:docx?|wps|pdf|indd|pptx?|tex|dvi|x?html?|md|txt|odt|rtf)$",
    re.I,
)
_NO_TITLE = frozenset(("untitled", "untitled document", "无标题", "文档1", "document1", ""))


def read(data: bytes, path: str, *, progress: PageProgress | None = None, **_options: object) -> Source:
    """A PDF file as blocks; LoadError where it is broken, encrypted or without text.

    `progress` is called after each page and may end the reading by raising.
    """
    with extra_needed(path, "PDF", "pdf"):
        from pypdf.errors import DependencyError
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        return _read(data, path, progress)
    except DependencyError as error:
        # Where the password is empty, that a cipher is missing is found out at any object, not at opening.
        raise LoadError(sentence("is encrypted; save it without encryption"), path=path) from error


def _read(data: bytes, path: str, progress: PageProgress | None) -> Source:
    source = Source(path, "pdf")
    reader = _opened(data, path)
    pages = _pages(reader, source, progress)
    if not any(pages) and any(remark.code == "page-broken" for remark in source.remarks):
        raise LoadError(sentence("has no page that can be read; print or export it again"), path=path)
    if not any(pages):
        message = sentence(
            "holds no text, only pictures of pages; recognise it first: ocrmypdf FILE.pdf NEW.pdf"
        )
        raise LoadError(message, path=path)
    if is_unreadable("".join(line.text for page in pages[:_SAMPLED] for line in page)):
        message = sentence(
            "has a text layer whose fonts name no characters; recognise it anew: "
            "ocrmypdf --force-ocr FILE.pdf NEW.pdf"
        )
        raise LoadError(message, path=path)
    _describe(reader, source)
    _build(source, pages, _bookmarks(reader, source))
    return source


def broken() -> tuple[type[Exception], ...]:
    """What pypdf raises on files that break the format: it leaves it to Python what goes wrong."""
    from pypdf.errors import PyPdfError

    return (
        PyPdfError, ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RuntimeError,
        TypeError, ValueError, struct.error, zlib.error, StopIteration, MemoryError,
    )  # fmt: skip


def _opened(data: bytes, path: str) -> PdfReader:
    from pypdf import PdfReader

    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise LoadError(sentence("is encrypted; save it without its password"), path=path)
        if not reader.pages:
            raise LoadError(sentence("has no pages"), path=path)
    except broken() as error:
        raise LoadError(
            sentence("is broken and can't be read as PDF; print or export it again"), path=path
        ) from error
    return reader


def _pages(reader: PdfReader, source: Source, progress: PageProgress | None) -> list[list[Line]]:
    from explorer.importing.pdf_lines import OutOfTimeError, page_lines

    failures: tuple[type[BaseException], ...] = (OutOfTimeError, *broken())
    deadline = time.monotonic() + MOST_SECONDS
    count = min(len(reader.pages), MOST_PAGES)
    pages: list[list[Line]] = []
    for index in range(count):
        left = deadline - time.monotonic()
        if left <= 0:
            source.remark(
                "pages-left-out", f"left out {count - index} pages: reading took too long", page=index + 1
            )
            break
        try:
            pages.append(page_lines(reader.pages[index], index + 1, min(left, PAGE_SECONDS)))
        except failures:
            source.remark("page-broken", f"page {index + 1} can't be read", page=index + 1)
            pages.append([])
        if progress is not None:
            progress(index + 1, count)
    if len(reader.pages) > MOST_PAGES:
        source.remark(
            "pages-left-out", f"left out {len(reader.pages) - MOST_PAGES} pages", page=MOST_PAGES + 1
        )
    return pages


def _bookmarks(reader: PdfReader, source: Source) -> list[Bookmark]:
    from explorer.importing.pdf_bookmarks import bookmarks_of

    try:
        return bookmarks_of(reader)
    except broken():
        source.remark("bookmarks-broken", "the bookmarks can't be read; headings are searched for")
        return []


def _describe(reader: PdfReader, source: Source) -> None:
    """Title and language as the file declares them, without what programs put there by themselves."""
    try:
        title = str(reader.metadata.title or "") if reader.metadata else ""
        language = reader.root_object.get("/Lang", "")
    except broken():
        return
    title = " ".join(_PROGRAM.sub("", title.strip()).replace("\0", "").split())[:1000]
    source.title = "" if title.lower() in _NO_TITLE else title
    source.language = str(language).strip()[:35] if isinstance(language, str) else ""


def _build(source: Source, pages: list[list[Line]], bookmarks: list[Bookmark]) -> None:
    from explorer.importing.pdf_bookmarks import placed
    from explorer.importing.pdf_layout import layout_of
    from explorer.importing.pdf_paragraphs import Paragraphs

    pages, heads = without_furniture(pages)
    pages, contents = without_contents(pages)
    headings, missed = placed(bookmarks, pages)
    if missed * 2 > len(bookmarks):
        source.remark(
            "bookmarks-unused",
            f"{missed} of {len(bookmarks)} bookmarks are no lines; headings are searched for",
        )
        headings = {}
    paragraphs = Paragraphs(layout_of(pages))
    for index, lines in enumerate(pages):
        paragraphs.begin_page(lines)
        start = 0
        for heading in headings.get(index, []):
            _add(paragraphs, lines[start : heading.line])
            paragraphs.heading(heading.text, heading.level, heading.number, index + 1)
            start = max(start, heading.line + heading.lines)
        _add(paragraphs, lines[start:])
    paragraphs.close()
    source.blocks = with_strength(paragraphs.found)
    source.marked = bool(headings)
    _account(source, heads, contents)


def _add(paragraphs: Paragraphs, lines: Sequence[Line]) -> None:
    """Lines as paragraphs, those that stand in columns of numbers as tables."""
    rows = [line.cells for line in lines]
    at = 0
    while at < len(lines):
        end = table_end(rows, at) if at + 1 < len(lines) else at
        if end > at:
            paragraphs.table(aligned_table(rows[at:end]), lines[at].page)
            at = end
        else:
            paragraphs.add(lines[at])
            at += 1


def _account(source: Source, *counts: int) -> None:
    reasons: Sequence[str] = ("running heads and page numbers", "lines of a table of contents")
    for reason, count in zip(reasons, counts, strict=True):
        if count:
            source.remark(reason.replace(" ", "-"), f"left out {count} × {reason}")
