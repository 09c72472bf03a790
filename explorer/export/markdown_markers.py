"""The comments by which Markdown of this program tells its own additions from a report's text.

No line of a body begins a comment (`text/markdown_escape`), so what follows one of these is ours:
`<!-- figures … -->` a table or list of figures, `<!-- notes … -->` the notes, `<!-- contents -->` a
table of contents; `<!-- section … -->` tells more of the heading above it. The JSON in them is what the words
below have no place for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from explorer.model import Metric, Note, Section

Marker = Literal["figures", "notes", "contents", "section"]
LAST_HEADING_LEVEL = 6
"""Markdown has no deeper heading."""


def marker(name: Marker, hidden: Sequence[object] | Mapping[str, object] = ()) -> str:
    """The comment, with its JSON where there is any."""
    if not hidden:
        return f"<!-- {name} -->"
    written = json.dumps(hidden, ensure_ascii=False, separators=(",", ":"))
    # "--" would end an HTML comment early.
    written = written.replace("--", "-\\u002d").replace(">", "\\u003e")
    return f"<!-- {name} {written} -->"


def figures_marker(figures: Sequence[Metric]) -> str:
    """In front of a table: for each figure what the table has no column for."""
    hidden = [hidden_fields(metric) for metric in figures]
    return marker("figures", hidden if any(hidden) else ())


def notes_marker(notes: Sequence[Note]) -> str:
    """In front of notes: for each what its line would not give back exactly."""
    hidden = [hidden_words(note) for note in notes]
    return marker("notes", hidden if any(hidden) else ())


def section_marker(section: Section, level: int) -> str:
    """Below a heading: its true level where Markdown has none so deep, and its tags; mostly empty."""
    hidden: dict[str, object] = {"level": level} if level > LAST_HEADING_LEVEL else {}
    if section.tags:
        hidden["tags"] = list(section.tags)
    return marker("section", hidden) if hidden else ""


def hidden_words(note: Note) -> dict[str, object]:
    """A note's text and quote where its line is ambiguous."""
    is_plain = _is_one_line(note.text) and _is_one_line(note.quote) and "”" not in note.quote
    if is_plain and (note.quote or not note.text.startswith("“")):
        return {}
    return {"text": note.text, "quote": note.quote}


def hidden_fields(metric: Metric) -> dict[str, object]:
    """A figure's id, bound, own period, dimensions, relations, target and series, as in the report format."""
    fields: dict[str, object] = {"id": metric.id} if metric.id else {}
    cells = (("value", metric.value), ("name", metric.name), ("unit", metric.unit), ("quote", metric.quote))
    fields |= {key: text for key, text in cells if not _is_one_line(text)}
    if metric.bound != "exact":
        fields["bound"] = metric.bound
    return fields | {key: value for key, value in _rarely_hidden(metric) if value}


def _rarely_hidden(metric: Metric) -> Iterator[tuple[str, object]]:
    yield "period", metric.period
    yield "dimensions", dict(metric.dimensions)
    yield "parts", list(metric.parts)
    yield "includes", list(metric.includes)
    yield "same_as", metric.same_as
    if metric.target:
        yield "target", {"value": metric.target.value, "direction": metric.target.direction}
    yield "series", [{"period": point.period, "value": point.value} for point in metric.series]


def _is_one_line(text: str) -> bool:
    """Whether a text, blanks run together as on a line, is still itself."""
    return text == " ".join(text.split())
