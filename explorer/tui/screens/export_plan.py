"""What an export will write, as the export screen asks for it: what, how, as which format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from explorer.export import EVERYTHING, SUFFIXES, Document, Figures, Manifest, compose
from explorer.export.document import Findings
from explorer.model import NO_PARENT, Outline
from explorer.model.selection import Selection
from explorer.tui.proposed_name import proposed_name

SHAPES = ("full", "figures", "inline", "plain")
"""What of each section: text with figures as tables; figures alone; text with figures as lines; text alone."""
TABLES = ("csv", "tsv")
"""Formats that hold figures only."""


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """The selection to write (row `NO_PARENT` is the whole report), as which format of `FORMATS`, and what of it."""

    selection: Selection
    format: str = "markdown"
    manifest: Manifest = EVERYTHING

    def document(self, outline: Outline, findings: Findings | None = None) -> Document:
        """What is written, composed."""
        return compose(
            outline,
            self.chosen(outline),
            self.manifest,
            figures=self.selection.figures,
            findings=findings,
        )

    def chosen(self, outline: Outline) -> Sequence[int]:
        """The rows, the whole report as its top ones."""
        return list(outline.children()) if NO_PARENT in self.selection.rows else self.selection.rows

    def in_shape(self, shape: str) -> ExportPlan:
        """The same sections with other contents, one of `SHAPES`."""
        figures: Figures = "inline" if shape == "inline" else "none" if shape == "plain" else "table"
        text = shape != "figures"
        return replace(self, manifest=replace(self.manifest, text=text, figures=figures))

    def proposed_name(self, outline: Outline, folder: str) -> str:
        """A file name made from the title of what is written, of a file that is not in the folder yet."""
        rows = self.selection.rows
        only = rows[0] if len(rows) == 1 else NO_PARENT
        title = outline.report.title
        if only != NO_PARENT:
            title = outline.sections[only].heading
        return proposed_name(title, SUFFIXES[self.format], folder)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Counts of what an export leaves out of the chosen; the names are those of the words `export-left-…`."""

    subsections: int = 0
    texts: int = 0
    figures: int = 0
    notes: int = 0


def written(document: Document) -> int:
    """How many sections are written, the summary among them."""
    return len(document.parts) + bool(document.summary)


def left_out(plan: ExportPlan, document: Document, outline: Outline) -> LeftOut:
    """What of the sections chosen whole is not written."""
    parts = [part for part in document.parts if part.row not in plan.selection.figures]
    rows = {part.row for part in parts}
    tops = [row for row in rows if not rows.intersection(outline.ancestors(row))]
    is_table = plan.format in TABLES
    return LeftOut(
        subsections=sum(outline.ends[row] - row for row in tops) - len(rows),
        texts=sum(bool(part.section.body.strip()) and (is_table or not plan.manifest.text) for part in parts),
        figures=sum(len(part.section.metrics) - len(part.figures) for part in parts),
        notes=sum(len(part.section.notes) for part in parts if is_table or not plan.manifest.notes),
    )
