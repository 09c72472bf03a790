"""Write a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import tempfile
import time
from collections.abc import Iterable
from typing import IO

from explorer.errors import ExportError
from explorer.sentences import sentence

TEMPORARY_PREFIX = ".report-explorer-"
"""How a temporary file left by a killed writer is recognised."""
OLD_SECONDS = 3600
"""After which nobody writes to a temporary file any more."""
_SEPARATORS = tuple(filter(None, (os.sep, os.altsep)))
_TEMPORARY = re.compile(re.escape(TEMPORARY_PREFIX) + r"[a-z0-9_]{8}")


class TargetExistsError(ExportError):
    """The file to write exists and nobody said that it may be replaced."""


def write_atomic(path: str, content: bytes | Iterable[bytes], *, force: bool = False) -> None:
    """Write `content`, whole or piece by piece, to `path` by way of a temporary file beside it.

    A symbolic link is followed to the file it names, whose permissions are kept; a device such
    as /dev/null is written to as it is. TargetExistsError where the file exists, or a link leads to
    none, and `force` is not given; ExportError where it can't be written. Whatever stood there then
    still stands.
    """
    if path.endswith(_SEPARATORS):
        raise ExportError(sentence("names a directory; name a file in it"), path=path)
    pieces = (content,) if isinstance(content, bytes) else content
    try:
        target = os.path.realpath(path)
        former = _former(path, target, force)
        if former is not None and not stat.S_ISREG(former.st_mode):
            with open(target, "wb") as device:
                device.writelines(pieces)
        else:
            _replace(target, pieces, former, force)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        reason = sentence(error.strerror or str(error))
        told = sentence("can't be written: {reason}; nothing was changed", reason=reason)
        raise ExportError(told, path=path) from error
    except ValueError as error:
        raise ExportError(sentence("is no name for a file; give another one"), path=path) from error


def _former(path: str, target: str, force: bool) -> os.stat_result | None:
    """What stands at the target now; an error where that must not be written over."""
    try:
        former = os.stat(target)
    except FileNotFoundError:
        if os.path.islink(path) and not force:
            said = sentence(
                "is a link to {target}, which is not there; give --force to write it, or another name",
                target=target,
            )
            raise TargetExistsError(said, path=path) from None
        return None
    if stat.S_ISDIR(former.st_mode):
        raise ExportError(sentence("is a directory; name a file in it"), path=path)
    if stat.S_ISREG(former.st_mode) and not force:
        raise _exists(path)
    return former


def _exists(path: str) -> TargetExistsError:
    return TargetExistsError(
        sentence("exists already; give --force to replace it, or another name"), path=path
    )


def _replace(target: str, pieces: Iterable[bytes], former: os.stat_result | None, force: bool) -> None:
    folder = os.path.dirname(target)
    _sweep(folder)
    descriptor, temporary = tempfile.mkstemp(prefix=TEMPORARY_PREFIX, dir=folder)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(pieces)
            _finish(file, temporary, former)
        if former is None and not force:
            _put_where_nothing_is(temporary, target)
        else:
            os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(folder)


def _finish(file: IO[bytes], temporary: str, former: os.stat_result | None) -> None:
    """Give a file the owner and permissions of the one it replaces, and see it onto the disk."""
    file.flush()
    if former is not None:
        with contextlib.suppress(OSError, AttributeError):
            os.chown(temporary, former.st_uid, former.st_gid)
    os.chmod(temporary, stat.S_IMODE(former.st_mode) if former else 0o666 & ~_umask())
    os.fsync(file.fileno())


def _put_where_nothing_is(temporary: str, target: str) -> None:
    """Rename, but never over a file that came there meanwhile; FileExistsError then."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems know no links.
        os.replace(temporary, target)
    else:
        os.unlink(temporary)


def _sweep(folder: str) -> None:
    """Remove what writers that were killed long ago have left."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _TEMPORARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                _remove_if_old(entry)


def _remove_if_old(entry: os.DirEntry[str]) -> None:
    with contextlib.suppress(OSError):
        if time.time() - entry.stat(follow_symlinks=False).st_mtime > OLD_SECONDS:
            os.unlink(entry.path)


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
