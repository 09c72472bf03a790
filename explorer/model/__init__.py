"""What a report is: sections, metrics, notes, and the ways through them."""

from explorer.model.outline import NO_PARENT, Outline
from explorer.model.report import (
    NOWHERE,
    Bound,
    Direction,
    Metric,
    Note,
    NoteKind,
    Place,
    Report,
    Section,
    SeriesPoint,
    Target,
)

__all__ = [
    "NOWHERE",
    "NO_PARENT",
    "Bound",
    "Direction",
    "Metric",
    "Note",
    "NoteKind",
    "Outline",
    "Place",
    "Report",
    "Section",
    "SeriesPoint",
    "Target",
]
