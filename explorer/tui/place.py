"""Where a screen sends the reader when it closes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from explorer.model import NO_PARENT, Outline


@dataclass(frozen=True, slots=True)
class Place:
    """A section, and in it the passage to light, or the figure whose words are to be lit.

    A bookmark's place has an `offset` into the section's body instead; -1 is the heading.
    """

    row: int
    quote: str = ""
    metric: str = ""
    offset: int = -1


class Wanted(NamedTuple):
    """A report to be read instead of the one at hand, and the section to begin at."""

    outline: Outline
    row: int = NO_PARENT
    metric: str = ""
