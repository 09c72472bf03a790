"""The figures of a document as TSV."""

from __future__ import annotations

from explorer.export.delimited import render_delimited
from explorer.export.document import Document


def render(document: Document) -> bytes:
    """The figures, tab-separated."""
    return render_delimited(document, "\t")
