"""The source's lines, and where in them the parser's inline contents stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from explorer.text.markdown.block import Segment

_LINE_END = re.compile("\r\n?|\n")
_CELL_END = re.compile(r"\\.|\|", re.DOTALL)
_BLANK = " \t"


class Place(NamedTuple):
    """From `content` characters into an inline text on, its characters follow the source from `source` on."""

    content: int
    source: int


class Lines:
    """A source by lines, whatever ends them; `starts[n]` is where line n begins."""

    __slots__ = ("starts", "texts")

    def __init__(self, source: str) -> None:
        ends = [match.span() for match in _LINE_END.finditer(source)]
        self.starts = [0, *(end for _, end in ends)]
        stops = [*(start for start, _ in ends), len(source)]
        self.texts = [source[a:b].replace("\0", "\ufffd") for a, b in zip(self.starts, stops, strict=True)]

    def end(self, line: int) -> int:
        """Where line `line` ends, its line end aside."""
        return self.starts[line] + len(self.texts[line])

    def of_paragraph(self, content: str, first: int) -> list[Place]:
        """Places of a text whose lines are the tails of the source's lines from `first` on."""
        places, offset = [], 0
        for number, line in enumerate(content.split("\n"), first):
            places += self._tail(line, number, offset)
            offset += len(line) + 1
        return places

    def _tail(self, line: str, number: int, offset: int) -> list[Place]:
        if number >= len(self.texts):
            return []
        core = line.strip(_BLANK)
        at = self.texts[number].rfind(core)
        lead = len(line) - len(line.lstrip(_BLANK))
        # A line feed at a content line's end is the end of the source's line.
        return [Place(offset + lead, self.starts[number] + at)] if core and at >= 0 else []

    def of_heading(self, content: str, number: int) -> list[Place]:
        """The place of an ATX heading's text, between its marks."""
        at = self.texts[number].find(content, self.texts[number].find("#") + 1)
        return [Place(0, self.starts[number] + at)] if at >= 0 else []

    def of_cells(self, contents: Sequence[str], number: int) -> list[list[Place]]:
        """The places of a table row's cells; an escaped pipe in one starts a new place."""
        line, start, found, at = self.texts[number], self.starts[number], list[list[Place]](), 0
        at = len(line) - len(line.lstrip(_BLANK + ">"))
        at += line.startswith("|", at)
        if "\\" not in line:
            return [*_in_plain_cells(line, start, at, contents)]
        for content in contents:
            end = _end_of_cell(line, at)
            found.append(_in_cell(line[at:end], start + at, content))
            at = end + 1
        return found


def _in_plain_cells(line: str, start: int, at: int, contents: Sequence[str]) -> Iterator[list[Place]]:
    """The places of cells whose pipes are none of their own."""
    cells = line[at:].split("|", len(contents))
    for content, cell in zip_longest(contents, cells[: len(contents)], fillvalue=""):
        found = cell.find(content) if content else -1
        yield [Place(0, start + at + found)] if found >= 0 else []
        at += len(cell) + 1


def _end_of_cell(line: str, start: int) -> int:
    for match in _CELL_END.finditer(line, start):
        if match[0] == "|":
            return match.start()
    return len(line)


def _in_cell(raw: str, source: int, content: str) -> list[Place]:
    pieces, offset = [], 0
    at = len(raw) - len(raw.lstrip())
    for piece in re.split(r"(?<=\|)|(?=\|)", content):
        found = raw.find(piece, at) if piece else -1
        if found >= 0:
            pieces.append(Place(offset, source + found))
            at = found + len(piece)
        offset += len(piece)
    return pieces


def compose(segments: Iterable[Segment], places: Sequence[Place]) -> list[Segment]:
    """Segments into an inline text as segments into the source; what has no place is left out."""
    found: list[Segment] = []
    keys = [place.content for place in places]
    for shown, content, length in segments:
        end = content + length
        at = bisect_right(keys, content) - 1
        if at < 0:
            at = 0
        while at < len(places) and keys[at] < end:
            stop = min(end, keys[at + 1] if at + 1 < len(keys) else end)
            first = max(content, keys[at])
            if first < stop:
                found.append(
                    Segment(shown + first - content, places[at].source + first - keys[at], stop - first)
                )
            at += 1
    return _joined(found)


def _joined(segments: Sequence[Segment]) -> list[Segment]:
    """Neighbours that continue each other on both sides made one."""
    joined: list[Segment] = []
    for segment in segments:
        if joined:
            start, source, length = joined[-1]
            if (start + length, source + length) == segment[:2]:
                joined[-1] = Segment(start, source, length + segment.length)
                continue
        joined.append(segment)
    return joined
