"""The frames of the format's own mappings: report, section, figure, note, target, value of a series."""

from __future__ import annotations

from typing import Any

from yaml.events import SequenceStartEvent

from explorer.errors import LoadError
from explorer.loading import fields
from explorer.loading.events import SECTION_DEPTH_LIMIT, too_deep
from explorer.loading.fields import FORMAT, Field
from explorer.loading.frames import Frame, MappingFrame, Reading
from explorer.loading.ledger import Mark
from explorer.loading.scalars import NULLS, wrong_type
from explorer.model import NOWHERE, Metric, Note, Place, Report, Section, SeriesPoint, Target
from explorer.sentences import sentence

_CONTENT = frozenset(("body", "metrics", "sections"))
_REFERRING = frozenset(("parts", "includes", "same_as"))


def _place(mark: Mark) -> Place:
    return Place(mark.line + 1, mark.column + 1)


class RecordsFrame(Frame):
    """A list of records, each read by a frame of its own: here the notes, or the values of a series."""

    __slots__ = ("count", "field", "items", "received")

    def __init__(self, reading: Reading, field: Field) -> None:
        self.reading = reading
        self.field = field
        self.count = 0
        self.items: list[Any] = []
        self.received = self.items.append  # type: ignore[method-assign,assignment] # one call less a record

    def scalar(self, event: Any) -> None:
        """Report a text where a mapping should stand; an empty item says nothing."""
        self.count += 1
        if not (event.value in NULLS and event.implicit[0]):
            wrong_type(sentence("a text in its list"), self.field, event.start_mark, self.reading.ledger)

    def opened(self, event: Any, /) -> Frame:
        """The frame of the next record."""
        self.count += 1
        if type(event) is not SequenceStartEvent:
            return self.record(event.start_mark)
        wrong_type(sentence("a list in its list"), self.field, event.start_mark, self.reading.ledger)
        return Frame(self.reading)

    def record(self, mark: Mark) -> Frame:
        """The frame of the record that begins at `mark`."""
        return (
            PointFrame(self.reading, mark) if self.field.table == "point" else NoteFrame(self.reading, mark)
        )

    def ended(self) -> Any:
        """The records that could be read, in order."""
        return tuple([item for item in self.items if item is not None])


class SectionsFrame(RecordsFrame):
    """A list of sections; `above` is what their positions begin with: s2.1. or s."""

    __slots__ = ("above",)

    def __init__(self, reading: Reading, field: Field, above: str) -> None:
        super().__init__(reading, field)
        self.above = above

    def record(self, mark: Mark) -> Frame:
        """The frame of the next section."""
        return SectionFrame(self.reading, mark, f"{self.above}{self.count}")


class MetricsFrame(RecordsFrame):
    """A list of figures of the section `owner`."""

    __slots__ = ("owner",)

    def __init__(self, reading: Reading, field: Field, owner: SectionFrame) -> None:
        super().__init__(reading, field)
        self.owner = owner

    def record(self, mark: Mark) -> Frame:
        """The frame of the next figure."""
        return MetricFrame(self.reading, mark, self.owner, self.count)


class ReportFrame(MappingFrame):
    """The mapping of the whole file."""

    __slots__ = ()
    table = fields.REPORT

    def records(self, field: Field, /) -> Frame:
        """The list of the first level's sections."""
        return SectionsFrame(self.reading, field, "s")

    def ended(self) -> Report:
        """The report, without its path and problems; LoadError where the file names no format."""
        self.sort_out()
        values = self.values
        if "format" not in values:
            message = sentence(
                "no report: the key 'format' is missing; a report begins with 'format: {format}'",
                format=FORMAT,
            )
            raise LoadError(message, line=self.mark.line + 1, column=self.mark.column + 1)
        if not values.get("sections"):
            message = sentence("the report has no sections; write them under 'sections:'")
            self.reading.ledger.warning("no-sections", message, self.mark)
        values["title"] = self.required("title")
        del values["format"]
        return Report(**values)


