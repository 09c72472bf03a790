"""What stands open while a file is read: one frame for each list or mapping, told of each event.

A frame takes the scalars and collections inside it and turns into its value when it ends. Frames
lie on the reader's stack, so that nothing recurses.
"""

from __future__ import annotations

from typing import Any

from yaml.events import ScalarEvent, SequenceStartEvent

from explorer.loading.fields import Field, Table
from explorer.loading.identity import Names, References, did_you_mean
from explorer.loading.ledger import Ledger, Mark, shown
from explorer.loading.quotes import QuoteCheck
from explorer.loading.scalars import CONVERTERS, FITTING_FIELDS, NULLS, Given, wrong_type
from explorer.sentences import sentence


class Reading:
    """What one run over a file collects."""

    def __init__(self, reserved_sections: frozenset[str], reserved_metrics: frozenset[str]) -> None:
        self.ledger = Ledger()
        self.sections = Names(sentence("another section"), reserved_sections)
        self.metrics = Names(sentence("another figure"), reserved_metrics)
        self.references = References()
        self.quotes = QuoteCheck(self.ledger)


_NULL_LENGTH = 5
"""Texts from this length on are not nothing; hashing a long body to find out would take its time."""


def noun(event: Any) -> str:
    """What a collection's first event begins, as a message says it."""
    return sentence("a list") if type(event) is SequenceStartEvent else sentence("a mapping")


class Frame:
    """An open collection whose content is passed over; the base of those that read theirs."""

    __slots__ = ("reading",)

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def scalar(self, event: Any) -> None:
        """Take a scalar that stands in this collection."""

    def opened(self, _event: Any, /) -> Frame:
        """The frame for a collection that starts in this one."""
        return Frame(self.reading)

    def received(self, value: Any) -> None:
        """Take the value of a collection that ended in this one."""

    def ended(self) -> Any:
        """The collection's value; None where there is none to keep."""
        return None


class MappingFrame(Frame):
    """A mapping that `table` describes; its place is `mark`.

    What stands in it is put down as it comes (`scalar` and `received` are one list's `append`:
    this is where a large file spends its time) and sorted out when the mapping ends. Then `values`
    holds converted texts and finished collections by key, `given` the event each value began with;
    a key whose value was left out is in `given` only.
    """

    __slots__ = ("given", "items", "mark", "nested", "received", "scalar", "started", "values")
    table: Table
    values: dict[str, Any]
    given: dict[str, Any]

    def __init__(self, reading: Reading, mark: Mark) -> None:
        self.reading = reading
        self.mark = mark
        self.started = len(reading.ledger.entries)
        self.items: list[Any] = []
        self.scalar = self.received = self.items.append  # type: ignore[method-assign,assignment] # for speed
        self.nested: dict[str, Any] | None = None

    def opened(self, event: Any, /) -> Frame:
        """The frame that suits the last key; one that passes all over where none does."""
        mark = event.start_mark
        if len(self.items) % 2 == 0:
            message = sentence("a key must be a text, not a list or mapping; left out with its value")
            self.reading.ledger.error("wrong-type", message, mark)
            return Frame(self.reading)
        key = self.items[-1]
        field = None if key is None else self.table.fields.get(key.value)
        if self.nested is None:
            self.nested = {}
        if field is None or field.key in self.nested:
            return Frame(self.reading)
        self.nested[field.key] = event
        child = self._listed(field) if type(event) is SequenceStartEvent else self._mapped(field, mark)
        if child is None:
            wrong_type(noun(event), field, mark, self.reading.ledger)
            return Frame(self.reading)
        return child

    def _listed(self, field: Field) -> Frame | None:
        """The frame for a field's list; None where the field holds no list."""
        if field.kind == "records":
            return self.records(field)
        if field.kind == "references":
            return ReferencesFrame(self.reading, field)
        return TextsFrame(self.reading, field) if field.kind == "texts" else None

    def _mapped(self, field: Field, mark: Mark) -> Frame | None:
        """The frame for a field's mapping; None where the field holds no mapping."""
        if field.kind == "record":
            return self.record(mark)
        return PairsFrame(self.reading, field) if field.kind == "pairs" else None

    def records(self, _field: Field, /) -> Frame:
        """The frame for a field's list of records."""
        return Frame(self.reading)

    def record(self, _mark: Mark, /) -> Frame:
        """The frame for a field's one record."""
        return Frame(self.reading)

    def sort_out(self) -> None:
        """Fill `values` and `given` from what was put down."""
        fields = FITTING_FIELDS[self.table.name]
        nested = self.nested
        values: dict[str, Any] = {}
        given: dict[str, Any] = {}
        self.values = values
        self.given = given
        items = iter(self.items)
        for key, item in zip(items, items, strict=True):
            if key is None:
                continue
            name = key.value
            known = fields.get(name)
            if known is None or name in given:
                self._refuse_key(name, key.start_mark)
            elif type(item) is ScalarEvent:
                given[name] = item
                text = item.value
                if len(text) < _NULL_LENGTH and text in NULLS and item.implicit[0]:
                    continue
                field, fits = known
                if fits is None or fits(text):
                    values[name] = text
                else:
                    self._convert(field, item)
            else:
                given[name] = nested[name] if nested else item
                if item is not None:
                    values[name] = item

    def _convert(self, field: Field, event: Any) -> None:
        """Take a text that is not simply right for its field, or report it."""
        text = CONVERTERS[field.kind](Given(event.value, field, event.start_mark, self.reading.ledger))
        if text is not None:
            self.values[field.key] = text

    def _refuse_key(self, key: str, mark: Mark) -> None:
        """Report a key that is unknown or stands twice."""
        ledger = self.reading.ledger
        if key in self.table.fields:
            line = self.given[key].start_mark.line + 1
            twice = sentence("'{key}' stands twice; the first, at line {line}, is used", key=key, line=line)
            ledger.error("duplicate-key", twice, mark)
        elif key == "<<":
            message = sentence("merge keys ('<<') are not part of the format; write the keys out")
            ledger.error("merge-key", message, mark)
        else:
            hint = "" if ledger.is_full("unknown-key") else did_you_mean(key, self.table.fields)
            unknown = sentence(
                "{noun} has no key '{key}'{hint}", noun=sentence(self.table.noun), key=shown(key), hint=hint
            )
            ledger.warning("unknown-key", unknown, mark)

    def mark_of(self, key: str) -> Mark:
        """Where a key's value stands; the mapping itself where the key is missing."""
        event = self.given.get(key)
        mark: Mark = self.mark if event is None else event.start_mark
        return mark

    def required(self, key: str) -> str:
        """The text of a key that must be there; reported and empty where it is not."""
        text: str | None = self.values.get(key)
        if text is not None:
            return text
        ledger = self.reading.ledger
        if key not in self.given or not ledger.reported_at(self.started, self.mark_of(key)):
            needs = sentence(
                "{noun} needs '{key}'; write '{key}: …'", noun=sentence(self.table.noun), key=key
            )
            ledger.error("missing-key", needs, self.mark)
        return ""


