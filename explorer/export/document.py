"""What is exported, composed once for every format: which sections, at which level, with what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explorer.export.manifest import EVERYTHING, Manifest
from explorer.model import Metric, Note, Outline, Report, Section


@dataclass(frozen=True, slots=True)
class Part:
    """One section of a document.

    `depth` counts from 0 at the top of the document; `number` is the one to be written, printed or
    made anew; `figures` and `notes` are those to be written.
    """

    row: int
    depth: int
    number: str
    section: Section
    figures: tuple[Metric, ...]
    notes: tuple[Note, ...]

    @property
    def heading(self) -> str:
        """Number and title on one line: a blank between them only where the number is Latin."""
        blank = " " if self.number and self.number[-1].isascii() and self.number[-1] != ")" else ""
        return " ".join((self.number + blank + self.section.title).split())


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


def compose(outline: Outline, rows: Iterable[int], manifest: Manifest = EVERYTHING) -> Document:
    """The document of the chosen rows, in the order given, each section once.

    A section that follows one it stands below is a level deeper than that one.
    """
    written = _written(outline, list(dict.fromkeys(rows)), manifest)
    complete = len(written) == len(outline)
    summary = outline.report.summary if outline.has_summary and 0 in written else ""
    if summary:
        written.remove(0)
    return Document(outline.report, summary, tuple(_parts(outline, written, manifest)), manifest, complete)


def _written(outline: Outline, chosen: list[int], manifest: Manifest) -> list[int]:
    if not manifest.with_subsections:
        return chosen
    rows = set(chosen)
    tops = [row for row in chosen if not rows.intersection(outline.ancestors(row))]
    return [
        row
        for top in tops
        for row in range(top, outline.ends[top])
        if not manifest.depth or outline.depths[row] - outline.depths[top] < manifest.depth
    ]


def _parts(outline: Outline, written: list[int], manifest: Manifest) -> Iterable[Part]:
    open_above: list[int] = []
    counters: list[int] = [0]
    for row in written:
        while open_above and not open_above[-1] < row < outline.ends[open_above[-1]]:
            open_above.pop()
        depth = len(open_above)
        counters[depth + 1 :] = []
        counters[depth] += 1
        counters.append(0)
        section = outline.sections[row]
        number = ".".join(map(str, counters[: depth + 1])) if manifest.renumber else section.number
        figures = section.metrics if manifest.figures != "none" else ()
        yield Part(row, depth, number, section, figures, section.notes if manifest.notes else ())
        open_above.append(row)