class SectionFrame(MappingFrame):
    """A section; `position` is the id it gets if it has none: s2.1.3."""

    __slots__ = ("position", "quotes")
    table = fields.SECTION

    def __init__(self, reading: Reading, mark: Mark, position: str) -> None:
        super().__init__(reading, mark)
        if position.count(".") >= SECTION_DEPTH_LIMIT:
            raise too_deep(mark)
        self.position = position
        self.quotes: list[tuple[str, Mark, str]] = []

    def records(self, field: Field, /) -> Frame:
        """The lists of figures, notes and subsections."""
        if field.table == "metric":
            return MetricsFrame(self.reading, field, self)
        if field.table == "section":
            return SectionsFrame(self.reading, field, f"{self.position}.")
        return RecordsFrame(self.reading, field)

    def ended(self) -> Section:
        """The section with all below it."""
        self.sort_out()
        values = self.values
        reading = self.reading
        if "id" in values:
            name = reading.sections.take(values["id"], self.position, self.mark_of("id"), reading.ledger)
        else:
            name = reading.sections.make(self.position)
        values["id"] = name
        if "title" not in values:
            values["title"] = self.required("title")
        if "notes" in values:
            values["notes"] = self._notes()
        section = Section(place=_place(self.mark), body_place=self._body_place(), **values)
        self._check(section)
        if len(reading.ledger.entries) > self.started:
            reading.ledger.in_section(self.started, name)
        return section

    def _body_place(self) -> Place:
        """Where the body begins: of a literal block the line below its sign, which holds the first of its lines."""
        if "body" not in self.values:
            return NOWHERE
        event = self.given["body"]
        mark = event.start_mark
        return Place(mark.line + 2, 0) if event.style == "|" else _place(mark)

    def _notes(self) -> tuple[Note, ...]:
        found = self.values["notes"]
        for note, mark in found:
            if note.quote:
                self.quotes.append((note.quote, mark, ""))
        return tuple(note for note, _ in found)

    def _check(self, section: Section) -> None:
        for quote, mark, metric in self.quotes:
            self.reading.quotes.check(quote, section.body, mark, metric=metric)
        if not self.given.keys() & _CONTENT:
            message = sentence("the section is empty: it has no body, no figures and no subsections")
            self.reading.ledger.info("empty-section", message, self.mark)


class MetricFrame(MappingFrame):
    """A figure, the `count`-th of the section `owner`."""

    __slots__ = ("count", "owner")
    table = fields.METRIC

    def __init__(self, reading: Reading, mark: Mark, owner: SectionFrame, count: int) -> None:
        super().__init__(reading, mark)
        self.owner = owner
        self.count = count

    def records(self, field: Field, /) -> Frame:
        """The list of earlier values."""
        return RecordsFrame(self.reading, field)

    def record(self, mark: Mark, /) -> Frame:
        """The target."""
        return TargetFrame(self.reading, mark)

    def ended(self) -> Metric | None:
        """The figure; None, which is reported, where it has no value."""
        self.sort_out()
        values = self.values
        reading = self.reading
        if "name" not in values or "value" not in values:
            values["name"] = self.required("name")
            values["value"] = self.required("value")
        position = f"{self.owner.position}.m{self.count}"
        if "id" in values:
            metric_id = reading.metrics.take(values["id"], position, self.mark_of("id"), reading.ledger)
        else:
            metric_id = reading.metrics.make(position)
        values["id"] = metric_id
        if "quote" in values:
            self.owner.quotes.append((values["quote"], self.given["quote"].start_mark, metric_id))
        if not _REFERRING.isdisjoint(values):
            self._refer(metric_id)
        if len(reading.ledger.entries) > self.started:
            reading.ledger.in_metric(self.started, metric_id)
        return Metric(place=_place(self.mark), **values) if values["value"] else None

    def _refer(self, metric: str) -> None:
        """Keep what the figure refers to, to be checked when all ids are known."""
        values = self.values
        if "same_as" in values:
            self.reading.references.add("same_as", values["same_as"], self.mark_of("same_as"), metric)
        for key in ("parts", "includes"):
            if key in values:
                values[key], marks = values[key]
                for name, mark in zip(values[key], marks, strict=True):
                    self.reading.references.add(key, name, mark, metric)


class NoteFrame(MappingFrame):
    """An editor's note; ends as (note, mark of its quote)."""

    __slots__ = ()
    table = fields.NOTE

    def ended(self) -> tuple[Note, Mark]:
        """The note, of kind `comment` where it names none."""
        self.sort_out()
        kind = self.required("kind") or "comment"
        text = self.required("text")
        quote = self.values.get("quote", "")
        note = Note(kind=kind, text=text, quote=quote, place=_place(self.mark))  # type: ignore[arg-type] # a choice
        return note, self.mark_of("quote")


class TargetFrame(MappingFrame):
    """What a figure was meant to reach."""

    __slots__ = ()
    table = fields.TARGET

    def ended(self) -> Target | None:
        """The target; None, which is reported, where it has no value."""
        self.sort_out()
        value = self.required("value")
        return Target(value, self.values.get("direction", "up")) if value else None


class PointFrame(MappingFrame):
    """An earlier value of a figure."""

    __slots__ = ()
    table = fields.POINT

    def ended(self) -> SeriesPoint | None:
        """The value; None, which is reported, where it has none."""
        self.sort_out()
        value = self.required("value")
        period = self.required("period")
        return SeriesPoint(period, value) if value else None
