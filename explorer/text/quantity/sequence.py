"""Quantities that stand together: ends of a range, of a change, items of a list share unit and sign."""

from __future__ import annotations

import re
from itertools import pairwise

from explorer.text.quantity.reading import Draft
from explorer.text.quantity.units import resolve

_RANGE = re.compile(r"[ ]?(?:[-—–~～〜－−至到]|——|to)[ ]?\Z")
_LIST = re.compile(r"[ ]?(?:[、/和与及或]|以及|and|or|, ?and|,)[ ]?\Z")
_TIGHT = re.compile(r"[ ]?(?:[、/和与及或]|以及|and|or)[ ]?\Z")
_CHANGE = re.compile(r"[^，。；、,;\n0-9]{0,14}?(?:[到至为]|\bto)[ ]?(?:了)?[ ]?\Z")
_FROM = re.compile(r"(?:[从由自]|\b(?:from|between))[ ]?\Z", re.IGNORECASE)
_COUNTED_DIGITS = 4
_BETWEEN = re.compile(r"[ ]?(?:and|和|与)[ ]?\Z")


def relate(text: str, drafts: list[Draft]) -> None:
    """Give every draft its role, and the unit, magnitude and sign that a neighbour states for it.

    Two passes, each linear: units are stated at the end of a range or list, signs at its beginning.
    """
    for left, right in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        _share_unit(text, left, right)
    for left, right in pairwise(drafts):
        _name_roles(text, left, right)


def _share_unit(text: str, left: Draft, right: Draft) -> None:
    gap = text[left.end : right.start]
    if left.unit == "个" and right.unit.startswith("个") and _TIGHT.match(gap):
        left.unit = right.unit
    if len(gap) > 4 or left.unit or left.end != left.value_end + len(left.magnitude):
        return
    if _RANGE.match(gap) or _is_between(text, left, gap):
        left.magnitude = left.magnitude or right.magnitude
        left.unit = right.unit
    elif _TIGHT.match(gap) and not _is_rate_of(left, right):
        left.unit = right.unit


def _is_rate_of(left: Draft, right: Draft) -> bool:
    """Whether the right one says as a share what the left one counts: 7,528 or 7.6 per cent."""
    return len(left.value) >= _COUNTED_DIGITS and resolve(right.unit).canonical in ("%", "百分点")


def _name_roles(text: str, left: Draft, right: Draft) -> None:
    gap = text[left.end : right.start]
    if len(gap) > 20 or not _alike(left, right):
        return
    if (
        _CHANGE.match(gap)
        and _FROM.search(text, max(0, left.start - 8), left.start)
        and not _RANGE.match(gap)
    ):
        left.role, right.role = "from", "to"
    elif left.role == "single" and (_RANGE.match(gap) or _is_between(text, left, gap)):
        left.role, right.role = "low", "high"
        right.sign = left.sign
    elif _LIST.match(gap) and left.role in ("single", "item"):
        left.role = right.role = "item"
        if _TIGHT.match(gap):
            right.sign = min(left.sign, right.sign)


def _is_between(text: str, left: Draft, gap: str) -> bool:
    return bool(_BETWEEN.match(gap) and _FROM.search(text, max(0, left.start - 8), left.start))


def _alike(left: Draft, right: Draft) -> bool:
    return resolve(left.unit).canonical == resolve(right.unit).canonical
