"""Where a source can be cut so that its pieces parse alone as they do together.

The parser reads half a megabyte a second, so a long source is parsed group by group, as its blocks are asked
for, and a group without any markup, as most paragraphs of a report are, needs no parser at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_FENCE = re.compile(r"(`{3,})[^`]*\Z|(~{3,})")
_MAYBE_FENCE = re.compile("```|~~~")
_NO_CUT_BEFORE = re.compile(r"\s|[-+*](?:\s|\Z)|[0-9]{1,9}[.)](?:\s|\Z)")
"""A line's start that may carry on what stands before the blank line: an indented line, another list item."""
_PLAIN = re.compile(r"\u3000*(?![0-9]{1,9}[.)](?:\s|\Z))[^\s#>+=*_`~\[\]<&\\|-][^*_`~\[\]<&\\|]*")
"""A line that can take no part in markup: it holds no sign of emphasis, link, entity, code or table."""
_ITEM = re.compile(r"[-+*>]|[0-9]{1,9}[.)]")
_DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:")


class Group(NamedTuple):
    """The lines from `first` up to but without `after`; blank lines may end it."""

    first: int
    after: int


class _Fence:
    """Whether the lines read so far leave a code fence open."""

    def __init__(self) -> None:
        self.open = ""
        self.unclear = False

    def read(self, line: str) -> None:
        """Take the next line."""
        if self.open:
            bare = line.strip(" \t")
            indented = len(line) - len(line.lstrip(" ")) > 3 or line.startswith("\t")
            if not indented and len(bare) >= len(self.open) and not bare.strip(self.open[0]):
                self.open = ""
        elif match := _FENCE.match(line):
            self.open = match[1] or match[2]
        elif _MAYBE_FENCE.search(line):
            # In a quote, a list or a code span: the parser alone can tell, so nothing is cut from here on.
            self.unclear = True


def groups(lines: Sequence[str]) -> Iterator[Group]:
    """The groups of a source's lines, in order, all lines among them."""
    first, fence, after_blank = 0, _Fence(), False
    for number, line in enumerate(lines):
        if not fence.open and not line.strip(" \t"):
            after_blank = True
            continue
        if after_blank and not fence.open and number > first and not _NO_CUT_BEFORE.match(line):
            yield Group(first, number)
            first = number
        after_blank = False
        fence.read(line)
        if fence.unclear:
            break
    yield Group(first, len(lines))


def halves(lines: Sequence[str], whole: Group) -> tuple[Group, Group]:
    """A group of two lines or more cut near its middle, before what begins a block if a line does."""
    middle = (whole.first + whole.after) // 2
    begins = (
        number
        for number in range(middle, whole.after)
        if _ITEM.match(lines[number])
        or (lines[number][:1].strip(" \t") and not lines[number - 1].strip(" \t"))
    )
    cut = next(begins, middle)
    return Group(whole.first, cut), Group(cut, whole.after)


def is_plain(lines: Sequence[str]) -> bool:
    """Whether lines without a blank one among them are one paragraph without markup."""
    return all(_PLAIN.fullmatch(line) and not line[-1].isspace() for line in lines)


def defines_links(lines: Sequence[str]) -> bool:
    """Whether a line may say where the links of the whole source lead."""
    return any(_DEFINITION.match(line) for line in lines if "]:" in line)
