"""The catalogue: which reports are in the library, and what they were when they were last read."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, NamedTuple

from explorer.atomic import write_atomic
from explorer.config.lock import locked
from explorer.config.own_files import read_own
from explorer.errors import ExplorerError, LoadError, UsageError
from explorer.sentences import sentence
from explorer.text.dictionary_order import dictionary_order

VERSION = 1
FILE = "library.json"
LARGEST = 8_000_000
"""Bytes of a catalogue that is still read."""
MOST = 2_000
"""Reports a library may hold."""
LONGEST = 1_000
"""Characters of a title or name that are kept."""
LOCK_SECONDS = 10.0
"""How long one waits for others to change it; reading the documents they add is done before."""

State = Literal["ok", "changed", "gone"]
"""How the file stands to what the catalogue says of it; `changed` is found by size and time alone."""


class Entry(NamedTuple):
    """A report of the library.

    `digest` is the SHA-256 of the file's content, `size` its bytes and `modified` its time in nanoseconds;
    `format` is empty for a report file, else what it is imported from.
    """

    path: str
    title: str
    organization: str = ""
    period: str = ""
    digest: str = ""
    size: int = 0
    modified: int = 0
    format: str = ""
    sections: int = 0
    figures: int = 0

    @property
    def state(self) -> State:
        """How the file stands to this entry."""
        try:
            now = os.stat(self.path)
        except (OSError, ValueError):
            return "gone"
        return "ok" if (now.st_size, now.st_mtime_ns) == (self.size, self.modified) else "changed"


class Catalogue:
    """The library's file. `folder` is None where the user has no home; then it is empty and can't be written."""

    def __init__(self, folder: Path | None) -> None:
        self.path = folder / FILE if folder else None

    def read(self) -> tuple[Entry, ...]:
        """All entries by organisation, period and title; LoadError where the file is no catalogue of ours."""
        if self.path is None:
            return ()
        try:
            content = read_own(self.path, LARGEST)
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise LoadError(
                sentence("can't be read: {why}", why=sentence(error.strerror or "error")), path=str(self.path)
            ) from error
        return tuple(sorted(_entries(content, str(self.path)), key=in_order))

    def change(self, changed: Callable[[tuple[Entry, ...]], tuple[Entry, ...]]) -> None:
        """Keep what `changed` makes of the entries; others who change them wait their turn.

        ExplorerError where there are too many or they can't be written, and what `read` and `changed` raise.
        """
        if self.path is None:
            raise UsageError(
                sentence("there is no home folder to keep a library in; set HOME or XDG_DATA_HOME")
            )
        folder = self.path.parent
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with locked(folder / "lock", LOCK_SECONDS):
                _write(str(self.path), changed(self.read()))
        except OSError as error:
            raise ExplorerError(
                sentence("can't be written to: {why}", why=sentence(error.strerror or "error")),
                path=str(folder),
            ) from error


def _write(path: str, entries: tuple[Entry, ...]) -> None:
    if len(entries) > MOST:
        raise UsageError(sentence("a library holds {most} reports at most; remove some first", most=MOST))
    value = {"version": VERSION, "reports": [entry._asdict() for entry in sorted(entries, key=in_order)]}
    write_atomic(path, json.dumps(value, indent=1).encode(), force=True)


def in_order(entry: Entry) -> tuple[bytes, str, bytes, str]:
    """By organisation, then period, then title."""
    return dictionary_order(entry.organization), entry.period, dictionary_order(entry.title), entry.path


def _entries(content: bytes, path: str) -> list[Entry]:
    try:
        value = json.loads(content) if len(content) <= LARGEST else None
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict) or not isinstance(value.get("reports"), list):
        raise LoadError(
            sentence("is no catalogue of a library; move it away and add the reports again"), path=path
        )
    if value.get("version") != VERSION:
        raise LoadError(
            sentence("is of another version of report-explorer; use that one, or move it away"), path=path
        )
    return [entry for each in value["reports"][:MOST] if (entry := _entry(each)) is not None]


def _entry(value: Any) -> Entry | None:
    """An entry as written; None for anything else."""
    if not isinstance(value, dict):
        return None
    kept: dict[str, Any] = {}
    for name, default in {**Entry._field_defaults, "path": "", "title": ""}.items():
        given = value.get(name, default)
        if type(given) is not type(default):
            return None
        kept[name] = given[: LONGEST * 4] if isinstance(given, str) else given
    return Entry(**kept) if kept["path"] else None
