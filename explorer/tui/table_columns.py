"""Which columns of the table of figures are seen, and how wide each is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from explorer.metrics.listing import COLUMNS, Column
from explorer.text.cells import width

GAP = 2
MEASURED_ROWS = 2_000
"""Rows that are looked at for how wide a column wants to be."""
WIDEST: Mapping[Column, int] = {
    "section": 32, "name": 40, "value": 16, "unit": 12, "canonical": 24, "period": 21, "dimensions": 40,
}  # fmt: skip
NARROWEST: Mapping[Column, int] = {"section": 10, "name": 12, "dimensions": 10}
"""What a text may be cut to; other columns are seen whole or not at all."""
FIRST_SEEN: tuple[Column, ...] = ("name", "value", "unit", "canonical", "section", "period", "dimensions")
"""Which columns come first where there is not room for all."""


def wanted_widths(heads: Mapping[Column, str], rows: Sequence[Mapping[Column, str]]) -> dict[Column, int]:
    """How wide each column wants to be, head and sorting sign in it."""
    found = {}
    for column in COLUMNS:
        widest = max((width(row[column][:200]) for row in rows[:MEASURED_ROWS]), default=0)
        found[column] = min(WIDEST[column], max(widest, width(heads[column]) + 2))
    return found


def fitted_widths(wanted: Mapping[Column, int], cells: int) -> dict[Column, int]:
    """The columns that are seen in so many cells with their widths, in the order of `COLUMNS`.

    The most telling ones are taken while the least they need fits; what room is left goes to names
    first. The name is seen in any case.
    """
    taken: dict[Column, int] = {}
    room = cells - GAP
    for column in FIRST_SEEN:
        least = min(wanted[column], NARROWEST.get(column, wanted[column]))
        if least + GAP <= room or not taken:
            taken[column] = max(1, min(least, room))
            room -= least + GAP
    for column in FIRST_SEEN:
        if column in taken and room > 0:
            more = min(room, wanted[column] - taken[column])
            taken[column] += more
            room -= more
    return {column: taken[column] for column in COLUMNS if column in taken}
