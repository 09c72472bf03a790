"""Tables on standard output: aligned by cell width, or delimited for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from explorer.cli.output import QUIET, STRONG, Output, Part
from explorer.text.sanitize import visible_line

GAP = "  "
DELIMITERS = {"csv": ",", "tsv": "\t"}


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]], right: set[int], output: Output) -> None:
    """Rows under a quiet head; the columns of `right` are aligned to the right. Nothing is cut."""
    shown = [[visible_line(cell) for cell in row] for row in rows]
    widths = [max(cell_len(cell) for cell in column) for column in zip(head, *shown, strict=True)]
    for index, row in enumerate([list(head), *shown]):
        parts: list[Part] = []
        for column, cell in enumerate(row):
            gap = " " * (widths[column] - cell_len(cell))
            text = gap + cell if column in right else cell + gap
            last = column == len(row) - 1
            style = QUIET if index == 0 else STRONG if column in right else ""
            text = text.rstrip() if last else text + GAP
            parts.append((text, style) if style else text)
        output.line(*parts)


def print_delimited(
    rows: Iterable[Sequence[str]], format: str, output: Output, *, begins: bool = True
) -> None:
    """Rows as `csv` or `tsv`, quoted where needed, a line feed after each; no cell is run as a formula.

    A file begins with a byte order mark, for Excel; rows that follow others in it do not (`begins`).
    """
    from explorer.export.delimited import BYTE_ORDER_MARK, harmless

    buffer = io.StringIO(BYTE_ORDER_MARK if begins and output.target else "")
    buffer.seek(0, io.SEEK_END)
    writer = csv.writer(buffer, delimiter=DELIMITERS[format], lineterminator="\n")
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    output.text(buffer.getvalue())
