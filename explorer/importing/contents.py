"""Tables of contents set as text: entries, wrapped ones too, whose titles come again further down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from explorer.importing.furniture import reason
from explorer.importing.numbering import Mark, is_weak, read_mark

TITLE = re.compile(
    r"\s*(?:目\s*[录錄次]|Contents|CONTENTS|Table of [Cc]ontents|TABLE OF CONTENTS|Inhaltsverzeichnis"
    r"|Table des matières|Índice|목차)\s*"
)
"""What a table of contents is headed by."""
_LEADERS = re.compile(r"(?:[.．·…]{2,}|\t| {3,}|[.．·…]\s)\s*[-—(（]?(?:\d{1,4}|[ivxlc]{1,6})[-—)）]?\s*$")
_BULLET = re.compile(r"[*•·‣◦-][ \t]+(?=\S)")
_MOST = 3000
_FEWEST = 4
_FEWEST_TITLED = 3
_FEWEST_AGAIN = 2
_LONGEST = 120
_LONGEST_UNMARKED = 30
_MOST_WRAPPED = 4
_COMING_AGAIN = 0.7
_COMPARED = 16


@dataclass(slots=True)
class _Table:
    """A table in the making: `entries` are what its lines say without page numbers, `end` is behind its last line."""

    end: int
    entries: list[str] = field(default_factory=list)
    seen: dict[str, list[str]] = field(default_factory=dict)
    wrapped: int = 0
    led: int = 0

    @property
    def ends_with_leaders(self) -> bool:
        """Whether every entry so far, three at least, showed its page: without one the text has begun."""
        return len(self.entries) == self.led >= _FEWEST_TITLED


class Contents:
    """The tables of contents of a text of `lines`, an empty one for each blank line."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._last: dict[str, int] = {}
        self._seen: dict[str, list[str]] = {}
        self._in_vain = 0

    def spans(self) -> list[range]:
        """The tables near the beginning, with or without a title above them, in order."""
        found: list[range] = []
        at = 0
        while at < min(len(self._lines), _MOST):
            table = self._titled(at) or self._untitled(at)
            if table is not None:
                found.append(range(at, table.end))
                for bare, entries in table.seen.items():
                    self._seen.setdefault(bare, []).extend(entries)
            at = table.end if table is not None else at + 1
        return found

    def _titled(self, start: int) -> _Table | None:
        """The table whose title stands at `start`, or None."""
        if not TITLE.fullmatch(self._lines[start]):
            return None
        table = self._table(start + 1, titled=True)
        sure = not table.wrapped or table.led * 2 >= len(table.entries)
        if sure and len(table.entries) >= _FEWEST_TITLED:
            return table
        again = len(table.entries) >= _FEWEST_AGAIN and self._come_again(table, 0.5)
        return table if again else None

    def _untitled(self, start: int) -> _Table | None:
        """A table that begins at `start` without a title: nearly all of its entries must come again."""
        text = _BULLET.sub("", self._lines[start].strip(), count=1)
        if start < self._in_vain or not text or not (_is_marked(text) or _LEADERS.search(text)):
            return None
        table = self._table(start, titled=False)
        if len(table.entries) >= _FEWEST and self._come_again(table, _COMING_AGAIN):
            return table
        self._in_vain = table.end
        return None

    def _table(self, start: int, *, titled: bool) -> _Table:
        """The entries from a line on, to where the first comes again, at a long line, or where entries stop."""
        table = _Table(start)
        wrapped, blank, begun = 0, True, start
        for index in range(start, min(len(self._lines), start + _MOST)):
            text = self._lines[index].strip()
            if not text:
                blank = True
                continue
            if table.entries and len(text) > 2 and not any(sign.isalnum() for sign in text):
                # A row of signs underlines a heading: the text has begun.
                table.entries.pop()
                table.end = begun
                break
            if reason(text) == "page numbers":
                blank = True
                continue
            if blank and table.ends_with_leaders and not _LEADERS.search(text):
                break
            bare = _BULLET.sub("", text, count=1)
            listed, text = bare != text, bare
            entry = _entry(text, titled=titled or listed)
            if entry and self._was_seen(entry, table):
                break
            if entry and (titled or listed or _is_marked(text) or _LEADERS.search(text)):
                begun = table.end
                table.entries.append(entry)
                table.seen.setdefault(_unmarked(entry), []).append(entry)
                table.led += entry != text
                wrapped = 0
            elif table.entries and not blank and wrapped < _MOST_WRAPPED and len(text) <= _LONGEST:
                wrapped += 1
                table.wrapped += 1
            else:
                break
            table.end, blank = index + 1, False
        return table

    def _was_seen(self, entry: str, table: _Table) -> bool:
        """Whether an entry comes a second time, in this table or after one before it: there the text begins."""
        bare = _unmarked(entry)
        return any(_is_same(entry, one) for one in (*table.seen.get(bare, ()), *self._seen.get(bare, ())))

    def _come_again(self, table: _Table, share: float) -> bool:
        """Whether so many of the entries begin lines behind the table."""
        if not self._last:
            self._last = {_compared(line): index for index, line in enumerate(self._lines) if line.strip()}
        again = sum(self._last.get(_compared(entry), -1) >= table.end for entry in table.entries)
        return again >= share * len(table.entries)


def _entry(text: str, *, titled: bool) -> str:
    """A line of a table of contents without its page number; empty where it is none."""
    without = _LEADERS.sub("", text).rstrip(" .．·…\t")
    if without != text and _LEADERS.search(text):
        return without
    if len(text) > _LONGEST or text.endswith(("。", "；", "！", "：", ":")):
        return ""
    if _is_marked(text):
        return text
    return text if titled and len(text) <= _LONGEST_UNMARKED and "，" not in text else ""


def _is_marked(text: str) -> bool:
    mark = read_mark(text)
    return mark is not None and not is_weak(mark.style) and bool(text[mark.end :].strip())


def _is_same(entry: str, first: str) -> bool:
    """Whether a line says what the first entry says: with its mark, or both with the marks of chapters."""
    if _unmarked(entry) != _unmarked(first):
        return False
    one, other = read_mark(entry), read_mark(first)
    if one is None or other is None or not (_dots(one) and _dots(other)):
        return True
    return one.printed.rstrip(".") == other.printed.rstrip(".")


def _dots(mark: Mark) -> bool:
    return mark.style.startswith("dotted")


def _unmarked(entry: str) -> str:
    mark = read_mark(entry)
    return "".join(entry[mark.end if mark else 0 :].split())


def _compared(line: str) -> str:
    """How a line begins, without its mark, blanks and page number."""
    return _unmarked(_LEADERS.sub("", line.strip()[:200]).rstrip(" .．·…\t"))[:_COMPARED]
