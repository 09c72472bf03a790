"""Small reports for the tests of figures."""

from __future__ import annotations

from typing import Any

from explorer.metrics.book import Book
from explorer.metrics.finding import Finding
from explorer.model import Metric, Outline, Report, Section


def figure(id: str, value: str, unit: str = "项", **fields: Any) -> Metric:
    """A metric whose name is its id unless it is given."""
    return Metric(id, fields.pop("name", id), value, unit, **fields)


def book(*metrics: Metric, body: str = "", period: str = "2023") -> Book:
    """A report of one section."""
    return Book(Outline(Report("t", (Section("s", "节", body=body, metrics=metrics),), period=period)))


def two_sections(*metrics: Metric, titles: tuple[str, ...] = ("甲节", "乙节")) -> Book:
    """A report of one section a metric."""
    sections = tuple(
        Section(f"s{i}", title, body=metric.quote, metrics=(metric,))
        for i, (title, metric) in enumerate(zip(titles, metrics, strict=True))
    )
    return Book(Outline(Report("t", sections, period="2023")))


def bodies(*texts: str, period: str = "2023") -> Book:
    """A report of one section a text, without figures."""
    sections = tuple(Section(f"s{i}", f"节{i}", body=text) for i, text in enumerate(texts))
    return Book(Outline(Report("t", sections, period=period)))


def outcomes(found: list[Finding]) -> list[tuple[str, str]]:
    """(code, outcome) of each finding."""
    return [(finding.code, finding.outcome) for finding in found]
