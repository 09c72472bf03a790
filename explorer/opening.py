"""Open anything as a report: a report file, any document that can be imported, standard input, the shipped one."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from typing import NamedTuple

from explorer.errors import LoadError
from explorer.loading import looks_like_report, parse_report, read_bytes
from explorer.loading.files import read_stream
from explorer.model import Report

STANDARD_INPUT = "-"
REPORT_SUFFIXES = {".yaml", ".yml"}
SOON_READ = 1_000_000
"""Bytes of a report file that are read before anyone could wonder."""
_FRONT_MATTER = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:(?!---)[^\n]*\n){0,200}---[ \t]*(?:\r?\n|\Z)")
"""What a Markdown file may begin with, and a report does not: it would be two YAML documents."""


class Opened(NamedTuple):
    """A report and how it was come by: `format` is empty for a report file, else what was imported.

    `encoding` is the text encoding an import took; `remarks` say what it skipped, mended or guessed,
    a (code, message, line, page) each, 0 where the place is unknown.
    """

    report: Report
    format: str = ""
    encoding: str = ""
    remarks: tuple[tuple[str, str, int, int], ...] = ()


def open_report(
    path: str = "",
    *,
    format: str = "",
    encoding: str = "",
    progress: Callable[[str, int, int], None] | None = None,
) -> Opened:
    """The report at `path`, on standard input for `-`, or the shipped one where `path` is empty.

    A document that is no report file is imported; `format` and `encoding` say what it is where the
    content does not; `progress` is told how far an import (`importing.progress`) or a long reading is.
    LoadError where it can't be read or holds nothing that can be opened.
    """
    if not path:
        return Opened(shipped_report())
    data = read_input(path)
    if not format and is_report(data, path):
        return Opened(parse_report(data, path, progress=progress if len(data) > SOON_READ else None))
    from explorer.importing import import_document

    imported = import_document(data, path, format=format, encoding=encoding, progress=progress)
    report = imported.report._replace(path=path)
    return Opened(report, imported.format, imported.encoding, tuple(imported.remarks))


def split_anchor(path: str) -> tuple[str, str]:
    """`report.yaml#id` as file and id; a file whose own name holds the sign is no anchor."""
    file, sign, anchor = path.rpartition("#")
    if not sign or os.path.lexists(path):
        return path, ""
    return file, anchor


def is_report(data: bytes, path: str) -> bool:
    """Whether a file is to be read as a report: by its name, else by what it begins with."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix in REPORT_SUFFIXES:
        return True
    return looks_like_report(data) and not _FRONT_MATTER.match(data)


def shipped_report() -> Report:
    """The report that ships with the program."""
    from explorer.config.paths import shipped

    path = shipped("data/report.yaml")
    return parse_report(read_bytes(path), path)


def read_input(path: str) -> bytes:
    """The bytes at `path`, or of standard input for `-`. LoadError where they can't be read."""
    if path != STANDARD_INPUT:
        return read_bytes(path)
    if sys.stdin is None or sys.stdin.closed:
        raise LoadError("standard input is closed; name a file instead", path=STANDARD_INPUT)
    try:
        return read_stream(sys.stdin.buffer, STANDARD_INPUT)
    except OSError as error:
        raise LoadError(f"standard input can't be read: {error.strerror}", path=STANDARD_INPUT) from error
