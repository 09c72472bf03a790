"""All reports as one folded text, so that one `str.find` searches every section.

A row's text is its title, its figures, its body and its tags, each ended by NUL: the first place of a
word in a row is then the best field it stands in. Rows of several reports follow each other.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, Literal

from explorer.model import Metric, Outline, Section
from explorer.text.fold import fold

Place = Literal["title", "metric", "body", "tag"]
"""The fields of a row in their order."""
END = "\0"
FIGURE_END = "\x01"
FIELDS_OF_A_ROW = 4
SLICE = 250_000
"""Characters folded at once: one call of the interpreter's that holds every other thread, for 10-20 ms."""


def figure_line(metric: Metric) -> str:
    """One figure as it is searched: name, value with unit, dimensions, with single spaces."""
    parts = [metric.name, metric.value + metric.unit]
    parts += [f"{name} {value}" for name, value in metric.dimensions]
    return _one_line(" ".join(parts))


def figure_text(section: Section) -> str:
    """A section's figures, each ended so that no phrase reaches across."""
    if not section.metrics:
        return ""
    return FIGURE_END.join([figure_line(metric) for metric in section.metrics])


def tag_line(section: Section) -> str:
    """The tags as they are searched, `#tag #tag`."""
    if not section.tags:
        return ""
    return _one_line(" ".join("#" + tag for tag in section.tags))


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace(FIGURE_END, " ")


def field_text(section: Section, field: Place) -> str:
    """The raw text of a field, offset for offset what the corpus folded; no NUL in it."""
    if field == "title":
        text = section.title
    elif field == "metric":
        text = figure_text(section)
    elif field == "tag":
        text = tag_line(section)
    else:
        text = section.body.rstrip()
    return text.replace(END, " ")


class Corpus:
    """The folded text of many outlines and where each row and field begins.

    Row `r` owns `text[starts[r]:starts[r + 1]]`: the title up to `figures[r]`, the figures up to
    `bodies[r]`, the body up to `tags[r]`, the tags; each field's last character is
    NUL, and so is the text's first: a field that begins or ends with a word is a find for the word
    beside NUL. `kept` is for what other parts of the engine work out once.
    """

    def __init__(self, outlines: Sequence[Outline]) -> None:
        self.outlines = outlines
        self.kept: dict[str, Any] = {}
        self.bases = [0, *accumulate(len(outline) for outline in outlines)]
        places = array("L", [1])
        pieces = [END]
        for fields in _slices(field for outline in outlines for field in _fields(outline)):
            piece = _folded(fields)
            lengths = [len(field) + 1 for field in piece.split(END)[:-1]]
            places.extend(accumulate(lengths, initial=places.pop()))
            pieces.append(piece)
        self.text = "".join(pieces)
        self.starts = places[::FIELDS_OF_A_ROW]
        self.figures = places[1::FIELDS_OF_A_ROW]
        self.bodies = places[2::FIELDS_OF_A_ROW]
        self.tags = places[3::FIELDS_OF_A_ROW]

    def __len__(self) -> int:
        return self.bases[-1]

    def home(self, row: int) -> tuple[int, int]:
        """(index of the report, the row within it)."""
        report = bisect_right(self.bases, row) - 1
        return report, row - self.bases[report]

    def section(self, row: int) -> Section:
        """The section of a row."""
        report, local = self.home(row)
        return self.outlines[report].sections[local]

    def end_row(self, row: int) -> int:
        """The row after the last one below `row`."""
        report, local = self.home(row)
        return self.bases[report] + self.outlines[report].ends[local]

    @cached_property
    def parent_rows(self) -> frozenset[int]:
        """Rows with sections below them."""
        return frozenset(
            base + row
            for base, outline in zip(self.bases, self.outlines, strict=False)
            for row, end in enumerate(outline.ends)
            if end > row + 1
        )

    def bounds(self, row: int, field: Place | None = None) -> tuple[int, int]:
        """Where a row, or one of its fields, starts and ends, its closing NUL left out."""
        if field is None:
            return self.starts[row], self.starts[row + 1] - 1
        if field == "title":
            return self.starts[row], self.figures[row] - 1
        if field == "metric":
            return self.figures[row], self.bodies[row] - 1
        if field == "body":
            return self.bodies[row], self.tags[row] - 1
        return self.tags[row], self.starts[row + 1] - 1

    def field_at(self, row: int, position: int) -> Place:
        """Which field of a row an offset lies in."""
        if position < self.figures[row]:
            return "title"
        if position < self.bodies[row]:
            return "metric"
        return "body" if position < self.tags[row] else "tag"


def _fields(outline: Outline) -> Iterator[str]:
    for section in outline.sections:
        yield section.title
        yield figure_text(section)
        yield section.body.rstrip()
        yield tag_line(section)


def _slices(fields: Iterable[str]) -> Iterator[list[str]]:
    """Fields in lists of `SLICE` characters, or a little more."""
    held: list[str] = []
    size = 0
    for field in fields:
        held.append(field)
        size += len(field) + 1
        if size >= SLICE:
            yield held
            held, size = [], 0
    yield held


def _folded(fields: list[str]) -> str:
    """Fields folded, each ended by the NUL that no field holds."""
    raw = END.join([*fields, ""])
    if raw.count(END) != len(fields):
        raw = END.join([*(field.replace(END, " ") for field in fields), ""])
    return fold(raw)
