"""Links that lead from one section of a report to another."""

from __future__ import annotations

import re
from urllib.parse import unquote

from explorer.model.outline import Outline
from explorer.text.fold import fold

LONGEST = 300
_LEFT_OUT = re.compile(r"[\W_]+")


def linked_row(outline: Outline, link: str) -> int | None:
    """The row that a link such as `#s2` or `#二投入` leads to: by id, else by title, with its number or without.

    Programs that make such names of titles (GitHub's, Pandoc's) differ in what they do with signs and white
    space, so neither counts. None for other links, and where no section is meant.
    """
    if not link.startswith("#") or len(link) > LONGEST:
        return None
    name = unquote(link[1:])
    row = outline.rows.get(name)
    return row if row is not None or not _key(name) else _titled(outline, _key(name))


def _titled(outline: Outline, key: str) -> int | None:
    titled = None
    for row, section in enumerate(outline.sections):
        if _key(section.heading) == key:
            return row
        if titled is None and _key(section.title) == key:
            titled = row
    return titled


def _key(name: str) -> str:
    return _LEFT_OUT.sub("", fold(name[:LONGEST]))
