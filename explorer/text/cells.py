"""How many terminal cells a text takes, by the very table that Rich and Textual draw with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from explorer.text.boundaries import cluster_ends
from explorer.text.tables.code_points import Characters

CUT_SIGN = "…"
"""Says that a label was cut: one cell in Rich's table, two in some terminals; nothing may align after it."""

_SIMPLE = Characters(
    (
        (0x0020, 0x007E),
        (0x00A0, 0x00AC),
        (0x00AE, 0x02FF),
        (0x0370, 0x0482),
        (0x048A, 0x058F),
        (0x2010, 0x2027),
        (0x2030, 0x205F),
        (0x20A0, 0x20CF),
        (0x2100, 0x2BFF),
        (0x2E80, 0x3029),
        (0x3030, 0x3098),
        (0x309B, 0x9FFF),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE4F),
        (0xFF01, 0xFF9D),
        (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F3FA),
        (0x1F400, 0x1FAFF),
        (0x20000, 0x3FFFD),
    )
)
"""Characters that are grapheme clusters of their own (UAX #29, none is Extend, SpacingMark, Prepend, Control, a
conjoining jamo or a regional indicator)."""


class _SimpleTable(dict[str, bool]):
    """Whether a character is simple, filled as characters are met."""

    def __missing__(self, character: str) -> bool:
        simple = self[character] = character in _SIMPLE
        return simple


_IS_SIMPLE = _SimpleTable()


class _CellTable(dict[str, int]):
    """Cells by character, filled from Rich's table as characters are met."""

    def __missing__(self, character: str) -> int:
        # Rich takes 13 ms to import; most commands never measure a text.
        from rich.cells import get_character_cell_size

        cells = self[character] = get_character_cell_size(character)
        return cells


_CELLS = _CellTable()


def cluster_starts(text: str) -> Sequence[int]:
    """Where each extended grapheme cluster (UAX #29, by ICU) starts, and the text's length at the end."""
    if all(map(_IS_SIMPLE.__getitem__, set(text))):
        return range(len(text) + 1)
    return [0, *cluster_ends(text)]


def _cluster_cells(cluster: str) -> int:
    # Rich widens the character before U+FE0F, even across a cluster that ICU ends there.
    from rich.cells import cell_len

    return cell_len(cluster) + cluster.startswith("\ufe0f")


def running_cells(text: str, starts: Sequence[int]) -> list[int]:
    """Cells taken by `text[:n]` for n = 0 … len(text); a cluster's cells all count at its first character.

    `starts` are the text's `cluster_starts`.
    """
    if len(starts) == len(text) + 1:
        return list(accumulate(map(_CELLS.__getitem__, text), initial=0))
    cells = [0] * len(text)
    for start, end in pairwise(starts):
        cells[start] = _CELLS[text[start]] if end == start + 1 else _cluster_cells(text[start:end])
    return list(accumulate(cells, initial=0))


def width(text: str) -> int:
    """Cells of one line of text, as Rich counts them."""
    if text.isascii() and text.isprintable():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def truncate(text: str, cells: int, sign: str = CUT_SIGN) -> str:
    """The text in at most `cells` cells, ending in `sign` where it was cut; no cluster is cut in two.

    Where not even the sign fits, the text's beginning stands alone; 0 cells or fewer give nothing.
    """
    # No more characters can count than fit, save zero-width ones; looking at a bounded head keeps a title
    # of a megabyte as quick as a short one.
    head = text[: 16 * max(cells, 0) + 64]
    starts = cluster_starts(head)
    taken = running_cells(head, starts)
    if len(head) == len(text) and taken[-1] <= cells:
        return text
    room = cells - width(sign)
    if room < 0:
        sign, room = "", max(cells, 0)
    end = bisect_right(taken, room) - 1
    return head[: starts[bisect_right(starts, end) - 1]].rstrip() + sign


def pad(text: str, cells: int, align: str = "left") -> str:
    """The text cut or filled with spaces to exactly `cells` cells; `align` is left, right or center."""
    shown = truncate(text, cells)
    gap = max(cells - width(shown), 0)
    left = {"left": 0, "right": gap, "center": gap // 2}[align]
    return " " * left + shown + " " * (gap - left)
