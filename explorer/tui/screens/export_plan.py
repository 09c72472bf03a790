"""What an export will write, as the export screen asks for it: sections, format, file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.export import SUFFIXES, Document, Manifest, compose, render
from explorer.model import NO_PARENT, Outline
from explorer.text.sanitize import file_name


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """The rows to write (`NO_PARENT` is the whole report), how, and as which format of `FORMATS`."""

    rows: tuple[int, ...]
    format: str = "markdown"
    with_subsections: bool = True
    figures: bool = True

    def document(self, outline: Outline) -> Document:
        """What is written, composed."""
        return compose(
            outline,
            self._chosen(outline),
            self._manifest(),
        )

    def content(self, outline: Outline) -> bytes:
        """The file's content."""
        return render(
            outline,
            self._chosen(outline),
            format=self.format,
            manifest=self._manifest(),
        )

    def _manifest(self) -> Manifest:
        return Manifest(with_subsections=self.with_subsections, figures="table" if self.figures else "none")

    def _chosen(self, outline: Outline) -> Sequence[int]:
        return list(outline.children()) if NO_PARENT in self.rows else self.rows

    def left_out(self, outline: Outline) -> tuple[int, int]:
        """How many subsections of the rows are not written, and how many figures of the written ones."""
        parts = self.document(outline).parts
        written = {part.row for part in parts}
        tops = [row for row in written if not written.intersection(outline.ancestors(row))]
        whole = sum(outline.ends[row] - row for row in tops)
        figures = 0 if self.figures else sum(len(part.section.metrics) for part in parts)
        return max(0, whole - len(written)), figures

    def proposed_name(self, outline: Outline, folder: str) -> str:
        """A file name made from the title of what is written, of a file that is not in the folder yet."""
        only = self.rows[0] if len(self.rows) == 1 else NO_PARENT
        title = outline.report.title
        if only != NO_PARENT:
            title = outline.sections[only].number + outline.sections[only].title
        return file_name(title, SUFFIXES[self.format], _names_in(folder))


def _names_in(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
