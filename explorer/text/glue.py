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
HAN_NUMERAL = "[〇○零一二三四五六七八九十百千万亿两几壹贰叁肆伍陆柒捌玖拾佰仟]"
LONGEST_HAN_NUMERAL = 16
"""Characters of a Han numeral held together; longer ones may break."""
TRADITIONAL = str.maketrans("萬億兩點幾數個項餘約達過於內", "万亿两点几数个项余约达过于内")
"""Words of amounts in Traditional characters; the tables are in Simplified ones."""
_ANY_TRADITIONAL = re.compile("[" + "".join(map(chr, TRADITIONAL)) + "]")
_ANY_LATIN = re.compile("[a-z]{3}")

RANGE_SIGN = "(?:[-–—−~～〜－]{1,2}|至(?=" + DIGIT + "))"
CURRENCY_BACKWARDS = "(?:" + BLANK + "[$＄¥￥€£₩₹₽][A-Z]{0,3}|" + BLANK + "(?:BMR|YNC|DSU|RUE|PBG|DKH|YPJ))"
SIGN = "[-−－+＋±~～≈<>≤≥＜＞#№§]"
MORE = "(?:" + BLANK + "[余多几来])?"
LINKS = "[了为有达至]?"
"""May stand between a bound and its number: 约为 3 万, 突破了 10 亿."""
ORDINALS = ("第", "前", "每", "共", "好", "No.", "Nos.", "Fig.", "Table", "Chapter", "Section", "p.", "pp.")
"""Words that stand before a number and belong to it, besides the bounds of the quantity grammar."""
FOLLOWERS = "和与及或的在是为等以从由向对将并其各后前中上左内年"
"""Han characters that a bare number need not keep: they begin the next word, or are units in the table."""
HEAD_REACH = 24
"""Characters before a number in which a bound, an ordinal word, a currency or a sign can begin."""


class _Grammar(NamedTuple):
    """The amounts from their first digit or numeral on, by script, and `head`, the reversed text before them."""

    arabic: re.Pattern[str]
    han: re.Pattern[str]
    english: re.Pattern[str]
    head: re.Pattern[str]


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _any_of(words: Iterable[str]) -> str:
    """The words as alternatives, longest first; one that ends in a Latin letter ends no longer word."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + ("(?![A-Za-z])" if _is_latin(word[-1]) else "") for word in ordered)


def _known() -> str:
    from explorer.text.quantity.units import known_units

    return _any_of(known_units())


def _unit(known: str) -> str:
    """What follows a numeral: magnitude and unit, 余 on either side of the magnitude, a trailing bound."""
    from explorer.text.quantity.bounds import AFTER
    from explorer.text.quantity.unit_table import MAGNITUDES

    magnitude = f"(?:{BLANK}(?:{_any_of(MAGNITUDES)}))?"
    unit = f"(?:{BLANK}(?:{known}|(?![{FOLLOWERS}]){HAN})|-(?:{known}))?"
    per = f"(?:(?:/|每|[ ]per[ ])(?:{known}|{HAN}))?"
    trailing = f"(?:{BLANK}(?:{_any_of(chain.from_iterable(AFTER.values()))}))?"
    return f"{MORE}{magnitude}{MORE}{unit}{per}{MORE}{trailing}"


def _arabic(unit: str) -> str:
    number = f"{DIGIT}+(?:[.,:/．：／]{DIGIT}+|，{DIGIT}{{3}}(?!{DIGIT}))*"
    return f"{number}{unit}(?:(?:{RANGE_SIGN}{SIGN}?|(?<=[十百千万亿])){number}{unit})*"


def _han(unit: str, known: str) -> str:
    """Han numerals of two characters and more, of one only before a unit of the table: 一 begins many words."""
    numeral = f"{HAN_NUMERAL}{{1,{LONGEST_HAN_NUMERAL}}}"
    share = f"{HAN_NUMERAL}{{0,{LONGEST_HAN_NUMERAL}}}分之{numeral}"
    several = f"(?:(?<=第){numeral}|{share}|{numeral})?(?:点{numeral})?{unit}"
    return f"[第数半{HAN_NUMERAL[1:]}(?:(?=分之|点|{HAN_NUMERAL}){several}|(?:{known}){unit})"


def _english(known: str) -> str:
    """Numbers in words: `five years`, `half a million dollars`, `three-quarters`."""
    from explorer.text.quantity.numerals import ENGLISH_SMALL
    from explorer.text.quantity.unit_table import MAGNITUDES

    small = [*ENGLISH_SMALL, "half a", "a hundred", "a thousand", "a million"]
    more = [
        *small,
        "a",
        "quarters",
        "thirds",
        *(word for word in MAGNITUDES if word.isascii() and len(word) > 2),
    ]
    # Both cases spelled out: a pattern that ignores case is tried at every character.
    first = _any_of([*small, *map(str.capitalize, small)])
    return f"(?:{first})(?:[ -](?:{_any_of(more)})){{0,6}}(?:[ -]?(?:{known}))?(?:[ ](?:per|old)\\b)?"


def _head() -> str:
    """What may stand before a number, read backwards from it: one match, not a search from each offset."""
    from explorer.text.quantity.bounds import BEFORE

    words = _any_of(word[::-1] for word in (*chain.from_iterable(BEFORE.values()), *ORDINALS))
    return f"(?:{SIGN}|{CURRENCY_BACKWARDS}){{0,2}}(?:{BLANK}{LINKS}(?:{words}))?"


@cache
def _grammar() -> _Grammar:
    known = _known()
    unit = _unit(known)
    return _Grammar(
        re.compile(_arabic(unit)),
        re.compile(_han(unit, known)),
        re.compile(_english(known)),
        re.compile(_head(), re.IGNORECASE),
    )


class Inside(NamedTuple):
    """Offsets before which no line should begin: inside whole amounts, and inside their numbers with units alone."""

    amounts: set[int]
    figures: set[int]


def inseparable(text: str) -> Inside:
    """The offsets inside the amounts of a text; where an amount is too wide for a line its bound may go."""
    amounts: set[int] = set()
    figures: set[int] = set()
    for begin, start, end in _amounts(text.translate(TRADITIONAL) if _ANY_TRADITIONAL.search(text) else text):
        amounts.update(range(begin + 1, end))
        figures.update(range(start + 1, end))
    return Inside(amounts, figures)


def _amounts(text: str) -> Iterator[tuple[int, int, int]]:
    """Where each amount begins, where its number begins, where it ends."""
    grammar = _grammar()
    for pattern in (grammar.arabic, grammar.han, grammar.english):
        if pattern is grammar.english and not _ANY_LATIN.search(text):
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            if pattern is grammar.english and start and _is_latin(text[start - 1]):
                continue
            head = grammar.head.match(text[max(start - HEAD_REACH, 0) : start][::-1])
            yield start - (head.end() if head else 0), start, end
