"""What `show --plain` adds, so that all of a report is heard: head, evidence, relations, notes, findings."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.table import printed
from explorer.model import Metric, Outline, Report, Section


def head_lines(report: Report) -> Iterator[str]:
    """Title, organization, period, source and summary, each on a line of its own, and a blank one."""
    yield report.title
    for name in ("organization", "period", "source"):
        if value := getattr(report, name):
            yield f"{name}: {value}"
    yield from (line for line in report.summary.split("\n") if line.strip())
    yield ""


def details(outline: Outline, metric: Metric) -> str:
    """What follows a figure: its target, series, relations and the words that state it, as far as given."""
    told = []
    if metric.target is not None:
        told.append(f"target {metric.target.value}, {metric.target.direction}")
    if metric.series:
        told.append("before: " + ", ".join(f"{point.period} {point.value}" for point in metric.series))
    for label, ids in (
        ("parts", metric.parts),
        ("of which", metric.includes),
        ("same as", (metric.same_as,)),
    ):
        if named := [_figure(outline, id) for id in ids if id]:
            told.append(f"{label}: {', '.join(named)}")
    if metric.quote:
        told.append("evidence: " + " ".join(metric.quote.split()))
    return "".join(f"; {each}" for each in told)


def _figure(outline: Outline, id: str) -> str:
    """A figure by its name and value, and where it stands; its id where there is none."""
    found = outline.metric_rows.get(id)
    if found is None:
        return id
    row, metric = found
    scope = "; ".join((*(value for _, value in metric.dimensions), outline.position(row)))
    return f"{metric.name} {printed(metric)} ({scope})"


def note_lines(section: Section) -> Iterator[str]:
    """The editor's notes, each with its passage."""
    for note in section.notes:
        passage = f" [{' '.join(note.quote.split())}]" if note.quote else ""
        yield f"{note.kind}{passage}: {' '.join(note.text.split())}"


def finding_lines(outline: Outline) -> dict[int, list[str]]:
    """What is wrong with the report, by row; `NO_PARENT` for what is no section's."""
    from explorer.metrics.audit import audit

    lines: dict[int, list[str]] = {}
    for remark in audit(outline).wrong:
        lines.setdefault(remark.row, []).append(f"{remark.severity} [{remark.code}]: {remark.text()}")
    return lines
