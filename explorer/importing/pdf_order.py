"""The pieces of a PDF line by their places: programs write the letters of one font, then those of another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from explorer.importing.joining import width
from explorer.importing.spans import is_wide

_HAN = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_GAP_MARK = re.compile("[ ]?\x04(\\d{1,7})\x05[ ]?")
# Narrower than the narrowest letter that may stand in a gap, wider than most blanks of justified text.
_LEAST_GAP = -420
_BACK = 0.5
_BLANK = 0.2
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Piece:
    """Text written in one go, from its left end on the base line; sizes in points."""

    text: str
    x: float
    y: float
    size: float
    font: str

    @property
    def right(self) -> float:
        """About where it ends: half a size a column."""
        return self.x + width(self.text.rstrip()) * self.size * _HALF


def mark_gaps(array: list[Any]) -> None:
    """Write how wide they are beside the gaps of a text that letters of another font may fill."""
    from pypdf.generic import TextStringObject

    wide = [index for index, each in enumerate(array) if isinstance(each, int | float) and each < _LEAST_GAP]
    for index in reversed(wide):
        array.insert(index, TextStringObject(f"\x04{min(9_999_999, int(-array[index]))}\x05"))


def in_order(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of one line from left to right, cut at their gaps where one fills another's; gaps are blanks else."""
    shown = [piece for piece in pieces if piece.size]
    if not any(piece.x < before.x - _BACK * piece.size for before, piece in pairwise(shown)):
        return [_plain(piece) for piece in pieces]
    parts = sorted((part for piece in shown for part in _parts(piece)), key=lambda part: part.x)
    return list(_spaced(parts))


def _plain(piece: Piece) -> Piece:
    if "\x04" not in piece.text:
        return piece
    return Piece(_GAP_MARK.sub(" ", piece.text), piece.x, piece.y, piece.size, piece.font)


def _parts(piece: Piece) -> Iterator[Piece]:
    """A piece cut at its gaps, each part where it stands."""
    x = piece.x
    # Quotation marks are wide in a Chinese font, narrow in one that holds no Han.
    chinese = _HAN.search(piece.text) is not None
    for index, text in enumerate(_GAP_MARK.split(piece.text)):
        if index % 2:
            x += int(text) / 1000 * piece.size
        elif text:
            yield Piece(text, x, piece.y, piece.size, piece.font)
            x += (width(text) if chinese else len(text)) * piece.size * _HALF


def _spaced(parts: Sequence[Piece]) -> Iterator[Piece]:
    """The parts with a blank between those that stand apart."""
    last: Piece | None = None
    for part in parts:
        chinese = last is not None and (is_wide(last.text[-1]) or is_wide(part.text[0]))
        if last is not None and not chinese and part.x - _end(last) > _BLANK * part.size:
            yield Piece(" ", part.x, part.y, 0.0, "")
        yield part
        last = part


def _end(part: Piece) -> float:
    return part.x + len(part.text) * part.size * _HALF
