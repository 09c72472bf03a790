"""Chosen sections as documents, one file a format behind one document model."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from explorer.errors import UsageError
from explorer.export.document import Document, compose
from explorer.model import Outline

__all__ = ["FORMATS", "SUFFIXES", "Document", "compose", "render"]


def _markdown(document: Document) -> str:
    from explorer.export.markdown import render_markdown

    return render_markdown(document)


def _yaml(document: Document) -> str:
    from explorer.export.yaml import render_yaml

    return render_yaml(document)


def _json(document: Document) -> str:
    from explorer.export.json import render_json

    return render_json(document)


FORMATS: dict[str, Callable[[Document], str]] = {"markdown": _markdown, "json": _json, "yaml": _yaml}
SUFFIXES = {"markdown": ".md", "json": ".json", "yaml": ".yaml"}
"""Each format's file name ending."""


def render(
    outline: Outline, rows: Iterable[int], *, format: str, with_subsections: bool = True, figures: bool = True
) -> bytes:
    """The chosen rows as a document in UTF-8; UsageError for a format there is not."""
    if format not in FORMATS:
        raise UsageError(f"no export format '{format}'; there are {', '.join(FORMATS)}")
    document = compose(outline, rows, with_subsections=with_subsections, figures=figures)
    return FORMATS[format](document).encode("utf-8", "surrogatepass")
