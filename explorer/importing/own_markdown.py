"""The reader of Markdown that this program exported: a section's text comes back character by character.

An export lets no line of a body begin a heading or a comment outside whole fences, so headings and
the comments of `own_export.MARKER` cut the file into what the report said and what the export added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from explorer.importing.blocks import Block, Source
from explorer.importing.own_export import MARKER, hidden_of, read_note
from explorer.importing.tables import unescaped
from explorer.text.markdown_escape import restore_body
from explorer.text.markdown_fences import fenced_lines

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+(.*?))?[ \t]*$")
_SECTION = re.compile(r"<!-- section (\{.*\}) -->[ \t]*$")
_ANCHOR = re.compile(r"[ \t]*<a id=\"([^\"<>]*)\"></a>$")
_ADDED = {
    "figures": re.compile(r"\||- |$"),
    "notes": re.compile(r"> |$"),
    "contents": re.compile(r" *- \[|$"),
}
"""The lines that belong to what stands below a marker."""
_DEEPEST_SIGNS = 6
_DEEPEST = 120


def read_own(lines: list[str], start: int, source: Source) -> None:
    """Make the blocks of the lines from `start` on; the first heading is the title."""
    fenced = fenced_lines(lines)
    heads = [
        index
        for index in range(start, len(lines))
        if lines[index].startswith("#") and index not in fenced and _HEADING.match(lines[index])
    ]
    edges = [*heads, len(lines)]
    blocks = source.blocks
    blocks += _below(lines, range(start, edges[0]), fenced)
    for number, (head, end) in enumerate(zip(heads, edges[1:], strict=True)):
        below = next((index for index in range(head + 1, end) if lines[index]), end)
        told = _SECTION.match(lines[below]) if below < end else None
        block = _heading(lines[head], head, hidden_of(told[1]) if told else None)
        if number or blocks:
            blocks.append(block)
        else:
            source.title = source.title or block.text
        blocks += _below(lines, range(below + bool(told), end), fenced)


def _heading(line: str, index: int, hidden: object) -> Block:
    match = _HEADING.match(line)
    assert match is not None
    level, text, anchor = len(match[1]), match[2] or "", ""
    tags: tuple[str, ...] = ()
    if isinstance(hidden, dict):
        level = _level(hidden.get("level"), level)
        tags = _tags(hidden.get("tags"))
    if named := _ANCHOR.search(text):
        text, anchor = text[: named.start()], unescape(named[1])
    return Block("heading", unescaped(text), level=level, line=index + 1, anchor=anchor, tags=tags)


def _level(found: object, written: int) -> int:
    deeper = isinstance(found, int) and written == _DEEPEST_SIGNS < found
    return min(found, _DEEPEST) if deeper and isinstance(found, int) else written


def _tags(found: object) -> tuple[str, ...]:
    return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()


def _below(lines: list[str], span: range, fenced: set[int]) -> Iterator[Block]:
    """A section's text and what the export added to it."""
    index = begin = span.start
    while index < span.stop:
        match = MARKER.match(lines[index]) if lines[index].startswith("<!--") else None
        if match is None or index in fenced:
            index += 1
            continue
        yield from _text(lines, begin, index)
        begin = index + 1
        while begin < span.stop and _ADDED[match[1]].match(lines[begin]):
            begin += 1
        yield from _added(match, lines[index + 1 : begin], index)
        index = begin
    yield from _text(lines, begin, span.stop)


def _text(lines: list[str], begin: int, end: int) -> Iterator[Block]:
    text = "\n".join(lines[begin:end]).strip("\n")
    if text.strip():
        yield Block("paragraph", restore_body(text), line=begin + 1)


def _added(match: re.Match[str], lines: list[str], index: int) -> Iterator[Block]:
    lines = [line for line in lines if line]
    if match[1] == "figures" and lines and lines[0].startswith("|"):
        yield Block("table", "\n".join([match[0], *lines]), line=index + 1)
    elif match[1] == "notes":
        hidden = hidden_of(match[2] or "")
        told = hidden if isinstance(hidden, list) else []
        for number, line in enumerate(lines):
            note = read_note(line, told[number] if number < len(told) else {})
            yield Block("note", note.text, note=note, line=index + 1)
