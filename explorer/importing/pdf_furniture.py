"""What a PDF page carries around its text: running heads and feet, page numbers, lines of contents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, takewhile

from explorer.importing.contents import Contents
from explorer.importing.furniture import without_numbers
from explorer.importing.pdf_lines import Line

_EDGE = 3
_FEWEST = 3
_STEP = 6.0
_LEADERS = re.compile(r"(?:[.．·…]\s?){4,}\s*[\divxlc]{1,5}\s*$|(?:[.．·…]\s?){8,}$")
_CONTENTS = re.compile(r"(?:目\s*[录錄次]|contents|table of contents)", re.IGNORECASE)
_ENTRY = re.compile(r"\S.*\s\d{1,4}$")


def without_furniture(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], int]:
    """The pages without lines that come again at the same height of their edges, and how many these were."""
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for number, lines in enumerate(pages):
        for line in chain(*_ends(lines)):
            for key in _keys(line):
                seen[key].add(number)
    dropped = 0
    kept: list[list[Line]] = []
    for lines in pages:
        ends = _ends(lines)
        edges = {
            id(line) for end in ends for line in takewhile(lambda each: _runs(seen[_keys(each)[0]]), end)
        }
        kept.append([line for line in lines if id(line) not in edges])
        dropped += len(edges)
    return kept, dropped


def _runs(pages: set[int]) -> bool:
    """Whether a line runs along: most of its pages have a neighbour with it; a chapter's title page has none."""
    close = sum(1 for page in pages if pages & {page - 2, page - 1, page + 1, page + 2})
    return len(pages) >= _FEWEST and close * 2 >= len(pages)


def _ends(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines at the head and at the foot of a page, each from the outside in."""
    by_height = sorted(lines, key=lambda line: -line.y)
    return by_height[:_EDGE], by_height[: -_EDGE - 1 : -1]


def _keys(line: Line) -> list[tuple[str, int]]:
    """The line at its height, and at the next step of height, so that none falls between two steps."""
    text, step = without_numbers(line.text), round(line.y / _STEP)
    return [(text, step), (text, step - 1), (text, step + 1)]


def without_contents(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], int]:
    """The pages without the lines of a table of contents, and how many these were."""
    dropped = 0
    kept = []
    for lines in pages:
        entries = {n for n, line in enumerate(lines) if _LEADERS.search(line.text)}
        if len(entries) >= 3:
            entries |= _between(lines, entries)
        else:
            entries = set()
        kept.append([line for n, line in enumerate(lines) if n not in entries])
        dropped += len(entries)
    return _without_plain_contents(kept, dropped)


def _without_plain_contents(pages: list[list[Line]], dropped: int) -> tuple[list[list[Line]], int]:
    """As `without_contents`, tables without leaders, over all pages."""
    lines = [line for page in pages for line in page]
    entries = {id(lines[n]) for span in Contents([line.text for line in lines]).spans() for n in span}
    kept = [[line for line in page if id(line) not in entries] for page in pages]
    return kept, dropped + len(entries)


def _between(lines: Sequence[Line], entries: set[int]) -> set[int]:
    """A table's own title, and its chapters, which have a page number but no leaders."""
    first, last = min(entries), max(entries)
    around = range(max(0, first - 3), min(len(lines), last + 2))
    return {n for n in around if _CONTENTS.fullmatch(lines[n].text) or _ENTRY.fullmatch(lines[n].text)}
