"""The frames of the format's own mappings: report, section, figure, note, target, value of a series."""

from __future__ import annotations

from typing import Any

from explorer.errors import LoadError
from explorer.loading import fields
from explorer.loading.events import SECTION_DEPTH_LIMIT, too_deep
from explorer.loading.fields import FORMAT, Field
from explorer.loading.frames import Frame, MappingFrame, PairsFrame, Reading, TextsFrame
from explorer.loading.ledger import Mark
from explorer.loading.scalars import NULLS, wrong_type
from explorer.model import NOWHERE, Metric, Note, Place, Report, Section, SeriesPoint, Target

_NONE: tuple[Any, ...] = ()


def _place(mark: Mark) -> Place:
    return Place(mark.line + 1, mark.column + 1)


class RecordsFrame(Frame):
    """A list of records, each read by a frame of its own; `owner` is the mapping the list stands in."""

    __slots__ = ("count", "field", "items", "owner")

    def __init__(self, reading: Reading, field: Field, owner: MappingFrame) -> None:
        self.reading = reading
        self.field = field
        self.owner = owner
        self.count = 0
        self.items: list[Any] = []

    def scalar(self, event: Any) -> None:
        """Report a text where a mapping should stand; an empty item says nothing."""
        self.count += 1
        if not (event.value in NULLS and event.implicit[0]):
            wrong_type("a text in its list", self.field, event.start_mark, self.reading.ledger)

    def opened(self, event: Any, is_list: bool) -> Frame:
        """The frame of the next record."""
        self.count += 1
        if is_list:
            wrong_type("a list in its list", self.field, event.start_mark, self.reading.ledger)
            return Frame(self.reading)
        return self._record(event.start_mark)

    def _record(self, mark: Mark) -> Frame:
        table = self.field.table
        if table == "metric":
            assert isinstance(self.owner, SectionFrame)
            return MetricFrame(self.reading, mark, self.owner, self.count)
        if table == "section":
            return SectionFrame(self.reading, mark, _below(self.owner, self.count))
        if table == "note":
            return NoteFrame(self.reading, mark)
        return PointFrame(self.reading, mark)

    def received(self, value: Any) -> None:
        """Keep a record that could be read."""
        if value is not None:
            self.items.append(value)

    def ended(self) -> Any:
        """The records in order."""
        return tuple(self.items)


def _below(owner: MappingFrame, count: int) -> str:
    return f"{owner.position}.{count}" if isinstance(owner, SectionFrame) else f"s{count}"


class ReportFrame(MappingFrame):
    """The mapping of the whole file."""

    __slots__ = ()
    table = fields.REPORT

    def child(self, field: Field, mark: Mark, is_list: bool) -> Frame | None:
        """The list of the first level's sections."""
        return RecordsFrame(self.reading, field, self) if is_list and field.kind == "records" else None

    def ended(self) -> Report:
        """The report, without its path and problems; LoadError where the file names no format."""
        values = self.values
        if "format" not in values:
            message = f"no report: the key 'format' is missing; a report begins with 'format: {FORMAT}'"
            raise LoadError(message, line=self.mark.line + 1, column=self.mark.column + 1)
        sections = values.get("sections", _NONE)
        if not sections:
            message = "the report has no sections; write them under 'sections:'"
            self.reading.ledger.warning("no-sections", message, self.mark)
        return Report(
            title=self.required("title"),
            sections=sections,
            organization=values.get("organization", ""),
            period=values.get("period", ""),
            language=values.get("language", ""),
            source=values.get("source", ""),
            summary=values.get("summary", ""),
        )


