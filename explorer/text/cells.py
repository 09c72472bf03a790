"""How many terminal cells a text takes, by the very table that Rich and Textual draw with."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from explorer.text.boundaries import cluster_ends

CUT_SIGN = "…"
"""Says that a label was cut: one cell in Rich's table, two in some terminals; nothing may align after it."""

_NOT_SIMPLE = re.compile(
    "[^ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205f\u20a0-\u20cf"
    "\u2100-\u2bff\u2e80-\u3029\u3030-\u3098\u309b-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9d\uffe0-\uffe6"
    "\U0001f300-\U0001f3fa\U0001f400-\U0001faff\U00020000-\U0003fffd]"
)
"""Any character outside the ranges in which each is a grapheme cluster of its own (UAX #29, none is Extend,
SpacingMark, Prepend, Control, a conjoining jamo or a regional indicator)."""


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
    if not _NOT_SIMPLE.search(text):
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
