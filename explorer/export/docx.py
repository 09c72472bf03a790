"""A document as a Word file: real heading styles, East Asian fonts, tables of figures."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from explorer.errors import ExportError
from explorer.export.document import Document, Part
from explorer.export.docx_body import BodyWriter
from explorer.export.docx_contents import add_bookmark, add_contents, bookmarks
from explorer.export.docx_styles import DEEPEST_HEADING, FACTS, NOTE, set_look
from explorer.export.docx_table import add_table
from explorer.export.wording import cells, inline_figures, kept_columns, language, note_line
from explorer.sentences import sentence
from explorer.text.sanitize import visible_line

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

EPOCH_YEAR = 2000
"""Files of the same content are the same bytes, so no clock is read."""
WEIGHTS = (26, 12, 9, 11, 17, 30)
"""How wide the columns of a table of figures are, against each other."""
VALUE_COLUMN = 1
ABOUT = "docProps/app.xml"


def pieces(document: Document) -> Iterator[bytes]:
    """The document as a .docx, in one piece; ExportError where python-docx is not installed."""
    try:
        import docx
    except ImportError as error:
        raise ExportError(sentence("writing Word needs 'pip install \"report-explorer[docx]\"'")) from error
    word = docx.Document()
    set_look(word, chinese=language(document) == "zh")
    _describe(word, document)
    _write(word, document)
    buffer = io.BytesIO()
    word.save(buffer)
    yield _settled(buffer, _about(document))


def _write(word: WordDocument, document: Document) -> None:
    names = bookmarks(part.section.id for part in document.parts)
    body = BodyWriter(word, chinese=language(document) == "zh")
    word.add_heading(visible_line(document.report.title), 0)
    if document.manifest.source:
        report = document.report
        facts = (report.organization, report.period, report.source, document.manifest.selection)
        word.add_paragraph(" · ".join(visible_line(fact) for fact in facts if fact), style=FACTS)
    if document.manifest.contents:
        entries = [(part.depth, visible_line(part.heading)) for part in document.parts]
        add_contents(word, entries, names, language(document))
    body.write(document.summary)
    for part, name in zip(document.parts, names, strict=True):
        _add_part(word, part, name, document, body)


def _add_part(word: WordDocument, part: Part, name: str, document: Document, body: BodyWriter) -> None:
    level = min(part.depth + max(document.manifest.first_level - 1, 1), DEEPEST_HEADING)
    add_bookmark(word.add_heading(visible_line(part.heading), level), name, part.row)
    body.write(part.body)
    if part.figures and document.manifest.figures == "inline":
        for line in inline_figures(part.figures, document):
            word.add_paragraph(visible_line(line), style="List Bullet")
    elif part.figures:
        _add_figures(word, part, document)
    for note in part.notes:
        word.add_paragraph(visible_line(note_line(note, document)), style=NOTE)


def _add_figures(word: WordDocument, part: Part, document: Document) -> None:
    kept = kept_columns(part.figures, document)
    heads = [head for _, head in kept]
    rows = [heads, *([cells(metric, document)[column] for column, _ in kept] for metric in part.figures)]
    add_table(
        word,
        [[visible_line(cell) for cell in row] for row in rows],
        weights=[WEIGHTS[column] for column, _ in kept],
        right={at for at, (column, _) in enumerate(kept) if column == VALUE_COLUMN},
    )


def _about(document: Document) -> bytes:
    """The extended properties: which program wrote it, and for whom, where Word keeps the company."""
    from xml.sax.saxutils import escape

    company = escape(visible_line(document.report.organization)[:255])
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties'
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>report-explorer</Application><Company>{company}</Company></Properties>"
    ).encode("utf-8", "replace")


def _settled(written: io.BytesIO, about: bytes) -> bytes:
    """The same zip archive with one date for all its members, and these extended properties."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    buffer = io.BytesIO()
    with ZipFile(written) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = about if name == ABOUT else old.read(name)
            new.writestr(ZipInfo(name, (EPOCH_YEAR, 1, 1, 0, 0, 0)), content, ZIP_DEFLATED)
    return buffer.getvalue()


def _describe(word: WordDocument, document: Document) -> None:
    from datetime import datetime

    properties = word.core_properties
    properties.title = visible_line(document.report.title)[:255]
    properties.author = visible_line(document.report.organization)[:255]
    properties.language = visible_line(document.report.language)[:255]
    properties.comments = ""
    properties.created = properties.modified = datetime(EPOCH_YEAR, 1, 1)
