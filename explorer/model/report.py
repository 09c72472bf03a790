"""The report itself: frozen, slotted, built once by a loader or an importer, never changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from explorer.problems import Problem

Bound = Literal["exact", "above", "below", "about"]
Direction = Literal["up", "down"]
NoteKind = Literal["erratum", "question", "comment"]


class Place(NamedTuple):
    """A position in the file a value came from; both count from 1, 0 where unknown."""

    line: int = 0
    column: int = 0


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Target:
    """What a figure was meant to reach, in the figure's own unit; `value` as printed."""

    value: str
    direction: Direction = "up"


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """An earlier value of a figure, in the figure's own unit; `value` as printed."""

    period: str
    value: str


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure the report states, with its evidence.

    `value` is the decimal exactly as printed, `unit` as printed with its magnitude (万元).
    `period` and `quote` are empty where the text gives none; an empty period means the
    report's. `dimensions` are (name, value) pairs in the file's order. `parts` are ids whose
    values add up to this one, `includes` ids that are some of it (其中), `same_as` the id of
    the same fact told elsewhere.
    """

    id: str
    name: str
    value: str
    unit: str = ""
    bound: Bound = "exact"
    period: str = ""
    dimensions: tuple[tuple[str, str], ...] = ()
    quote: str = ""
    target: Target | None = None
    series: tuple[SeriesPoint, ...] = ()
    parts: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()
    same_as: str = ""
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's remark on a passage; `quote` is the passage as printed."""

    kind: NoteKind
    text: str
    quote: str = ""
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the outline: its own text and figures, without its children's.

    `number` is the heading's mark as printed (一、), `body` Markdown. `body_place` is where
    the body's first character stands in the file, so that a hit can name its line.
    """

    id: str
    title: str
    number: str = ""
    body: str = ""
    tags: tuple[str, ...] = ()
    metrics: tuple[Metric, ...] = ()
    notes: tuple[Note, ...] = ()
    sections: tuple[Section, ...] = ()
    place: Place = field(default=NOWHERE, compare=False)
    body_place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `path` is where it was opened from, `problems` what is wrong with that file.

    `period` is YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO; `language` a BCP 47 tag; `summary` Markdown.
    Reports are equal when what they say is equal, wherever they were read from.
    """

    title: str
    sections: tuple[Section, ...] = ()
    organization: str = ""
    period: str = ""
    language: str = ""
    source: str = ""
    summary: str = ""
    path: str = field(default="", compare=False)
    problems: tuple[Problem, ...] = field(default=(), compare=False)
