"""Headings that run into their text: where one may begin inside a paragraph, and where its title ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from explorer.importing.blocks import Block
from explorer.importing.numbering import read_mark

_INSIDE = re.compile(r"(?<=[。！？])(?=(?:\*\*)?[一二三四五六七八九十]{1,3}[是要](?![一否指]))")
_BLANK_LINES = re.compile(r"(\n[ \t]*\n\s*)")
_BELONGS = re.compile(r"[ \t]|[-*+>|][ \t]|\d{1,3}[.)][ \t]|```|~~~|:::|<|\[\^")
_STOP = re.compile(r"[。！？](?:[”’」』）]*)|(?<=[a-z)’”])[.?!](?=[ \u00a0]+[A-Z“\"(])")
_BOLD = re.compile(r"\*\*([^*\n]{1,80})\*\*[。：:，]?[ \u3000]?|\*\*([^*\n]{1,80})$")
_CUT = re.compile(r"[：:，]")
_EAST_ASIAN = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_TRAILING = "。．.：:，,；; \u3000"
LONGEST_SENTENCE = 50
LONGEST_LATIN = 110
_SHORTEST_CUT = 4


class Piece(NamedTuple):
    """A block, or the part of a paragraph from one possible heading to the next; `glued` to the piece before."""

    block: Block
    text: str
    glued: bool = False


class Cut(NamedTuple):
    """A text cut into a title and what runs on; `whole` says that nothing runs on, `stopped` that a stop ends it."""

    title: str
    rest: str
    whole: bool
    stopped: bool
    bold: bool = False


def paragraphs_of(block: Block) -> list[Block]:
    """The paragraphs of a stretch of Markdown, lists and what is indented left whole."""
    if block.kind != "paragraph" or "\n" not in block.text:
        return [block]
    found: list[Block] = []
    line = block.line
    for text, blank in _chunks(block.text):
        if found and (_BELONGS.match(text) or _BELONGS.match(found[-1].text.rpartition("\n")[2])):
            found[-1] = replace(found[-1], text=found[-1].text + blank + text)
        else:
            found.append(replace(block, text=text, line=line))
        line += (text.count("\n") + max(1, blank.count("\n"))) if block.line else 0
    return found


def _chunks(text: str) -> Iterator[tuple[str, str]]:
    """The text between blank lines, each with the line ends before it; numbered lines of a chunk stand alone."""
    before = ""
    for index, part in enumerate(_BLANK_LINES.split(text)):
        if index % 2:
            before = part
        elif any(read_mark(line) for line in part.split("\n")) and "\n" in part:
            for line in part.split("\n"):
                yield line, before
                before = "\n"
        elif part:
            yield part, before


def pieces_of(block: Block) -> list[Piece]:
    """The block, cut where a heading may begin inside it."""
    if block.kind != "paragraph" or not ("是" in block.text or "要" in block.text):
        return [Piece(block, block.text)]
    parts = _INSIDE.split(block.text)
    return [Piece(block, part, glued=index > 0) for index, part in enumerate(parts)]


def cut_title(text: str) -> Cut:
    """The text after its mark as title and rest: a bold beginning, else the first sentence."""
    bold = _BOLD.match(text)
    if bold:
        title = (bold[1] or bold[2]).strip().rstrip(_TRAILING)
        rest = text[bold.end() :].strip()
        return Cut(title, rest, whole=not rest, stopped=False, bold=True)
    stop = _STOP.search(text)
    if stop is None:
        return Cut(text.strip().rstrip(_TRAILING), "", whole=True, stopped=False)
    title, rest = text[: stop.start()].strip(), text[stop.end() :].strip()
    if text[stop.start()] in "！？?!":
        title += text[stop.start()]
    return Cut(title, rest, whole=not rest, stopped=True)


def is_short(title: str) -> bool:
    """Whether a title is no longer than an editor would let one be."""
    return 0 < len(title) <= (LONGEST_LATIN if is_latin(title) else LONGEST_SENTENCE)


def is_latin(text: str) -> bool:
    """Whether a text is written without Chinese, Japanese or Korean characters, which take the room of two."""
    return text.isascii() or _EAST_ASIAN.search(text) is None


def cut_long(text: str) -> Cut | None:
    """A first sentence too long for a title, cut at its first comma or colon; None where that makes no title."""
    for found in _CUT.finditer(text[: LONGEST_SENTENCE + 1]):
        if found.start() >= _SHORTEST_CUT:
            return Cut(text[: found.start()].strip(), text[found.end() :].strip(), whole=False, stopped=False)
    return None
