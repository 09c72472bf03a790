"""What became of a text: the words kept, gone and new, by sentences first and inside them by words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

Kind = Literal["same", "removed", "added"]
MOST_PAIRS = 25_000_000
"""Above this many pairs of sentences, or of words, a stretch counts as replaced whole."""
LEAST_KEPT = 0.2
"""What share of a stretch's words must be kept for the rest to be told word by word."""
SHORTEST_KEPT = 2
"""Characters that are kept between two changes; a lone one tells nothing."""
_SENTENCE = re.compile(r"[^。！？；;\n]*[。！？；;\n]+|[^。！？；;\n]+")
_WORD = re.compile(r"[^\W\d_\u2e80-\U0003ffff]+|\d+(?:[.,．，]\d+)*|\s+|.", re.DOTALL)
_FLIPPED: dict[Kind, Kind] = {"same": "same", "removed": "added", "added": "removed"}


class Piece(NamedTuple):
    """A stretch of text. What is kept and gone makes up the old text, what is kept and new the new one."""

    kind: Kind
    text: str


def rewording(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces in order; of a change what is gone comes first. The other way round they are mirrored."""
    if (len(old), old) > (len(new), new):
        flipped = [Piece(_FLIPPED[piece.kind], piece.text) for piece in rewording(new, old)]
        return _joined(flipped)
    return _joined(_by_sentences(_SENTENCE.findall(old), _SENTENCE.findall(new)))


def is_changed(piece: Piece) -> bool:
    """Whether the piece stands in one of the texts only."""
    return piece.kind != "same"


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Neighbours of a kind as one, what is gone before what is new, no empty ones."""
    joined: list[Piece] = []
    for changed, group in groupby(pieces, key=is_changed):
        found = list(group)
        for kind in ("removed", "added") if changed else ("same",):
            text = "".join(piece.text for piece in found if piece.kind == kind)
            if text:
                joined.append(Piece(kind, text))
    return tuple(joined)


def _by_sentences(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    for same, left, right in _stretches(old, new):
        if same:
            yield Piece("same", "".join(left))
        elif left and right:
            yield from _by_words("".join(left), "".join(right))
        else:
            yield from _replaced(left, right)


def _by_words(old: str, new: str) -> Iterator[Piece]:
    left, right = _WORD.findall(old), _WORD.findall(new)
    stretches = _without_specks(list(_stretches(left, right)))
    kept = sum(len("".join(words)) for same, words, _ in stretches if same)
    if kept < LEAST_KEPT * max(len(old), len(new)):
        yield from _replaced([old], [new])
        return
    for same, before, after in stretches:
        if same:
            yield Piece("same", "".join(before))
        else:
            yield from _replaced(before, after)


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    yield Piece("removed", "".join(old))
    yield Piece("added", "".join(new))


_Stretch = tuple[bool, Sequence[str], Sequence[str]]
"""Whether it is the same on both sides, and what stands on each."""


def _without_specks(stretches: list[_Stretch]) -> list[_Stretch]:
    """Lone characters kept between two changes, counted as changed."""
    last = len(stretches) - 1
    found: list[_Stretch] = []
    for index, (same, left, right) in enumerate(stretches):
        lone = same and 0 < index < last and len("".join(left)) < SHORTEST_KEPT
        found.append((same and not lone, left, right))
    return found


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[_Stretch]:
    """Both sequences cut where they are the same and where not (longest common subsequence)."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    yield True, old[:start], new[:start]
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    if len(left) * len(right) > MOST_PAIRS:
        yield False, left, right
    elif left or right:
        yield from _aligned(left, right)
    yield True, old[len(old) - end :], new[len(new) - end :]


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """How many items both begin with."""
    return next(
        (i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new))
    )


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[_Stretch]:
    from rapidfuzz.distance import Indel

    blocks = (
        (code.tag == "equal", old[code.src_start : code.src_end], new[code.dest_start : code.dest_end])
        for code in Indel.opcodes(old, new)
    )
    for same, group in groupby(blocks, key=lambda block: block[0]):
        found = list(group)
        yield same, [w for _, left, _ in found for w in left], [w for _, _, right in found for w in right]


CUT = "⋯"
"""Stands where an excerpt leaves out what was kept."""


def excerpts(pieces: Sequence[Piece], around: int = 16) -> list[tuple[Piece, ...]]:
    """The changes, each with so many characters of what stands around it; near ones in one excerpt."""
    found: list[list[Piece]] = [[]]
    last = len(pieces) - 1
    for index, piece in enumerate(pieces):
        if is_changed(piece) or (len(piece.text) <= 2 * around and 0 < index < last):
            found[-1].append(piece)
            continue
        if index:
            found[-1].append(Piece("same", piece.text[:around] + CUT * (len(piece.text) > around)))
            found.append([])
        if index < last:
            found[-1].append(Piece("same", CUT * (len(piece.text) > around) + piece.text[-around:]))
    return [tuple(excerpt) for excerpt in found if any(map(is_changed, excerpt))]
