"""What a figure in English prose measures: the thing counted behind it, else the words before it."""

from __future__ import annotations

import re

from explorer.text.quantity.words import words

_SMALL_WORDS = frozenset(
    words(
        "a an the of to by at in on for from with and or but that which is are was were be been being has have",
        "had will would shall can could may about over under some another around than more less nearly almost",
        "up down only just also as it its this these those our their his her we they i he she you all both each",
        "per approximately roughly least most very further additional extra total reached reach totalled totalling",
        "amounted amounting estimated expected s not no so if when while there into out off between now",
    )
)
_STOP_TAIL = _SMALL_WORDS | frozenset(
    words("annum last year years quarter fiscal FY compared where who next since until through during")
)
_LEADING = _SMALL_WORDS | frozenset(words("where while whilst because although as than"))
_VAGUE = frozenset(
    words(
        "provide provides provided receive receives received give gives given invest invests spend spent pay paid",
        "allocate allocated set aside capped commit committed contribute contributed raise raised cost costs cover",
        "first remaining commitment injection first allocated get gets enjoy",
    )
)
_PURPOSE = re.compile(
    r"[ ](?:in|of|for|towards?|on"
    r"|to(?=[ ](?:(?:the|an?|our)[ ]|[a-z]+(?:[,.;]|[ ]and[ ]))))[ ](?:the[ ]|an?[ ]|our[ ])?"
)
_COMPARED_WITH = re.compile(r"\b(?:compared|against|up|down)\s+(?:with|to|from)\s*$")
_CHANGED = re.compile(
    r"\s(?:(?:ha[sd]|have|is|are|was|were|will|would|to)\s(?:be\s|been\s)?)*(?:\w+ly\s)?"
    r"(?:rose|risen|rising|rise|fell|fallen|falling|fall|grew|grown|growing|grow|climbed|dropped|declined|decreased|increased"
    r"|increasing|increase|decrease|jumped|slipped|reduced|raised|expanded|shrank|widened|narrowed|stood|stands|totall?ed"
    r"|amounted|came|reached|projected|estimated|forecast|expected|cut|lowered|set|budgeted|capped|fixed"
    r"|expected\sto\s(?:ease|rise|fall|grow|be|reach))(?:\s\w+ly)?\s(?:to|at|from)\s?(?:about|around|almost|nearly|over|just|some|only|an?|\s)*$",
    re.IGNORECASE,
)
"""The verb of a level: profit rose to $12 million tells of profit."""
_GIVEN = re.compile(r"\s(?:to|for)\s")
"""What an amount goes to stands behind it, and what the one before went to before it: $5m to X and $6m to Y."""
JOINTS = frozenset(("and", "to", "or", "-", "–", "—", "and to"))
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_MOST_WORDS = 6
_MOST_COUNTED = 4


def english_name(left: str, tail: str) -> str:
    """The thing counted right after the figure, else the last words before it that carry meaning."""
    if _COMPARED_WITH.search(left):
        return ""
    counted = counted_behind(tail)
    if counted:
        return " ".join(counted)
    told = _WORD.findall(_CHANGED.sub("", left.replace("’", "'")))
    while told and told[-1].lower() in _SMALL_WORDS:
        told.pop()
    told = told[-_MOST_WORDS:]
    while told and (told[0].lower() in _LEADING or len(told[0]) == 1):
        told.pop(0)
    given = _GIVEN.match(left) is not None and _GIVEN.match(tail) is not None
    if given or len(told) < 2 or told[-1].lower() in _VAGUE:
        purpose = _PURPOSE.match(tail)
        told = (_run_of_words(tail[purpose.end() :], _MOST_WORDS) if purpose else []) or told
    return " ".join(told)


def counted_behind(tail: str) -> list[str]:
    """The words of the thing counted right behind a figure, none where other things stand there."""
    return _run_of_words(tail, _MOST_COUNTED)


def _run_of_words(text: str, most: int) -> list[str]:
    """The words a text begins with, up to a small one or a mark."""
    found: list[str] = []
    for word in text.split()[:most]:
        bare = word.strip(".,;:)(\"'”“")
        if not _WORD.fullmatch(bare) or bare.lower() in _STOP_TAIL:
            break
        found.append(bare)
        if word != bare:
            break
    return found
