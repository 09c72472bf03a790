"""The report itself: named tuples, built once by a loader or an importer, never changed.

Equal means saying the same: where a value stood in its file is not compared. Named tuples, not
dataclasses, because `dataclasses` and what it generates take a third of a command's start.
"""

from __future__ import annotations

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


class Target(NamedTuple):
    """What a figure was meant to reach, in the figure's own unit; `value` as printed."""

    value: str
    direction: Direction = "up"


class SeriesPoint(NamedTuple):
    """An earlier value of a figure, in the figure's own unit; `value` as printed."""

    period: str
    value: str


class Metric(NamedTuple):
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
    place: Place = NOWHERE

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Metric) and self[:-1] == other[:-1]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:-1])


class Note(NamedTuple):
    """An editor's remark on a passage; `quote` is the passage as printed."""

    kind: NoteKind
    text: str
    quote: str = ""
    place: Place = NOWHERE

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Note) and self[:-1] == other[:-1]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:-1])


def heading_of(number: str, title: str) -> str:
    """Number and title as one reads them: a blank between them where the number ends in no Chinese sign."""
    gap = " " if number and title and number[-1].isascii() else ""
    return f"{number}{gap}{title}"


class Section(NamedTuple):
    """A node of the outline: its own text and figures, without its children's.

    `number` is the heading's mark as printed (一、), `body` Markdown. `body_place` is where
    the body begins in the file; of a literal block (`|`), whose lines are the file's, it is the line below
    the sign, in column 0.
    """

    id: str
    title: str
    number: str = ""
    body: str = ""
    tags: tuple[str, ...] = ()
    metrics: tuple[Metric, ...] = ()
    notes: tuple[Note, ...] = ()
    sections: tuple[Section, ...] = ()
    place: Place = NOWHERE
    body_place: Place = NOWHERE

    @property
    def heading(self) -> str:
        """Number and title, as they are read one behind the other."""
        return heading_of(self.number, self.title)

    def line_of(self, offset: int) -> int:
        """The file's line of an offset into the body, from 1, as near as it can be told.

        Only a literal block has the file's lines; of other bodies it is the first line, of none the section's.
        """
        if not self.body_place.line:
            return self.place.line
        return self.body_place.line + (0 if self.body_place.column else self.body.count("\n", 0, offset))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Section) and self[:-2] == other[:-2]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:-2])


class Report(NamedTuple):
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
    path: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def is_chinese(self) -> bool:
        """Whether the text is in Chinese, as far as the file tells."""
        return self.language.startswith("zh")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and self[:-2] == other[:-2]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:-2])
