"""YAML into reports and back, every value with its place.

The reader, the writer and the schema are imported when first used: PyYAML alone takes 20 ms, and
a command that shows its help reads no report.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from explorer.loading.files import read_bytes
from explorer.model import Report

__all__ = [
    "json_schema",
    "looks_like_report",
    "parse_report",
    "read_bytes",
    "read_report",
    "report_keys",
    "write_report",
]


def read_report(path: str | os.PathLike[str]) -> Report:
    """The report in a file, with its path and problems. LoadError where nothing can be opened."""
    from explorer.loading import reader

    return reader.read_report(path)


def parse_report(
    data: bytes | str, path: str = "", *, progress: Callable[[str, int, int], None] | None = None
) -> Report:
    """The report in a YAML text; `path` is what its problems and errors name. LoadError as `read_report`.

    `progress` is told how many bytes of how many are read.
    """
    from explorer.loading import reader

    return reader.parse_report(data, path, progress=progress)


def looks_like_report(data: bytes) -> bool:
    """Whether a file that begins with `data` (4,096 bytes are enough) says it is a report."""
    from explorer.loading import recognition

    return recognition.looks_like_report(data)


def write_report(report: Report) -> str:
    """The report as a YAML file that `parse_report` reads back as an equal report."""
    from explorer.loading import writer

    return writer.write_report(report)


def report_keys(report: Report) -> dict[str, Any]:
    """The report in the format's own keys, as plain dicts, lists and texts."""
    from explorer.loading import keys

    return keys.report_keys(report)


def json_schema() -> dict[str, Any]:
    """The format as JSON Schema 2020-12."""
    from explorer.loading import schema

    return schema.json_schema()
