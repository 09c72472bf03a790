"""A table of a Word document: its cells with what they cover, or its paragraphs where it only lays out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from explorer.importing.docx_names import WORD, number
from explorer.importing.grid import Cell, table_markdown

_BLOCKS = (WORD + "p", WORD + "tbl")
_THROUGH = frozenset(WORD + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_MOST_COVERED = 1000


@dataclass(slots=True)
class _Open:
    text: str
    columns: int
    rows: int = 1


def block_children(element: Element) -> Iterator[Element]:
    """The paragraphs and tables right below an element, through content controls and accepted changes."""
    yield from _children(element, *_BLOCKS)


def is_layout(table: Element) -> bool:
    """Whether a table only lays out: one row, or never two filled cells in a row."""
    filled = [sum(1 for cell in _children(row, WORD + "tc") if _has_text(cell)) for row in rows_of(table)]
    filled = [count for count in filled if count]
    return len(filled) <= 1 or max(filled) == 1


def cells_of(table: Element) -> Iterator[Element]:
    """All cells of a table in reading order."""
    for row in rows_of(table):
        yield from _children(row, WORD + "tc")


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table, without those whose removal is tracked."""
    for row in _children(table, WORD + "tr"):
        if row.find(f"{WORD}trPr/{WORD}del") is None:
            yield row


def table_text(table: Element, text_of: Callable[[Element], str]) -> str:
    """The table in GFM; `text_of` gives a cell's paragraph as one line. Tables in cells are flattened."""
    rows: list[list[_Open]] = []
    above: dict[int, _Open] = {}
    for row in rows_of(table):
        rows.append([])
        column = _at_most(number(row.find(WORD + "trPr"), "gridBefore") or 0)
        rows[-1].extend(_Open("", 1) for _ in range(column))
        for element in _children(row, WORD + "tc"):
            properties = element.find(WORD + "tcPr")
            columns = _at_most(number(properties, "gridSpan") or 1) or 1
            if _goes_on(properties) and column in above:
                above[column].rows += 1
            else:
                above[column] = _Open(cell_text(element, text_of), columns)
                rows[-1].append(above[column])
            column += columns
    return table_markdown([[Cell(cell.text, cell.columns, cell.rows) for cell in row] for row in rows])


def cell_text(cell: Element, text_of: Callable[[Element], str]) -> str:
    """All paragraphs below an element as one line, those of tables in it too."""
    texts = []
    stack = list(reversed(cell))
    while stack:
        element = stack.pop()
        if element.tag == WORD + "p":
            texts.append(text_of(element))
        elif element.tag not in (WORD + "del", WORD + "tcPr", WORD + "tblPr"):
            stack.extend(reversed(element))
    return " ".join(text for text in texts if text)


def _goes_on(properties: Element | None) -> bool:
    """Whether a cell is covered by the one above it."""
    merge = None if properties is None else properties.find(WORD + "vMerge")
    return merge is not None and merge.get(WORD + "val", "continue") != "restart"


def _at_most(count: int) -> int:
    return max(0, min(count, _MOST_COVERED))


def _has_text(cell: Element) -> bool:
    return any((text.text or "").strip() for text in cell.iter(WORD + "t"))


def _children(element: Element, *tags: str) -> Iterator[Element]:
    stack = list(reversed(element))
    while stack:
        child = stack.pop()
        if child.tag in tags:
            yield child
        elif child.tag in _THROUGH:
            stack.extend(reversed(child))
