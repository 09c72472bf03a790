"""The figures of a document as TSV."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.export.delimited import delimited
from explorer.export.document import Document


def pieces(document: Document) -> Iterator[bytes]:
    """The figures, tab-separated."""
    return delimited(document, "\t")
