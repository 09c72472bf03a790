"""What `show --plain` adds, so that all of a report is heard line by line: its head, evidence, notes."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.model import Metric, Report, Section


def head_lines(report: Report) -> Iterator[str]:
    """Title, organization, period, source and summary, each on a line of its own, and a blank one."""
    yield report.title
    for name in ("organization", "period", "source"):
        if value := getattr(report, name):
            yield f"{name}: {value}"
    yield from (line for line in report.summary.split("\n") if line.strip())
    yield ""


def evidence(metric: Metric) -> str:
    """The words that state a figure, as they follow it; empty where they are not given."""
    return f"; evidence: {' '.join(metric.quote.split())}" if metric.quote else ""


def note_lines(section: Section) -> Iterator[str]:
    """The editor's notes, each with its passage."""
    for note in section.notes:
        passage = f" [{' '.join(note.quote.split())}]" if note.quote else ""
        yield f"{note.kind}{passage}: {' '.join(note.text.split())}"
