"""ICU's boundaries of a text, counted in Python's characters, for any text whatever."""

from __future__ import annotations

import re
from itertools import accumulate

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
"""Characters that are two units in ICU's UTF-16."""


def line_opportunities(text: str) -> list[int]:
    """Where UAX #14 (strict, Chinese) lets a line end, in order; the text's end is among them."""
    # The binding takes 7 ms to import; commands that print no prose never break a line.
    from icu4py.breakers import LineBreaker

    breaker = LineBreaker(_encodable(text), "zh@lb=strict")
    if _ASTRAL.search(text):
        return list(accumulate(map(len, breaker)))
    return [end for _, end in breaker.segments()]


def cluster_ends(text: str) -> list[int]:
    """Where each extended grapheme cluster (UAX #29) ends, in order."""
    from icu4py.breakers import CharacterBreaker

    breaker = CharacterBreaker(_encodable(text), "zh")
    if _ASTRAL.search(text):
        return list(accumulate(map(len, breaker)))
    return [end for _, end in breaker.segments()]


def _encodable(text: str) -> str:
    """The text as ICU takes it, of the same length: lone surrogates become U+FFFD."""
    return _LONE_SURROGATE.sub("\ufffd", text)
