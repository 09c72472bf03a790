"""The figures of a document as CSV."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.export.delimited import delimited
from explorer.export.document import Document


def pieces(document: Document) -> Iterator[bytes]:
    """The figures, comma-separated."""
    return delimited(document, ",")
