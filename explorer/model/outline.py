"""A report's sections in reading order, as rows: the one way every client walks a report.

A row is a section's index in reading order (pre-order), from 0. Rows are plain integers, so
100,000 sections cost a few lists, and no walk recurses.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, chain

from explorer.model.report import Metric, Report, Section

NO_PARENT = -1
SUMMARY_ID = "summary"
_SUMMARY_TITLES = {"zh": "摘要", "en": "Summary"}


class Outline:
    """The rows of a report.

    `sections[row]` is the section, `depths[row]` its level from 0, `parents[row]` the row above
    it in the tree (`NO_PARENT` at the top), `ends[row]` the row after its last descendant, so
    that a subtree is `range(row, ends[row])`.

    A report's summary is a row as well, the first, at position 0, so that what it says can be read,
    searched and quoted like the rest; `has_summary` says whether there is one.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        self.sections: list[Section] = []
        self.depths: list[int] = []
        self.parents: list[int] = []
        self.ends: list[int] = []
        self.has_summary = bool(report.summary.strip())
        self._walk()

    def _walk(self) -> None:
        summary = (_summary_section(self.report),) if self.has_summary else ()
        stack: list[tuple[Iterator[Section], int]] = [(chain(summary, self.report.sections), NO_PARENT)]
        while stack:
            children, parent = stack[-1]
            section = next(children, None)
            if section is None:
                stack.pop()
                if parent != NO_PARENT:
                    self.ends[parent] = len(self.sections)
                continue
            row = len(self.sections)
            self.sections.append(section)
            self.depths.append(len(stack) - 1)
            self.parents.append(parent)
            self.ends.append(row + 1)
            if section.sections:
                stack.append((iter(section.sections), row))

    def __len__(self) -> int:
        return len(self.sections)

    @cached_property
    def rows(self) -> dict[str, int]:
        """Section id → row. Where a file repeats an id, the first section has it."""
        found: dict[str, int] = {}
        for row, section in enumerate(self.sections):
            found.setdefault(section.id, row)
        return found

    @cached_property
    def metric_rows(self) -> dict[str, tuple[int, Metric]]:
        """Metric id → (row of its section, metric); the first one where an id is repeated."""
        found: dict[str, tuple[int, Metric]] = {}
        for row, section in enumerate(self.sections):
            for metric in section.metrics:
                found.setdefault(metric.id, (row, metric))
        return found

    @cached_property
    def figures_before(self) -> list[int]:
        """How many figures stand in the rows before each, and last how many there are in all."""
        return [*accumulate((len(section.metrics) for section in self.sections), initial=0)]

    def children(self, row: int = NO_PARENT) -> Iterator[int]:
        """Rows directly below `row`, or the top rows."""
        child = row + 1
        end = len(self) if row == NO_PARENT else self.ends[row]
        while child < end:
            yield child
            child = self.ends[child]

    def ancestors(self, row: int) -> list[int]:
        """Rows from the top down to the parent of `row`."""
        above = []
        parent = self.parents[row]
        while parent != NO_PARENT:
            above.append(parent)
            parent = self.parents[parent]
        return above[::-1]

    def path(self, row: int) -> list[str]:
        """Titles from the top down to the section itself."""
        return [self.sections[r].title for r in (*self.ancestors(row), row)]

    @cached_property
    def ordinals(self) -> list[int]:
        """Each row's place among its siblings, from 1; 0 for the summary."""
        seen: dict[int, int] = {NO_PARENT: -1} if self.has_summary else {}
        ordinals = []
        for parent in self.parents:
            seen[parent] = seen.get(parent, 0) + 1
            ordinals.append(seen[parent])
        return ordinals

    def position(self, row: int) -> str:
        """The row's place as `2.1.3`: the third section of the first of the second."""
        return ".".join(str(self.ordinals[r]) for r in (*self.ancestors(row), row))

    def label(self, row: int) -> str:
        """The section as lists and messages name it, by position, number and title: `2.1 （一）举措`."""
        section = self.sections[row]
        return f"{self.position(row)} {section.heading}".strip()

    def rows_with(self, row: int, *, below: bool) -> range:
        """The rows one reads at a row: itself, with all `below` it; of the whole report all, or its summary alone."""
        if row == NO_PARENT:
            return range(len(self) if below else int(self.has_summary))
        return range(row, self.ends[row] if below else row + 1)

    def has_children(self, row: int) -> bool:
        """Whether anything stands below `row`."""
        return self.ends[row] > row + 1


def _summary_section(report: Report) -> Section:
    """The summary as a section, under an id that no section of the report has at its top."""
    id, taken = SUMMARY_ID, {section.id for section in report.sections}
    while id in taken:
        id += "-"
    title = _SUMMARY_TITLES["zh" if report.is_chinese else "en"]
    return Section(id, title, body=report.summary)
