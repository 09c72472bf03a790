"""Quantities of prose that no reader would keep as a figure of the report."""

from __future__ import annotations

import re

from explorer.text.quantity import Quantity

_ENUMERATION = re.compile(r"[ 　]?(?:方面|点[^\d]|条[路主经]|句话|个方面|大方面)")
_ENUMERATIONS = frozenset(("方面", "个方面", "大方面", "点", "句", "层", "步", "代", "个字", "句话"))
_SPAN_UNITS = frozenset(("年", "个月", "天", "月", "日", "周", "小时", "year", "years", "months", "days"))
_SPAN_BEFORE = re.compile(
    r"(?:过去|近|这|今后|未来|最近|前|后|历经|经过|历时|每|头|上|下|第|几|the|last|past|next|few|previous|coming|every|for|in)\s*$"
)
_SPAN_AFTER = re.compile(r"[ ]?(?:来|间|以来|里|期间|的时间|前|后|内|多来|ago|later|earlier|time)")
_CAPTION = re.compile(
    r"(?:图|表|圖|附件|附表|第|\b(?i:figure|fig\.|table|chart|exhibit|section|chapter|part|item|note|page|no\.))[ 　]*$"
)
_PRINCIPLES = re.compile(r"(?:基本)?(?:原则|基本点|现代化|中全会|代表)")
_DIGITS_SAID = re.compile(r"[一二三四五六七八九]{2,}")
_COUNTED = re.compile(r"[ \u00a0](?:[a-z][a-z-]*[ ]){0,3}[a-z-]+s\b")
_VERSION = re.compile(r"\d{1,2}\.0")
_LISTED = re.compile(r"(?:^|\n|[。；])\s*$")


def is_noise(text: str, quantity: Quantity) -> bool:
    """Whether a quantity only counts off points, tells a span of time in passing, or is a bare small number."""
    printed = text[quantity.value_start : quantity.value_end]
    if _CAPTION.search(text, max(0, quantity.start - 9), quantity.start):
        return True
    if _PRINCIPLES.match(text, quantity.end) or _DIGITS_SAID.fullmatch(printed):
        return True
    if quantity.unit in _ENUMERATIONS or (
        quantity.unit in ("个", "大", "") and _ENUMERATION.match(text, quantity.end)
    ):
        return True
    if quantity.unit in _SPAN_UNITS or quantity.canonical_unit in _SPAN_UNITS:
        return _passing(text, quantity)
    if quantity.unit:
        return False
    return _bare(text, quantity)


def _passing(text: str, quantity: Quantity) -> bool:
    before = text[max(0, quantity.start - 8) : quantity.start]
    return (
        bool(_SPAN_BEFORE.search(before) or _SPAN_AFTER.match(text, quantity.end))
        or quantity.text[:1] in "近过前上下这"
    )


def _bare(text: str, quantity: Quantity) -> bool:
    """A number without a unit: kept where it is large or has a bound, but no number of a list or a page."""
    value = quantity.value
    if _VERSION.fullmatch(value):
        return True
    if quantity.bound != "exact" or "." in value:
        return False
    if _LISTED.search(text, max(0, quantity.start - 3), quantity.start):
        return True
    return len(value) < 3 and not (len(value) == 2 and _COUNTED.match(text, quantity.end))
