"""Tables: their cells gathered from the parser's tokens or, where rows stand alone, from the lines themselves.

A row of the parser's is a dozen tokens at 300 bytes, so the rows of a long table, which begin with a pipe each,
are split here; only cells that hold markup are parsed.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from typing import Any

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block.table import MAX_AUTOCOMPLETED_CELLS, escapedSplit
from markdown_it.token import Token

from explorer.text.markdown.block import Alignment, Block, Cell, Run, Segment
from explorer.text.markdown.inline import inline_text
from explorer.text.markdown.lines import Lines, Place, compose
from explorer.text.markdown.parser import inline_tokens
from explorer.text.sanitize import visible

_ALIGNMENTS: dict[str, Alignment] = {
    "text-align:left": "left",
    "text-align:center": "center",
    "text-align:right": "right",
}
_ROW = re.compile(r" {0,3}\|")
_MARKUP = re.compile(r"[*_`~\[\]<&\\|]")
HEAD_LINES = 2
"""A table's header and the line below it, which says how columns are aligned."""


class TableReader:
    """Gathers a table's cells into one text, cells parted by tabs, rows by line feeds."""

    def __init__(self, lines: Lines, environment: MutableMapping[str, Any]) -> None:
        self.lines = lines
        self.environment = environment
        self.parts: list[str] = []
        self.length = 0
        self.runs: list[Run] = []
        self.origin: list[Segment] = []
        self.rows: list[tuple[Cell, ...]] = []
        self.alignments: list[Alignment] = []
        self._contents: list[str] = []
        self._line = 0

    def take(self, token: Token, offset: int) -> None:
        """Note one token of a parsed table; `offset` is the source's line that the parse began with."""
        if token.type == "th_open":
            self.alignments.append(_ALIGNMENTS.get(str(token.attrs.get("style", "")), ""))
        elif token.type == "inline":
            self._line = offset + (token.map or [0, 0])[0]
            self._contents.append(token.content)
        elif token.type == "tr_close":
            self.add(self._contents, self._line)
            self._contents = []

    def add(self, contents: Sequence[str], line: int) -> None:
        """Add a row whose cells stand on a line of the source."""
        places = self.lines.of_cells(contents, line)
        self.rows.append(tuple(map(self._cell, contents, places)))
        self.parts[-1] = "\n"

    def _cell(self, content: str, places: list[Place]) -> Cell:
        start = self.length
        if not _MARKUP.search(content):
            text = content
            self.origin += (Segment(start, place.source, len(text)) for place in places)
        else:
            text, runs, segments = inline_text(content, inline_tokens(content, self.environment))
            self.runs += (run._replace(start=run.start + start, end=run.end + start) for run in runs)
            self.origin += (part._replace(start=part.start + start) for part in compose(segments, places))
        self.parts += (text, "\t")
        self.length += len(text) + 1
        return Cell(start, start + len(text))

    def block(self, source: tuple[int, int]) -> Block:
        """The finished table."""
        text = visible("".join(self.parts[:-1]))
        return Block(
            "table", text, tuple(self.runs), tuple(self.origin), source,
            rows=tuple(self.rows), alignments=tuple(self.alignments),
        )  # fmt: skip


def rows_stand_alone(texts: Sequence[str]) -> bool:
    """Whether lines can only be rows of one table, if their first two begin one."""
    return len(texts) >= HEAD_LINES and all(map(_ROW.match, texts))


def add_rows(table: TableReader, first: int, after: int) -> int:
    """Add the rows on the source's lines `first` to `after`; the line that belongs to the table no more.

    As with the parser, rows that lack too many cells in all end the table.
    """
    columns, lacking = len(table.rows[0]), 0
    for line in range(first, after):
        row = mdTrim(table.lines.texts[line])
        cells = (escapedSplit(row) if "\\" in row else row.split("|"))[1:]
        if cells and not cells[-1]:
            cells.pop()
        lacking += columns - len(cells)
        if lacking > MAX_AUTOCOMPLETED_CELLS:
            return line
        contents = [mdTrim(cell) for cell in cells[:columns]]
        table.add(contents + [""] * (columns - len(contents)), line)
    return after
