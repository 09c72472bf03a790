"""What a reader has chosen, sections and single figures, in the order it is to be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from explorer.model.outline import Outline


class Mark(NamedTuple):
    """A chosen section by its row; with a metric's id, only that figure of it."""

    row: int
    metric: str = ""


class Selection(NamedTuple):
    """Marks as an export takes them: rows in order; those in `figures` stand for these metrics of theirs only."""

    rows: tuple[int, ...]
    figures: Mapping[int, frozenset[str]]


class Basket:
    """Marks in reading order, until the reader arranges them otherwise; then new ones come last.

    As a container and iterable it holds the rows of the marked sections. It remembers the last row
    touched, for ranges.
    """

    def __init__(self, rows: Iterable[int] = ()) -> None:
        self.marks: list[Mark] = []
        self._marked: set[Mark] = set()
        self._last: int | None = None
        self._arranged = False
        self.add(Mark(row) for row in rows)

    def __contains__(self, row: object) -> bool:
        return (row, "") in self._marked

    def __iter__(self) -> Iterator[int]:
        return (mark.row for mark in self.marks if not mark.metric)

    def __len__(self) -> int:
        return len(self.marks)

    @property
    def started(self) -> bool:
        """Whether there is a mark a range could start from."""
        return self._last is not None

    def holds(self, mark: Mark) -> bool:
        """Whether that very section or figure is marked."""
        return mark in self._marked

    def toggle(self, row: int, metric: str = "") -> bool:
        """Put a section or a figure in, or take it out; whether it is in now."""
        mark = Mark(row, metric)
        self._last = row if not metric else self._last
        if mark in self._marked:
            self.remove([mark])
            return False
        return bool(self.add([mark]))

    def add(self, marks: Iterable[Mark]) -> int:
        """Put several in; how many are new."""
        new = [mark for mark in dict.fromkeys(marks) if mark not in self._marked]
        self.marks += new
        self._marked.update(new)
        if new and not self._arranged:
            self.marks.sort(key=lambda mark: mark.row)
        return len(new)

    def remove(self, marks: Iterable[Mark]) -> None:
        """Take several out."""
        self._marked.difference_update(marks)
        self.marks = [mark for mark in self.marks if mark in self._marked]

    def extend(self, row: int, between: Iterable[int]) -> int:
        """Put in the rows of `between` from the last row touched to `row`; how many are new.

        `between` are the rows one sees, so that a range takes nothing that is folded away.
        """
        last = row if self._last is None else self._last
        low, high = min(last, row), max(last, row)
        self._last = row
        return self.add(Mark(seen) for seen in between if low <= seen <= high)

    def move(self, index: int, by: int) -> int:
        """Move a mark up or down the list by so many places, as far as there are any; its new index."""
        to = max(0, min(index + by, len(self.marks) - 1))
        self.marks.insert(to, self.marks.pop(index))
        self._arranged = self._arranged or to != index
        return to

    def clear(self) -> None:
        """Take everything out."""
        self.marks, self._marked = [], set()
        self._last, self._arranged = None, False

    def restore(self, marks: Iterable[Mark]) -> None:
        """Have just these, in this order."""
        self.clear()
        self.marks = list(dict.fromkeys(marks))
        self._marked = set(self.marks)
        rows = [mark.row for mark in self.marks]
        self._arranged = rows != sorted(rows)

    @property
    def selection(self) -> Selection:
        """The marks as an export takes them; a figure whose section is marked is written with it."""
        figures: dict[int, set[str]] = {}
        for mark in self.marks:
            if mark.metric and mark.row not in self:
                figures.setdefault(mark.row, set()).add(mark.metric)
        rows = tuple(dict.fromkeys(mark.row for mark in self.marks))
        return Selection(rows, {row: frozenset(metrics) for row, metrics in figures.items()})


def named(outline: Outline, marks: Iterable[Mark]) -> tuple[tuple[str, str], ...]:
    """Marks by the ids of section and metric, to be found by `found` in another reading of the report."""
    return tuple((outline.sections[mark.row].id, mark.metric) for mark in marks)


def found(outline: Outline, names: Iterable[tuple[str, str]]) -> list[Mark]:
    """The marks of those names; what is gone is left out, a figure may have moved to another section."""
    marks = []
    for section, metric in names:
        row = outline.rows.get(section) if not metric else outline.metric_rows.get(metric, (None,))[0]
        if row is not None:
            marks.append(Mark(row, metric))
    return marks
