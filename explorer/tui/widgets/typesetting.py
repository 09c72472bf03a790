"""Sections set in lines: headings and passages of Markdown, broken as a compositor would."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from explorer.model import NO_PARENT, Outline
from explorer.text.layout import Line, layout
from explorer.text.linebreak import break_lines
from explorer.text.markdown import parse
from explorer.text.sanitize import visible_line
from explorer.tui.drawing import CUT
from explorer.tui.widgets.page import body_of
from explorer.tui.widgets.page_line import NOT_IN_BODY, PageLine, Run
from explorer.tui.widgets.passages import table_head

LONGEST_HEADING = 400
"""Characters of a title that are set; longer ones are no titles."""
CHINESE_INDENT = 4
"""Cells of the indent before a paragraph's first line, where it is wished: two Chinese characters."""
_HEADING = ("heading",)


class BodyTypesetter:
    """Sets the sections of an outline in lines of at most `width` cells."""

    def __init__(self, outline: Outline, width: int, *, indent_paragraphs: bool = False) -> None:
        self.outline = outline
        self.width = max(1, width)
        self.indent = CHINESE_INDENT if indent_paragraphs else 0
        cells = 2 if outline.report.language.startswith(("zh", "ja", "ko")) else 1
        self._lines_a_character = 1.2 * cells / self.width

    def guess(self, characters: int) -> int:
        """About how many lines so many characters take, blank ones included."""
        return 1 + int(characters * self._lines_a_character) if characters else 0

    def heading(self, row: int) -> list[PageLine]:
        """The number and title of a section, or the report's title, and a blank line."""
        number, title = "", self.outline.report.title
        if row != NO_PARENT:
            number, title = self.outline.sections[row].number, self.outline.sections[row].title
        shown = _short(title)
        before = _short(number)
        before += " " if before and before[-1].isascii() else ""
        lines = [
            PageLine(row, 0, _heading_runs(before, shown, start, end), heading=True)
            for start, end in break_lines(before + shown, self.width)
        ]
        return [*lines, PageLine(row, 0, heading=True)]

    def passage(self, row: int, start: int, end: int) -> list[PageLine]:
        """A part of a section's body, and a blank line; a table that goes on has its header again."""
        body = body_of(self.outline, row)
        head = table_head(body, start)
        begin = start - len(head)
        lines: list[PageLine] = []
        reached = start
        for line in layout(parse(head + body[start:end]), self.width, indent_first=self.indent):
            if head:
                line = replace(line, origin=tuple(part for part in line.origin if part.source >= len(head)))
            if line.origin:
                reached = max(reached, begin + line.origin[0].source)
            lines.append(PageLine(row, reached, runs_of(line, begin)))
        return [*lines, PageLine(row, end)] if lines else []


def runs_of(line: Line, start: int) -> tuple[Run, ...]:
    """A set line in stretches of one look each, their offsets counted from `start` characters further up."""
    cuts = {0, len(line.text)}
    cuts.update(cut for run in line.runs for cut in (run.start, run.end))
    cuts.update(cut for part in line.origin for cut in (part.start, part.start + part.length))
    return tuple(
        _run(line, first, last, start) for first, last in pairwise(sorted(cuts)) if last <= len(line.text)
    )


def _run(line: Line, first: int, last: int, start: int) -> Run:
    over = [run for run in line.runs if run.start <= first < run.end]
    at = next((part for part in line.origin if part.start <= first < part.start + part.length), None)
    return Run(
        line.text[first:last],
        NOT_IN_BODY if at is None else start + at.source + first - at.start,
        tuple(run.style for run in over),
        next((run.href for run in over if run.style == "link"), ""),
    )


def _short(text: str) -> str:
    return visible_line(text[:LONGEST_HEADING]) + (CUT if len(text) > LONGEST_HEADING else "")


def _heading_runs(number: str, title: str, start: int, end: int) -> tuple[Run, ...]:
    """A line of a heading: what of the number stands in it, and what of the title, with its title offset."""
    first, last = max(0, start - len(number)), max(0, end - len(number))
    runs = (Run(number[start:end], NOT_IN_BODY, _HEADING), Run(title[first:last], first, _HEADING))
    return tuple(run for run in runs if run.text)
