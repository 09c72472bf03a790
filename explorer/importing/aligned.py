"""Tables that only their alignment makes: rows of as many cells, most of them numbers, below each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.importing.grid import Cell, table_markdown
from explorer.importing.tables import is_unit

_APART = re.compile(r"(?:\t+|[ \u00a0]{3,}|\u3000{2,}|[ \u3000]{4,})[ \t\u3000]*")
_GAPS = ("\t", "   ", "\u3000\u3000", "\u00a0\u00a0")
_NUMBER = re.compile(r"[-−+(]?[$¥€£]?\s?\d[\d,，.]*\s?[%％‰)]?.{0,4}|[-—–]+|/")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\s?年?度?")
_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 3
_MOST_COLUMNS = 20
_NUMERIC_SHARE = 0.7
_LONGEST_CELL = 60

Row = tuple[str, ...]


def cells_of(text: str) -> Row:
    """The pieces of a line that wide gaps part."""
    if not any(gap in text for gap in _GAPS):
        return (text.strip(),)
    return tuple(cell.strip() for cell in _APART.split(text.strip()) if cell.strip())


def table_end(rows: Sequence[Row], start: int) -> int:
    """Where the table that begins at row `start` ends; `start` itself where none begins.

    A table is a head of words, then rows of as many cells of which most behind the first are numbers.
    """
    columns = len(rows[start])
    if start + 1 >= len(rows):
        return start
    if not _FEWEST_COLUMNS <= columns <= _MOST_COLUMNS or _is_body(rows[start], columns):
        return start
    end = start + 1
    while end < len(rows) and _is_body(rows[end], _columns(rows, start)):
        end += 1
    return end if end - start > _FEWEST_ROWS else start


def _columns(rows: Sequence[Row], start: int) -> int:
    """The columns of the body: as many as the head has, or one more where the corner is empty."""
    following = len(rows[start + 1])
    return following if following == len(rows[start]) + 1 else len(rows[start])


def _is_body(row: Row, columns: int) -> bool:
    if len(row) != columns or any(len(cell) > _LONGEST_CELL for cell in row) or _NUMBER.fullmatch(row[0]):
        return False
    numbers = sum(bool(_NUMBER.fullmatch(cell)) and not _YEAR.fullmatch(cell) for cell in row[1:])
    has_unit = numbers > 0 and not any(sign.isdigit() for sign in row[1]) and is_unit(row[1])
    return numbers + has_unit >= _NUMERIC_SHARE * (columns - 1)


def aligned_table(rows: Sequence[Row]) -> str:
    """The rows as a GFM table; a head with a cell too few has an empty corner."""
    columns = len(rows[-1])
    head = ("",) * (columns - len(rows[0])) + rows[0]
    return table_markdown([[Cell(cell) for cell in row] for row in (head, *rows[1:])])
