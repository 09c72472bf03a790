"""All that is wrong with a report, its file's problems and the checks' findings together, by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from explorer.metrics.book import Book, Stop, Stopped, never
from explorer.metrics.checks import QUIET_RULES, RULES, Rule
from explorer.metrics.finding import Finding, Outcome
from explorer.metrics.message import Message
from explorer.model import NO_PARENT, Outline
from explorer.problems import Problem, Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""The gravest first."""


class Remark(NamedTuple):
    """A finding of a check, or a problem of the file (`told` is then the problem).

    `row` is the section's, `NO_PARENT` where it is none's; `metric` the id of the figure meant, `quote`
    the passage as printed, `stub` a figure in YAML to be filled in; each empty where there is none.
    """

    severity: Severity
    code: str
    outcome: Outcome
    told: Message | Problem
    row: int
    metric: str = ""
    line: int = 0
    quote: str = ""
    stub: str = ""

    def text(self, language: str = "en") -> str:
        """What is told, in one line."""
        if isinstance(self.told, Message):
            return self.told.text(language)
        if language != "zh":
            return self.told.message
        from explorer.loading.problem_words import chinese

        return chinese(self.told)


class Audit:
    """The remarks on a report, the gravest first, each kind in the report's order."""

    def __init__(self, outline: Outline, remarks: Iterable[Remark]) -> None:
        # Twice, as a key of two parts costs an object each, and both sorts keep an order.
        self.remarks = sorted(remarks, key=attrgetter("row"))
        self.remarks.sort(key=lambda remark: SEVERITIES.index(remark.severity))
        self.wrong = [remark for remark in self.remarks if remark.outcome == "inconsistent"]
        """Those that something is to be done about; `unchecked` have the others' reasons."""
        self.unchecked = [remark for remark in self.remarks if remark.outcome == "unchecked"]
        self.by_metric: dict[str, list[Remark]] = {}
        for remark in self.wrong:
            if remark.metric:
                self.by_metric.setdefault(remark.metric, []).append(remark)
        of_row = Counter(remark.row for remark in self.wrong)
        self._sums = list(accumulate((of_row[row] for row in range(len(outline))), initial=0))

    def between(self, start: int, end: int) -> int:
        """How many things are wrong in the rows from `start` up to `end`."""
        return self._sums[end] - self._sums[start]

    def tally(self) -> dict[Severity, int]:
        """How many things are wrong, of each severity there is."""
        counts = Counter(remark.severity for remark in self.wrong)
        return {severity: counts[severity] for severity in SEVERITIES if counts[severity]}


def audit(outline: Outline, should_stop: Stop = never) -> Audit:
    """Check a report; what was found so far where `should_stop` said so meanwhile."""
    remarks = [_of_problem(outline, problem) for problem in outline.report.problems]
    try:
        book = Book(outline, should_stop)
        for name, rule in RULES.items():
            if name not in QUIET_RULES:
                remarks += _found(rule, book)
    except Stopped:
        pass
    return Audit(outline, remarks)


def suggestions(outline: Outline) -> list[Remark]:
    """The numbers of the text that no figure covers, each with its stub."""
    book = Book(outline)
    return [remark for name in sorted(QUIET_RULES) for remark in _found(RULES[name], book)]


def _found(rule: Rule, book: Book) -> Iterable[Remark]:
    return (_of_finding(finding) for finding in book.watched(rule(book)) if finding.outcome != "consistent")


def _of_finding(finding: Finding) -> Remark:
    return Remark(
        finding.severity,
        finding.code,
        finding.outcome,
        finding.told,
        finding.row,
        finding.metric,
        finding.line,
        finding.quote,
        finding.stub,
    )


def _of_problem(outline: Outline, problem: Problem) -> Remark:
    row = outline.rows.get(problem.section, NO_PARENT)
    return Remark(problem.severity, problem.code, "inconsistent", problem, row, problem.metric, problem.line)
