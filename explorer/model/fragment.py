"""Links that lead from one section of a report to another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote
from weakref import WeakKeyDictionary

from explorer.model.outline import Outline
from explorer.text.fold import fold_each

LONGEST = 300
_LEFT_OUT = re.compile(r"[\W_]+")
_ROWS: WeakKeyDictionary[Outline, dict[str, int]] = WeakKeyDictionary()
"""Key of a title → row, of each outline that a link was asked of: a page may hold hundreds of links."""


def linked_row(outline: Outline, link: str) -> int | None:
    """The row that a link such as `#s2` or `#二投入` leads to: by id, else by title, with its number or without.

    Programs that make such names of titles (GitHub's, Pandoc's) differ in what they do with signs and white
    space, so neither counts. None for other links, and where no section is meant.
    """
    if not link.startswith("#") or len(link) > LONGEST:
        return None
    name = unquote(link[1:])
    row = outline.rows.get(name)
    if row is not None:
        return row
    (key,) = _keys([name])
    return _rows(outline).get(key) if key else None


def _rows(outline: Outline) -> dict[str, int]:
    """The first section of each key; one that has it with its number goes first."""
    found = _ROWS.get(outline)
    if found is None:
        found = _ROWS[outline] = {}
        for names in ((each.heading for each in outline.sections), (each.title for each in outline.sections)):
            for row, key in enumerate(_keys(names)):
                found.setdefault(key, row)
    return found


def _keys(names: Iterable[str]) -> Iterator[str]:
    """What names are compared by."""
    return (_LEFT_OUT.sub("", folded) for folded in fold_each(name[:LONGEST] for name in names))
