"""Which lines of a section's Markdown are fenced code that opens and closes within it, whatever stands around.

Only fences are kept that CommonMark reads the same way at the top and inside a list item: everything
between the two is indented as far as the opening line, and no block of raw HTML is open above them.
"""

from __future__ import annotations

import re
from itertools import accumulate

FENCE = re.compile(r"( {0,3})(\\*)(`{3,}|~{3,})([^\n]*)$")
"""Indent, backslashes in front, signs, what follows them."""
LONGEST_FENCE = 20
"""Signs of a fence; longer ones are shown as typed, so that looking for their ends stays cheap."""
DEEPEST_INDENT = 3
_NO_INFO = re.compile(r"[`|]")
"""What behind a fence's signs makes some readers see no fence: inline code, or the head of a table."""
_HTML_START = re.compile(r"[ \t>*+\-\d.)\\]*<")


def fenced_lines(lines: list[str]) -> set[int]:
    """Indices of the lines of whole fences, the fences themselves included."""
    marks = {
        index: match for index, line in enumerate(lines) if (match := FENCE.match(line)) and not match[2]
    }
    return _Fences(lines, marks).found() if marks else set()


class _Fences:
    """The fences among a section's lines; `marks` are the lines that could open or close one."""

    def __init__(self, lines: list[str], marks: dict[int, re.Match[str]]) -> None:
        self._marks = marks
        self._in_html = _lines_in_html(lines)
        self._short = [
            list(accumulate((not _reaches(line, indent) for line in lines), initial=0))
            for indent in range(DEEPEST_INDENT + 1)
        ]
        self._closings: dict[tuple[str, int], list[int]] = {}

    def found(self) -> set[int]:
        """The lines of all fences that can be kept."""
        inside: set[int] = set()
        after = 0
        for index, mark in self._marks.items():
            end = self._end(index, mark) if index >= after else None
            if end is not None:
                inside.update(range(index, end + 1))
                after = end + 1
        return inside

    def _end(self, index: int, mark: re.Match[str]) -> int | None:
        """The line that closes a fence opened at `index`; None where it is not to be kept."""
        sign, length = mark[3][0], len(mark[3])
        if length > LONGEST_FENCE or index in self._in_html or _NO_INFO.search(mark[4]):
            return None
        waiting = self._closings.get((sign, length))
        if waiting is None:
            waiting = self._closings[sign, length] = self._all_closings(sign, length)
        while waiting and waiting[-1] <= index:
            waiting.pop()
        short = self._short[len(mark[1])]
        if not waiting or short[waiting[-1] + 1] != short[index]:
            return None
        return waiting[-1]

    def _all_closings(self, sign: str, length: int) -> list[int]:
        """The lines that could close a fence of so many signs, the last one first."""
        return [
            index
            for index, mark in reversed(self._marks.items())
            if mark[3][0] == sign and len(mark[3]) >= length and not mark[4].strip()
        ]


def _reaches(line: str, indent: int) -> bool:
    return line.startswith((" " * indent, "\t")) or not line.strip()


def _lines_in_html(lines: list[str]) -> set[int]:
    """Lines that raw HTML may go on in: those after a line that begins with a tag, up to a blank one."""
    inside: set[int] = set()
    is_open = False
    for index, line in enumerate(lines):
        if is_open:
            inside.add(index)
        is_open = bool(line.strip()) and (is_open or _HTML_START.match(line) is not None)
    return inside
