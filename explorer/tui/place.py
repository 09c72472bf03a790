"""Where a screen sends the reader when it closes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A section, and in it the passage to light, or the figure whose words are to be lit.

    A bookmark's place has an `offset` into the section's body instead; -1 is the heading.
    """

    row: int
    quote: str = ""
    metric: str = ""
    offset: int = -1
