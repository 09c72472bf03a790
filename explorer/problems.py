"""A defect of a file that does not keep the rest of it from opening."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "info"]


class Problem(NamedTuple):
    """One defect of a file and what to write instead.

    `code` is stable and hyphenated (`unknown-key`); `line` and `column` count from 1,
    0 where the place is unknown; `section` and `metric` are ids, empty where none applies.
    `unchecked` is told of what no check could decide; the message is then the reason.
    """

    severity: Severity
    code: str
    message: str
    path: str = ""
    line: int = 0
    column: int = 0
    section: str = ""
    metric: str = ""
    unchecked: bool = False