class TextsFrame(Frame):
    """A list of texts."""

    __slots__ = ("field", "items", "marks")

    def __init__(self, reading: Reading, field: Field) -> None:
        self.reading = reading
        self.field = field
        self.items: list[str] = []
        self.marks: list[Mark] = []

    def scalar(self, event: Any) -> None:
        """Take one text; an empty one says nothing and is passed over."""
        if event.value in NULLS and event.implicit[0]:
            return
        self.items.append(event.value)
        self.marks.append(event.start_mark)

    def opened(self, event: Any, /) -> Frame:
        """Report a collection where a text should stand."""
        wrong_type(
            sentence("{noun} in its list", noun=noun(event)),
            self.field,
            event.start_mark,
            self.reading.ledger,
        )
        return Frame(self.reading)

    def ended(self) -> Any:
        """The texts."""
        return tuple(self.items)


class ReferencesFrame(TextsFrame):
    """A list of ids of figures."""

    __slots__ = ()

    def ended(self) -> Any:
        """The ids, and where each one stands."""
        return tuple(self.items), self.marks


class PairsFrame(Frame):
    """A mapping of text to text."""

    __slots__ = ("complex_key", "field", "key", "pairs")

    def __init__(self, reading: Reading, field: Field) -> None:
        self.reading = reading
        self.field = field
        self.key: str | None = None
        self.complex_key = False
        self.pairs: dict[str, str] = {}

    def scalar(self, event: Any) -> None:
        """Take a name, or the text that belongs to the last one."""
        if self.complex_key:
            self.complex_key = False
        elif self.key is None:
            self.key = event.value
        else:
            key, self.key = self.key, None
            if key in self.pairs:
                message = sentence(
                    "'{key}' stands twice in '{field}'; the first is used: remove one",
                    key=shown(key),
                    field=self.field.key,
                )
                self.reading.ledger.error("duplicate-key", message, event.start_mark)
            else:
                empty = event.value in NULLS and event.implicit[0]
                self.pairs[key] = "" if empty else event.value

    def opened(self, event: Any, /) -> Frame:
        """Report a collection where a text should stand."""
        wrong_type(
            sentence("{noun} among its texts", noun=noun(event)),
            self.field,
            event.start_mark,
            self.reading.ledger,
        )
        self.complex_key = self.key is None and not self.complex_key
        self.key = None
        return Frame(self.reading)

    def ended(self) -> Any:
        """The pairs in the file's order."""
        return tuple(self.pairs.items())
