"""The lines of a PDF page: what is written, where, how large, in what kind of type."""

from __future__ import annotations

import math
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from explorer.importing.pdf_characters import cleaned, with_marks
from explorer.importing.pdf_order import Piece, in_order, mark_gaps

if TYPE_CHECKING:
    from pypdf import PageObject

NOTE_MARK = re.compile("\x02(\\d{1,3})\x03")
"""How a raised number stands in a line's text."""
_BOLD = re.compile(r"bold|black|heavy|semibold|demi|simhei|stheiti|fzht|黑体", re.IGNORECASE)
_FIXED = re.compile(r"mono(?!type)|courier|consol|typewriter|menlo|cmtt|fixed|inconsolata", re.IGNORECASE)
_NOTE = re.compile(r"\s*(\d{1,3})\s*")
# A gap between letters that parts words, in thousandths of the type size: fonts' own blanks are
# 200 to 330, justified text squeezes them; kerning stays below 120.
_WORD_GAP = -170
_WIDE_GAP = -420
_LOWERED = 0.1
_SMALL = 0.8
_COLUMN_GAP = 1.0


class OutOfTimeError(BaseException):
    """A page takes longer to read than it may; no error, so that no library takes it for one of its own."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; `y` counts up from the page's foot, `page` from 1, `cells` are what wide gaps part."""

    text: str
    x: float
    y: float
    right: float
    size: float
    bold: bool
    fixed: bool
    page: int
    cells: tuple[str, ...] = ()


@dataclass(slots=True)
class _Collector:
    """What pypdf calls for each operation and each piece of text of a page."""

    turn: Sequence[float]
    deadline: float
    pieces: list[Piece | None] = field(default_factory=list)

    def operation(self, operator: bytes, operands: list[Any], _cm: object, _tm: object) -> None:
        if time.monotonic() > self.deadline:
            raise OutOfTimeError
        if operator == b"TJ" and operands and isinstance(operands[0], list):
            _part_words(operands[0])
            mark_gaps(operands[0])

    def text(self, text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        matrix = _product(_product(tm, cm), self.turn)
        if text.strip() and abs(matrix[1]) <= abs(matrix[0]):
            scale = math.hypot(matrix[2], matrix[3])
            name = str(font.get("/BaseFont", "")) if font else ""
            self.pieces.append(Piece(text.rstrip("\n"), matrix[4], matrix[5], abs(size * scale), name))
        elif self.pieces and self.pieces[-1] is not None and " " in text:
            self.pieces.append(Piece(" ", matrix[4], matrix[5], 0.0, ""))
        if text.endswith("\n"):
            self.pieces.append(None)


def page_lines(page: PageObject, number: int, seconds: float) -> list[Line]:
    """The lines of a page in the order they are written; OutOfTimeError after `seconds`."""
    collector = _Collector(_turn(page.rotation), time.monotonic() + seconds)
    page.extract_text(visitor_operand_before=collector.operation, visitor_text=collector.text)
    return [line for pieces in _grouped(collector.pieces) if (line := _line(pieces, number)) is not None]


def _part_words(array: list[Any]) -> None:
    """Write a blank for each gap that parts words but is narrower than pypdf takes for one."""
    from pypdf.generic import TextStringObject

    for index, each in enumerate(array):
        if isinstance(each, int | float) and _WIDE_GAP < each <= _WORD_GAP:
            array[index] = TextStringObject(" ")


def _grouped(pieces: Sequence[Piece | None]) -> Iterator[list[Piece]]:
    """The pieces of each line, by pypdf's line ends and by their places."""
    line: list[Piece] = []
    for piece in pieces:
        if piece is None or (line and piece.size and _is_elsewhere(line, piece)):
            yield line
            line = []
        if piece is not None:
            line.append(piece)
    yield line


def _is_elsewhere(line: list[Piece], piece: Piece) -> bool:
    size = max(piece.size, *(each.size for each in line))
    return abs(piece.y - line[-1].y) > 0.7 * size and line[-1].size > 0


def _line(pieces: list[Piece], number: int) -> Line | None:
    pieces = in_order(pieces)
    shown = [piece for piece in pieces if piece.text.strip()]
    if not shown:
        return None
    lead = max(shown, key=lambda piece: len(piece.text.strip()))
    size, base = lead.size, lead.y
    text = with_marks(_cleaned_around_marks("".join(_written(piece, size, base) for piece in pieces)))
    if not text:
        return None
    letters = sum(len(piece.text.strip()) for piece in shown)
    bold = sum(len(piece.text.strip()) for piece in shown if _BOLD.search(piece.font))
    fixed = sum(len(piece.text.strip()) for piece in shown if _FIXED.search(piece.font))
    right = max(piece.right for piece in shown)
    return Line(
        text,
        shown[0].x,
        base,
        right,
        size,
        bold * 10 >= letters * 9,
        fixed * 10 >= letters * 9,
        number,
        _cells(shown),
    )


def _cells(shown: Sequence[Piece]) -> tuple[str, ...]:
    """The texts of a line's pieces, those that stand apart by more than a letter each for itself."""
    cells = [shown[0].text]
    for before, piece in pairwise(shown):
        if piece.x - before.right > _COLUMN_GAP * max(piece.size, before.size):
            cells.append(piece.text)
        else:
            cells[-1] += piece.text
    return tuple(cleaned(cell).strip() for cell in cells)


def _cleaned_around_marks(text: str) -> str:
    """A line's text cleaned, its note marks kept."""
    first, *rest = re.split("(\x02\\d{1,3}\x03)", text)
    parts = [cleaned(first) if not rest else first]
    if not rest:
        return parts[0]
    joined = "".join(part if part.startswith("\x02") else _kept(part) for part in (first, *rest))
    return joined.strip()


def _kept(text: str) -> str:
    """Cleaned text with one blank kept at each end that had one."""
    body = cleaned(text)
    before = " " if text[:1].isspace() and body else ""
    return before + body + (" " if text[-1:].isspace() and body else "")


def _written(piece: Piece, size: float, base: float) -> str:
    number = _NOTE.fullmatch(piece.text)
    raised = piece.size <= _SMALL * size and piece.y - base > -_LOWERED * piece.size
    return f"\x02{number[1]}\x03" if number and raised else piece.text


def _turn(rotation: int) -> tuple[float, ...]:
    """The matrix that sets a page upright that is shown turned by a number of degrees."""
    quarter = rotation % 360 // 90
    return ((1, 0, 0, 1, 0, 0), (0, -1, 1, 0, 0, 0), (-1, 0, 0, -1, 0, 0), (0, 1, -1, 0, 0, 0))[quarter]


def _product(m: Sequence[float], n: Sequence[float]) -> list[float]:
    return [
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    ]
