"""Documents that were imported once, kept as reports under the digest of their content.

A file a document: a line that says what the import said, then the report as YAML. Whatever is wrong with
one, it is as if it were not there. What another version of the importer kept is not looked at.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import Any, NamedTuple

from explorer.atomic import write_atomic
from explorer.errors import ExplorerError
from explorer.library.importer_version import importer_version
from explorer.loading import parse_report, read_bytes, write_report
from explorer.model import Report, Section
from explorer.model.report import Place
from explorer.opening import Opened, is_report, open_report

HEAD = b"# report-explorer import "
SUFFIX = ".yaml"
MOST_BYTES = 256 * 1024 * 1024
"""Of all files together; those not used for longest go first."""


class Read(NamedTuple):
    """A report that was opened, and the digest of what it was opened from."""

    opened: Opened
    digest: str


class Store:
    """Opens documents, the second time without importing them. `folder` None, or not writable: always imports.

    Where it does not keep (`keeps`), nothing is written.
    """

    def __init__(self, folder: Path | None, *, keeps: bool = True) -> None:
        self.folder = folder
        self.keeps = keeps

    def open(self, path: str) -> Read:
        """The report at a path; LoadError as `open_report`."""
        data = read_bytes(path)
        digest = hashlib.sha256(data).hexdigest()
        if is_report(data, path):
            return Read(Opened(parse_report(data, path)), digest)
        # The name matters to an import: its suffix tells the format, its stem may become the title.
        key = hashlib.sha256(
            f"{importer_version()} {digest} {os.path.basename(path)}".encode("utf-8", "replace")
        )
        file = self.folder / (key.hexdigest()[:40] + SUFFIX) if self.folder else None
        found = _read(file, path, touch=self.keeps) if file else None
        if found is None:
            found = open_report(path)
            if file is not None and self.keeps:
                self._keep(file, found)
        return Read(found, digest)

    def _keep(self, file: Path, opened: Opened) -> None:
        head = json.dumps(
            {
                "format": opened.format,
                "encoding": opened.encoding,
                "remarks": [list(remark) for remark in opened.remarks],
                "lines": [section.place.line for section in _in_order(opened.report.sections)],
            }
        )
        content = HEAD + head.encode() + b"\n" + write_report(opened.report).encode("utf-8", "surrogatepass")
        if len(content) > MOST_BYTES // 4:
            return
        with contextlib.suppress(OSError, ExplorerError):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_atomic(str(file), content, force=True)
            self._forget_oldest()

    def _forget_oldest(self) -> None:
        if self.folder is None:
            return
        with os.scandir(self.folder) as entries:
            files = [(each.stat().st_mtime_ns, each.stat().st_size, each.path) for each in entries]
        kept = 0
        for _, size, path in sorted(files, reverse=True):
            kept += size
            if kept > MOST_BYTES and path.endswith(SUFFIX):
                os.unlink(path)


def _read(file: Path, path: str, *, touch: bool) -> Opened | None:
    try:
        content = file.read_bytes()
        first, _, rest = content.partition(b"\n")
        head = json.loads(first.removeprefix(HEAD))
        report = parse_report(rest, path)
        remarks = tuple((str(a), str(b), int(c), int(d)) for a, b, c, d in head["remarks"])
        opened = Opened(_placed(report, head["lines"]), str(head["format"]), str(head["encoding"]), remarks)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, ExplorerError):
        return None
    if touch:
        with contextlib.suppress(OSError):
            os.utime(file)
    return opened


def _in_order(sections: tuple[Section, ...]) -> list[Section]:
    """All sections in reading order."""
    found: list[Section] = []
    waiting = list(reversed(sections))
    while waiting:
        section = waiting.pop()
        found.append(section)
        waiting.extend(reversed(section.sections))
    return found


def _placed(report: Report, lines: Any) -> Report:
    """The report with the document's lines instead of those of the file it was kept in."""
    left = iter([int(line) for line in lines])
    sections = tuple(_at(section, left) for section in report.sections)
    if next(left, None) is not None:
        raise ValueError("more lines than sections")
    return report._replace(sections=sections)


def _at(section: Section, lines: Any) -> Section:
    line = next(lines, None)
    if line is None:
        raise ValueError("fewer lines than sections")
    place = Place(line, 1 if line else 0)
    metrics = tuple(metric._replace(place=Place()) for metric in section.metrics)
    notes = tuple(note._replace(place=Place()) for note in section.notes)
    # A report is at most 100 levels deep: the loader refuses more.
    below = tuple(_at(each, lines) for each in section.sections)
    return section._replace(place=place, body_place=Place(), metrics=metrics, notes=notes, sections=below)
