"""A document as a report in the report format."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.export.document import Document, Part
from explorer.loading import write_report
from explorer.model import Report, Section


def pieces(document: Document) -> Iterator[bytes]:
    """The document as YAML that reads back as the same sections."""
    yield write_report(as_report(document)).encode("utf-8", "surrogatepass")


def as_report(document: Document) -> Report:
    """The document as a report of its own: its parts nested by their depths."""
    return document.report._replace(summary=document.summary, sections=_nest(document.parts), problems=())


def _nest(parts: tuple[Part, ...]) -> tuple[Section, ...]:
    """Build from the last part backwards: what is below a part is complete before the part is met."""
    waiting: list[tuple[int, Section]] = []
    for part in reversed(parts):
        below: list[Section] = []
        while waiting and waiting[-1][0] > part.depth:
            below.append(waiting.pop()[1])
        section = part.section._replace(
            number=part.number,
            body=part.body,
            metrics=part.figures,
            notes=part.notes,
            sections=tuple(below),
        )
        waiting.append((part.depth, section))
    return tuple(section for _, section in reversed(waiting))
