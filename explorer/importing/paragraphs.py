"""Lines of a text file gathered into paragraphs, whatever tore or wrapped them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from explorer.importing.joining import Growing, continues, ends_sentence, is_prose, weak_start, width
from explorer.importing.layout import INDENTS, Layout, Line
from explorer.importing.numbering import read_mark

_FRAGMENT = 20
_SHORT = 40
_LONG = 60
_RUN_IN = 45
_COLUMNS = re.compile(r"[^\s].{7,}\S(?: {4,}|\t+)\S")


@dataclass(slots=True)
class Paragraph:
    """A paragraph's text, the blank lines before it, the line it begins at, and whether it is indented."""

    text: Growing
    gap: int
    line: int
    indented: bool = False


def gather(lines: list[Line], layout: Layout) -> list[Paragraph]:
    """The paragraphs of the lines, in order; nothing but blanks at line breaks is lost."""
    gathered: list[Paragraph] = []
    group: list[Line] = []
    for line in lines:
        if group and (line.gap or not line.text):
            gathered += _group(group, layout)
            group = []
        group.append(line)
    return gathered + (_group(group, layout) if group else [])


def _group(group: list[Line], layout: Layout) -> list[Paragraph]:
    """The paragraphs of lines that no blank line parts; an empty first line is the indent of a torn paragraph."""
    first = group[0]
    rest = group if first.text else group[1:]
    if not rest:
        return []
    if not first.text:
        rest = [Line(_torn_run_in(rest), rest[0].indent, first.gap, rest[0].number), *rest[1:]]
    is_long = any(width(line.text) > _LONG for line in rest)
    made = [Paragraph(Growing(rest[0].text.strip(INDENTS)), rest[0].gap, rest[0].number, group[0].indent > 0)]
    torn = not first.text and len(rest) > 1
    for before, line in pairwise(rest):
        text = line.text.strip(INDENTS)
        if torn or _goes_on(made[-1].text.abridged, before, line, layout, is_long=is_long):
            inline = not torn and len(text) <= _FRAGMENT and not ends_sentence(text) and not layout.wrap
            torn = inline and len(before.text) > len(text) and not ends_sentence(before.text)
            made[-1].text.add(text)
        else:
            made.append(Paragraph(Growing(text), 0, line.number, line.indent > 0))
    return made


def _torn_run_in(lines: list[Line]) -> str:
    """The first line of a paragraph whose styled beginning stands on a line of its own, marked as bold."""
    text = lines[0].text.strip(INDENTS)
    styled = len(lines) > 1 and len(text) <= _RUN_IN and text.endswith("。") and not weak_start(text)
    return f"**{text}**" if styled else text


def _goes_on(current: str, before: Line, line: Line, layout: Layout, *, is_long: bool) -> bool:
    text = line.text.strip(INDENTS)
    if continues(before.text, text):
        return True
    if line.text[:1] == "\u3000" or text.startswith(("——", "- ", "* ", "• ")):
        return False
    if _COLUMNS.match(before.text.strip(INDENTS)):
        return False
    if layout.wrap:
        return _wrapped_on(before, line, layout)
    if ends_sentence(before.text) or _is_heading(before.text, current) or read_mark(text) is not None:
        return False
    if layout.spaced:
        return is_long
    return is_prose(current) or width(current) > _LONG


def _wrapped_on(before: Line, line: Line, layout: Layout) -> bool:
    if line.indent > before.indent + 1 and not _hangs(before):
        return False
    if read_mark(line.text) is not None:
        return False
    unfinished = (
        "，" in before.text and width(before.text) * 2 > layout.wrap and not ends_sentence(before.text)
    )
    return unfinished or layout.is_full(before.text, line.text.lstrip(INDENTS))


def _hangs(line: Line) -> bool:
    return line.text.lstrip(INDENTS).startswith(("* ", "- ", "• ")) or read_mark(line.text) is not None


def _is_heading(line: str, current: str) -> bool:
    """Whether a line that ends without a stop is a numbered heading rather than prose cut off."""
    mark = read_mark(current)
    return (
        mark is not None
        and not weak_start(current)
        and len(current) <= _SHORT
        and line.strip(INDENTS) in current
    )
