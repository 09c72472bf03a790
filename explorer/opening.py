"""Open anything as a report: a path, standard input, or the report that ships."""

from __future__ import annotations

import sys

from explorer.errors import LoadError
from explorer.loading import parse_report, read_report
from explorer.model import Report

STANDARD_INPUT = "-"


def open_report(path: str = "") -> Report:
    """The report at `path`, on standard input for `-`, or the shipped one where `path` is empty.

    LoadError where it can't be read or holds nothing that can be opened.
    """
    if not path:
        return shipped_report()
    if path == STANDARD_INPUT:
        return parse_report(sys.stdin.buffer.read(), STANDARD_INPUT)
    return read_report(path)


def shipped_report() -> Report:
    """The report that ships with the program."""
    from explorer.config.paths import shipped

    return read_report(shipped("data/report.yaml"))


def read_standard_input() -> bytes:
    """All of standard input; LoadError where it is closed."""
    if sys.stdin is None:
        raise LoadError("standard input is closed; name a file instead", path=STANDARD_INPUT)
    return sys.stdin.buffer.read()
