"""The checks of a report's figures: one rule a file, each with a stable code."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from explorer.metrics.book import Book
from explorer.metrics.checks import (
    agreement,
    completion,
    growth,
    includes,
    outside_period,
    parts,
    repeated,
    shares,
    unit_change,
    unmodelled,
    year_span,
)
from explorer.metrics.finding import Finding
from explorer.model import Outline
from explorer.problems import Problem

QUIET_RULES = {"unmodelled"}
"""Rules whose findings are suggestions: asked for by name, not counted against a report."""

Rule = Callable[[Book], Iterator[Finding]]

RULES: dict[str, Rule] = {
    "parts": parts.check,
    "includes": includes.check,
    "shares": shares.check,
    "agreement": agreement.check,
    "year-span": year_span.check,
    "outside-period": outside_period.check,
    "growth": growth.check,
    "completion": completion.check,
    "repeated": repeated.check,
    "unit-change": unit_change.check,
    "unmodelled": unmodelled.check,
}
"""Rule name → rule, in the order their findings are listed for one section."""


def findings(book: Book, rules: dict[str, Rule] | None = None) -> list[Finding]:
    """What the rules find, in the report's order: by section, then by rule."""
    found = [finding for rule in (RULES if rules is None else rules).values() for finding in rule(book)]
    return sorted(found, key=lambda finding: finding.row)


def inconsistent(book: Book) -> Iterator[Finding]:
    """What is wrong with a report, rule by rule; suggestions aside."""
    for name, rule in RULES.items():
        if name not in QUIET_RULES:
            yield from (finding for finding in rule(book) if finding.outcome == "inconsistent")


def problems_of(outline: Outline, *, suggestions: bool = False, unchecked: bool = False) -> list[Problem]:
    """What the rules find wrong with a report, or could not check, in the form its file's own problems have."""
    rules = {name: rule for name, rule in RULES.items() if suggestions or name not in QUIET_RULES}
    return [
        as_problem(outline, finding)
        for finding in findings(Book(outline), rules)
        if finding.outcome == "inconsistent" or (unchecked and finding.outcome == "unchecked")
    ]


def as_problem(outline: Outline, finding: Finding) -> Problem:
    """A finding as a problem of the report's file."""
    return Problem(
        finding.severity,
        finding.code,
        finding.message,
        path=outline.report.path,
        line=finding.line,
        column=finding.column,
        section=outline.sections[finding.row].id,
        metric=finding.metric,
        unchecked=finding.outcome == "unchecked",
    )
