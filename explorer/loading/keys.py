"""A `Report` in the format's own keys: plain dicts, lists and texts, as JSON writes them."""

from __future__ import annotations

from typing import Any

from explorer.loading.fields import FORMAT
from explorer.model import Metric, Note, Report, Section

Keys = dict[str, Any]


def report_keys(report: Report) -> Keys:
    """The report as the format's keys, in its order; what is empty is left out, values stay decimal texts."""
    top: Keys = {"format": FORMAT, "title": report.title}
    for key in ("organization", "period", "language", "source", "summary"):
        top |= _given(key, getattr(report, key))
    below: list[Keys] = []
    stack = [(section, below) for section in reversed(report.sections)]
    while stack:
        section, siblings = stack.pop()
        keys = _section(section)
        siblings.append(keys)
        if section.sections:
            children: list[Keys] = []
            keys["sections"] = children
            stack += [(child, children) for child in reversed(section.sections)]
    return top | _given("sections", below)


def _given(key: str, value: Any) -> Keys:
    return {key: value} if value else {}


def _section(section: Section) -> Keys:
    return {
        "id": section.id,
        **_given("number", section.number),
        "title": section.title,
        **_given("body", section.body),
        **_given("tags", list(section.tags)),
        **_given("metrics", [_metric(metric) for metric in section.metrics]),
        **_given("notes", [_note(note) for note in section.notes]),
    }


def _metric(metric: Metric) -> Keys:
    target = metric.target
    return {
        "id": metric.id,
        "name": metric.name,
        "value": metric.value,
        **_given("unit", metric.unit),
        **({"bound": metric.bound} if metric.bound != "exact" else {}),
        **_given("period", metric.period),
        **_given("dimensions", dict(metric.dimensions)),
        **_given("quote", metric.quote),
        **({"target": {"value": target.value, "direction": target.direction}} if target else {}),
        **_given("series", [{"period": point.period, "value": point.value} for point in metric.series]),
        **_given("parts", list(metric.parts)),
        **_given("includes", list(metric.includes)),
        **_given("same_as", metric.same_as),
    }


def _note(note: Note) -> Keys:
    return {"kind": note.kind, **_given("quote", note.quote), "text": note.text}
