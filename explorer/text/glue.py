"""Where a line must not break inside an amount: bound, sign, number, magnitude and unit stay together.

The words are the quantity grammar's own tables, so that what is counted as one figure is also set as one.
A number further keeps the one Han character after it (`126 项`, `第 3 章`), whatever word that is: units
that no table knows are safe too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

DIGIT = "[0-9０-９]"
HAN = "[\u3400-\u9fff]"
BLANK = "[ \u00a0\u2009\u202f\u3000]?"
HAN_NUMERAL = "[〇零一二三四五六七八九十百千万亿两]"
LONGEST_HAN_NUMERAL = 12
"""Characters of a Han numeral held together; longer ones may break."""

RANGE_SIGN = "(?:[-–—−~～〜－]{1,2}|至(?=" + DIGIT + "))"
CURRENCY_BACKWARDS = "(?:[$＄¥￥€£₩₹₽][A-Z]{0,3}|" + BLANK + "(?:BMR|YNC|DSU|RUE|PBG|DKH|YPJ))"
SIGN = "[-−－+＋±~～≈<>≤≥＜＞#№§]"
ORDINALS = ("第", "前", "每", "共", "No.", "Nos.", "Fig.", "Table", "Chapter", "Section", "p.", "pp.")
"""Words that stand before a number and belong to it, besides the bounds of the quantity grammar."""
FOLLOWERS = "和与及或的在是为等以从由向对将并其各后前中上年"
"""Han characters that a bare number need not keep: they begin the next word, or are units in the table."""
HEAD_REACH = 24
"""Characters before a number in which a bound, an ordinal word, a currency or a sign can begin."""


class _Grammar(NamedTuple):
    """`arabic` and `han` match an amount from its first digit on, `head` the reversed text before that."""

    arabic: re.Pattern[str]
    han: re.Pattern[str]
    head: re.Pattern[str]


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _any_of(words: Iterable[str]) -> str:
    """The words as alternatives, longest first; one that ends in a Latin letter ends no longer word."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + ("(?![A-Za-z])" if _is_latin(word[-1]) else "") for word in ordered)


def _unit() -> str:
    from explorer.text.quantity.unit_table import MAGNITUDES
    from explorer.text.quantity.units import known_units

    magnitude, unit = _any_of(MAGNITUDES), _any_of(known_units())
    more = "[余多几来餘]?"
    anything = f"(?![{FOLLOWERS}]){HAN}"
    per = f"(?:/(?:{unit}|{HAN}))?"
    return f"{more}(?:{BLANK}(?:{magnitude}))?{more}(?:{BLANK}(?:{unit}|{anything}))?{per}"


def _arabic(unit: str) -> str:
    from explorer.text.quantity.bounds import AFTER

    number = f"{DIGIT}+(?:[.,:/．：／]{DIGIT}+)*"
    trailing = _any_of(chain.from_iterable(AFTER.values()))
    return f"{number}{unit}(?:{RANGE_SIGN}{SIGN}?{number}{unit})*(?:{BLANK}(?:{trailing}))?"


def _han(unit: str) -> str:
    numeral = f"{HAN_NUMERAL}{{1,{LONGEST_HAN_NUMERAL}}}"
    share = f"{HAN_NUMERAL}{{0,{LONGEST_HAN_NUMERAL}}}分之{numeral}"
    return f"[第{HAN_NUMERAL[1:]}(?:(?<=第){numeral}|{share}|{numeral})(?:点{numeral})?{unit}"


def _head() -> str:
    """What may stand before a number, read backwards from it: one match, not a search from each offset."""
    from explorer.text.quantity.bounds import BEFORE

    words = _any_of(word[::-1] for word in (*chain.from_iterable(BEFORE.values()), *ORDINALS))
    return f"(?:{SIGN}|{CURRENCY_BACKWARDS}){{0,2}}(?:{BLANK}(?:{words}))?"


@cache
def _grammar() -> _Grammar:
    unit = _unit()
    return _Grammar(re.compile(_arabic(unit)), re.compile(_han(unit)), re.compile(_head()))


def _amounts(text: str) -> Iterator[tuple[int, int]]:
    grammar = _grammar()
    for pattern in (grammar.arabic, grammar.han):
        for match in pattern.finditer(text):
            start, end = match.span()
            head = grammar.head.match(text[max(start - HEAD_REACH, 0) : start][::-1])
            yield start - (head.end() if head else 0), end


def inseparable(text: str) -> set[int]:
    """The offsets before which a line must not begin: everything inside an amount but its start."""
    inside: set[int] = set()
    for start, end in _amounts(text):
        inside.update(range(start + 1, end))
    return inside
