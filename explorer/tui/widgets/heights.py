"""Heights of things that stand on each other, and what stands at a line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

BLOCK = 512
"""Heights summed together: sums of sums keep every question at about two times this many additions."""


class Heights:
    """A column of heights in lines, any of which may change; tops and totals come from block sums."""

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = list(heights)
        self._sums = [
            sum(self._heights[start : start + BLOCK]) for start in range(0, len(self._heights), BLOCK)
        ]
        self._ends: list[int] = []
        self.total = sum(self._sums)
        """The whole column's height."""

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def __setitem__(self, index: int, height: int) -> None:
        grown = height - self._heights[index]
        self._heights[index] = height
        self._sums[index // BLOCK] += grown
        if grown:
            self._ends = []
        self.total += grown

    def top(self, index: int) -> int:
        """The line the thing at `index` begins at."""
        block = index // BLOCK
        return sum(self._sums[:block]) + sum(self._heights[block * BLOCK : index])

    def at(self, line: int) -> tuple[int, int]:
        """What stands at a line: its index, and the line within it. Beyond the end, the last one's."""
        line = max(0, min(line, self.total - 1))
        ends = self._ends = self._ends or list(accumulate(self._sums))
        block = min(bisect_right(ends, line), len(ends) - 1)
        line -= ends[block] - self._sums[block]
        inner = list(accumulate(self._heights[block * BLOCK : (block + 1) * BLOCK]))
        index = min(bisect_right(inner, line), len(inner) - 1)
        within = line - (inner[index - 1] if index else 0)
        return block * BLOCK + index, within
