"""The lines of PDF pages as paragraphs, items, code and notes: cut by gaps, indents and short last lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.importing.blocks import Block, BlockKind
from explorer.importing.joining import continues, ends_sentence, join, width
from explorer.importing.numbering import read_mark
from explorer.importing.pdf_layout import Layout, columns_of
from explorer.importing.pdf_lines import NOTE_MARK, Line
from explorer.importing.spans import escape, fenced, is_wide
from explorer.importing.typeset import Typeset

_BULLET = re.compile(r"[•●○◦▪■□◆◇▶➢✓–—·∙\uf0b7\uf06c\uf0d8*-]\s*(?=\S)")
_YEAR_CUT = re.compile(r"[一二三四五六七八九○〇零]\n○")
"""A year's nought, 一九九○年, at a line's start looks like a bullet."""
_ITEM = re.compile(r"\d{1,2}[.、)）]\s?\D|(?:[a-z]|[ivx]{2,4})[.)]\s+\S")
"""Numbers of items that are none of headings: 1. 2) a. iv)."""
_NOTE = re.compile(r"(?:\x02(\d{1,3})\x03|\[(\d{1,3})\]|(\d{1,3})(?=[^\d\s.,，、%年月日])|([①-⑳]))\s*")
_GAP = 1.45
_LARGER = 1.12
_SMALLER = 0.9


class Paragraphs:
    """Paragraphs in the making: lines are added in reading order, headings stand between them."""

    def __init__(self, layout: Layout) -> None:
        self.found: list[Typeset] = []
        self._document = layout
        self._layout = layout
        self._columns = [layout]
        self._lines: list[Line] = []
        self._fixed = True
        self._notes = False

    def begin_page(self, lines: Sequence[Line]) -> None:
        """The edges of the next page; what is open may go on there."""
        self._columns = columns_of(lines, self._document)
        self._layout = self._columns[0]
        if self._notes:
            self.close()
        self._notes = False

    def heading(self, text: str, level: int, number: str, page: int) -> None:
        """A heading that the document marks."""
        self.close()
        self.found.append(Typeset(Block("heading", text, level=level, number=number, page=page)))

    def table(self, text: str, page: int) -> None:
        """A table between the paragraphs."""
        self.close()
        self.found.append(Typeset(Block("table", text, page=page)))

    def add(self, line: Line) -> None:
        """The next line: it goes on the open paragraph or begins one."""
        self._layout = self._column(line)
        if self._begins_notes(line):
            self.close()
            self._notes = True
        elif self._lines and self._begins(self._lines[-1], line):
            self.close()
        self._lines.append(line)
        self._fixed = self._fixed and line.fixed

    def close(self) -> None:
        """End the open paragraph."""
        lines, self._lines, self._fixed = self._lines, [], True
        if lines:
            self.found.extend(_blocks(lines, self._column(lines[0]), self._notes))

    def _column(self, line: Line) -> Layout:
        """The edges of the column that a line stands in."""
        return next((one for one in reversed(self._columns) if line.x >= one.left - 1), self._columns[0])

    def _begins_notes(self, line: Line) -> bool:
        small = line.size <= _SMALLER * self._document.size
        return small and bool(_NOTE.match(line.text)) and (self._notes or bool(self._lines or self.found))

    def _begins(self, last: Line, line: Line) -> bool:
        """Whether a line begins a paragraph after the last one of the open paragraph."""
        if max(last.size, line.size) > _LARGER * min(last.size, line.size):
            return True
        if self._fixed:
            if line.fixed:
                return abs(last.y - line.y) > 2.5 * self._layout.leading
            return True
        if line.fixed and (self._is_short(last, line) or abs(line.x - last.x) > line.size):
            return True
        if last.page != line.page or line.y > last.y + 1:
            return self._begins_elsewhere(last, line)
        scale = max(1.0, line.size / self._document.size)
        if last.y - line.y > _GAP * self._layout.leading * scale:
            return True
        return self._begins_below(last, line)

    def _begins_elsewhere(self, last: Line, line: Line) -> bool:
        """After a page or column: a paragraph goes on where it did not end and no indent begins another."""
        if continues(last.text, line.text):
            return False
        indented = line.x > self._layout.left + 0.9 * line.size and not _BULLET.match(self._lines[0].text)
        marked = bool(_BULLET.match(line.text)) or _mark(line.text)
        return indented or marked or ends_sentence(last.text) or self._is_short(last, line)

    def _begins_below(self, last: Line, line: Line) -> bool:
        first = self._lines[0]
        if _YEAR_CUT.match(f"{last.text[-1]}\n{line.text[0]}"):
            return False
        if _BULLET.match(line.text):
            return True
        ended = ends_sentence(last.text) or self._is_short(last, line)
        hanging = bool(_BULLET.match(first.text)) or _mark(first.text)
        if line.x > last.x + 0.9 * line.size and not (hanging and len(self._lines) == 1):
            return True
        if self._is_after_indent(line) and _mark(first.text):
            # What goes on a numbered line stands at the edge, what begins behind it is indented too.
            return line.x > first.x - 1 or self._is_short(last, line)
        if line.x < first.x - 1 and hanging and line.x < last.x - 1:
            return True
        if last.bold != line.bold and (last.bold or line.bold) and ends_sentence(last.text):
            return True
        return (_mark(line.text) and ended) or self._is_short(last, line)

    def _is_after_indent(self, line: Line) -> bool:
        """Whether a line comes second in a paragraph that begins with an indent as all do."""
        first, layout = self._lines[0], self._layout
        starts = first.x > layout.left + 1.2 * first.size
        at_edge, at_indent = line.x < layout.left + 1, abs(line.x - first.x) < 1
        return layout.indents and starts and len(self._lines) == 1 and (at_edge or at_indent)

    def _is_short(self, last: Line, line: Line) -> bool:
        """Whether the last line left room for what begins the next one."""
        word = line.text[0] if is_wide(line.text[0]) else _first_word(line.text)
        latin = not is_wide(last.text[-1])
        column = self._column(last)
        room, whole = column.right - last.right, column.width
        tolerance = (0.16 if latin else 0.06) * whole
        return room > width(word) * line.size / 2 + tolerance


def _first_word(text: str) -> str:
    """What no line may break: a text's beginning up to a blank or a Chinese character."""
    end = next((at for at, letter in enumerate(text) if letter == " " or is_wide(letter)), len(text))
    return text[:end]


