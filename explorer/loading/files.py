"""The bytes behind a path, or one line that says why there are none."""

from __future__ import annotations

import os
import stat
from typing import IO

from explorer.errors import LoadError
from explorer.sentences import sentence

SIZE_LIMIT = 512 * 1024 * 1024
"""Bytes a report file may have."""
_AT_ONCE = 1024 * 1024
"""Bytes taken at once from a stream, or from a file that has grown."""


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """The whole file; a FIFO is read as a stream. LoadError where it can't be read or is too large."""
    name = os.fsdecode(path)
    try:
        with open(path, "rb") as stream:
            status = os.fstat(stream.fileno())
            _require_readable(status, name)
            return read_stream(stream, name, expected=status.st_size)
    except (OSError, ValueError) as error:
        raise LoadError(_reason(error), path=name) from error


def read_stream(stream: IO[bytes], name: str, *, expected: int = 0) -> bytes:
    """All that a stream holds, `expected` bytes where it is a file; LoadError where it is too large or has no end."""
    pieces = [stream.read(expected + 1)]
    size = len(pieces[0])
    # Room is taken for what is there, never for all that may be.
    while expected < size <= SIZE_LIMIT and (piece := stream.read(_AT_ONCE)):
        pieces.append(piece)
        size += len(piece)
    if size > SIZE_LIMIT:
        raise _too_large(name)
    return b"".join(pieces)


def _require_readable(status: os.stat_result, name: str) -> None:
    mode = status.st_mode
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        raise LoadError(sentence("is a device, not a file; give the path of a report"), path=name)
    if stat.S_ISREG(mode) and status.st_size > SIZE_LIMIT:
        raise _too_large(name)


def _too_large(name: str) -> LoadError:
    message = sentence(
        "is larger than {limit} MiB; split the report into several files", limit=SIZE_LIMIT // 1024 // 1024
    )
    return LoadError(message, path=name)


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return sentence("there is no such file; check the name")
    if isinstance(error, IsADirectoryError):
        return sentence("is a folder; give the path of a file in it, or of several to read them as chapters")
    if isinstance(error, PermissionError):
        return sentence("may not be read; ask for permission or copy it")
    if isinstance(error, OSError):
        return sentence("can't be read ({why})", why=(error.strerror or type(error).__name__).lower())
    return sentence("is no possible file name")
