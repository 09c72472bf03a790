"""What a typesetter parted, put together: digits (1 9 9 7 年, 8 ．8 ％), letters of titles (工 作 报 告)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explorer.importing.blocks import Block, Source
from explorer.importing.numbering import read_mark

_PARTED = re.compile(r"(?<![\d０-９.．,])\d(?:[ \u3000]\d)+(?![\d０-９])", re.ASCII)
_NUMBER = re.compile(
    r"(?<![\d.．,])\d(?:[ \u3000]?\d)*(?:[ \u3000]?[．.][ \u3000]?\d(?:[ \u3000]\d)*)?"
    r"(?:[ \u3000](?=[\u4e00-\u9fff％%‰]))?",
    re.ASCII,
)
_WHOLE = re.compile(r"(?<!\d)\d{2,}", re.ASCII)
_LETTERS = re.compile(r"(?:[\u4e00-\u9fff][ \u3000]+){1,11}[\u4e00-\u9fff]")
_HALF_PARTED = re.compile(r"[\u4e00-\u9fff]\d[\d,.]* (?=[\u4e00-\u9fff])")
_BOTH_PARTED = re.compile(r"[\u4e00-\u9fff] \d[\d,.]* (?=[\u4e00-\u9fff])")
_BLANK_BEHIND = re.compile(r"(?<![\d.,])(\d[\d,.]*) (?=([\u4e00-\u9fff]))")
_FEWEST = 8
_SHARE = 3
_LONGEST_TITLE = 40
_SAMPLE = 300_000
_SKIPPED = frozenset(("table", "code"))


def mend_spacing(source: Source) -> None:
    """Join the letters of titles, and the digits of prose where most numbers stand parted; said as one remark."""
    source.blocks = [_with_letters(block) for block in source.blocks]
    if source.format == "pdf":
        _close_up(source)
    prose = list(_sample(source))
    parted = sum(len(_PARTED.findall(text)) for text in prose if " " in text or "\u3000" in text)
    if parted < _FEWEST or parted < _SHARE * sum(len(_WHOLE.findall(text)) for text in prose):
        return
    source.blocks = [
        block if block.kind in _SKIPPED else replace(block, text=_NUMBER.sub(_joined, block.text))
        for block in source.blocks
    ]
    source.remark("spaced-digits", "numbers with blanks between their digits put together")


def _close_up(source: Source) -> None:
    """Drop the blanks a PDF shows between a number and the Chinese behind it where none stands before the number."""
    prose = "\n".join(_sample(source))
    if len(_HALF_PARTED.findall(prose)) <= len(_BOTH_PARTED.findall(prose)):
        return
    source.blocks = [
        block if block.kind in _SKIPPED else replace(block, text=_BLANK_BEHIND.sub(_closed, block.text))
        for block in source.blocks
    ]


def _closed(match: re.Match[str]) -> str:
    """A number without the blank behind it, unless it marks a heading or a caption or is parted on both sides."""
    before = match.string[match.start() - 1] if match.start() else "\n"
    is_year = match[2] == "年" and len(match[1]) == len("2024")
    return match[0] if before in "\n 图表第件" and not is_year else match[1]


def _with_letters(block: Block) -> Block:
    """A block that is a line of single Han characters, a heading's mark before it aside, with these as one word."""
    text = block.text.strip()
    if (
        block.kind not in ("paragraph", "heading")
        or len(text) > _LONGEST_TITLE
        or " " not in text.replace("\u3000", " ")
    ):
        return block
    mark = read_mark(text)
    title = text[mark.end :] if mark else text
    if not _LETTERS.fullmatch(title):
        return block
    whole = "".join(title.split())
    return replace(block, text=(text[: mark.end] if mark else "") + whole)


def _sample(source: Source) -> Iterator[str]:
    """The prose of the document's beginning, enough to tell how its numbers are set."""
    left = _SAMPLE
    for block in source.blocks:
        if left <= 0:
            return
        if block.kind not in _SKIPPED:
            yield block.text[:left]
            left -= len(block.text)


def _joined(match: re.Match[str]) -> str:
    return match[0].replace(" ", "").replace("\u3000", "")
