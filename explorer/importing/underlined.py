"""Headings of plain text that a row of signs underlines, as reStructuredText and manuals made from it have them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from explorer.importing.joining import width
from explorer.importing.layout import Line

_RULE = re.compile(r"([=\-*~^\"#+`.:_'])\1{2,}")
_LONGEST = 120
_FEWEST = 3
_SLACK = 1


class Underlined(NamedTuple):
    """A heading at `line` of the lines, its level from 1, and behind which line its text goes on."""

    line: int
    level: int
    end: int


def underlined(lines: Sequence[Line]) -> list[Underlined]:
    """The underlined headings in order, none where the text has too few; a sign's level is when it first comes."""
    levels: dict[tuple[str, bool], int] = {}
    found: list[Underlined] = []
    for at in range(1, len(lines)):
        if lines[at].gap or not _is_rule_of(lines[at], lines[at - 1]):
            continue
        over = at > 1 and not lines[at - 1].gap and lines[at - 2].text.strip() == lines[at].text.strip()
        if not over and at > 1 and not lines[at - 1].gap:
            continue
        style = (lines[at].text.strip()[0], over)
        found.append(Underlined(at - 1, levels.setdefault(style, len(levels) + 1), at + 1))
    return found if len(found) >= _FEWEST else []


def _is_rule_of(rule: Line, title: Line) -> bool:
    """Whether a row of one sign is as long as the line above it, which is no such row."""
    text, above = rule.text.strip(), title.text.strip()
    if not above or len(above) > _LONGEST or not _RULE.fullmatch(text) or _RULE.fullmatch(above):
        return False
    return abs(len(text) - width(above)) <= _SLACK or abs(len(text) - len(above)) <= _SLACK
