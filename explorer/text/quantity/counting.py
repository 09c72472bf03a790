"""Which numbers of running prose count something: no article (一个), bare year, code or name."""

from __future__ import annotations

import re
from decimal import Decimal

from explorer.text.quantity.numerals import HAN_DIGITS, HAN_GROUPS, HAN_RANKS
from explorer.text.quantity.reading import Draft
from explorer.text.quantity.unit_table import ARABIC_ONLY, MONEY
from explorer.text.quantity.units import resolve


def is_figure(text: str, found: Draft) -> bool:
    """Whether a draft in running prose counts: an article, a bare year, a code or a lone character does not."""
    if found.kind == "han":
        return _han_counts(text, found)
    if found.kind == "english":
        return bool(found.unit or found.magnitude) or int(Decimal(found.value)) >= 10
    if found.kind == "arabic" and not found.unit and not found.magnitude:
        return _bare_counts(text, found)
    return not (found.kind == "arabic" and _glued(text, found.end) and not found.unit.isascii())


def _glued(text: str, end: int) -> bool:
    following = text[end : end + 1]
    return following.isascii() and following.isalpha() and text[end - 1].isdigit()


_LATIN_OR_SIGN = re.compile(r"[A-Za-z._/\-#&=·^]")
_NAMES_A_THING = re.compile(r"[A-Za-z_/^°′级线路版后届]|-[A-Za-z]")


def _bare_counts(text: str, found: Draft) -> bool:
    before = text[found.value_start - 1 : found.value_start]
    after = text[found.value_end : found.value_end + 2]
    if _LATIN_OR_SIGN.match(before) or _NAMES_A_THING.match(after):
        return False
    year = len(found.value) == 4 and found.value.isdigit() and 1800 <= int(found.value) < 2100
    return not (year and "," not in text[found.value_start : found.value_end])


_ONE_COUNTS = re.compile(r"(?:[各共计仅达满增训]|过去|累计|每人|翻|近)[ ]?(?:了)?\Z")
_MEASURED_ONE = frozenset(("%", "倍", "番", "成", "百分点"))


def _han_counts(text: str, found: Draft) -> bool:
    run = text[found.value_start : found.value_end]
    if text.startswith("级", found.end) and run[0] not in HAN_DIGITS:
        return False
    if not found.unit:
        return _bare_han_counts(run, found)
    if found.unit in ARABIC_ONLY and not found.magnitude:
        return False
    if run != "一" or found.magnitude or found.bound != "exact":
        return True
    canonical = resolve(found.unit).canonical
    if canonical in _MEASURED_ONE or (canonical in MONEY and canonical != "元"):
        return True
    return bool(_ONE_COUNTS.search(text, max(0, found.value_start - 4), found.value_start))


def _bare_han_counts(run: str, found: Draft) -> bool:
    if found.bound != "exact" and any(mark in HAN_RANKS or mark in HAN_GROUPS for mark in run):
        return True
    return (
        len(run) > 1
        and run[0] not in HAN_RANKS
        and run[0] not in HAN_GROUPS
        and any(m in HAN_GROUPS for m in run)
    )
