"""A `Report` as a YAML file in the format's key order that reads back as an equal report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explorer.loading.fields import FORMAT
from explorer.loading.scalar_style import INDENT, block, decimal, scalar
from explorer.model import Metric, Note, Report, Section

_LONG_KEY = 100
"""Characters from which a key is written with '?': YAML ends a simple key at 1,024."""


def write_report(report: Report) -> str:
    """The whole file. Long text stands in blocks, nothing is folded, printable signs are never escaped."""
    lines = [f"format: {FORMAT}", f"title: {scalar(report.title)}"]
    for key in ("organization", "period", "language", "source"):
        lines += _text(key, getattr(report, key), "")
    lines += _markdown("summary", report.summary, "")
    if report.sections:
        lines.append("sections:")
        lines += _sections(report.sections)
    return "\n".join(lines) + "\n"


def _sections(sections: tuple[Section, ...]) -> Iterator[str]:
    """All sections in reading order; each level stands two columns further in."""
    stack = [iter(sections)]
    while stack:
        section = next(stack[-1], None)
        if section is None:
            stack.pop()
            continue
        indent = INDENT * (len(stack) - 1)
        yield from _item(_section(section, indent + INDENT), indent)
        if section.sections:
            yield f"{indent}{INDENT}sections:"
            stack.append(iter(section.sections))


def _item(lines: Iterable[str], indent: str) -> Iterator[str]:
    """Lines of a mapping as one item of a list: the first one after a '- '."""
    for number, line in enumerate(lines):
        yield f"{indent}- {line[len(indent) + len(INDENT) :]}" if number == 0 else line


def _section(section: Section, indent: str) -> Iterator[str]:
    yield from _text("id", section.id, indent)
    yield from _text("number", section.number, indent)
    yield f"{indent}title: {scalar(section.title)}"
    yield from _markdown("body", section.body, indent)
    yield from _list("tags", section.tags, indent)
    if section.metrics:
        yield f"{indent}metrics:"
        for metric in section.metrics:
            yield from _item(_metric(metric, indent + INDENT), indent)
    if section.notes:
        yield f"{indent}notes:"
        for note in section.notes:
            yield from _item(_note(note, indent + INDENT), indent)


def _metric(metric: Metric, indent: str) -> Iterator[str]:
    yield from _text("id", metric.id, indent)
    yield f"{indent}name: {scalar(metric.name)}"
    yield f"{indent}value: {decimal(metric.value)}"
    yield from _text("unit", metric.unit, indent)
    if metric.bound != "exact":
        yield f"{indent}bound: {metric.bound}"
    yield from _text("period", metric.period, indent)
    if metric.dimensions:
        pairs = ", ".join(_pair(name, value) for name, value in metric.dimensions)
        yield f"{indent}dimensions: {{{pairs}}}"
    yield from _text("quote", metric.quote, indent)
    yield from _comparisons(metric, indent)
    yield from _list("parts", metric.parts, indent)
    yield from _list("includes", metric.includes, indent)
    yield from _text("same_as", metric.same_as, indent)


def _comparisons(metric: Metric, indent: str) -> Iterator[str]:
    if metric.target is not None:
        target = f"value: {decimal(metric.target.value)}"
        if metric.target.direction != "up":
            target += f", direction: {metric.target.direction}"
        yield f"{indent}target: {{{target}}}"
    if metric.series:
        points = ", ".join(
            f"{{period: {scalar(point.period, in_flow=True)}, value: {decimal(point.value)}}}"
            for point in metric.series
        )
        yield f"{indent}series: [{points}]"


def _note(note: Note, indent: str) -> Iterator[str]:
    yield f"{indent}kind: {note.kind}"
    yield from _text("quote", note.quote, indent)
    if "\n" in note.text:
        yield from _markdown("text", note.text, indent)
    else:
        yield f"{indent}text: {scalar(note.text)}"


def _pair(name: str, value: str) -> str:
    mark = "? " if len(name) > _LONG_KEY else ""
    return f"{mark}{scalar(name, in_flow=True)}: {scalar(value, in_flow=True)}"


def _text(key: str, text: str, indent: str) -> Iterator[str]:
    if text:
        yield f"{indent}{key}: {scalar(text)}"


def _markdown(key: str, text: str, indent: str) -> Iterator[str]:
    if text:
        yield f"{indent}{key}: {block(text, indent + INDENT)}"


def _list(key: str, texts: tuple[str, ...], indent: str) -> Iterator[str]:
    if texts:
        listed = ", ".join(scalar(text, in_flow=True) for text in texts)
        yield f"{indent}{key}: [{listed}]"
