"""Entries of two lines each: a name with a remark at the right, and what stands below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from explorer.text.cells import width
from explorer.tui.drawing import clip
from explorer.tui.widgets.line_list import LineList, Runs

LONGEST = 500


class Lines(NamedTuple):
    """What is drawn of an entry; `parts` are the second line's texts, each with its look."""

    name: str
    remark: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    bad: bool = False


class EntryList(LineList):
    """Shows `Lines`, two lines an entry."""

    height = 2

    def __init__(self, nothing: str, *, id: str | None = None) -> None:
        super().__init__(nothing, id=id)
        self.shown: Sequence[Lines] = ()

    def show(self, entries: Sequence[Lines]) -> None:
        """Show other entries."""
        self.shown = entries
        self.lay_out(len(entries) * self.height, range(0, len(entries) * self.height, self.height))

    def runs(self, line: int, cells: int) -> tuple[Runs, Runs]:
        """The name with its remark, or what stands below."""
        entry = self.shown[self.entry_at(line)]
        if line % self.height == 0:
            look = "bad" if entry.bad else "quiet"
            remark = clip(entry.remark[:LONGEST], max(cells // 2, cells - 3 - width(entry.name[:LONGEST])))
            return ((" ", ""), (entry.name[:LONGEST], "strong")), ((f"{remark} ", look),)
        return (("   ", ""), *((text[:LONGEST], look) for text, look in entry.parts)), ()
