"""Several imported documents as one report, each a chapter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from explorer.importing.here import Imported
from explorer.model import Metric, Report, Section


def combine(parts: Sequence[Imported]) -> Imported:
    """One report whose top sections are the documents; ids are made anew from the positions."""
    reports = [part.report for part in parts]
    first = parts[0]
    report = Report(
        title=_common(report.title for report in reports) or reports[0].title,
        sections=tuple(_chapter(report, f"s{index}") for index, report in enumerate(reports, 1)),
        organization=_common(report.organization for report in reports),
        period=_common(report.period for report in reports),
        language=_common(report.language for report in reports),
        source="; ".join(report.source for report in reports),
        path=first.report.path,
    )
    return replace(
        first,
        report=report,
        remarks=tuple(remark for part in parts for remark in part.remarks),
        format=", ".join(dict.fromkeys(part.format for part in parts)),
        encoding=_common(part.encoding for part in parts),
    )


def _common(values: Iterator[str]) -> str:
    """The value all documents share, or nothing."""
    found = set(values)
    return found.pop() if len(found) == 1 else ""


def _chapter(report: Report, position: str) -> Section:
    """A report as a section: what stood before its first section is the body."""
    below = tuple(_moved(section, position) for section in report.sections)
    return Section(id=position, title=report.title, body=report.summary, sections=below)


def _moved(section: Section, chapter: str) -> Section:
    """A section with the chapter's position before its own, itself and all below it, without recursion."""
    order = [section]
    for one in order:
        order += one.sections
    made: dict[str, Section] = {}
    for one in reversed(order):
        below = tuple(made[child.id] for child in one.sections)
        metrics = tuple(_moved_metric(metric, chapter) for metric in one.metrics)
        made[one.id] = one._replace(id=_under(one.id, chapter), metrics=metrics, sections=below)
    return made[section.id]


def _moved_metric(metric: Metric, chapter: str) -> Metric:
    return metric._replace(
        id=_under(metric.id, chapter),
        parts=tuple(_under(part, chapter) for part in metric.parts),
        includes=tuple(_under(part, chapter) for part in metric.includes),
    )


def _under(name: str, chapter: str) -> str:
    return f"{chapter}.{name.removeprefix('s')}"
