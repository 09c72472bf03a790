"""Tables of contents among blocks: paragraphs of Word and web pages, lists of links below a heading of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.importing.blocks import Source
from explorer.importing.contents import TITLE, Contents
from explorer.importing.tables import rows_of

_FORMATS = ("docx", "html", "epub", "pdf")
_ENTRIES = ("paragraph", "item")
_PAGE = re.compile(r"\s+(\d{1,4})$")
_LINK = re.compile(
    r"\s*(?:(?:[-*+]|\d{1,3}[.)])\s+)?\[.{1,200}\]\([^)]{0,500}\)\s*|\s*\[TOC\]\s*", re.IGNORECASE
)
_PLACE = re.compile(r"\[?(?:[A-Z]-)?(?:\d{1,4}|[ivxlc]{1,6})(?:\]\([^)]*\))?")
_FEWEST = 3
_MOST_BEFORE = 200


def drop_contents(source: Source) -> None:
    """Take tables of contents out of a document's blocks, and remark them."""
    dropped = {*_below_headings(source), *_in_tables(source)}
    if source.format in _FORMATS:
        dropped.update(_spans(source))
    for at in sorted(dropped):
        block = source.blocks[at]
        source.remark("furniture", "table of contents", line=block.line, page=block.page)
    if dropped:
        source.blocks = [block for at, block in enumerate(source.blocks) if at not in dropped]


def _below_headings(source: Source) -> Iterator[int]:
    """A heading that says it is the contents, with the links below it; with nothing below it too."""
    blocks = source.blocks
    for at, block in enumerate(blocks):
        if block.kind != "heading" or not TITLE.fullmatch(block.text):
            continue
        end = at + 1
        while end < len(blocks) and blocks[end].kind != "heading":
            end += 1
        lines = [line for one in blocks[at + 1 : end] for line in one.text.split("\n") if line.strip()]
        if end < len(blocks) and all(_LINK.fullmatch(line) for line in lines):
            yield from range(at, end)


def _in_tables(source: Source) -> Iterator[int]:
    """A table whose rows end in page numbers or hold links, right below a line that says it is the contents."""
    blocks = source.blocks
    for at, block in enumerate(blocks[:_MOST_BEFORE]):
        if block.kind not in ("paragraph", "heading") or not TITLE.fullmatch(block.text.strip("*_ ")):
            continue
        following = next((one for one in range(at + 1, len(blocks)) if blocks[one].kind != "rule"), at)
        rows = rows_of(blocks[following].text) if blocks[following].kind == "table" else []
        entries = [row for row in rows if any(row)]
        if len(entries) >= _FEWEST and sum(map(_is_entry, entries)) * 3 >= 2 * len(entries):
            yield from (at, following)


def _is_entry(row: list[str]) -> bool:
    """Whether a row says where something begins."""
    last = [cell for cell in row if cell][-1]
    return _PLACE.fullmatch(last) is not None or any(_LINK.fullmatch(cell) for cell in row)


def _spans(source: Source) -> Iterator[int]:
    """Paragraphs that say what the headings or paragraphs further down say."""
    lines: list[str] = []
    for block in source.blocks:
        lines += [_PAGE.sub(r"\t\1", block.text.split("\n", 1)[0].replace("**", "")), ""]
    for span in Contents(lines).spans():
        places = [index // 2 for index in span if index % 2 == 0]
        end = next((at for at in places[1:] if source.blocks[at].kind not in _ENTRIES), places[-1] + 1)
        if end - places[0] >= _FEWEST:
            yield from range(places[0], end)