def _mark(text: str) -> bool:
    mark = read_mark(text)
    return (mark is not None and not text[:1].isdigit()) or bool(_ITEM.match(text))


def _blocks(lines: Sequence[Line], layout: Layout, notes: bool) -> Iterator[Typeset]:
    first = lines[0]
    if all(line.fixed for line in lines):
        yield _code(lines)
        return
    text = _joined(lines)
    bold = all(line.bold for line in lines)
    kind, text = _kind(text, notes)
    if text:
        block = Block(kind, text, page=first.page)
        yield Typeset(block, round(first.size, 1), _is_centred(lines, layout), bold)


def _joined(lines: Sequence[Line]) -> str:
    """The lines as one text; each is joined to the one before it only, so that long texts cost no more."""
    pieces = [lines[0].text]
    for line in lines[1:]:
        after = line.text.lstrip()
        both = join(pieces[-1], after)
        pieces[-1:] = [both[: len(both) - len(after)], after]
    return "".join(pieces)


def _kind(text: str, notes: bool) -> tuple[BlockKind, str]:
    """What a paragraph is, and its Markdown."""
    mark = _NOTE.match(text) if notes else None
    if mark:
        label = next(group for group in mark.groups() if group)
        number = ord(label) - 0x2460 + 1 if "①" <= label <= "⑳" else int(label)
        return "note", f"[^{number}]: " + _markdown(text[mark.end() :])
    bullet = _BULLET.match(text)
    if bullet:
        return "item", "- " + _markdown(text[bullet.end() :])
    return "paragraph", _markdown(text)


def _markdown(text: str) -> str:
    return NOTE_MARK.sub(r"[^\1]", escape(text))


def _code(lines: Sequence[Line]) -> Typeset:
    left = min(line.x for line in lines)
    width = 0.6 * lines[0].size
    texts = [
        " " * round((line.x - left) / max(width, 1.0)) + NOTE_MARK.sub(r"\1", line.text) for line in lines
    ]
    return Typeset(Block("code", fenced("\n".join(texts)), page=lines[0].page), lines[0].size)


def _is_centred(lines: Sequence[Line], layout: Layout) -> bool:
    middle = (layout.left + layout.right) / 2
    wide = layout.right - layout.left
    return wide > 0 and all(
        abs((line.x + line.right) / 2 - middle) < 0.05 * wide and line.x > layout.left + 2 * line.size
        for line in lines
    )
