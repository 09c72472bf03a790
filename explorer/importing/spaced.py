"""Numbers whose digits a typesetter parted (1 9 9 7 年, 8 ．8 ％), put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explorer.importing.blocks import Source

_PARTED = re.compile(r"(?<![\d０-９.．,])\d(?:[ \u3000]\d)+(?![\d０-９])", re.ASCII)
_NUMBER = re.compile(
    r"(?<![\d.．,])\d(?:[ \u3000]?\d)*(?:[ \u3000]?[．.][ \u3000]?\d(?:[ \u3000]\d)*)?"
    r"(?:[ \u3000](?=[\u4e00-\u9fff％%‰]))?",
    re.ASCII,
)
_WHOLE = re.compile(r"(?<!\d)\d{2,}", re.ASCII)
_FEWEST = 8
_SHARE = 3
_SAMPLE = 300_000
_SKIPPED = frozenset(("table", "code"))


def mend_spacing(source: Source) -> None:
    """Join the digits of a document's prose where most of its numbers stand parted; said as one remark."""
    prose = list(_sample(source))
    parted = sum(len(_PARTED.findall(text)) for text in prose if " " in text or "\u3000" in text)
    if parted < _FEWEST or parted < _SHARE * sum(len(_WHOLE.findall(text)) for text in prose):
        return
    source.blocks = [
        block if block.kind in _SKIPPED else replace(block, text=_NUMBER.sub(_joined, block.text))
        for block in source.blocks
    ]
    source.remark("spaced-digits", "numbers with blanks between their digits put together")


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
