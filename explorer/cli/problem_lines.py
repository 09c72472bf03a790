"""Problems on standard output: a line each, or JSON in the shape of the contract."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from explorer.cli.output import STRONG, Output
from explorer.problems import Problem


def print_problems(problems: Sequence[Problem], format: str, output: Output) -> None:
    """Print the problems; their tally on standard error."""
    if format == "text":
        for problem in problems:
            where = place(problem)
            told = f": {'not checked: ' * problem.unchecked}{problem.message} [{problem.code}]"
            output.line(f"{where}: " if where else "", (problem.severity, STRONG), told)
        output.say(_summary(problems))
    elif format == "json":
        output.json([as_json(problem) for problem in problems])
    else:
        output.rows(as_json(problem) for problem in problems)


def place(problem: Problem) -> str:
    """`path:line:column`, as far as known."""
    return ":".join([problem.path, *(str(n) for n in (problem.line, problem.column) if n)])


def as_json(problem: Problem) -> dict[str, object]:
    """A problem in the shape of the contract."""
    return {
        "severity": problem.severity,
        "code": problem.code,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "section": problem.section,
        "metric": problem.metric,
        "message": problem.message,
        "outcome": "unchecked" if problem.unchecked else "inconsistent",
    }


def _summary(problems: Sequence[Problem]) -> str:
    if not problems:
        return "nothing is wrong"
    tally = Counter("not checked" if problem.unchecked else problem.severity for problem in problems)
    return ", ".join(_counted(kind, count) for kind, count in tally.items())


def _counted(kind: str, count: int) -> str:
    return f"{count} {kind}{'s' * (count > 1 and kind != 'not checked')}"
