"""The grammar of quantities: one pattern made of the tables, compiled when first used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from explorer.text.quantity.bounds import after_words
from explorer.text.quantity.exclusions import (
    AT_DIGITS,
    AT_HAN,
    AT_NUMBERS,
    AT_SIGNS,
    AT_WORDS,
    DIGITS,
    IDIOMS,
    SECTION_MARK,
)
from explorer.text.quantity.numerals import ENGLISH_GROUPS, ENGLISH_SMALL, HAN_DIGITS, HAN_NUMERAL
from explorer.text.quantity.unit_table import MAGNITUDES, MONEY, PER
from explorer.text.quantity.units import known_units

_DIGIT = f"[{DIGITS}]"
_GAP = r"[ \u00a0\u3000]{0,2}"


def alternatives(words: Iterable[str]) -> str:
    """One group for all words, longest first, branched on the first character so that few are tried."""
    branches: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        branches.setdefault(word[0], []).append(word)
    tails = (re.escape(first) + "(?:" + "|".join(map(_tail, rest)) + ")" for first, rest in branches.items())
    return "(?:" + "|".join(tails) + ")"


_SIGNS = "$＄€£¥￥₩₽₹"


def _tail(word: str) -> str:
    """What follows a word's first character; a currency's sign right before digits is theirs (In 1966 $1.0 million)."""
    rest = word[1:]
    if word[-1] in _SIGNS:
        return re.escape(rest) + r"(?![A-Za-z0-9])"
    return re.escape(rest) + (
        r"(?![A-Za-z])" if word[-1].isascii() and (not rest or word[-1].isalpha()) else ""
    )


_ARABIC = (
    rf"(?:{_DIGIT}{{1,3}}(?:,{_DIGIT}{{3}})++(?![0-9]|,[0-9])"
    rf"|{_DIGIT}{{1,3}}(?:，[０-９]{{3}})++(?!{_DIGIT})"
    rf"|(?<![0-9.．$￥¥€£])[1-9][0-9]{{0,2}}(?:，[0-9]{{3}})++(?=[.．][0-9]|[ ]?[\u4e00-\u9fff％%])"
    rf"|{_DIGIT}++)(?:[.．]{_DIGIT}++)?+"
)
"""1200, 1,200, １，２００, 33，212万吨, 1.54."""
_CHAIN = (
    rf"[ ]?[亿万千百][ ]?(?:{_DIGIT}{{1,4}}+(?:\.{_DIGIT}++)?+[ ]?(?:[千百十]?万|千|百))++"
    rf"|[亿万千](?:{_DIGIT}{{3,4}}+|{_DIGIT}{{1,2}},{_DIGIT}{{3}}+)(?!{_DIGIT}|[.])"
    rf"|[亿万]{_DIGIT},{_DIGIT}{{3}}+(?!{_DIGIT}|[.])"
)
"""What goes on after the first digits of 3亿5000万, 3亿2千万, 5万4千6百, 3万4000, 12万3,456."""
_UNHEARD_OF = (
    r"(?<=[0-9０-９多余几][万亿])"
    r"(?:(?![内余多来后前时起止的了大强股次级])[\u4e00-\u9fff](?=[，。；）])|[A-Z]{1,3}(?=[，。；、）]))"
)
"""A unit that no table holds, alone between a magnitude and a stop: 1200万棒, 4.8万P."""
_HAN_RUN = rf"(?:[{HAN_NUMERAL.replace('千', '')}]|千(?![瓦米克伏卡赫]))++(?:点[{''.join(HAN_DIGITS)}]++)?+"
_HAN_SHORT = rf"[{HAN_NUMERAL}]{{1,6}}+"


def _number() -> str:
    return rf"""(?:
        (?P<share>[百千万])分之(?P<part>{_ARABIC}|{_HAN_RUN})(?!分之)
      | (?P<over>{_HAN_SHORT}|{_DIGIT}{{1,4}}+)分之(?P<top>{_HAN_SHORT}|{_DIGIT}{{1,6}}+)(?!点|[.][0-9])
      | (?P<fraction>{_DIGIT}{{1,3}}/{_DIGIT}{{1,4}})(?![0-9/.\-])
      | (?P<arabic>{_ARABIC})(?P<chain>{_CHAIN})?
      | (?P<vague>(?<![人件户总次基参招])(?:好?几|[几数]{{1,2}})(?=[十百千万亿]))?(?<!兆)(?P<han>{_HAN_RUN})
      | (?P<halves>(?<![上下前后大小])半)(?=[年个数天小])
      | \b(?P<english>{_english()})
    )"""


def _english() -> str:
    word = "|".join(sorted([*ENGLISH_SMALL, *ENGLISH_GROUPS, "hundred"], key=len, reverse=True))
    large = "|".join(["hundred", *ENGLISH_GROUPS])
    article = rf"(?:(?:half(?:[ ]an?)?|an?)[ ](?={large}))?"
    return rf"(?i:{article}(?:{word})(?![A-Za-z])(?:[ -](?:and[ ])?(?:{word})(?![A-Za-z]))*+)"


def _rest() -> str:
    units = known_units()
    magnitudes = [word for word in MAGNITUDES if len(word) > 1 or not word.isascii()]
    close = alternatives(word for word in MAGNITUDES if word.isascii() and len(word) <= 3)
    return rf"""
      (?:{_GAP}(?P<middle>[余多来几](?!个百分点))(?=[ \u3000]?[^\s，。；、]))?
      (?:(?P<close>{close})|{_GAP}(?P<magnitude>{alternatives(magnitudes)})(?!分[之点]))?
      (?:{_GAP}(?P<middle2>[余多来])(?P<great>(?<=[十百千].)[万亿])?)?
      (?P<half>个半(?=[月小]))?
      (?:[ \u00a0\u3000-]?(?P<unit>{alternatives(units)}|{_UNHEARD_OF})
        (?:(?:/|每|[ ]per[ ](?=hour|day|km|ton))(?P<per>{alternatives(PER)}))?)?
      (?P<tenth>(?<=成)[一二三四五六七八九](?![一二三四五六七八九十百千万亿个点成]))?
      (?P<half2>半(?=[的，。；、）以之])|(?<=年)半)?
      (?:(?P<rest>[多余])(?=[的，。；、）)\s]|时间|来|$))?
      (?:{_GAP}(?P<after>{alternatives(after_words())})(?![外部容涵含蒙地]))?
    """


def _quantity() -> str:
    currencies = [
        word for family in MONEY.values() for word in family if not re.search(r"[\u4e00-\u9fffa-z]", word)
    ]
    currency = "|".join(map(re.escape, sorted(currencies, key=len, reverse=True)))
    minus = r"(?:(?<![\w%％)）])|(?<=[率速幅度为达长额值比]))[-−－](?=[0-9０-９])|零下|(?<![减胜自担肩抱辜欺背])负"
    return rf"(?:(?P<currency>{currency}){_GAP})?(?P<minus>{minus})?{_number()}{_rest()}"


@cache
def quantity_pattern() -> re.Pattern[str]:
    """The grammar alone, for a text that is known to be one quantity."""
    return re.compile(_quantity(), re.VERBOSE)


@cache
def prose_pattern() -> re.Pattern[str]:
    """The grammar behind what is no quantity; a match without a numeral is to be passed over."""
    digits, han = f"[{DIGITS}]", f"[{HAN_NUMERAL}]"
    guarded = (
        ('[《“‘「『〔（(【\\["]', AT_SIGNS.values()),
        (f"{digits}|{han}", AT_NUMBERS.values()),
        (digits, AT_DIGITS.values()),
        (han, (*AT_HAN.values(), alternatives(IDIOMS))),
        ("[A-Za-z第前]", AT_WORDS.values()),
        (f"[{DIGITS}{HAN_NUMERAL}A-Za-z几数好半负零\\-−－{_symbols()}]", (_quantity(), _CODE)),
    )
    branches = (f"(?={guard})(?:{'|'.join(f'(?:{rule})' for rule in rules)})" for guard, rules in guarded)
    return re.compile("|".join((SECTION_MARK, *branches)), re.VERBOSE)


def _symbols() -> str:
    return "".join(
        {re.escape(word[0]) for family in MONEY.values() for word in family if not word[0].isalnum()}
    )


_CODE = r"[A-Za-z][A-Za-z0-9./\-]*+"
"""A Latin word or a name with digits (G331, PM2.5, COVID-19), taken whole."""
