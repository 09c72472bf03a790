"""Footnotes of Markdown and web pages, each moved from where it is written to the section that calls it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from explorer.importing.blocks import Block

_LABEL = r"\[\^([^\s\[\]^]{1,40})\]"
_CALL = re.compile(_LABEL + "(?!:)")
_DEFINITION = re.compile(rf" {{0,3}}{_LABEL}:[ \t]*")
_INDENTED = re.compile(r" {4}|\t")
_CALLERS = frozenset(("paragraph", "table", "quote", "item"))

Notes = dict[str, Block]
"""Label → the note, as a block of its own."""


def settle_notes(blocks: list[Block]) -> list[Block]:
    """The blocks with each note at the end of the section that calls it first; one that none calls stays.

    Headings lose their calls.
    """
    defined = [note for block in blocks for note in _defined(block)]
    called = {label for block in blocks for label in _calls(block)}
    # Of two notes with one label neither can be told to be meant.
    clear = {
        label for label, count in Counter(map(_label, defined)).items() if count == 1 and label in called
    }
    return list(_settled(blocks, {_label(note): note for note in defined if _label(note) in clear}))


def _defined(block: Block) -> Iterator[Block]:
    """The notes that a block is or holds."""
    if block.kind == "note" and _label(block):
        yield block
    elif block.kind == "paragraph" and "[^" in block.text:
        yield from _definitions(block)


def _settled(blocks: list[Block], notes: Notes) -> Iterator[Block]:
    moved, waiting = frozenset(notes), dict[str, Block]()
    for block in blocks:
        if block.kind == "heading":
            yield from waiting.values()
            waiting = {}
        waiting.update((label, notes.pop(label)) for label in _calls(block) if label in notes)
        if block.kind == "heading":
            yield replace(block, text=_CALL.sub("", block.text).strip())
        elif block.kind == "paragraph" and "[^" in block.text:
            yield from _without(block, moved)
        elif block.kind != "note" or _label(block) not in moved:
            yield block
    yield from waiting.values()


def _calls(block: Block) -> Iterator[str]:
    """The labels called, once each, in the text and in the notes it defines."""
    if block.kind in _CALLERS or block.kind == "heading":
        yield from dict.fromkeys(_CALL.findall(block.text))


def _label(note: Block) -> str:
    match = _DEFINITION.match(note.text)
    return match[1] if match else ""


def _definitions(block: Block) -> Iterator[Block]:
    """The notes a text defines: a line and those up to a blank one, and indented paragraphs below."""
    lines = block.text.split("\n")
    for start, end in _spans(lines):
        text = "\n".join(line.strip() for line in lines[start:end] if line.strip())
        yield Block("note", text, line=block.line + start if block.line else 0, page=block.page)


def _spans(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each definition among the lines."""
    at = 0
    while at < len(lines):
        end = at + 1
        if _DEFINITION.match(lines[at]):
            while end < len(lines) and _belongs(lines, end):
                end += 1
            yield at, end
        at = end


def _belongs(lines: list[str], index: int) -> bool:
    """Whether a line continues the note above it."""
    line, blank = lines[index], not lines[index - 1].strip()
    if not line.strip():
        return index + 1 < len(lines) and bool(_INDENTED.match(lines[index + 1]))
    return bool(_INDENTED.match(line)) if blank else not _DEFINITION.match(line)


def _without(block: Block, labels: frozenset[str]) -> Iterator[Block]:
    """The text without the notes that stand elsewhere; nothing where nothing is left."""
    lines = block.text.split("\n")
    moved = {
        index
        for start, end in _spans(lines)
        if (match := _DEFINITION.match(lines[start])) and match[1] in labels
        for index in range(start, end)
    }
    kept = [line for index, line in enumerate(lines) if index not in moved]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n") if moved else block.text
    if text.strip():
        yield replace(block, text=text)
