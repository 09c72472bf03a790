"""What of a text can be opened: its notes and its links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from explorer.model import NO_PARENT, Note, Outline
from explorer.model.fragment import linked_row
from explorer.text.sanitize import visible_line
from explorer.tui.widgets.page_line import PageLine
from explorer.tui.widgets.page_marks import Mark

SCHEMES = ("http", "https", "mailto")
"""Where a link may lead; `file:`, `javascript:` and things that look like options never reach a browser."""


class Opening(NamedTuple):
    """A note to be read, an address to be opened, or a section (its row and title) to go to; one of them."""

    note: Note | None = None
    link: str = ""
    row: int = NO_PARENT
    title: str = ""


def openings_in(outline: Outline, seen: Iterable[tuple[PageLine, Sequence[Mark]]]) -> list[Opening]:
    """The notes and links of lines with their marks that lead somewhere, each once, in reading order."""
    found: dict[Opening, None] = {}
    for line, marks in seen:
        found.update((Opening(note=mark.note), None) for mark in marks if mark.note)
        found.update((opening, None) for run in line.runs for opening in opening_of(outline, run.link))
    return list(found)


def opening_of(outline: Outline, link: str) -> Iterator[Opening]:
    """What a link opens; nothing for one that leads nowhere or may not be opened."""
    row = linked_row(outline, link)
    if row is not None:
        section = outline.sections[row]
        yield Opening(row=row, title=section.heading)
    elif is_safe(link):
        yield Opening(link=link)


def is_safe(link: str) -> bool:
    """Whether a link may be opened: an allowed scheme, and no character that could not be shown."""
    if visible_line(link) != link or " " in link:
        return False
    try:
        return urlsplit(link).scheme.casefold() in SCHEMES
    except ValueError:
        return False
