"""A document as Markdown (CommonMark with GFM tables)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.export.document import Document, Part
from explorer.model import Metric, Report

BOUND_SIGNS = {"exact": "", "above": ">", "below": "<", "about": "~"}
LAST_HEADING_LEVEL = 6
"""Markdown has no deeper heading; deeper sections share it."""

_HEADING = re.compile(r"^( {0,3})(#{1,6}(?:[ \t]|$)|=+[ \t]*$|-+[ \t]*$)", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
_INLINE = re.compile(r"([\\`*_\[\]<>|#~])")


def render_markdown(document: Document) -> str:
    """The document, ending in a newline."""
    blocks = [*_front(document)]
    for part in document.parts:
        blocks += _section(part, document)
    return "\n\n".join(blocks) + "\n"


def _front(document: Document) -> Iterator[str]:
    report = document.report
    yield "# " + escape_inline(report.title)
    facts = [text for text in (report.organization, report.period, report.source) if text]
    if facts:
        yield "> " + " · ".join(escape_inline(text) for text in facts)
    if document.summary:
        yield escape_body(document.summary)


def _section(part: Part, document: Document) -> Iterator[str]:
    section = part.section
    yield "#" * min(part.level, LAST_HEADING_LEVEL) + " " + heading(section.number, section.title)
    if section.body.strip():
        yield escape_body(section.body)
    if document.figures and section.metrics:
        yield figures_table(section.metrics, document.report)


def heading(number: str, title: str) -> str:
    """Number and title as one heading text: a blank between them only where the number is Latin."""
    blank = " " if number and number[-1].isascii() and not number.endswith(")") else ""
    return escape_inline(number + blank + title)


def figures_table(metrics: tuple[Metric, ...], report: Report) -> str:
    """The figures of a section as a GFM table with their evidence."""
    chinese = report.language.startswith("zh")
    head = (
        ("指标", "数值", "单位", "时期", "范围", "依据")
        if chinese
        else ("Figure", "Value", "Unit", "Period", "Scope", "Evidence")
    )
    rows = [head, ("---", "---:", "---", "---", "---", "---")]
    rows += [
        (
            metric.name,
            BOUND_SIGNS[metric.bound] + metric.value,
            metric.unit,
            metric.period or report.period,
            "; ".join(f"{name}: {value}" for name, value in metric.dimensions),
            metric.quote,
        )
        for metric in metrics
    ]
    return "\n".join(_row(row, escape=index != 1) for index, row in enumerate(rows))


def _row(cells: tuple[str, ...], *, escape: bool) -> str:
    shown = [escape_inline(cell) if escape else cell for cell in cells]
    return "| " + " | ".join(shown) + " |"


def escape_inline(text: str) -> str:
    """Text as one line that Markdown shows as it is."""
    return _INLINE.sub(r"\\\1", " ".join(text.split()))


def escape_body(body: str) -> str:
    """A section's Markdown, kept from adding headings to the document or swallowing what follows it."""
    lines, fence = [], ""
    for line in body.strip("\n").split("\n"):
        found = _FENCE.match(line)
        if found and not fence:
            fence = found[1]
        elif fence and found and found[1].startswith(fence) and not found[2].strip():
            fence = ""
        elif not fence:
            line = _HEADING.sub(r"\1\\\2", line)
        lines.append(line)
    return "\n".join([*lines, fence] if fence else lines)
