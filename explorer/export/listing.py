"""Any figures of a report, in any order, as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from explorer.export import EVERYTHING, compose, render_document
from explorer.model import Metric, Outline


def figures_csv(outline: Outline, figures: Sequence[tuple[int, Metric]]) -> bytes:
    """Each metric with its section's row, in the order given, in the columns of the CSV export."""
    rows = dict.fromkeys(row for row, _ in figures)
    document = compose(outline, rows, replace(EVERYTHING, with_subsections=False))
    parts = {part.row: part for part in document.parts}
    listed = tuple(
        replace(parts[row], number=outline.sections[row].number, figures=(metric,))
        for row, metric in figures
        if row in parts
    )
    return render_document(replace(document, parts=listed, complete=False), "csv")
