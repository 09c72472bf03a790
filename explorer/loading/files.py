"""The bytes behind a path, or one line that says why there are none."""

from __future__ import annotations

import os
import stat

from explorer.errors import LoadError

SIZE_LIMIT = 512 * 1024 * 1024
"""Bytes a report file may have."""


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """The whole file; a FIFO is read as a stream. LoadError where it can't be read or is too large."""
    name = os.fsdecode(path)
    try:
        with open(path, "rb") as stream:
            status = os.fstat(stream.fileno())
            _require_readable(status, name)
            data = stream.read() if stat.S_ISREG(status.st_mode) else stream.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as error:
        raise LoadError(_reason(error), path=name) from error
    if len(data) > SIZE_LIMIT:
        raise _too_large(name)
    return data


def _require_readable(status: os.stat_result, name: str) -> None:
    mode = status.st_mode
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        raise LoadError("is a device, not a file; give the path of a report", path=name)
    if stat.S_ISREG(mode) and status.st_size > SIZE_LIMIT:
        raise _too_large(name)


def _too_large(name: str) -> LoadError:
    limit = SIZE_LIMIT // 1024 // 1024
    return LoadError(f"is larger than {limit} MiB; split the report into several files", path=name)


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the name"
    if isinstance(error, IsADirectoryError):
        return "is a folder; give the path of a file in it, or of several to read them as chapters"
    if isinstance(error, PermissionError):
        return "may not be read; ask for permission or copy it"
    if isinstance(error, OSError):
        return f"can't be read ({(error.strerror or type(error).__name__).lower()})"
    return "is no possible file name"
