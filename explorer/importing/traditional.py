"""Traditional Chinese read as simplified for the rules that know words, and turned back as printed."""

from __future__ import annotations

from functools import cache

from explorer.text.fold import fold

TELLING = frozenset(
    "國會為個們來時說這過對學發經現還進動業機關體當從點開與樣種長義電產實際總務辦處導責質應數據區財報紀錄勞證權較達減億萬項額營"
)
"""Common characters that only traditional text has."""


@cache
def _simple(character: str) -> str:
    folded = fold(character)
    return folded if len(folded) == 1 else character


def simplified(text: str) -> str:
    """The text in simplified characters, every offset kept; text without traditional ones as it is."""
    if TELLING.isdisjoint(text):
        return text
    return text.translate({ord(one): _simple(one) for one in set(text) if "\u4e00" <= one <= "\u9fff"})


def as_printed(phrase: str, text: str) -> str:
    """A phrase of the simplified text with the characters that `text` prints."""
    if TELLING.isdisjoint(text):
        return phrase
    printed = {_simple(one): one for one in set(text) if "\u4e00" <= one <= "\u9fff" and _simple(one) != one}
    return phrase.translate({ord(simple): one for simple, one in printed.items()})
