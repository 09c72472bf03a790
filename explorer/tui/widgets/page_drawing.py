"""A line of a page as a strip of cells: its runs in their looks, the marks laid over them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from explorer.tui.widgets.page_line import NOT_IN_BODY, PageLine, Run
from explorer.tui.widgets.page_marks import CURRENT_HIT, NOTE, Mark

MARGIN = 2
"""Cells left of the text: a sign beside a noted passage and the current hit, and a blank."""
SIGNS = {CURRENT_HIT: ">", NOTE: "*"}
"""What stands in the margin beside a marked passage, the first that fits: no mark is told by colour alone."""

StyleOf = Callable[[tuple[str, ...]], Style]


def draw_line(line: PageLine, marks: Sequence[Mark], indent: int, style_of: StyleOf) -> Strip:
    """The line `indent` cells from the left, its margin included in them."""
    segments = [Segment(" " * max(0, indent - MARGIN), style_of(()))]
    segments.append(Segment(_sign(marks).ljust(min(indent, MARGIN)), style_of(("margin",))))
    for run in line.runs:
        segments += _draw_run(run, marks, style_of)
    return Strip(segments)


def _sign(marks: Sequence[Mark]) -> str:
    looks = {mark.look for mark in marks}
    return next((sign for look, sign in SIGNS.items() if look in looks), "")


def _draw_run(run: Run, marks: Sequence[Mark], style_of: StyleOf) -> list[Segment]:
    if run.start == NOT_IN_BODY:
        return [Segment(run.text, style_of(run.looks))]
    end = run.start + len(run.text)
    over = [mark for mark in marks if mark.start < end and run.start < mark.end]
    if not over:
        return [Segment(run.text, style_of(run.looks))]
    bounds = {run.start, end, *(m.start for m in over), *(m.end for m in over)}
    cuts = sorted(cut for cut in bounds if run.start <= cut <= end)
    segments = []
    for start, stop in pairwise(cuts):
        looks = (*run.looks, *(mark.look for mark in over if mark.start <= start < mark.end))
        segments.append(Segment(run.text[start - run.start : stop - run.start], style_of(looks)))
    return segments


def offset_at(line: PageLine, cell: int) -> int:
    """The body offset of the character drawn at a cell of the line, `NOT_IN_BODY` where none is."""
    run, within = run_at(line, cell)
    return run.start + within if run and run.start != NOT_IN_BODY else NOT_IN_BODY


def run_at(line: PageLine, cell: int) -> tuple[Run | None, int]:
    """The run drawn at a cell of the line, and the character within it."""
    for run in line.runs:
        width = cell_len(run.text)
        if 0 <= cell < width:
            return run, _character_at(run.text, cell)
        cell -= width
    return None, 0


def _character_at(text: str, cell: int) -> int:
    for index, character in enumerate(text):
        cell -= cell_len(character)
        if cell < 0:
            return index
    return len(text)
