"""How a text file sets its paragraphs: by blank lines, by one line each, or wrapped at a width."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from explorer.importing.joining import ends_sentence, width
from explorer.importing.numbering import is_weak, read_mark

INDENTS = " \t\u3000\u00a0"
"""What a line may be indented with."""
_WIDEST_WRAP = 140
_NARROWEST_WRAP = 36
_SLACK = 8
_MEASURED = 20000


class Line(NamedTuple):
    """A line that holds text, or none but an ideographic indent; `gap` counts the blank lines before it."""

    text: str
    indent: int
    gap: int
    number: int


@dataclass(frozen=True, slots=True)
class Layout:
    """`spaced`: blank lines part paragraphs, `gap` of them usually. `wrap`: columns lines are broken at, 0 for none."""

    spaced: bool
    gap: int
    wrap: int

    def is_full(self, line: str, following: str) -> bool:
        """Whether a line reaches the width at which this text is wrapped, or the next line's first word would."""
        if not self.wrap:
            return False
        word = following.split(None, 1)[0] if following[:1].isascii() else ""
        return width(line) >= self.wrap - _SLACK or width(line) + 1 + len(word) > self.wrap


def measure_layout(lines: list[Line]) -> Layout:
    """The layout of a whole text, from its first lines."""
    seen = lines[:_MEASURED]
    gaps = [line.gap for line in seen[1:] if line.gap]
    spaced = len(gaps) * 6 >= len(seen) or (len(seen) < 4 and bool(gaps))
    return Layout(spaced, int(median(gaps)) if gaps else 0, _wrap(seen))


def _is_numbered(text: str) -> bool:
    """Whether a line begins with a heading's mark, so that its missing stop tells no break within a sentence."""
    mark = read_mark(text)
    return mark is not None and not is_weak(mark.style)


def _wrap(lines: list[Line]) -> int:
    """The width most long lines share, if they mostly break off within a sentence; else 0."""
    widths = sorted(width(line.text) for line in lines if line.text)
    if len(widths) < 8:
        return 0
    widest = widths[int(len(widths) * 0.97) - 1]
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP or widths[-1] > widest * 2:
        return 0
    full = [
        line.text for line in lines if width(line.text) >= widest - _SLACK and not _is_numbered(line.text)
    ]
    stopped = sum(ends_sentence(text) for text in full)
    return widest if len(full) * 8 >= len(widths) and stopped * 2 < len(full) else 0
