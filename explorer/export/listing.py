"""Any figures of a report, in any order, as CSV."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.export.delimited import delimited
from explorer.export.document import Document, Part
from explorer.export.manifest import EVERYTHING
from explorer.model import Metric, Outline


def figures_csv(outline: Outline, figures: Iterable[tuple[int, Metric]]) -> bytes:
    """Each metric with its section's row, in the order given, in the columns of the CSV export."""
    parts = tuple(
        Part(row, 0, outline.sections[row].number, outline.sections[row], "", (metric,), ())
        for row, metric in figures
    )
    return b"".join(delimited(Document(outline.report, "", parts, EVERYTHING, False), ","))
