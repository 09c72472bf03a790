"""A lock on this process: from then on it writes no file, starts no program and reads its own files only.

What a visitor from elsewhere could reach is closed one layer below the commands that are not offered to
them, so that no command can be forgotten. It is Python's audit hook, which can't be taken off again; it
keeps an honest program honest, and is no sandbox for hostile code (nothing here runs any).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection

import explorer
from explorer.config.paths import shipped

_CHANGING = {
    "os.chmod",
    "os.chown",
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.link",
    "os.mkdir",
    "os.posix_spawn",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.spawn",
    "os.startfile",
    "os.symlink",
    "os.system",
    "os.truncate",
    "os.utime",
    "pty.spawn",
    "shutil.move",
    "shutil.rmtree",
    "socket.bind",
    "socket.connect",
    "subprocess.Popen",
    "webbrowser.open",
}
"""Audit events of what changes something outside the process (Python's table of audit events)."""
_LISTING = {"os.listdir", "os.scandir"}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
SAID = "not possible in an explorer that is served read-only"


class ReadOnlyError(PermissionError):
    """Something the lock does not let through."""

    def __init__(self) -> None:
        super().__init__(SAID)
        # Whoever tells of an OSError tells its strerror.
        self.strerror = SAID


def lock(readable: Collection[str]) -> None:
    """Lock this process for good; only what stands below the paths of `readable` may be read."""
    sys.dont_write_bytecode = True
    roots = tuple({os.path.realpath(path) for path in readable if path})

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            if _writes(arguments[1], arguments[2]) or not _within(arguments[0], roots):
                raise ReadOnlyError
        elif event in _CHANGING or (event in _LISTING and not _within(arguments[0], roots)):
            raise ReadOnlyError

    sys.addaudithook(hook)


def program_files() -> list[str]:
    """Where Python and this program keep the files they read while running."""
    own = [shipped("data"), shipped("themes"), os.path.dirname(explorer.__file__ or "")]
    return [sys.prefix, sys.base_prefix, *own, *filter(None, sys.path), os.devnull]


def _writes(mode: object, flags: object) -> bool:
    if isinstance(mode, str):
        return any(sign in mode for sign in "wax+")
    return isinstance(flags, int) and bool(flags & _WRITING)


def _within(path: object, roots: tuple[str, ...]) -> bool:
    """Whether a path is one of the roots or below; what is no path is open already."""
    if not isinstance(path, (str, bytes)):
        return isinstance(path, int)
    real = os.path.realpath(os.fsdecode(path))
    return any(real == root or real.startswith(root.rstrip(os.sep) + os.sep) for root in roots)
