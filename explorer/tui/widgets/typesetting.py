"""Sections set in lines: headings and passages of Markdown, broken as a compositor would."""

from __future__ import annotations

from explorer.model import NO_PARENT, Outline
from explorer.text.linebreak import break_lines
from explorer.text.sanitize import visible, visible_line
from explorer.tui.widgets.page import body_of
from explorer.tui.widgets.page_line import NOT_IN_BODY, PageLine, Run

LONGEST_HEADING = 400
"""Characters of a title that are set; longer ones are no titles."""
CUT = "⋯"


class BodyTypesetter:
    """Sets the sections of an outline in lines of at most `width` cells."""

    def __init__(self, outline: Outline, width: int, *, indent_paragraphs: bool = False) -> None:
        self.outline = outline
        self.width = max(1, width)
        self.indent_paragraphs = indent_paragraphs
        cells = 2 if outline.report.language.startswith(("zh", "ja", "ko")) else 1
        self._lines_a_character = 1.2 * cells / self.width

    def guess(self, characters: int) -> int:
        """About how many lines so many characters take, blank ones included."""
        return 1 + int(characters * self._lines_a_character) if characters else 0

    def heading(self, row: int) -> list[PageLine]:
        """The number and title of a section, or the report's title, and a blank line."""
        title = self.outline.report.title if row == NO_PARENT else self.outline.sections[row].title
        number = "" if row == NO_PARENT else self.outline.sections[row].number
        text = visible_line(title[:LONGEST_HEADING]) + (CUT if len(title) > LONGEST_HEADING else "")
        before = visible_line(number[:LONGEST_HEADING])
        before += " " if before and before[-1].isascii() else ""
        lines = []
        for start, end in break_lines(before + text, self.width):
            runs = (
                Run(before[start:end], NOT_IN_BODY, ("heading",)),
                Run(
                    text[max(0, start - len(before)) : max(0, end - len(before))],
                    max(0, start - len(before)),
                    ("heading",),
                ),
            )
            lines.append(PageLine(row, 0, tuple(run for run in runs if run.text), heading=True))
        return [*lines, PageLine(row, 0, heading=True)]

    def passage(self, row: int, start: int, end: int) -> list[PageLine]:
        """A part of a section's body."""
        text = visible(body_of(self.outline, row)[start:end])
        lines = [
            PageLine(row, start + first, (Run(text[first:last].replace("\t", " "), start + first),))
            for first, last in break_lines(text, self.width)
        ]
        return lines
