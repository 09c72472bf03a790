"""Line ends that YAML 1.1 knows and no editor shows: U+0085, U+2028, U+2029.

The parser counts them; vim, nano and VS Code do not. So that `path:line:column` leads an editor to the place,
the parser's places are counted anew in a file that holds one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Any, NamedTuple

UNSEEN = ("\x85", "\u2028", "\u2029")
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


class Mark(NamedTuple):
    """A place as the parser's marks tell it: line and column from 0."""

    line: int
    column: int


class UnseenBreaks:
    """The unseen line ends of a file: after which of the parser's lines each stands, which sign, how far in."""

    def __init__(self, data: bytes) -> None:
        self._lines: list[int] = []
        self._signs: list[str] = []
        self._lengths: list[int] = []
        begin = number = 0
        for number, end in enumerate(_BREAK.finditer(data.decode("utf-8", "replace"))):
            if end[0] in UNSEEN:
                self._lines.append(number)
                self._signs.append(end[0])
                self._lengths.append(end.end() - begin)
            else:
                begin = end.end()

    def mark(self, mark: Any) -> Mark:
        """A mark of the parser's as an editor counts."""
        before = bisect_left(self._lines, mark.line)
        continues = before > 0 and self._lines[before - 1] == mark.line - 1
        return Mark(mark.line - before, mark.column + (self._lengths[before - 1] if continues else 0))

    def last_before(self, line: int) -> tuple[str, int] | None:
        """The last sign above the parser's line `line`, and its line in an editor from 1."""
        before = bisect_left(self._lines, line)
        return (self._signs[before - 1], self._lines[before - 1] + 2 - before) if before else None

    def counted(self, get: Callable[[], Any]) -> Callable[[], Any]:
        """The parser's events, their places as an editor counts."""

        def event() -> Any:
            found = get()
            if found is not None:
                found.start_mark = self.mark(found.start_mark)
            return found

        return event
