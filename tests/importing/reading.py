"""Small helpers of these tests: a text imported, its outline and its figures as plain rows."""

from __future__ import annotations

from explorer.importing import import_document
from explorer.model import Metric, Outline, Report


def imported(text: str, path: str = "a.txt") -> Report:
    """The text as a report."""
    return import_document(text.encode(), path).report


def outline(report: Report) -> list[tuple[int, str, str]]:
    """(depth, number, title) of every section but the summary's row."""
    rows = Outline(report)
    pairs = zip(rows.sections, rows.depths, strict=True)
    return [
        (depth, one.number, one.title)
        for one, depth in pairs
        if not rows.has_summary or one is not rows.sections[0]
    ]


def figures(report: Report) -> list[Metric]:
    """Every figure in order."""
    return [metric for section in Outline(report).sections for metric in section.metrics]


def figures_of(body: str) -> list[Metric]:
    """The figures of one paragraph below a heading of a report on 2023."""
    return figures(imported(f"# 2023年工作报告\n\n## 工作\n\n{body}\n", "a.md"))
