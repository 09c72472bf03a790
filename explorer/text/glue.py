"""Where a line must not break inside an amount: bound, sign, number, magnitude and unit stay together.

The words are the quantity grammar's own tables, so that what is counted as one figure is also set as one.
A number further keeps the one Han character after it (`126 项`, `第 3 章`), whatever word that is: units
that no table knows are safe too. Words are looked up, not compiled into patterns: the first line of a text
is drawn a quarter of a second earlier for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from explorer.text.longest_word import LongestWord
from explorer.text.traditional import simplified

DIGIT = "[0-9０-９]"
BLANKS = " \u00a0\u2009\u202f\u3000"
"""One of these may stand between the parts of an amount."""
NUMERALS = "〇○零一二三四五六七八九十百千万亿两几壹贰叁肆伍陆柒捌玖拾佰仟"
LONGEST_HAN_NUMERAL = 16
"""Characters of a Han numeral held together; longer ones may break."""
MORE = "余多几来"
LINKS = "了为有达至"
"""May stand between a bound and its number: 约为 3 万, 突破了 10 亿."""
MULTIPLIERS = "十百千万亿"
"""What a number may follow without a sign between them: 1万6千户."""
ORDINALS = ("第", "前", "每", "共", "好", "No.", "Nos.", "Fig.", "Table", "Chapter", "Section", "p.", "pp.")
"""Words that stand before a number and belong to it, besides the bounds of the quantity grammar."""
FOLLOWERS = "和与及或的在是为等以从由向对将并其各后前中上左内年"
"""Han characters that a bare number need not keep: they begin the next word, or are units in the table."""
HEAD_REACH = 24
"""Characters before a number in which a bound, an ordinal word, a currency or a sign can begin."""
MOST_ENGLISH_WORDS = 7
"""Words of a number in English held together."""

_ANY_LATIN = re.compile("[a-z]{3}")
_ARABIC = re.compile(f"{DIGIT}+(?:[.,:/．：／]{DIGIT}+|，{DIGIT}{{3}}(?!{DIGIT}))*")
_RANGE = re.compile(f"(?:[-–—−~～〜－]{{1,2}}|至(?={DIGIT}))[-−－+＋±~～≈<>≤≥＜＞#№§]?")
_NUMERAL = f"[{NUMERALS}]{{1,{LONGEST_HAN_NUMERAL}}}"
_SHARE = f"[{NUMERALS}]{{0,{LONGEST_HAN_NUMERAL}}}分之{_NUMERAL}"
_HAN = re.compile(
    f"[第数半{NUMERALS[1:]}](?:(?=分之|点|[{NUMERALS}])"
    f"(?P<several>(?:(?<=第){_NUMERAL}|{_SHARE}|{_NUMERAL})?(?:点{_NUMERAL})?))?"
)
_ENGLISH = re.compile("(?<![A-Za-z])[A-Za-z][a-z]+")
_PER_OR_OLD = re.compile(r" (?:per|old)\b")
_PER = re.compile("/|每| per ")
_SIGN = "[-−－+＋±~～≈<>≤≥＜＞#№§]"
_CURRENCY_BACKWARDS = f"[{BLANKS}]?(?:[$＄¥￥€£₩₹₽][A-Z]{{0,3}}|BMR|YNC|DSU|RUE|PBG|DKH|YPJ)"
_SIGNS_BACKWARDS = re.compile(f"(?:{_SIGN}|{_CURRENCY_BACKWARDS}){{0,2}}", re.IGNORECASE)


class _Words(NamedTuple):
    """The tables of words; `before` are spelled backwards and in small letters."""

    units: LongestWord
    magnitudes: LongestWord
    after: LongestWord
    before: LongestWord
    english: LongestWord
    english_more: LongestWord


@cache
def _words() -> _Words:
    from explorer.text.quantity.bounds import AFTER, BEFORE
    from explorer.text.quantity.numerals import ENGLISH_SMALL
    from explorer.text.quantity.unit_table import MAGNITUDES, unit_words

    before = (*chain.from_iterable(BEFORE.values()), *ORDINALS)
    small = [*ENGLISH_SMALL, "half a", "a hundred", "a thousand", "a million"]
    large = [word for word in MAGNITUDES if word.isascii() and len(word) > 2]
    return _Words(
        LongestWord(unit_words()),
        LongestWord(MAGNITUDES),
        LongestWord(chain.from_iterable(AFTER.values())),
        LongestWord(word[::-1].lower() for word in before),
        LongestWord([*small, *map(str.capitalize, small)]),
        LongestWord([*small, "a", "quarters", "thirds", *large]),
    )


class Inside(NamedTuple):
    """Offsets before which no line should begin: inside whole amounts, and inside their numbers with units alone."""

    amounts: set[int]
    figures: set[int]


def inseparable(text: str) -> Inside:
    """The offsets inside the amounts of a text; where an amount is too wide for a line its bound may go."""
    amounts: set[int] = set()
    figures: set[int] = set()
    text = simplified(text)
    words = _words()
    for start, end in chain(_arabic(text, words), _han(text, words), _english(text, words)):
        amounts.update(range(_head(text, start, words) + 1, end))
        figures.update(range(start + 1, end))
    return Inside(amounts, figures)


def _arabic(text: str, words: _Words) -> Iterator[tuple[int, int]]:
    """Numbers in digits with what follows them, and with the other ends of their ranges."""
    at = 0
    while match := _ARABIC.search(text, at):
        at = _followed(text, match.end(), words)
        while again := _next_end(text, at):
            at = _followed(text, again, words)
        yield match.start(), at


def _next_end(text: str, at: int) -> int:
    """Where the number ends that a range or a number in two parts goes on with; 0 where none does."""
    sign = _RANGE.match(text, at)
    if not sign and text[at - 1] not in MULTIPLIERS:
        return 0
    number = _ARABIC.match(text, sign.end() if sign else at)
    return number.end() if number else 0


def _han(text: str, words: _Words) -> Iterator[tuple[int, int]]:
    """Han numerals of two characters and more, of one only before a unit of the table: 一 begins many words."""
    at = 0
    while match := _HAN.search(text, at):
        at = match.end()
        if match["several"] is None and words.units.end(text, at) == at:
            continue
        at = _followed(text, at, words)
        yield match.start(), at


def _english(text: str, words: _Words) -> Iterator[tuple[int, int]]:
    """Numbers in words: `five years`, `half a million dollars`, `three-quarters`."""
    if not _ANY_LATIN.search(text):
        return
    at = 0
    while match := _ENGLISH.search(text, at):
        start = match.start()
        end = words.english.end(text, start)
        if end == start:
            at = match.end()
            continue
        for _ in range(MOST_ENGLISH_WORDS - 1):
            end = _joined(words.english_more, text, end, " -")
        end = _joined(words.units, text, end, " -", needed=False)
        tail = _PER_OR_OLD.match(text, end)
        at = tail.end() if tail else end
        yield start, at


def _joined(table: LongestWord, text: str, at: int, joints: str, *, needed: bool = True) -> int:
    """Where a word of the table ends that follows `at` behind a joint, or without one; `at` where none does."""
    first = at + 1 if text[at : at + 1] and text[at] in joints else at
    if needed and first == at:
        return at
    end = table.end(text, first)
    if end > first:
        return end
    return at if needed else table.end(text, at)


def _followed(text: str, at: int, words: _Words) -> int:
    """Where what follows a numeral ends: magnitude and unit, 余 on either side of the magnitude, a bound."""
    at = _more(text, at)
    at = _more(text, _joined(words.magnitudes, text, at, BLANKS, needed=False))
    at = _unit(text, at, words)
    if per := _PER.match(text, at):
        end = words.units.end(text, per.end())
        at = end if end > per.end() else per.end() + 1 if _is_han(text, per.end()) else at
    return _joined(words.after, text, _more(text, at), BLANKS, needed=False)


def _more(text: str, at: int) -> int:
    first = at + 1 if text[at : at + 1] and text[at] in BLANKS else at
    return first + 1 if text[first : first + 1] and text[first] in MORE else at


def _unit(text: str, at: int, words: _Words) -> int:
    """Where a unit ends: one of the table, or a Han character that may well be one."""
    following = text[at : at + 1]
    if not following:
        return at
    first = at + 1 if following in BLANKS else at
    end = words.units.end(text, first)
    if end > first:
        return end
    if _is_han(text, first) and text[first] not in FOLLOWERS:
        return first + 1
    return _joined(words.units, text, at, "-")


def _is_han(text: str, at: int) -> bool:
    return "\u3400" <= text[at : at + 1] <= "\u9fff"


def _head(text: str, start: int, words: _Words) -> int:
    """Where an amount begins whose number starts at `start`: signs and currency, and a bound before those."""
    backwards = text[max(start - HEAD_REACH, 0) : start][::-1].lower()
    signs = _SIGNS_BACKWARDS.match(backwards)
    at = signs.end() if signs else 0
    bare = at + 1 if backwards[at : at + 1] and backwards[at] in BLANKS else at
    linked = bare + 1 if backwards[bare : bare + 1] and backwards[bare] in LINKS else bare
    for first in (linked, bare):
        end = words.before.end(backwards, first)
        if end > first:
            return start - end
    return start - at
