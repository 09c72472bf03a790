"""Characters as PDF files spell them, turned into those of the text: ligatures, radicals, justified blanks."""

from __future__ import annotations

import re
import unicodedata

# Radicals of the supplement that have no decomposition: the unified ideograph each stands for, from
# Unicode 15.1, EquivalentUnifiedIdeograph.txt (Unicode License V3).
_RADICALS = dict(
    zip(
        "⺟⺠⻁⻄⻅⻆⻉⻋⻑⻒⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "母民虎西见角贝车長長长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)
_SPELT = {
    code: unicodedata.normalize("NFKC", chr(code))
    for first, last in ((0xFB00, 0xFB06), (0x2F00, 0x2FD5), (0xF900, 0xFAFF))
    for code in range(first, last + 1)
}
_BLANKS = dict.fromkeys((0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x09, 0x0D, 0x0C, 0x0B), " ")
_DROPPED = dict.fromkeys(
    [0xAD, 0x200B, 0x200C, 0x200D, 0xFEFF, 0xFFFE, *range(0x09), *range(0x0E, 0x20), 0x7F]
)
_TABLE: dict[int, str | None] = {
    **_SPELT, **{ord(old): new for old, new in _RADICALS.items()}, **_BLANKS, **_DROPPED
}  # fmt: skip
_HAN = "\u2e80-\u2fdf\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’"
_BETWEEN_HAN = re.compile(rf"(?<=[{_HAN}]) +(?=[{_HAN}])")
# Raised digits after a word's end call a note; after a letter or digit they are powers (m², 10⁹).
_RAISED = re.compile(r"(?<=[\u2e80-\u9fff\uff01-\uff60。，；：、”’)\].])[⁰¹²³⁴-⁹]{1,3}|^[⁰¹²³⁴-⁹]{1,3}(?=\D)")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RUNS = re.compile(" {2,}")
_BESIDE_SIGNS = re.compile(
    r" (?=[、，。；：？！）】》」』])|(?<=[（【《「『]) |(?<=^[一二三四五六七八九十]) (?=[.．])"
)
"""Blanks beside signs that bring their own, where another font begins: 1 、全球 / 一 . 总体."""


def cleaned(text: str) -> str:
    """A line's text without blanks between Chinese characters and beside their signs, which only justify it."""
    one = _RUNS.sub(" ", text.translate(_TABLE)).strip()
    return _BESIDE_SIGNS.sub("", _BETWEEN_HAN.sub("", one)).strip()


def with_marks(text: str) -> str:
    """A line's text with raised digits that call a note set between \\x02 and \\x03."""
    return _RAISED.sub(lambda match: f"\x02{match[0].translate(_DIGITS)}\x03", text)


def compared(text: str) -> str:
    """A text as bookmarks and lines are compared: without blanks, width and case."""
    return "".join(unicodedata.normalize("NFKC", text.translate(_TABLE)).casefold().split())


_FEWEST_LETTERS = 40
_MOST_ALPHABETS = 12


def is_unreadable(text: str) -> bool:
    """Whether most letters are none of any text: private or unassigned ones, or of a dozen alphabets side by side.

    So a font's own numbers come out where the file holds no table of the characters they stand for.
    """
    letters = [character for character in text if not character.isspace()]
    if len(letters) < _FEWEST_LETTERS:
        return False
    nameless = sum(unicodedata.category(one) in ("Co", "Cn", "Cs") or one == "\ufffd" for one in letters)
    rare = [
        one
        for one in letters
        if "\u0250" <= one < "\u2000" or "\u2c00" <= one < "\u2e80" or "\u3400" <= one < "\u4dc0"
    ]
    alphabets = {ord(one) >> 7 for one in rare}
    return nameless * 2 > len(letters) or (
        len(rare) * 5 > 2 * len(letters) and len(alphabets) >= _MOST_ALPHABETS
    )
