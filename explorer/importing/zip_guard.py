"""Documents that are zip archives, opened with bounds: what they hold is counted before it is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from explorer.errors import LoadError
from explorer.sentences import sentence

EXPANDED_LIMIT = 100 * 1024 * 1024
"""Bytes that all members together may have when unpacked."""
RATIO_LIMIT = 200
"""How many times larger than the archive its unpacked members may be."""
MEMBER_LIMIT = 10_000
_SMALL = 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Package:
    """A zip archive within bounds. Members are found by name without regard to case, as Word does."""

    path: str
    archive: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]

    def __contains__(self, name: str) -> bool:
        return name.lower() in self.members

    def read(self, name: str) -> bytes:
        """A member's bytes, at most what the archive's directory says; empty where there is none.

        LoadError where it is broken.
        """
        info = self.members.get(name.lower())
        if info is None:
            return b""
        try:
            with self.archive.open(info) as member:
                return member.read(info.file_size)
        except _BROKEN as error:
            raise LoadError(
                sentence("is broken: '{name}' in it can't be unpacked", name=name), path=self.path
            ) from error


@contextmanager
def open_package(data: bytes, path: str) -> Iterator[Package]:
    """The archive's members, those with unsafe names left out; LoadError where it breaks a bound or is broken."""
    if data.startswith(_OLE):
        message = sentence("is encrypted or an old .doc; take its password off or save it as .docx")
        raise LoadError(message, path=path)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise LoadError(
            sentence("is cut off or no zip archive; get the document again"), path=path
        ) from error
    with archive:
        infos = archive.infolist()
        _check(infos, len(data), path)
        members = {info.filename.lower(): info for info in infos if _is_safe(info.filename)}
        yield Package(path, archive, members)


def _check(infos: list[zipfile.ZipInfo], size: int, path: str) -> None:
    if len(infos) > MEMBER_LIMIT:
        raise LoadError(
            sentence(
                "holds {count} files, more than {most}; it is not read", count=len(infos), most=MEMBER_LIMIT
            ),
            path=path,
        )
    if any(info.flag_bits & 1 for info in infos):
        raise LoadError(sentence("is encrypted; take its password off"), path=path)
    expanded = sum(info.file_size for info in infos)
    if expanded > EXPANDED_LIMIT:
        limit = EXPANDED_LIMIT // 1024 // 1024
        raise LoadError(
            sentence(
                "unpacks to {size} MiB, more than {limit}; it is not read",
                size=expanded // 1024 // 1024,
                limit=limit,
            ),
            path=path,
        )
    if expanded > _SMALL and expanded > RATIO_LIMIT * size:
        raise LoadError(
            sentence("unpacks to {times} times its size; it is not read", times=expanded // max(size, 1)),
            path=path,
        )


def _is_safe(name: str) -> bool:
    """Whether a member's name stays inside the archive."""
    parts = name.replace("\\", "/").split("/")
    return bool(name) and ".." not in parts and parts[0] != "" and ":" not in parts[0]
