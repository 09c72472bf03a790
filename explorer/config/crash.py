"""A report on an error of the program's own: where it happened, and nothing of what was being read."""

from __future__ import annotations

import os
import platform
import sys
import time
import traceback
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from explorer.atomic import write_atomic
from explorer.errors import ExportError
from explorer.text.sanitize import visible

FOLDER = "crashes"
MOST_REPORTS = 10
PACKAGES = ("report-explorer", "textual", "rich", "PyYAML", "rapidfuzz")


def write_crash(error: BaseException, folder: Path | None) -> str:
    """Write the report below the state folder; its path, empty where it can't be written.

    It holds kinds of errors and lines of programs. What an error says may quote the document, and so may
    local variables: neither is in it.
    """
    if folder is None:
        return ""
    place = folder / FOLDER
    path = place / f"{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.txt"
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Whoever reads it may do so by `cat`, and the terminal's name, for one, is not ours.
        text = visible("\n".join(crash_lines(error)))
        write_atomic(str(path), text.encode("utf-8", "replace") + b"\n")
        for old in sorted(place.glob("*.txt"))[:-MOST_REPORTS]:
            old.unlink()
    except (OSError, ExportError):
        return ""
    return str(path)


def crash_lines(error: BaseException) -> Iterable[str]:
    """The lines of the report: versions, then the error and what led to it, the first cause first."""
    yield f"Python {platform.python_version()} {sys.platform}, TERM={os.environ.get('TERM', '')}"
    yield ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    for each in _causes(error):
        yield f"\n{type(each).__module__}.{type(each).__qualname__}"
        for frame in traceback.extract_tb(each.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} in {frame.name}: {frame.line or ''}"


def _causes(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    now: BaseException | None = error
    while now is not None and now not in found and len(found) < 10:
        found.append(now)
        now = now.__cause__ or now.__context__
    return found[::-1]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "?"
