"""What stands open while a file is read: one frame for each list or mapping, told of each event.

A frame takes the scalars and collections inside it and turns into its value when it ends. Frames
lie on the reader's stack, so that nothing recurses.
"""

from __future__ import annotations

from typing import Any

from explorer.loading.fields import IGNORED, Field, Table
from explorer.loading.identity import Names, References, did_you_mean
from explorer.loading.ledger import Ledger, Mark, shown
from explorer.loading.quotes import QuoteCheck
from explorer.loading.scalars import CONVERTERS, NULLS, wrong_type

_COMPLEX_KEY = Field("", "ignored", "A list or mapping that stands where a key should.")


class Reading:
    """What one run over a file collects."""

    def __init__(self, reserved_sections: frozenset[str], reserved_metrics: frozenset[str]) -> None:
        self.ledger = Ledger()
        self.sections = Names("another section", reserved_sections)
        self.metrics = Names("another figure", reserved_metrics)
        self.references = References()
        self.quotes = QuoteCheck(self.ledger)


class Frame:
    """An open collection whose content is passed over; the base of those that read theirs."""

    __slots__ = ("reading",)

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def scalar(self, event: Any) -> None:
        """Take a scalar that stands in this collection."""

    def opened(self, event: Any, is_list: bool) -> Frame:
        """The frame for a collection that starts in this one."""
        return Frame(self.reading)

    def received(self, value: Any) -> None:
        """Take the value of a collection that ended in this one."""

    def ended(self) -> Any:
        """The collection's value; None where there is none to keep."""
        return None


class MappingFrame(Frame):
    """A mapping that `table` describes; its place is `mark`.

    `values` holds converted texts and finished collections by key, `marks` where each key's
    value stands. A key whose value was left out is in `marks` only.
    """

    __slots__ = ("field", "mark", "marks", "started", "values")
    table: Table

    def __init__(self, reading: Reading, mark: Mark) -> None:
        self.reading = reading
        self.mark = mark
        self.started = len(reading.ledger)
        self.field: Field | None = None
        self.values: dict[str, Any] = {}
        self.marks: dict[str, Mark] = {}

    def scalar(self, event: Any) -> None:
        """Take a key, or the text that belongs to the last one."""
        field = self.field
        text = event.value
        if field is None:
            self._take_key(text, event.start_mark)
            return
        self.field = None
        if text in NULLS and event.implicit[0]:
            return
        mark = event.start_mark
        if field.kind == "text":
            self.values[field.key] = text
            self.marks[field.key] = mark
            return
        converted = CONVERTERS[field.kind](text, field, mark, self.reading.ledger)
        if converted is not None:
            self.values[field.key] = converted
            self.marks[field.key] = mark
            self.noted(field, event)

    def noted(self, field: Field, event: Any) -> None:
        """Look at how a value is written, once it is taken."""

    def _take_key(self, key: str, mark: Mark) -> None:
        field = self.table.fields.get(key)
        if field is None:
            self._report_unknown(key, mark)
            self.field = IGNORED
        elif key in self.marks:
            line = self.marks[key].line + 1
            message = f"'{key}' stands twice; the first, at line {line}, is used: remove one"
            self.reading.ledger.error("duplicate-key", message, mark)
            self.field = IGNORED
        else:
            self.marks[key] = mark
            self.field = field

    def _report_unknown(self, key: str, mark: Mark) -> None:
        if key == "<<":
            message = "merge keys ('<<') are not part of the format; write the keys out"
            self.reading.ledger.error("merge-key", message, mark)
            return
        hint = did_you_mean(key, iter(self.table.fields))
        message = f"{self.table.noun} has no key '{shown(key)}'{hint}"
        self.reading.ledger.warning("unknown-key", message, mark)

    def opened(self, event: Any, is_list: bool) -> Frame:
        """The frame that suits the last key; one that passes all over where none does."""
        field = self.field
        if field is None:
            message = "a key must be a text, not a list or mapping; left out with its value"
            self.reading.ledger.error("wrong-type", message, event.start_mark)
            self.field = _COMPLEX_KEY
            return Frame(self.reading)
        if field.kind != "ignored":
            child = self.child(field, event.start_mark, is_list)
            if child is not None:
                return child
            found = "a list" if is_list else "a mapping"
            wrong_type(found, field, event.start_mark, self.reading.ledger)
        return Frame(self.reading)

    def child(self, field: Field, mark: Mark, is_list: bool) -> Frame | None:
        """The frame for a field's collection; None where the field holds no such thing."""
        return None

    def received(self, value: Any) -> None:
        """Keep a finished collection under its key."""
        field = self.field
        self.field = IGNORED if field is _COMPLEX_KEY else None
        if value is not None and field is not None:
            self.values[field.key] = value

    def required(self, key: str) -> str:
        """The text of a key that must be there; reported and empty where it is not."""
        text: str | None = self.values.get(key)
        if text is not None:
            return text
        if key not in self.marks or not self._reported_at(key):
            message = f"{self.table.noun} needs '{key}'; write '{key}: …'"
            self.reading.ledger.error("missing-key", message, self.mark)
        return ""

    def _reported_at(self, key: str) -> bool:
        """Whether a problem already says why the key's value was left out."""
        mark = self.marks[key]
        return self.reading.ledger.reported_since(self.started, mark.line)


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

    def opened(self, event: Any, is_list: bool) -> Frame:
        """Report a collection where a text should stand."""
        found = "a list" if is_list else "a mapping"
        wrong_type(f"{found} in its list", self.field, event.start_mark, self.reading.ledger)
        return Frame(self.reading)

    def ended(self) -> Any:
        """The texts with their places."""
        return tuple(self.items), self.marks


class PairsFrame(Frame):
    """A mapping of text to text."""

    __slots__ = ("complex_key", "field", "key", "lines", "pairs")

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
                message = f"'{shown(key)}' stands twice in '{self.field.key}'; the first is used: remove one"
                self.reading.ledger.error("duplicate-key", message, event.start_mark)
            else:
                empty = event.value in NULLS and event.implicit[0]
                self.pairs[key] = "" if empty else event.value

    def opened(self, event: Any, is_list: bool) -> Frame:
        """Report a collection where a text should stand."""
        found = "a list" if is_list else "a mapping"
        wrong_type(f"{found} among its texts", self.field, event.start_mark, self.reading.ledger)
        self.complex_key = self.key is None and not self.complex_key
        self.key = None
        return Frame(self.reading)

    def ended(self) -> Any:
        """The pairs in the file's order."""
        return tuple(self.pairs.items())
