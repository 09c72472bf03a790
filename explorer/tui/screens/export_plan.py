"""What an export will write, as the export screen asks for it: sections, format, file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.export import EVERYTHING, SUFFIXES, Document, Manifest, compose, render_document
from explorer.model import NO_PARENT, Outline
from explorer.text.sanitize import file_name


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """The rows to write (`NO_PARENT` is the whole report), as which format of `FORMATS`, and what of them."""

    rows: tuple[int, ...]
    format: str = "markdown"
    manifest: Manifest = EVERYTHING

    def document(self, outline: Outline) -> Document:
        """What is written, composed."""
        return compose(outline, self.chosen(outline), self.manifest)

    def content(self, outline: Outline) -> bytes:
        """The file's content; ExportError where the format's library is not installed."""
        return render_document(self.document(outline), self.format)

    def chosen(self, outline: Outline) -> Sequence[int]:
        """The rows, the whole report as its top ones."""
        return list(outline.children()) if NO_PARENT in self.rows else self.rows

    def written(self, outline: Outline) -> int:
        """How many sections are written, the summary among them."""
        document = self.document(outline)
        return len(document.parts) + bool(document.summary)

    def left_out(self, outline: Outline) -> LeftOut:
        """What of the chosen sections is not written."""
        rows = {part.row for part in self.document(outline).parts}
        tops = [row for row in rows if not rows.intersection(outline.ancestors(row))]
        below = sum(outline.ends[row] - row for row in tops) - len(rows)
        figures = sum(len(outline.sections[row].metrics) for row in rows)
        notes = sum(len(outline.sections[row].notes) for row in rows)
        return LeftOut(
            subsections=below,
            figures=figures if self.manifest.figures == "none" else 0,
            notes=0 if self.manifest.notes else notes,
        )

    def proposed_name(self, outline: Outline, folder: str) -> str:
        """A file name made from the title of what is written, of a file that is not in the folder yet."""
        only = self.rows[0] if len(self.rows) == 1 else NO_PARENT
        title = outline.report.title
        if only != NO_PARENT:
            title = outline.sections[only].number + outline.sections[only].title
        return file_name(title, SUFFIXES[self.format], _names_in(folder))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Counts of what an export leaves out; the names are those of the words `export-left-…`."""

    subsections: int
    figures: int
    notes: int


def _names_in(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
