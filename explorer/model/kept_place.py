"""Places of a report that are found again in another reading of it: after a change, or in another run."""

from __future__ import annotations

from typing import NamedTuple

from explorer.model.outline import NO_PARENT, Outline

HEADING = -1
"""The offset that stands for a section's heading."""
WORDS = 40
"""Characters by which a place is known again when what stands before it has grown or shrunk."""
MOST_ABOVE = 20


class Spot(NamedTuple):
    """A place in a report: a section's row and an offset into its body, or `HEADING`."""

    row: int
    offset: int = HEADING


class KeptPlace(NamedTuple):
    """A section by its id (empty: the whole report), and an offset into its body, or `HEADING`.

    `words` are those that stand there, `above` the ids of the sections above, the nearest first.
    """

    section: str = ""
    offset: int = HEADING
    words: str = ""
    above: tuple[str, ...] = ()


def keep(outline: Outline, row: int, offset: int = HEADING) -> KeptPlace:
    """A place as it can be found again by `find`."""
    if row == NO_PARENT:
        return KeptPlace()
    section = outline.sections[row]
    above = [outline.sections[each].id for each in outline.ancestors(row)[: -MOST_ABOVE - 1 : -1]]
    words = section.body[offset : offset + WORDS] if offset >= 0 else ""
    return KeptPlace(section.id, max(HEADING, offset), words, tuple(above))


def find(outline: Outline, kept: KeptPlace) -> Spot:
    """Where a place is, as a report has it now.

    A section that is gone is stood for by the nearest one above it, words that are gone by their offset.
    """
    row = outline.rows.get(kept.section)
    if row is not None:
        return Spot(row, _offset(outline.sections[row].body, kept))
    above = (outline.rows[id] for id in kept.above if id in outline.rows)
    return Spot(next(above, NO_PARENT))


def _offset(body: str, kept: KeptPlace) -> int:
    """Where the words stand now: there, or at the nearest place that has them."""
    if kept.offset < 0 or not body:
        return HEADING
    before = body.rfind(kept.words, 0, kept.offset + len(kept.words))
    after = body.find(kept.words, kept.offset)
    found = [place for place in (before, after) if place >= 0 and kept.words]
    nearest = min(found, key=lambda place: abs(place - kept.offset), default=kept.offset)
    return min(nearest, len(body) - 1)
