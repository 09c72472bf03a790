"""A document as a report in the report format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from explorer.export.document import Document, Part
from explorer.loading import write_report
from explorer.model import Report, Section


def render_yaml(document: Document) -> str:
    """The document as YAML that reads back as the same sections."""
    return write_report(as_report(document))


def as_report(document: Document) -> Report:
    """The document as a report of its own: its parts nested by their levels."""
    return replace(document.report, summary=document.summary, sections=_nest(document), problems=())


def _nest(document: Document) -> tuple[Section, ...]:
    """Build from the last part backwards: what is below a part is complete before the part is met."""
    waiting: list[tuple[int, Section]] = []
    for part in reversed(document.parts):
        below: list[Section] = []
        while waiting and waiting[-1][0] > part.level:
            below.append(waiting.pop()[1])
        waiting.append((part.level, _alone(part, below, figures=document.figures)))
    return tuple(section for _, section in reversed(waiting))


def _alone(part: Part, below: Sequence[Section], *, figures: bool) -> Section:
    return replace(part.section, sections=tuple(below), metrics=part.section.metrics if figures else ())
