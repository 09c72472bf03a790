"""Tables with merged cells as GFM tables: each cell on its own place in a grid, labels repeated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MOST_COLUMNS = 200
_MOST_SPANNED = 20_000
_BEFORE = re.compile(r"[$€£¥￥(（]|US\$|RMB|HK\$")
_AFTER = re.compile(r"[)）%％]{1,2}|bps|pts?\.?")
_DIGIT = re.compile(r"[\d０-９]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's Markdown text on one line, and how many columns and rows it covers (from 1)."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class _Slot:
    text: str
    first: bool


def table_markdown(rows: Sequence[Sequence[Cell]]) -> str:
    """The rows as a GFM table, its first row the head; empty where no cell holds text.

    A label that covers several rows or head columns is repeated in each, a figure stands once.
    """
    rows = [row for row in rows if any(cell.text for cell in row)]
    grid = list(_filled(rows))
    width = max((len(row) for row in grid), default=0)
    for row in grid:
        row.extend(_Slot("", True) for _ in range(width - len(row)))
    if any(cell.columns > 1 for row in rows for cell in row):
        _merge_columns(grid)
        _merge_head(grid, rows)
    texts = _texts(grid)
    if not texts:
        return ""
    head, *body = (_line(row) for row in texts)
    return "\n".join([head, "|" + " --- |" * len(texts[0]), *body])


def lone_texts(rows: Sequence[Sequence[Cell]]) -> list[str] | None:
    """The texts of a table that only lays out: one row, or never two texts in a row; else None."""
    texts = [[cell.text for cell in row if cell.text] for row in rows]
    texts = [row for row in texts if row]
    if len(texts) <= 1 or all(len(row) == 1 for row in texts):
        return [" ".join(row) for row in texts]
    return None


def _filled(rows: Sequence[Sequence[Cell]]) -> Iterator[list[_Slot]]:
    below: dict[int, tuple[int, str]] = {}
    spanned = 0
    for number, row in enumerate(rows):
        line: list[_Slot] = []
        for cell in row:
            _take_down(line, below)
            for index in range(min(cell.columns, _MOST_COLUMNS - len(line))):
                repeated = index == 0 or (number == 0 and not _is_figure(cell.text))
                if cell.rows > 1 and spanned < _MOST_SPANNED:
                    below[len(line)] = (cell.rows - 1, "" if _is_figure(cell.text) or index else cell.text)
                    spanned += 1
                line.append(_Slot(cell.text if repeated else "", index == 0))
        _take_down(line, below)
        yield line


def _take_down(line: list[_Slot], below: dict[int, tuple[int, str]]) -> None:
    while len(line) in below:
        left, text = below.pop(len(line))
        if left > 1:
            below[len(line)] = (left - 1, text)
        line.append(_Slot(text, True))


def _is_figure(text: str) -> bool:
    digits = len(_DIGIT.findall(text))
    return digits * 2 > len(text) and not (digits == 4 and text[:2] in ("19", "20"))


def _merge_columns(grid: list[list[_Slot]]) -> None:
    """Columns that only hold a currency sign, a closing bracket or a blank join the column they belong to."""
    column = 0
    while grid and column + 1 < len(grid[0]):
        if all(_fit(row[column], row[column + 1]) for row in grid):
            for row in grid:
                left, right = row[column], row.pop(column + 1)
                if left.text != right.text:
                    row[column] = _Slot(left.text + right.text, left.first)
        else:
            column += 1


def _merge_head(grid: list[list[_Slot]], rows: Sequence[Sequence[Cell]]) -> None:
    """A head of several rows, told by cells that cover columns or rows, as one: 2024年 over 上半年."""
    for row in rows[: len(rows) - 1]:
        covers = any(cell.text and cell.columns > 1 for cell in row[1:]) or any(cell.rows > 1 for cell in row)
        if not covers or any(_is_figure(slot.text) for slot in grid[1]):
            return
        below = grid.pop(1)
        for upper, lower in zip(grid[0], below, strict=True):
            if upper.text != lower.text:
                upper.text = f"{upper.text} {lower.text}".strip()


def _fit(left: _Slot, right: _Slot) -> bool:
    if not left.text or not right.text:
        return True
    same = left.text == right.text and not right.first
    return same or bool(_BEFORE.fullmatch(left.text) or _AFTER.fullmatch(right.text))


def _texts(grid: list[list[_Slot]]) -> list[list[str]]:
    """The grid's texts without the columns that are empty throughout."""
    width = max((len(row) for row in grid), default=0)
    used = [column for column in range(width) if any(row[column].text for row in grid)]
    return [[row[column].text for column in used] for row in grid]


def _line(texts: Sequence[str]) -> str:
    return "| " + " | ".join(" ".join(text.replace("|", "\\|").split()) for text in texts) + " |"
