"""Which importer this is: what another one made of a document is not to be taken for what this one makes."""

from __future__ import annotations

import hashlib
import os
from functools import cache

import explorer

PARTS = ("importing", "library", "loading", "model", "opening.py", "text")
"""What a document passes on its way into a report and, as a kept import, through a file."""
_MADE_OF = (".py", ".txt")


@cache
def importer_version() -> str:
    """A digest that changes with any line of the code and tables that import and keep."""
    return digest_of(os.path.dirname(explorer.__file__ or ""))


def digest_of(folder: str) -> str:
    """That of the program in a folder; names count too. What can't be read counts as empty."""
    digest = hashlib.sha256()
    for part in PARTS:
        for path in _files(os.path.join(folder, part)):
            digest.update(os.path.relpath(path, folder).encode("utf-8", "surrogateescape") + b"\0")
            digest.update(_content(path) + b"\0")
    return digest.hexdigest()[:16]


def _files(part: str) -> list[str]:
    found = [part] if os.path.isfile(part) else []
    for place, folders, names in os.walk(part):
        folders.sort()
        found += [os.path.join(place, name) for name in sorted(names) if name.endswith(_MADE_OF)]
    return found


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""
