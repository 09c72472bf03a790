"""Where a reader has been: back and forward, as in a browser."""

from __future__ import annotations

LONGEST = 500


class History:
    """The rows one jumped from and to."""

    def __init__(self) -> None:
        self._back: list[int] = []
        self._forward: list[int] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier place."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later place."""
        return bool(self._forward)

    def leave(self, row: int) -> None:
        """Remember the row one jumps away from."""
        if not self._back or self._back[-1] != row:
            self._back.append(row)
        del self._back[:-LONGEST]
        self._forward.clear()

    def back(self, row: int) -> int:
        """The earlier row; `row` is where one is, for the way forward. `row` itself where there is none."""
        if not self._back:
            return row
        self._forward.append(row)
        return self._back.pop()

    def forward(self, row: int) -> int:
        """The later row, or `row` where there is none."""
        if not self._forward:
            return row
        self._back.append(row)
        return self._forward.pop()
