"""The sidecar of each report: its session, in a file of its own under the user's state folder.

One file a report, so that explorers of different reports never meet; two of one report take turns by a
lock and keep what each of them added. A file is replaced whole, never written in place.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import Any, Literal, NamedTuple

from explorer.atomic import write_atomic
from explorer.config.lock import locked
from explorer.config.own_files import read_own
from explorer.config.session import Session, from_json, merged, to_json
from explorer.errors import ExportError

VERSION = 1
FOLDER = "sessions"
LARGEST = 1_000_000
"""Bytes of a session's file."""
MOST_REPORTS = 300
"""Reports remembered; those not opened for longest are forgotten."""
LOCK_SECONDS = 1.0

Trouble = Literal["", "nowhere", "unreadable", "broken", "newer", "read-only"]
"""Why nothing, or nothing yet, is remembered: no home, a file that can't be read, is no session, is of a
newer version, or can't be written."""


class Found(NamedTuple):
    """What a session's file says, and what is wrong with it."""

    session: Session
    trouble: Trouble = ""
    path: str = ""


class StateFolder:
    """The sessions of all reports. `folder` is None where the user has no home."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder / FOLDER if folder else None

    def file_of(self, report: str) -> Path | None:
        """The file of the report at a path."""
        if self.folder is None:
            return None
        name = hashlib.sha256(os.path.realpath(report).encode("utf-8", "surrogateescape")).hexdigest()
        return self.folder / f"{name[:32]}.json"

    def read(self, report: str) -> Found:
        """What is remembered of the report at a path; an empty session, and why, where nothing is."""
        file = self.file_of(report)
        if file is None:
            return Found(Session(), "nowhere")
        found = _read(file)
        return found if found.trouble or _is_writable(file) else found._replace(trouble="read-only")

    def write(self, report: str, base: Session, mine: Session) -> str:
        """Remember a session that began as `base`; what is wrong where that can't be, else nothing.

        A file that is no session is put aside, one of a newer version left as it is.
        """
        file = self.file_of(report)
        if file is None:
            return ""
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with locked(file.parent / "lock", LOCK_SECONDS):
                theirs = _read(file)
                if theirs.trouble in ("newer", "unreadable"):
                    return ""
                if theirs.trouble == "broken":
                    _put_aside(file)
                there = not theirs.trouble and theirs.session.path
                write_atomic(
                    str(file), _bytes(merged(base, mine, theirs.session) if there else mine), force=True
                )
                self._forget_oldest()
        except (OSError, ExportError) as error:
            return str(error)
        return ""

    def recent(self) -> list[Session]:
        """The reports read, the last one first."""
        return [found.session for file in self._files() if not (found := _read(file)).trouble]

    def _files(self) -> list[Path]:
        """All sessions' files, the newest first."""
        if self.folder is None:
            return []
        try:
            entries = [
                (entry.stat().st_mtime_ns, entry.name)
                for entry in os.scandir(self.folder)
                if entry.name.endswith(".json")
            ]
        except OSError:
            return []
        return [self.folder / name for _, name in sorted(entries, reverse=True)]

    def _forget_oldest(self) -> None:
        for file in self._files()[MOST_REPORTS:]:
            with contextlib.suppress(OSError):
                file.unlink()


def _read(file: Path) -> Found:
    try:
        content = read_own(file, LARGEST)
    except FileNotFoundError:
        return Found(Session())
    except OSError:
        return Found(Session(), "unreadable", str(file))
    try:
        value = json.loads(content) if len(content) <= LARGEST else None
    except (ValueError, RecursionError):
        value = None
    version = value.get("version") if isinstance(value, dict) else None
    if not isinstance(value, dict) or type(version) is not int or version < 1:
        return Found(Session(), "broken", str(file))
    if version > VERSION:
        return Found(Session(), "newer", str(file))
    return Found(from_json(value), path=str(file))


def _bytes(session: Session) -> bytes:
    """A session's file: what takes most room and is needed least goes first where it is too large."""
    value: dict[str, Any] = {"version": VERSION, **to_json(session)}
    for name in ("", "folds", "back", "marks", "queries"):
        if name:
            value[name] = []
        content = json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode("ascii")
        if len(content) <= LARGEST:
            break
    return content


def _is_writable(file: Path) -> bool:
    """Whether the file could be replaced: whether its folder, or the nearest one there is, takes files."""
    folder = next((each for each in file.parents if os.path.exists(each)), None)
    return folder is not None and os.access(folder, os.W_OK | os.X_OK)


def _put_aside(file: Path) -> None:
    """Rename a file that is no session, over nothing that is there."""
    number = next(n for n in range(1, 10_000) if not os.path.lexists(f"{file}.broken-{n}"))
    file.rename(f"{file}.broken-{number}")
