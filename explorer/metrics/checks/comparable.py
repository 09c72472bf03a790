"""Which passages speak of the same thing: what is looked back on is not held against what is planned."""

from __future__ import annotations

import re

from explorer.model import Outline
from explorer.text.fold import fold

BOUND = re.compile(r"超过|超|近|约|达到|达|突破|至少|余|多|over|nearly|about|at least")
NUMBER = re.compile(
    r"(?<![a-z\d./_第\-])\d+(?:\.\d+)?(?=\s*(?:%|[^\W\da-z_年月日号章节条款部版季]|percent|million|billion|thousand))"
    r"|[一二两三四五六七八九十百千万]{1,9}(?=[个名项期所人次户家批])"
)
"""An amount in folded text: with a unit behind it, no date, no ordinal, no part of a name or an address."""
PLACE_OF_NUMBER = "#"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PLANS = re.compile(
    r"计划|规划|目标|安排|部署|展望|打算|建议|重点工作|plan|outlook|target|ahead|priorit", re.IGNORECASE
)


def speak_of_one_time(outline: Outline, row: int, other: int) -> bool:
    """Whether two sections both look back, or both plan, and name the same years, by the titles above them."""
    return _time(outline, row) == _time(outline, other)


def _time(outline: Outline, row: int) -> tuple[bool, frozenset[str]]:
    titles = " ".join(outline.path(row))
    return bool(_PLANS.search(titles)), frozenset(_YEAR.findall(titles))


def skeleton(text: str) -> tuple[str, tuple[str, ...]]:
    """A passage folded, each amount as `#` and without bounds, and its amounts."""
    plain = BOUND.sub("", fold(text))
    return NUMBER.sub(PLACE_OF_NUMBER, plain).strip(), tuple(NUMBER.findall(plain))
