"""What is exported, composed once for every format: which sections, at which level, with what."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from explorer.export.manifest import EVERYTHING, Manifest
from explorer.model import Metric, Note, Outline, Report, Section

FigureChoice = Mapping[int, Collection[str]]
"""Rows of which only some figures are chosen → the ids of these."""
Findings = Mapping[int, Sequence[Note]]
"""Row → what checks object to there, as questions."""


@dataclass(frozen=True, slots=True)
class Part:
    """One section of a document.

    `depth` counts from 0 at the top of the document; `number` is the one to be written, printed or
    made anew; `body`, `figures` and `notes` are what is to be written under it.
    """

    row: int
    depth: int
    number: str
    section: Section
    body: str
    figures: tuple[Metric, ...]
    notes: tuple[Note, ...]

    @property
    def anchor(self) -> str:
        """The section's id without blanks, which an anchor must not have."""
        return "".join(self.section.id.split())

    @property
    def heading(self) -> str:
        """Number and title on one line."""
        return heading_line(self.number, self.section.title)


@dataclass(frozen=True, slots=True)
class Document:
    """Chosen sections in the order to be written, and the report's summary where it is among them.

    `complete` says that no section of the report is left out.
    """

    report: Report
    summary: str
    parts: tuple[Part, ...]
    manifest: Manifest
    complete: bool


def heading_line(number: str, title: str) -> str:
    """Number and title on one line: a blank between them only where the number is Latin."""
    blank = " " if number and number[-1].isascii() and number[-1] != ")" else ""
    return " ".join((number + blank + title).split())


def compose(
    outline: Outline,
    rows: Iterable[int],
    manifest: Manifest = EVERYTHING,
    *,
    figures: FigureChoice | None = None,
    findings: Findings | None = None,
) -> Document:
    """The document of the chosen rows, in the order given, each section once.

    A section that follows one it stands below is a level deeper than that one. Of the rows in
    `figures` only the figures named there are written, unless the whole section is anyway.
    `findings` are written where the manifest wants them.
    """
    chosen = _Choice(outline, list(dict.fromkeys(rows)), manifest, figures or {})
    written = chosen.written()
    summary = ""
    if outline.has_summary and 0 in chosen.whole:
        written.remove(0)
        summary = outline.report.summary if manifest.text else ""
    parts = tuple(_parts(outline, written, chosen, findings or {}))
    return Document(outline.report, summary, parts, manifest, len(chosen.whole) == len(outline))


class _Choice:
    """Which rows are written whole, and which for the sake of a few figures."""

    def __init__(self, outline: Outline, rows: list[int], manifest: Manifest, figures: FigureChoice) -> None:
        self.outline = outline
        self.manifest = manifest
        self.figures = figures
        self._rows = rows
        self._chosen = {row for row in rows if row not in figures}
        self.whole: set[int] = set()

    def written(self) -> list[int]:
        """All rows to be written, in order."""
        by_choice = [(row, list(self._with_subsections(row))) for row in self._rows]
        self.whole = {row for chosen, below in by_choice if chosen in self._chosen for row in below}
        return [
            row
            for chosen, below in by_choice
            if chosen in self._chosen or chosen not in self.whole
            for row in below
        ]

    def _with_subsections(self, row: int) -> Iterable[int]:
        if row not in self._chosen or not self.manifest.with_subsections:
            return (row,)
        if not self._chosen.isdisjoint(self.outline.ancestors(row)):
            return ()
        depths, depth = self.outline.depths, self.manifest.depth
        below = range(row, self.outline.ends[row])
        return below if not depth else (each for each in below if depths[each] - depths[row] < depth)


def _parts(outline: Outline, written: list[int], chosen: _Choice, findings: Findings) -> Iterator[Part]:
    open_above: list[int] = []
    counters: list[int] = [0]
    for row in written:
        while open_above and not open_above[-1] < row < outline.ends[open_above[-1]]:
            open_above.pop()
        depth = len(open_above)
        counters[depth + 1 :] = []
        counters[depth] += 1
        counters.append(0)
        number = ".".join(map(str, counters[: depth + 1])) if chosen.manifest.renumber else None
        yield _part(row, depth, number, outline.sections[row], chosen, findings.get(row, ()))
        open_above.append(row)


def _part(
    row: int, depth: int, number: str | None, section: Section, chosen: _Choice, found: Sequence[Note]
) -> Part:
    manifest = chosen.manifest
    is_whole = row in chosen.whole
    figures = section.metrics if manifest.figures != "none" else ()
    if not is_whole:
        figures = tuple(metric for metric in section.metrics if metric.id in chosen.figures[row])
    notes = (*(section.notes if manifest.notes else ()), *(found if manifest.findings else ()))
    return Part(
        row,
        depth,
        section.number if number is None else number,
        section,
        section.body if is_whole and manifest.text else "",
        figures,
        notes if is_whole else (),
    )
