"""The marks headings are printed with: one table of Chinese and English numbering, read at a line's start.

A mark alone makes no heading: `sequences` checks that its numbering begins at one and goes on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from string import ascii_uppercase

HAN = "一二三四五六七八九十百零〇○"
FORMAL = "壹贰貳叁參参肆伍陆陸柒捌玖拾"
_PLAIN_HAN = str.maketrans(FORMAL, "一二二三三三四五六六七八九十")
_HAN_VALUES = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

_COUNTED = "亿万千百余几个倍元吨亩年月日"
"""What a number counts that no heading's mark parts from its title."""
_WORDS = "Chapter|CHAPTER|Part|PART|Item|ITEM|Section|SECTION|Appendix|APPENDIX|Annex|ANNEX|Article|ARTICLE|Note|NOTE"
_RULES: tuple[tuple[str, str], ...] = (
    ("di-unit", rf"第[ 　]?(?P<n>[{HAN}]{{1,4}}+|\d{{1,3}}+)[ 　]?(?P<u>部分"
    rf"|[编篇章节条卷])(?![的是和与中里以，。])[、：:. 　]*"),
    ("di", rf"第(?P<n>[{HAN}]{{1,3}}+)[，、：:](?!第)"),
    ("han-is", r"(?P<n>[一二三四五六七八九十]{1,3}+)(?P<u>[是要])(?![一否指])"),
    ("han-paren", rf"[（(][ 　]?(?P<n>[{HAN}]{{1,3}}+)[ 　]?[）)][、.．]?"),
    ("han-dun", rf"(?P<n>[{HAN}]{{1,3}}+)[ 　]?[、．.](?![一二三四五六七八九十]+、)"),
    ("formal-dun", rf"(?P<n>[{FORMAL}]{{1,3}}+)[、．.]"),
    ("han-lone", rf"(?P<n>[{HAN}]{{1,3}}+)$"),
    ("circled", rf"(?P<n>[{CIRCLED}])"),
    ("arabic-paren", r"[（(](?P<n>\d{1,2}+)[）)][、.．]?"),
    ("arabic-half", r"(?P<n>\d{1,2}+)[）)]"),
    ("dotted", r"(?P<n>(?:\d{1,2}+|[A-Z])(?:[.．]\d{1,2}+)+)[.．、]?(?=[ 　\t]|[^\d\W])"
    r"(?![亿万千百个倍元米吨亩人名次家项度年月日]|[ ](?:亿|万[元人亩吨户]))"),
    ("arabic-dot", r"(?P<n>\d{1,3}+)(?:[.．、](?!\d))"),
    ("arabic-bare", rf"(?P<n>[1-9]\d?+)(?:[ \u3000\t]+(?:(?=[A-Z][A-Za-z])|(?=[^\W\d_A-Za-z])(?![{_COUNTED}])))"),
    ("annex", rf"(?P<u>附[录錄件])[ ]?(?P<n>[{HAN}]{{1,2}}+|[A-Z]|\d{{1,2}}+)[ ]?[.．、：:]?"),
    ("word", rf"(?P<u>{_WORDS})[ \u00a0]+(?P<n>\d{{1,3}}+[A-Z]?|[IVXLC]{{1,6}}+"
    rf"|[A-Z])(?![A-Za-z0-9])[ \u00a0]?[.:：—–-]*"),
    ("roman", r"(?P<n>[IVXLC]{1,6}+)[.．、](?![A-Z]\.)"),
    ("letter-paren", r"\((?P<n>[a-z]{1,4}+)\)"),
    ("letter", r"(?P<n>[A-Z])\.(?=[ \u00a0\t]+[A-Z])(?![ \u00a0\t]+[A-Z]\.)"),
)  # fmt: skip
"""(style, pattern); the first that fits wins. `n` is the number, `u` what makes a style of its own."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbering mark at a text's start: its `style`, its place in the numbering, itself as printed.

    `end` is where what follows the mark begins in the text.
    """

    style: str
    ordinal: int
    printed: str
    end: int


@cache
def _pattern() -> re.Pattern[str]:
    branches = []
    for index, (_, rule) in enumerate(_RULES):
        named = rule.replace("(?P<n>", f"(?P<n{index}>").replace("(?P<u>", f"(?P<u{index}>")
        branches.append(f"(?P<r{index}>{named})")
    return re.compile("[ \u3000\t]*(?:" + "|".join(branches) + ")[ \u3000\t\u00a0]*")


_FIRST = re.compile(r"[ \u3000\t]*[一二三四五六七八九十百零〇○壹贰貳叁參参肆伍陆陸柒捌玖拾第附（(①-⑳0-9A-Z]")


def read_mark(text: str, *, bare: bool = False) -> Mark | None:
    """The mark a text begins with, or None; a number parted by a blank alone (1 引言) where `bare` allows it."""
    if not _FIRST.match(text):
        return None
    match = _pattern().match(text.replace("\u00a0", " ") if "\u00a0" in text[:40] else text)
    if match is None:
        return None
    rule = int((match.lastgroup or "r0")[1:])
    number, unit = match[f"n{rule}"], _group(match, f"u{rule}")
    style = _RULES[rule][0]
    if style == "arabic-bare" and not bare:
        return None
    ordinal = _ordinal(number, style)
    if not ordinal:
        return None
    if style == "dotted":
        unit = str(len(re.split("[.．]", number)))
    printed = match[0].strip(" \u3000\t\u00a0").rstrip("：:")
    return Mark(f"{style}-{unit.lower()}" if unit else style, ordinal, printed, match.end())


def _group(match: re.Match[str], name: str) -> str:
    return (match[name] or "") if name in match.re.groupindex else ""


def _ordinal(number: str, style: str) -> int:
    if style == "circled":
        return CIRCLED.index(number) + 1
    if style == "dotted":
        return int(re.split("[.．]", number)[-1])
    if number[0].isdigit():
        return int(number.rstrip(ascii_uppercase))
    if number[0] in HAN or number[0] in FORMAL:
        return han_ordinal(number.translate(_PLAIN_HAN))
    return _latin(number, style)


def _latin(number: str, style: str) -> int:
    lower = number.lower()
    is_roman = all(character in _ROMAN_VALUES for character in lower)
    if is_roman and (style in ("roman", "word") or len(lower) > 1):
        return roman_ordinal(lower)
    return ord(lower) - 96 if len(lower) == 1 else 0


def han_ordinal(number: str) -> int:
    """一 … 九十九, 一百…, and plain digits (二〇); 0 where it is none."""
    if not any(character in "十百" for character in number):
        return int("".join(str(_HAN_VALUES[character]) for character in number))
    total = digit = 0
    for character in number:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _HAN_VALUES[character]
    return total + digit


def roman_ordinal(number: str) -> int:
    """i, ii … c; 0 where the letters make no Roman numeral."""
    values = [_ROMAN_VALUES[character] for character in number]
    total = 0
    for value, following in zip(values, [*values[1:], 0], strict=True):
        total += -value if value < following else value
    return total


def is_weak(style: str) -> bool:
    """Whether prose uses such marks too: 一是…二是, 第一，…第二，."""
    return style == "di" or style.startswith("han-is")
