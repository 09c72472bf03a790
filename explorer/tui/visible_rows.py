"""Which rows of an outline are seen: those under no folded row."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from explorer.model import NO_PARENT, Outline

if TYPE_CHECKING:
    from explorer.config.session import Folds


class VisibleRows:
    """The rows one sees, in order, from the whole report (`NO_PARENT`) on; folding splices the list.

    A fold or unfold costs what it hides or shows, never a walk over the report. What is folded inside
    a folded row stays so.
    """

    def __init__(self, outline: Outline, level: int = 1) -> None:
        self.outline = outline
        self._unfolded = bytearray(len(outline))
        self.rows: list[int] = []
        self.show_level(level)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int) -> int:
        return self.rows[index]

    def index(self, row: int) -> int:
        """Where a row stands, or the nearest row above it that is seen."""
        above = [] if row == NO_PARENT else self.outline.ancestors(row)
        found = (self._line(candidate) for candidate in (row, *reversed(above)))
        return next((line for line in found if line is not None), 0)

    def _line(self, row: int) -> int | None:
        line = bisect_left(self.rows, row)
        return line if line < len(self.rows) and self.rows[line] == row else None

    def can_fold(self, row: int) -> bool:
        """Whether anything stands below `row` that could be hidden."""
        return row != NO_PARENT and self.outline.has_children(row)

    def is_unfolded(self, row: int) -> bool:
        """Whether what stands below `row` is shown once `row` is."""
        return row == NO_PARENT or bool(self._unfolded[row])

    def unfold(self, row: int) -> None:
        """Show what stands below a seen row."""
        if not self.can_fold(row) or self._unfolded[row]:
            return
        self._unfolded[row] = True
        line = self._line(row)
        if line is not None:
            self.rows[line + 1 : line + 1] = self._below(row)

    def fold(self, row: int) -> None:
        """Hide what stands below a row."""
        if not self.can_fold(row) or not self._unfolded[row]:
            return
        self._unfolded[row] = False
        line = self._line(row)
        if line is not None:
            del self.rows[line + 1 : bisect_left(self.rows, self.outline.ends[row])]

    def toggle(self, row: int) -> None:
        """Fold what is unfolded, unfold what is folded."""
        if self.is_unfolded(row):
            self.fold(row)
        else:
            self.unfold(row)

    def reveal(self, row: int) -> bool:
        """Unfold whatever hides a row; whether anything had to be."""
        if row == NO_PARENT:
            return False
        hiding = [above for above in self.outline.ancestors(row) if not self._unfolded[above]]
        for above in hiding:
            self.unfold(above)
        return bool(hiding)

    def show_level(self, level: int) -> None:
        """Show so many levels and fold everything below them."""
        shown = level - 1
        # Lists, not generators: of 100,000 sections they take half the time.
        self._unfolded = bytearray([depth < shown for depth in self.outline.depths])
        self.rows = [NO_PARENT, *[row for row, depth in enumerate(self.outline.depths) if depth < level]]

    def show_all(self) -> None:
        """Unfold every row."""
        self._unfolded = bytearray(b"\x01") * len(self.outline)
        self.rows = list(range(NO_PARENT, len(self.outline)))

    def folds(self) -> Folds:
        """How the report is folded, in few words: a level, and the sections that differ from it."""
        from explorer.config.session import Folds

        depths, parents = (
            self.outline.depths,
            list(filter(self.outline.has_children, range(len(self.outline)))),
        )
        shown, hidden = Counter[int](), Counter[int]()
        for row in parents:
            (shown if self._unfolded[row] else hidden)[depths[row]] += 1
        differing, level = sum(shown.values()), 1
        fewest = differing
        for depth in sorted(shown | hidden):
            differing += hidden[depth] - shown[depth]
            if differing < fewest:
                fewest, level = differing, depth + 2
        others = [row for row in parents if bool(self._unfolded[row]) != (depths[row] + 1 < level)]
        return Folds(level, tuple(self.outline.sections[row].id for row in others))

    def refold(self, folds: Folds) -> None:
        """Fold the report as `folds` told, of this reading or another."""
        self.show_level(folds.level)
        for id in folds.others:
            row = self.outline.rows.get(id, NO_PARENT)
            if row != NO_PARENT:
                self._unfolded[row] = not self._unfolded[row]
        self.rows = [NO_PARENT, *self._below(NO_PARENT)]

    def _below(self, row: int) -> list[int]:
        """The rows under `row` that are under no other folded row."""
        ends = self.outline.ends
        end = len(self.outline) if row == NO_PARENT else ends[row]
        found = []
        child = row + 1
        while child < end:
            found.append(child)
            child = child + 1 if self._unfolded[child] else ends[child]
        return found


def comfortable_level(outline: Outline, lines: int) -> int:
    """The deepest level whose rows still fit into so many lines; 1 at least."""
    counts: dict[int, int] = {}
    for depth in outline.depths:
        counts[depth] = counts.get(depth, 0) + 1
    seen = 0
    for depth in sorted(counts):
        seen += counts[depth]
        if seen > lines:
            return max(1, depth)
    return max(1, len(counts))


class FilteredRows(VisibleRows):
    """Some rows only, with all that stand above them; everything unfolded at first."""

    def __init__(self, outline: Outline, kept: Sequence[int]) -> None:
        """`kept` are rows in order that hold all ancestors of each: see `with_ancestors`."""
        self._kept = kept
        super().__init__(outline)
        self.show_all()

    def can_fold(self, row: int) -> bool:
        """Whether anything that is kept stands below `row`."""
        if row == NO_PARENT:
            return False
        below = bisect_right(self._kept, row)
        return below < len(self._kept) and self._kept[below] < self.outline.ends[row]

    def show_level(self, level: int) -> None:
        """Show so many levels of what is kept."""
        shown, depths = level - 1, self.outline.depths
        self._unfolded = bytearray(len(self.outline))
        for row in self._kept:
            self._unfolded[row] = depths[row] < shown
        self.rows = [NO_PARENT, *(row for row in self._kept if depths[row] < level)]

    def show_all(self) -> None:
        """Show all that is kept."""
        self._unfolded = bytearray(b"\x01") * len(self.outline)
        self.rows = [NO_PARENT, *self._kept]

    def _below(self, row: int) -> list[int]:
        ends, kept = self.outline.ends, self._kept
        place, end = bisect_right(kept, row), bisect_left(kept, ends[row])
        found = []
        while place < end:
            child = kept[place]
            found.append(child)
            place = place + 1 if self._unfolded[child] else bisect_left(kept, ends[child], place)
        return found


def with_ancestors(outline: Outline, rows: Iterable[int]) -> list[int]:
    """Rows and all that stand above them, in order."""
    kept: set[int] = set()
    parents = outline.parents
    for row in rows:
        above = row
        while above != NO_PARENT and above not in kept:
            kept.add(above)
            above = parents[above]
    return sorted(kept)
