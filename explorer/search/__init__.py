"""Search that finds a section however it is remembered.

`Index(outlines).search(query)` answers at once; `Index.stream` gives exact hits first.
"""

from __future__ import annotations

from explorer.search.facets import EVERYTHING, Chapter, Facet, Facets, Narrowing
from explorer.search.hit import PLAIN_WORDS, Field, Hit, How, Occurrence, Results, Span
from explorer.search.index import Index

__all__ = [
    "EVERYTHING",
    "PLAIN_WORDS",
    "Chapter",
    "Facet",
    "Facets",
    "Field",
    "Hit",
    "How",
    "Index",
    "Narrowing",
    "Occurrence",
    "Results",
    "Span",
]
