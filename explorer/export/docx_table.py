"""Tables of a Word file: as wide as the text, the head repeated on each page, no row torn by a page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from explorer.export.docx_styles import LINE, SHADE, TABLE, give_style

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

CELL_MARGIN = 70
"""Twentieths of a point left and right of a cell's text."""
MOST_COLUMNS = 63
"""Word opens no table with more; what is beyond stands in the last one."""


def add_table(
    word: WordDocument, rows: list[list[str]], *, weights: Sequence[int] = (), right: Collection[int] = ()
) -> Any:
    """A table of one-line texts, its first row the head; `right` are the columns of numbers.

    `weights` say how wide the columns are against each other; without them by their longest texts.
    """
    columns = min(max(map(len, rows), default=0), MOST_COLUMNS)
    if not columns:
        return None
    rows = [_of_length(row, columns) for row in rows]
    table = word.add_table(rows=len(rows), cols=columns, style="Table Grid")
    table.autofit = False
    widths = _widths(word, weights or _weights(rows, columns))
    _set_edges(table)
    for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        _mark_row(row, head=not number)
        for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = widths[column]
            _fill(cell, text, head=not number, right=column in right)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    word.add_paragraph(style=TABLE)
    return table


def _of_length(row: list[str], columns: int) -> list[str]:
    first = row[: columns - 1]
    return [*first, *[""] * (columns - 1 - len(first)), " ".join(row[columns - 1 :])]


def _widths(word: WordDocument, weights: Sequence[int]) -> list[Any]:
    from docx.shared import Length

    page: Any = word.sections[0]
    whole = page.page_width - page.left_margin - page.right_margin
    return [Length(whole * weight // sum(weights)) for weight in weights]


def _weights(rows: list[list[str]], columns: int) -> list[int]:
    longest = [max(len(row[column]) for row in rows) for column in range(columns)]
    return [min(max(length, 4), 30) for length in longest]


def _fill(cell: Any, text: str, *, head: bool, right: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = cell.paragraphs[0]
    give_style(paragraph, TABLE)
    run = paragraph.add_run(text)
    run.bold = head or None
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if head:
        _element(cell._tc.get_or_add_tcPr(), "shd", val="clear", color="auto", fill=SHADE)


def _mark_row(row: Any, *, head: bool) -> None:
    properties = row._tr.get_or_add_trPr()
    _element(properties, "cantSplit")
    if head:
        _element(properties, "tblHeader")


def _set_edges(table: Any) -> None:
    properties = table._tbl.tblPr
    edges = _element(properties, "tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        _element(edges, side, val="single", sz="4", space="0", color=LINE)
    margins = _element(properties, "tblCellMar")
    for side in ("left", "right"):
        _element(margins, side, w=str(CELL_MARGIN), type="dxa")
    # The properties of a table have one order: edges, layout, margins, look.
    for name in ("tblLayout", "tblCellMar", "tblLook"):
        for element in properties.findall(_name(name)):
            properties.append(element)


def _element(parent: Any, name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement

    element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(_name(key), value)
    parent.append(element)
    return element


def _name(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{name}")
