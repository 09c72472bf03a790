"""The problems of one file, collected while it is read."""

from __future__ import annotations

from collections import Counter
from typing import Protocol

from explorer.problems import Problem, Severity
from explorer.sentences import sentence

SAME_CODE_LIMIT = 200
"""Problems kept of one code; the rest are counted, so that a hostile file cannot fill the memory."""
SHOWN_LENGTH = 60


class Mark(Protocol):
    """A place of PyYAML's: `line` and `column` count from 0."""

    line: int
    column: int


class _Entry:
    __slots__ = ("code", "column", "line", "message", "metric", "section", "severity")

    def __init__(self, severity: Severity, code: str, message: str, line: int, column: int) -> None:
        self.severity = severity
        self.code = code
        self.message = message
        self.line = line
        self.column = column
        self.section = ""
        self.metric = ""


class Ledger:
    """Problems as `entries`, in the order met; a section's or figure's id is filled in once it is known."""

    def __init__(self) -> None:
        self.entries: list[_Entry] = []
        self._counts: Counter[str] = Counter()

    def error(self, code: str, message: str, mark: Mark, *, section: str = "", metric: str = "") -> None:
        """Something that is wrong and was left out or put right."""
        self._add("error", code, message, mark, section, metric)

    def warning(self, code: str, message: str, mark: Mark, *, section: str = "", metric: str = "") -> None:
        """Something that is probably not meant so."""
        self._add("warning", code, message, mark, section, metric)

    def info(self, code: str, message: str, mark: Mark, *, section: str = "", metric: str = "") -> None:
        """Something worth knowing."""
        self._add("info", code, message, mark, section, metric)

    def _add(
        self, severity: Severity, code: str, message: str, mark: Mark, section: str, metric: str
    ) -> None:
        self._counts[code] += 1
        if self._counts[code] > SAME_CODE_LIMIT:
            return
        entry = _Entry(severity, code, message, mark.line + 1, mark.column + 1)
        entry.section = section
        entry.metric = metric
        self.entries.append(entry)

    def is_full(self, code: str) -> bool:
        """Whether another problem of this code would only be counted: no need to phrase it with care."""
        return self._counts[code] >= SAME_CODE_LIMIT

    def reported_at(self, first: int, mark: Mark) -> bool:
        """Whether an entry from number `first` on stands at this very place."""
        place = mark.line + 1, mark.column + 1
        return any((entry.line, entry.column) == place for entry in self.entries[first:])

    def in_metric(self, first: int, metric: str) -> None:
        """Say that the entries from number `first` on belong to this figure."""
        for entry in self.entries[first:]:
            entry.metric = entry.metric or metric

    def in_section(self, first: int, section: str) -> None:
        """Say that the entries from number `first` on belong to this section, if to none below it."""
        for entry in self.entries[first:]:
            entry.section = entry.section or section

    def problems(self, path: str) -> tuple[Problem, ...]:
        """All of them by place, and one more for each code whose list was cut."""
        ordered = sorted(self.entries, key=lambda entry: (entry.line, entry.column))
        found = [
            Problem(e.severity, e.code, e.message, path, e.line, e.column, e.section, e.metric)
            for e in ordered
        ]
        severities = {entry.code: entry.severity for entry in self.entries}
        for code, count in self._counts.items():
            if count > SAME_CODE_LIMIT:
                unlisted = sentence(
                    "{count} more problems of the kind '{code}' are not listed",
                    count=count - SAME_CODE_LIMIT,
                    code=code,
                )
                found.append(Problem(severities[code], "problems-unlisted", unlisted, path))
        return tuple(found)


def shown(text: str) -> str:
    """A value as a message may quote it: one line, signs for what does not print, cut at 60 characters."""
    cut = text[:SHOWN_LENGTH] + "…" if len(text) > SHOWN_LENGTH else text
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii") for sign in cut
    )
