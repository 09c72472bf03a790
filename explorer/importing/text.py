"""The reader of plain text: torn and wrapped lines made paragraphs again, furniture set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from explorer.errors import LoadError
from explorer.importing.aligned import aligned_table, cells_of, table_end
from explorer.importing.blocks import Block, Source
from explorer.importing.contents import Contents
from explorer.importing.encoding import decode
from explorer.importing.furniture import reason
from explorer.importing.joining import cut_by_page, ends_sentence, is_prose
from explorer.importing.layout import INDENTS, Layout, Line, measure_layout
from explorer.importing.paragraphs import Paragraph, gather
from explorer.importing.underlined import underlined
from explorer.sentences import sentence

_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029\x0b]")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_ITEM = re.compile(r"[ \u3000\t]*(?:[-*+•●■◆▪·○]|[0-9]{1,2}[)])[ \u3000\t]+")
_MANY_CUTS = 2


def read(data: bytes, path: str, *, encoding: str = "") -> Source:
    """The blocks of a text file. LoadError where the bytes are no text."""
    decoded = decode(data, path, encoding)
    source = Source(path, "text", encoding=decoded.encoding)
    if decoded.said:
        source.remark("encoding", decoded.said)
    lines = _lines(clean(decoded.text, source), source)
    if not lines:
        raise LoadError(sentence("holds no text; give a document with something in it"), path=path)
    layout = measure_layout(lines)
    begun = 0
    for heading in underlined(lines):
        source.blocks += _blocks(_above(lines[begun : heading.line], lines[heading.line]), layout, source)
        title = lines[heading.line]
        source.blocks.append(
            Block("heading", title.text.strip(INDENTS), level=heading.level, line=title.number)
        )
        begun = heading.end
    source.blocks += _blocks(lines[begun:], layout, source)
    source.marked = any(source.headings())
    return source


def _above(lines: list[Line], title: Line) -> list[Line]:
    """The lines before a heading without the row of signs above it."""
    is_row = lines and not title.gap and not any(sign.isalnum() for sign in lines[-1].text)
    return lines[:-1] if is_row else lines


def _blocks(lines: list[Line], layout: Layout, source: Source) -> Iterator[Block]:
    """The paragraphs and tables of lines without headings between them."""
    for stretch, is_table in _stretches(lines):
        if is_table:
            table = aligned_table([cells_of(line.text) for line in stretch])
            yield Block("table", table, line=stretch[0].number)
        else:
            paragraphs = _mended(gather(stretch, layout), layout, source)
            yield from (_block(paragraph, layout) for paragraph in paragraphs)


def _stretches(lines: list[Line]) -> Iterator[tuple[list[Line], bool]]:
    """The lines cut where a table begins or ends that stands in columns of numbers."""
    rows = [cells_of(line.text) for line in lines]
    begun = at = 0
    while at < len(lines):
        end = table_end(rows, at)
        if end == at:
            at += 1
            continue
        if at > begun:
            yield lines[begun:at], False
        yield lines[at:end], True
        begun = at = end
    if begun < len(lines):
        yield lines[begun:], False


def clean(text: str, source: Source) -> str:
    """The text with one kind of line end, without invisible and control characters, these counted."""
    text = _LINE_ENDS.sub("\n", text)
    text, dropped = _INVISIBLE.subn("", text)
    if dropped:
        source.remark("invisible-characters", f"{dropped} invisible characters dropped")
    text, dropped = _CONTROLS.subn("", text)
    if dropped:
        source.remark("control-characters", f"{dropped} control characters dropped")
    return text


def _lines(text: str, source: Source) -> list[Line]:
    """The lines that hold text, furniture set aside and remarked."""
    texts = text.replace("\f", "\n\n").split("\n")
    lines: list[Line] = []
    contents = {index for span in Contents(texts).spans() for index in span}
    gap = 0
    for index, raw in enumerate(texts):
        stripped = raw.strip(INDENTS)
        why = "" if index in contents else reason(stripped)
        if index in contents or why:
            if stripped:
                source.remark("furniture", why or "table of contents", line=index + 1)
            gap += 1
        elif not stripped:
            gap += 1
            if raw.startswith("\u3000") and lines:
                lines.append(Line("", 2, gap, index + 1))
                gap = 0
        else:
            lines.append(Line(raw.rstrip(), len(raw) - len(raw.lstrip(INDENTS)), gap, index + 1))
            gap = 0
    return lines


def _mended(paragraphs: list[Paragraph], layout: Layout, source: Source) -> list[Paragraph]:
    """Paragraphs with those joined that a page's end cut in two."""
    if not layout.spaced:
        return paragraphs
    cuts = sum(_is_cut(one, two) for one, two in pairwise(paragraphs)) >= _MANY_CUTS
    mended: list[Paragraph] = []
    for paragraph in paragraphs:
        before, near = mended[-1] if mended else None, paragraph.gap <= 2 and not paragraph.indented
        if before and near and cut_by_page(before.text.abridged, paragraph.text.abridged, cuts=cuts):
            source.remark("joined", "a sentence cut by a page's end", line=paragraph.line)
            before.text.add(str(paragraph.text))
        else:
            mended.append(paragraph)
    return mended


def _is_cut(one: Paragraph, two: Paragraph) -> bool:
    before = one.text.abridged
    return not two.indented and is_prose(before) and cut_by_page(before, two.text.abridged, cuts=False)


def _block(paragraph: Paragraph, layout: Layout) -> Block:
    text = str(paragraph.text)
    if _ITEM.match(text) and not ends_sentence(text[:4]):
        return Block("item", text, line=paragraph.line)
    strength = max(0, min(3, paragraph.gap - layout.gap)) if layout.spaced else 0
    return Block("paragraph", text, strength=strength, line=paragraph.line)