class SectionFrame(MappingFrame):
    """A section; `position` is the id it gets if it has none: s2.1.3."""

    __slots__ = ("body_place", "position", "quotes")
    table = fields.SECTION

    def __init__(self, reading: Reading, mark: Mark, position: str) -> None:
        super().__init__(reading, mark)
        if position.count(".") >= SECTION_DEPTH_LIMIT:
            raise too_deep(mark)
        self.position = position
        self.body_place = NOWHERE
        self.quotes: list[tuple[str, Mark, str]] = []

    def noted(self, field: Field, event: Any) -> None:
        """Keep where the body's first character stands: below the sign of a block."""
        if field.kind == "markdown":
            mark = event.start_mark
            is_block = event.style in ("|", ">")
            self.body_place = Place(mark.line + 2, 0) if is_block else _place(mark)

    def child(self, field: Field, mark: Mark, is_list: bool) -> Frame | None:
        """The lists of tags, figures, notes and subsections."""
        if not is_list:
            return None
        if field.kind == "records":
            return RecordsFrame(self.reading, field, self)
        return TextsFrame(self.reading, field) if field.kind == "texts" else None

    def quoted(self, quote: str, mark: Mark, metric: str = "") -> None:
        """Check a quote now, or at the section's end where the body has not come yet."""
        body = self.values.get("body")
        if body is None:
            self.quotes.append((quote, mark, metric))
        elif quote:
            self.reading.quotes.check(quote, body, mark, metric=metric)

    def ended(self) -> Section:
        """The section with all below it."""
        values = self.values
        reading = self.reading
        marks = self.marks
        name = reading.sections.take(
            values.get("id", ""), self.position, marks.get("id", self.mark), reading.ledger
        )
        section = Section(
            id=name,
            title=self.required("title"),
            number=values.get("number", ""),
            body=values.get("body", ""),
            tags=values["tags"][0] if "tags" in values else _NONE,
            metrics=values.get("metrics", _NONE),
            notes=self._notes(),
            sections=values.get("sections", _NONE),
            place=_place(self.mark),
            body_place=self.body_place,
        )
        self._check(section)
        if len(reading.ledger) > self.started:
            reading.ledger.in_section(self.started, name)
        return section

    def _notes(self) -> tuple[Note, ...]:
        found = self.values.get("notes", _NONE)
        for note, mark in found:
            if note.quote:
                self.quotes.append((note.quote, mark, ""))
        return tuple(note for note, _ in found)

    def _check(self, section: Section) -> None:
        for quote, mark, metric in self.quotes:
            self.reading.quotes.check(quote, section.body, mark, metric=metric)
        if not (section.body or section.sections or section.metrics):
            message = "the section is empty: it has no body, no figures and no subsections"
            self.reading.ledger.info("empty-section", message, self.mark)


class MetricFrame(MappingFrame):
    """A figure, the `count`-th of the section `owner`."""

    __slots__ = ("count", "owner")
    table = fields.METRIC

    def __init__(self, reading: Reading, mark: Mark, owner: SectionFrame, count: int) -> None:
        super().__init__(reading, mark)
        self.owner = owner
        self.count = count

    def child(self, field: Field, mark: Mark, is_list: bool) -> Frame | None:
        """The collections a figure holds."""
        kind = field.kind
        if is_list:
            if kind == "references":
                return TextsFrame(self.reading, field)
            return RecordsFrame(self.reading, field, self) if kind == "records" else None
        if kind == "pairs":
            return PairsFrame(self.reading, field)
        return TargetFrame(self.reading, mark) if kind == "record" else None

    def ended(self) -> Metric | None:
        """The figure; None, which is reported, where it has no value."""
        values = self.values
        reading = self.reading
        name = self.required("name")
        value = self.required("value")
        given = values.get("id", "")
        position = (
            "" if given and given not in reading.metrics.given else f"{self.owner.position}.m{self.count}"
        )
        metric_id = reading.metrics.take(given, position, self.marks.get("id", self.mark), reading.ledger)
        self._check(metric_id)
        if len(reading.ledger) > self.started:
            reading.ledger.in_metric(self.started, metric_id)
        if not value:
            return None
        return Metric(
            id=metric_id,
            name=name,
            value=value,
            unit=values.get("unit", ""),
            bound=values.get("bound", "exact"),
            period=values.get("period", ""),
            dimensions=values.get("dimensions", _NONE),
            quote=values.get("quote", ""),
            target=values.get("target"),
            series=values.get("series", _NONE),
            parts=values["parts"][0] if "parts" in values else _NONE,
            includes=values["includes"][0] if "includes" in values else _NONE,
            same_as=values.get("same_as", ""),
            place=_place(self.mark),
        )

    def _check(self, metric: str) -> None:
        values = self.values
        if "quote" in values:
            self.owner.quoted(values["quote"], self.marks["quote"], metric)
        if "same_as" in values:
            self.reading.references.add("same_as", values["same_as"], self.marks["same_as"], metric)
        for key in ("parts", "includes"):
            if key in values:
                for name, mark in zip(*values[key], strict=True):
                    self.reading.references.add(key, name, mark, metric)


class NoteFrame(MappingFrame):
    """An editor's note; ends as (note, mark of its quote)."""

    __slots__ = ()
    table = fields.NOTE

    def ended(self) -> tuple[Note, Mark]:
        """The note, of kind `comment` where it names none."""
        kind = self.required("kind") or "comment"
        text = self.required("text")
        quote = self.values.get("quote", "")
        note = Note(kind=kind, text=text, quote=quote, place=_place(self.mark))  # type: ignore[arg-type] # a choice
        return note, self.marks.get("quote", self.mark)


class TargetFrame(MappingFrame):
    """What a figure was meant to reach."""

    __slots__ = ()
    table = fields.TARGET

    def ended(self) -> Target | None:
        """The target; None, which is reported, where it has no value."""
        value = self.required("value")
        return Target(value, self.values.get("direction", "up")) if value else None


class PointFrame(MappingFrame):
    """An earlier value of a figure."""

    __slots__ = ()
    table = fields.POINT

    def ended(self) -> SeriesPoint | None:
        """The value; None, which is reported, where it has none."""
        value = self.required("value")
        period = self.required("period")
        return SeriesPoint(period, value) if value else None
