"""The bookmarks of the report one reads: named places, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from explorer.model import NO_PARENT, Outline
from explorer.model.kept_place import HEADING, Spot
from explorer.model.report import heading_of

if TYPE_CHECKING:
    from explorer.config.session import Bookmark
    from explorer.model.kept_place import KeptPlace


class Named(NamedTuple):
    """A place of this report and its name; `kept` is how it was known before this reading."""

    spot: Spot
    name: str
    kept: KeptPlace | None = None


class Bookmarks:
    """Named places in reading order. As a container it holds the rows that have one."""

    def __init__(self) -> None:
        self.all: list[Named] = []
        self._rows: set[int] = set()
        self._lost: list[Bookmark] = []

    def __contains__(self, row: object) -> bool:
        return row in self._rows

    def __len__(self) -> int:
        return len(self.all)

    def add(self, spot: Spot, name: str) -> None:
        """Put one in."""
        self._set([*self.all, Named(spot, name)])

    def remove(self, mark: Named) -> None:
        """Take one out."""
        self._set(each for each in self.all if each is not mark)

    def rename(self, mark: Named, name: str) -> None:
        """Call one something else."""
        self._set(each._replace(name=name) if each is mark else each for each in self.all)

    def restore(self, outline: Outline, bookmarks: Sequence[Bookmark]) -> None:
        """Have just these, found in the report as it is now.

        Those of sections that are gone are kept aside: a section may come back.
        """
        from explorer.model.kept_place import find

        there = [mark for mark in bookmarks if not mark.place.section or mark.place.section in outline.rows]
        self._lost = [mark for mark in bookmarks if mark not in there]
        self._set(Named(find(outline, mark.place), mark.name, mark.place) for mark in there)

    def kept(self, outline: Outline) -> tuple[Bookmark, ...]:
        """All bookmarks, as they are found again."""
        from explorer.config.session import Bookmark
        from explorer.model.kept_place import keep

        here = [Bookmark(mark.name, mark.kept or keep(outline, *mark.spot)) for mark in self.all]
        return (*here, *self._lost)

    def _set(self, marks: Iterable[Named]) -> None:
        self.all = sorted(marks, key=lambda mark: mark.spot)
        self._rows = {mark.spot.row for mark in self.all}


def called(outline: Outline, spot: Spot) -> str:
    """What a place is called until the reader names it: its section, and the words that stand there."""
    if spot.row == NO_PARENT:
        return outline.report.title[:80]
    section = outline.sections[spot.row]
    title = heading_of(section.number[:40], section.title[:80])
    words = section.body[spot.offset : spot.offset + 24].partition("\n")[0] if spot.offset > HEADING else ""
    return f"{title} … {words}" if words.strip() else title
