"""A PDF's bookmarks as headings: each matched to the lines of its page that print it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from explorer.importing.pdf_characters import cleaned, compared
from explorer.importing.pdf_lines import Line

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST = 20_000
_DEEPEST = 60
_LONGEST = 4
_NUMBER = re.compile(
    r"(?:[第附][\d一二三四五六七八九十百零〇]{0,5}[章节篇部分编卷条录]{0,2}|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]"
    r"|(?:chapter|part|section|appendix|item|article|annex)?\s?(?:\d{1,3}|[ivxlc]{1,6}|[a-z])(?:[.．-]\d{1,3}){0,5})[.．、:：]?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark: its depth from 1, its page from 0, the height it points to (None where it says none)."""

    level: int
    title: str
    page: int
    top: float | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A bookmark in its place: before which line of its page it stands, how many lines print it."""

    level: int
    text: str
    number: str
    line: int
    lines: int


def bookmarks_of(reader: PdfReader) -> list[Bookmark]:
    """The bookmarks in order, without those that point nowhere. Raises what pypdf does."""
    found: list[Bookmark] = []
    pages = {
        page.indirect_reference.idnum: n for n, page in enumerate(reader.pages) if page.indirect_reference
    }
    stack: list[tuple[Any, int]] = [(each, 1) for each in reversed(reader.outline)]
    while stack and len(found) < _MOST:
        item, level = stack.pop()
        if isinstance(item, list):
            stack.extend((each, level + 1) for each in reversed(item))
            continue
        title = cleaned(str(item.title or ""))
        number = getattr(item.page, "idnum", None)
        page = pages.get(number, -1) if number is not None else -1
        if title and page >= 0:
            found.append(Bookmark(min(level, _DEEPEST), title, page, _height(item.top)))
    return found


def _height(written: object) -> float | None:
    return float(written) if isinstance(written, int | float) else None


def placed(
    bookmarks: Sequence[Bookmark], pages: Sequence[Sequence[Line]]
) -> tuple[dict[int, list[Heading]], int]:
    """The headings of each page in the order of its lines, and how many bookmarks no line prints."""
    by_page: dict[int, list[Bookmark]] = defaultdict(list)
    for bookmark in bookmarks:
        if bookmark.page < len(pages):
            by_page[bookmark.page].append(bookmark)
    missed = 0
    result: dict[int, list[Heading]] = {}
    for page, found in by_page.items():
        taken: set[int] = set()
        headings = [_place(bookmark, pages[page], taken) for bookmark in found]
        missed += sum(1 for heading in headings if not heading.lines)
        result[page] = sorted(headings, key=lambda heading: heading.line)
    return result, missed


def _place(bookmark: Bookmark, lines: Sequence[Line], taken: set[int]) -> Heading:
    wanted = compared(bookmark.title)
    fits = []
    for start in range(len(lines)):
        if start in taken:
            continue
        count, number = _fits(wanted, lines[start : start + _LONGEST])
        if count:
            fits.append((abs(_above(lines[start], bookmark)), start, count, number))
    if not fits:
        return Heading(bookmark.level, bookmark.title, "", _below(bookmark, lines), 0)
    _, start, count, number = min(fits)
    if not number and start and start - 1 not in taken and _NUMBER.fullmatch(lines[start - 1].text):
        start, count, number = start - 1, count + 1, lines[start - 1].text
    taken.update(range(start, start + count))
    return Heading(bookmark.level, bookmark.title, number, start, count)


def _fits(wanted: str, lines: Sequence[Line]) -> tuple[int, str]:
    """How many of the lines print the title, and the number printed before it; 0 where they don't."""
    printed = ""
    for count, line in enumerate(lines, 1):
        printed += compared(line.text)
        if printed == wanted:
            return count, ""
        before = printed.removesuffix(wanted)
        if before != printed and _NUMBER.fullmatch(before):
            return count, _as_printed(lines[0].text, before)
        if len(printed) > len(wanted) + 20:
            break
    return 0, ""


def _as_printed(text: str, before: str) -> str:
    """The part of a line that `before`, its beginning without blanks, stands for."""
    for end in range(1, len(text) + 1):
        if compared(text[:end]) == before:
            return text[:end].strip()
    return before


def _above(line: Line, bookmark: Bookmark) -> float:
    return 0.0 if bookmark.top is None else bookmark.top - line.y - line.size


def _below(bookmark: Bookmark, lines: Sequence[Line]) -> int:
    """Before which line a heading belongs that is not printed."""
    if bookmark.top is None:
        return 0
    return next((n for n, line in enumerate(lines) if line.y < bookmark.top), len(lines))
