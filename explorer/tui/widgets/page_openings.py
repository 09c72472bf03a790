"""What of a text can be opened: its notes and its links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from explorer.model import Note
from explorer.text.sanitize import visible_line
from explorer.tui.widgets.page_line import PageLine
from explorer.tui.widgets.page_marks import Mark

SCHEMES = ("http", "https", "mailto")
"""Where a link may lead; `file:`, `javascript:` and things that look like options never reach a browser."""


class Opening(NamedTuple):
    """A note to be read or an address to be opened; one of the two."""

    note: Note | None = None
    link: str = ""


def openings_in(seen: Iterable[tuple[PageLine, Sequence[Mark]]]) -> list[Opening]:
    """The notes and safe links of lines with their marks, each once, in reading order."""
    found: dict[Opening, None] = {}
    for line, marks in seen:
        found.update((Opening(note=mark.note), None) for mark in marks if mark.note)
        found.update((Opening(link=run.link), None) for run in line.runs if is_safe(run.link))
    return list(found)


def is_safe(link: str) -> bool:
    """Whether a link may be opened: an allowed scheme, and no character that could not be shown."""
    if visible_line(link) != link or " " in link:
        return False
    try:
        return urlsplit(link).scheme.casefold() in SCHEMES
    except ValueError:
        return False
