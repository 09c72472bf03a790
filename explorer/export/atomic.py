"""Write a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile

from explorer.errors import ExportError

TEMPORARY_PREFIX = ".report-explorer-"
"""How a temporary file left by a killed writer is recognised."""


class TargetExistsError(ExportError):
    """The file to write exists and nobody said that it may be replaced."""


def write_atomic(path: str, content: bytes, *, force: bool = False) -> None:
    """Write `content` to `path` by way of a temporary file beside it.

    A symbolic link is followed to the file it names, whose permissions are kept; a device such
    as /dev/null is written to as it is. TargetExistsError where the file exists and `force` is
    not given, ExportError where it can't be written; whatever stood there then still stands.
    """
    target = os.path.realpath(path)
    mode = _mode(path, target)
    if mode is not None and stat.S_ISDIR(mode):
        raise ExportError("is a directory; name a file in it", path=path)
    if mode is not None and stat.S_ISREG(mode) and not force:
        raise TargetExistsError("exists already; give --force to replace it, or another name", path=path)
    try:
        if mode is not None and not stat.S_ISREG(mode):
            _write_through(target, content)
        else:
            _replace(target, content, mode)
    except OSError as error:
        raise ExportError(
            f"can't be written: {error.strerror or error}; nothing was changed", path=path
        ) from error


def _mode(path: str, target: str) -> int | None:
    try:
        return os.stat(target).st_mode
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ExportError(f"can't be written: {error.strerror or error}", path=path) from error


def _write_through(target: str, content: bytes) -> None:
    with open(target, "wb") as device:
        device.write(content)


def _replace(target: str, content: bytes, mode: int | None) -> None:
    folder = os.path.dirname(target)
    descriptor, temporary = tempfile.mkstemp(prefix=TEMPORARY_PREFIX, dir=folder)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(folder)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: str) -> None:
    """Make the renaming itself last; systems that can't sync a folder have nothing to add."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
