"""From the source to the screen and back: where a stretch is drawn, and what a character came from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from explorer.text.layout.line import Line
from explorer.text.markdown.block import displayed, source_of


class Lit(NamedTuple):
    """The stretch `text[start:end]` of line `line`."""

    line: int
    start: int
    end: int


def locate(lines: Iterable[Line], source_start: int, source_end: int) -> list[Lit]:
    """Where `source[source_start:source_end]` is drawn, line by line; markup inside it is bridged."""
    found: list[Lit] = []
    for number, line in enumerate(lines):
        for start, end in displayed(line.origin, source_start, source_end):
            if found and found[-1].line == number and found[-1].end == start:
                start = found.pop().start
            found.append(Lit(number, start, end))
    return found


def source_at(line: Line, offset: int) -> int:
    """Where the character at or after `offset` of a line stands in the source; -1 if the line has none."""
    exact = source_of(line.origin, offset)
    if exact >= 0 or not line.origin:
        return exact
    for start, source, _ in line.origin:
        if start >= offset:
            return source
    last = line.origin[-1]
    return last.source + last.length - 1
