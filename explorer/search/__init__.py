"""Search that finds a section however it is remembered.

`Index(outlines).search(query)` answers at once; `Index.stream` gives exact hits first.
"""

from __future__ import annotations

from explorer.search.facets import Facets, chapter_of, facets
from explorer.search.hit import PLAIN_WORDS, Field, Hit, How, Occurrence, Results, Span
from explorer.search.index import Index

__all__ = [
    "PLAIN_WORDS",
    "Facets",
    "Field",
    "Hit",
    "How",
    "Index",
    "Occurrence",
    "Results",
    "Span",
    "chapter_of",
    "facets",
]
