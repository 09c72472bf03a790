"""The figures of a document as CSV."""

from __future__ import annotations

from explorer.export.delimited import render_delimited
from explorer.export.document import Document


def render(document: Document) -> bytes:
    """The figures, comma-separated."""
    return render_delimited(document, ",")
