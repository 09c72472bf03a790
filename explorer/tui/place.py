"""Where a screen sends the reader when it closes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A section, and in it the passage to light, or the figure whose words are to be lit."""

    row: int
    quote: str = ""
    metric: str = ""
