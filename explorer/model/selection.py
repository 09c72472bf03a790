"""The sections a reader has chosen, in the order of the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


class Basket:
    """A set of section rows, told in reading order; remembers the last row touched, for ranges."""

    def __init__(self, rows: Iterable[int] = ()) -> None:
        self._rows = set(rows)
        self._last: int | None = None

    def __contains__(self, row: object) -> bool:
        return row in self._rows

    def __iter__(self) -> Iterator[int]:
        return iter(sorted(self._rows))

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def started(self) -> bool:
        """Whether there is a mark a range could start from."""
        return self._last is not None

    def toggle(self, row: int) -> bool:
        """Put the row in, or take it out; whether it is in now."""
        self._rows.symmetric_difference_update({row})
        self._last = row
        return row in self._rows

    def extend(self, row: int, between: Iterable[int]) -> int:
        """Put in the rows of `between` from the last row touched to `row`; how many are new.

        `between` are the rows one sees, so that a range takes nothing that is folded away.
        """
        last = row if self._last is None else self._last
        low, high = min(last, row), max(last, row)
        before = len(self._rows)
        self._rows.update(seen for seen in between if low <= seen <= high)
        self._last = row
        return len(self._rows) - before

    def clear(self) -> None:
        """Take everything out."""
        self._rows.clear()
        self._last = None
