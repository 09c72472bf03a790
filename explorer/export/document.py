"""What is exported, composed once for every format: which sections, at which level, with what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explorer.model import Outline, Report, Section

FIRST_LEVEL = 2
"""The report's title is a heading of level 1, its top sections of level 2."""


@dataclass(frozen=True, slots=True)
class Part:
    """One section of a document; `level` is its heading's, from `FIRST_LEVEL`."""

    row: int
    level: int
    section: Section


@dataclass(frozen=True, slots=True)
class Document:
    """Chosen sections in the order to be written, and the report's summary where it is among them.

    `complete` says that nothing of the report is left out.
    """

    report: Report
    summary: str
    parts: tuple[Part, ...]
    figures: bool
    complete: bool


def compose(
    outline: Outline, rows: Iterable[int], *, with_subsections: bool = True, figures: bool = True
) -> Document:
    """The document of the chosen rows, in the order given, each section once.

    A section that follows one it stands below is a level deeper than that one; `with_subsections`
    takes along whatever stands below a chosen row.
    """
    written = _written(outline, list(dict.fromkeys(rows)), with_subsections)
    complete = len(written) == len(outline)
    summary = outline.report.summary if outline.has_summary and 0 in written else ""
    if summary:
        written.remove(0)
    open_above: list[int] = []
    parts = []
    for row in written:
        while open_above and not open_above[-1] < row < outline.ends[open_above[-1]]:
            open_above.pop()
        parts.append(Part(row, FIRST_LEVEL + len(open_above), outline.sections[row]))
        open_above.append(row)
    return Document(outline.report, summary, tuple(parts), figures, complete)


def _written(outline: Outline, chosen: list[int], with_subsections: bool) -> list[int]:
    if not with_subsections:
        return chosen
    rows = set(chosen)
    tops = [row for row in chosen if not rows.intersection(outline.ancestors(row))]
    return [row for top in tops for row in range(top, outline.ends[top])]
