"""Completing the path of a file one types."""

from __future__ import annotations

import os

MOST_LOOKED_AT = 5_000
"""Names of a folder that are looked at."""


def complete_path(typed: str) -> tuple[str, list[str]]:
    """What is typed, as far as it is sure how it goes on, and the names it may go on with.

    Folders end in a separator. Hidden names come only where a dot is typed. A folder that can't be
    read has no names.
    """
    folder, start = os.path.split(typed)
    names = sorted(name for name in _names(os.path.expanduser(folder) or os.curdir) if name.startswith(start))
    names = [name for name in names if start.startswith(".") or not name.startswith(".")]
    common = _common(names[0], names[-1]) if names else ""
    return (os.path.join(folder, common) if len(common) > len(start) else typed), names


def _common(first: str, last: str) -> str:
    """What the first and the last of sorted names, and so all of them, begin with."""
    same = (index for index, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1])
    return first[: next(same, len(first))]


def _names(folder: str) -> list[str]:
    found = []
    try:
        with os.scandir(folder) as entries:
            for _, entry in zip(range(MOST_LOOKED_AT), entries, strict=False):
                found.append(entry.name + (os.sep if entry.is_dir() else ""))
    except (OSError, ValueError):
        return found
    return found
