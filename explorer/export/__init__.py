"""Chosen sections as documents, one file a format behind one document model."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module

from explorer.errors import UsageError
from explorer.export.document import Document, compose
from explorer.export.manifest import EVERYTHING, FIGURES, Figures, Manifest
from explorer.model import Outline

__all__ = [
    "EVERYTHING",
    "FIGURES",
    "FORMATS",
    "SUFFIXES",
    "Document",
    "Figures",
    "Manifest",
    "compose",
    "format_of",
    "pieces_of",
    "render",
    "render_document",
]


@dataclass(frozen=True, slots=True)
class Format:
    """One export format: its file name ending and the module whose `pieces(document)` gives its bytes."""

    suffix: str
    module: str


FORMATS: dict[str, Format] = {
    "markdown": Format(".md", "explorer.export.markdown"),
    "html": Format(".html", "explorer.export.html"),
    "docx": Format(".docx", "explorer.export.docx"),
    "csv": Format(".csv", "explorer.export.csv"),
    "tsv": Format(".tsv", "explorer.export.tsv"),
    "json": Format(".json", "explorer.export.json"),
    "yaml": Format(".yaml", "explorer.export.yaml"),
}
SUFFIXES = {name: format.suffix for name, format in FORMATS.items()}
"""Each format's file name ending."""
OTHER_SUFFIXES = {".markdown": "markdown", ".htm": "html", ".yml": "yaml"}
"""Endings that name a format, too."""


def format_of(path: str) -> str:
    """The format that a file's name ends in; empty where it ends in none's."""
    suffix = os.path.splitext(path)[1].casefold()
    named = {suffix: name for name, suffix in SUFFIXES.items()} | OTHER_SUFFIXES
    return named.get(suffix, "")


def render(outline: Outline, rows: Iterable[int], *, format: str, manifest: Manifest = EVERYTHING) -> bytes:
    """The chosen rows as a file's content; UsageError for a format there is not."""
    return render_document(compose(outline, rows, manifest), format)


def render_document(document: Document, format: str) -> bytes:
    """A composed document as a file's content; UsageError for a format there is not."""
    return b"".join(pieces_of(document, format))


def pieces_of(document: Document, format: str) -> Iterator[bytes]:
    """A file's content piece by piece, so that a large one is never held whole beside its report.

    UsageError for a format there is not.
    """
    if format not in FORMATS:
        raise UsageError(f"no export format '{format}'; there are {', '.join(FORMATS)}")
    pieces: Iterator[bytes] = import_module(FORMATS[format].module).pieces(document)
    return pieces
