"""A document as a Word file: real heading styles, East Asian fonts, tables of figures."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from explorer.errors import ExportError
from explorer.export.document import Document, Part
from explorer.export.html_body import is_safe_link
from explorer.export.wording import HEADS, cells, inline_figures, language, note_line
from explorer.text.markdown import QUOTE, Block, iterate_blocks
from explorer.text.sanitize import visible, visible_line

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

EAST_ASIAN_FONT = "宋体"
EAST_ASIAN_HEADING_FONT = "黑体"
LATIN_FONT = "Times New Roman"
DEEPEST_HEADING = 9
"""Word has nine heading styles."""
INDENT_POINTS = 18
CODE_FONT = "Courier New"
EPOCH_YEAR = 2000
"""Files of the same content are the same bytes, so no clock is read."""


def pieces(document: Document) -> Iterator[bytes]:
    """The document as a .docx, in one piece; ExportError where python-docx is not installed."""
    try:
        import docx
    except ImportError as error:
        raise ExportError("writing Word needs 'pip install \"report-explorer[docx]\"'") from error
    word = docx.Document()
    _set_fonts(word)
    _describe(word, document)
    word.add_heading(visible_line(document.report.title), 0)
    if document.manifest.source:
        facts = (document.report.organization, document.report.period, document.report.source)
        word.add_paragraph(" · ".join(visible_line(fact) for fact in facts if fact))
    _add_body(word, document.summary)
    for part in document.parts:
        _add_part(word, part, document)
    buffer = io.BytesIO()
    word.save(buffer)
    yield _without_clock(buffer)


def _without_clock(written: io.BytesIO) -> bytes:
    """The same zip archive with one date for all its members."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    buffer = io.BytesIO()
    with ZipFile(written) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, (EPOCH_YEAR, 1, 1, 0, 0, 0)), old.read(name), ZIP_DEFLATED)
    return buffer.getvalue()


def _describe(word: WordDocument, document: Document) -> None:
    from datetime import datetime

    properties = word.core_properties
    properties.title = visible_line(document.report.title)[:255]
    properties.author = visible_line(document.report.organization)[:255]
    properties.language = visible_line(document.report.language)[:255]
    properties.comments = ""
    properties.created = properties.modified = datetime(EPOCH_YEAR, 1, 1)


def _set_fonts(word: WordDocument) -> None:
    """Latin and East Asian fonts of the text and the headings; Word keeps the two apart."""
    for style in word.styles:
        name = style.name or ""
        if name == "Normal" or name.startswith(("Heading", "Title")):
            heading = name != "Normal"
            _set_font(style, LATIN_FONT, EAST_ASIAN_HEADING_FONT if heading else EAST_ASIAN_FONT)


def _set_font(style: Any, latin: str, east_asian: str) -> None:
    from docx.oxml.ns import qn

    style.font.name = latin
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), east_asian)


def _add_part(word: WordDocument, part: Part, document: Document) -> None:
    level = min(part.depth + document.manifest.first_level - 1, DEEPEST_HEADING)
    word.add_heading(visible_line(part.heading), max(level, 1))
    _add_body(word, part.body)
    if part.figures and document.manifest.figures == "inline":
        for line in inline_figures(part.figures, document):
            word.add_paragraph(visible_line(line), style="List Bullet")
    elif part.figures:
        _add_figures(word, part, document)
    for note in part.notes:
        word.add_paragraph(visible_line(note_line(note, document)), style="Intense Quote")


def _add_figures(word: WordDocument, part: Part, document: Document) -> None:
    rows = [HEADS[language(document)], *(cells(metric, document) for metric in part.figures)]
    _add_table(word, [[visible_line(cell) for cell in row] for row in rows])


def _add_table(word: WordDocument, rows: list[list[str]]) -> None:
    from docx.enum.table import WD_TABLE_ALIGNMENT

    columns = max(map(len, rows), default=0)
    if not columns:
        return
    table = word.add_table(rows=len(rows), cols=columns, style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True


def _add_body(word: WordDocument, source: str) -> None:
    for block in iterate_blocks(source):
        if block.kind == "table":
            _add_table(word, [[block.text[cell.start : cell.end] for cell in row] for row in block.rows])
        elif block.kind != "rule":
            _add_paragraph(word, block)


def _add_paragraph(word: WordDocument, block: Block) -> None:
    from docx.shared import Pt

    paragraph = word.add_paragraph()
    paragraph.paragraph_format.left_indent = Pt(INDENT_POINTS * len(block.containers))
    markers = [
        container
        for container in block.containers[len(block.containers) - block.fresh :]
        if container != QUOTE
    ]
    if markers:
        paragraph.add_run(" ".join(markers) + " ")
    edges = {0, len(block.text), *(edge for run in block.runs for edge in (run.start, run.end))}
    for start, end in pairwise(sorted(edges)):
        _add_run(paragraph, block, start, end)


def _add_run(paragraph: Paragraph, block: Block, start: int, end: int) -> None:
    run = paragraph.add_run(visible(block.text[start:end]))
    styles = {each.style: each.href for each in block.runs if each.start <= start and end <= each.end}
    run.bold = True if "strong" in styles or block.kind == "heading" else None
    run.italic = True if "emphasis" in styles or "image" in styles else None
    run.font.strike = True if "strike" in styles else None
    run.font.superscript = True if "footnote" in styles else None
    if "code" in styles or block.kind == "code":
        run.font.name = CODE_FONT
    if is_safe_link(styles.get("link", "")):
        run.font.underline = True
