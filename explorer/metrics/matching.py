"""Which figure or section of one report is which of the other.

Every step treats both sides alike, so that comparing b with a mirrors comparing a with b.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TypeVar

from explorer.metrics.table import Fact
from explorer.model import Outline, Section
from explorer.text.fold import fold
from explorer.text.quantity import same_kind

SAME_NAME = 80.0
"""How alike two figures' names must be, of 100, to be taken for the same figure."""
COUNTED = re.compile(r".+\.m[0-9]+")
"""The ids an import gives: they count a document's figures, and name another one's by chance only."""
SAME_TITLE = 75.0
"""The same of two sections' titles."""
MOST_PAIRS = 4_000_000
"""Above this many pairs of names, only equal ones are paired."""

Item = TypeVar("Item")
Partners = dict[int, int]
"""Index in the new report → index in the old one."""


def match_facts(old: Sequence[Fact], new: Sequence[Fact]) -> Partners:
    """By id, then by name, unit and dimensions, then by a name that is alike enough."""
    partners: Partners = {}
    _pair_equal(partners, old, new, lambda fact: fact.metric.id, _same_id)
    _pair_equal(partners, old, new, lambda fact: (fold(fact.metric.name), *_kind(fact)), _comparable)
    _pair_alike(partners, old, new, lambda fact: fact.metric.name, _kind, SAME_NAME)
    return partners


def match_sections(old: Outline, new: Outline) -> Partners:
    """By id with a title alike enough, then by title, then by a title that is alike enough."""
    partners: Partners = {}
    _pair_equal(partners, old.sections, new.sections, lambda section: section.id, _titles_alike)
    _pair_equal(partners, old.sections, new.sections, lambda section: fold(section.title), lambda *_: True)
    _pair_alike(partners, old.sections, new.sections, lambda section: section.title, lambda _: 0, SAME_TITLE)
    return partners


def _kind(fact: Fact) -> tuple[Hashable, ...]:
    return fact.unit, fact.metric.dimensions


def _comparable(one: Fact, other: Fact) -> bool:
    return same_kind(one.unit, other.unit)


def _same_id(one: Fact, other: Fact) -> bool:
    """Whether figures of one id are the same figure; an id that only counts needs a name that is alike."""
    if not _comparable(one, other) or not COUNTED.fullmatch(one.metric.id):
        return _comparable(one, other)
    from rapidfuzz import fuzz

    return fuzz.ratio(fold(one.metric.name), fold(other.metric.name)) >= SAME_NAME


def _titles_alike(one: Section, other: Section) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(fold(one.title), fold(other.title)) >= SAME_TITLE


def _pair_equal(
    partners: Partners,
    old: Sequence[Item],
    new: Sequence[Item],
    key: Callable[[Item], Hashable],
    fits: Callable[[Item, Item], bool],
) -> None:
    """Pair those of the same key, the first with the first, as far as they fit."""
    taken = set(partners.values())
    free: dict[Hashable, list[int]] = defaultdict(list)
    for index, item in enumerate(old):
        if index not in taken:
            free[key(item)].append(index)
    seen: dict[Hashable, int] = defaultdict(int)
    for index, item in enumerate(new):
        if index in partners:
            continue
        name = key(item)
        waiting = free.get(name, ())
        place = seen[name]
        seen[name] += 1
        if place < len(waiting) and fits(old[waiting[place]], item):
            partners[index] = waiting[place]


def _pair_alike(
    partners: Partners,
    old: Sequence[Item],
    new: Sequence[Item],
    name: Callable[[Item], str],
    kind: Callable[[Item], Hashable],
    least: float,
) -> None:
    """Pair the most alike first, within one kind."""
    taken = set(partners.values())
    before = _names(old, taken, name, kind)
    after = _names(new, set(partners), name, kind)
    for each, names in after.items():
        others = before.get(each, {})
        if len(names) * len(others) > MOST_PAIRS:
            continue
        for _, later, earlier in sorted(_alike(names, others, least)):
            if later not in partners and earlier not in taken:
                partners[later] = earlier
                taken.add(earlier)


def _names(
    items: Sequence[Item], left_out: set[int], name: Callable[[Item], str], kind: Callable[[Item], Hashable]
) -> dict[Hashable, dict[int, str]]:
    names: dict[Hashable, dict[int, str]] = defaultdict(dict)
    for index, item in enumerate(items):
        if index not in left_out:
            names[kind(item)][index] = fold(name(item))
    return names


def _alike(
    names: Mapping[int, str], others: Mapping[int, str], least: float
) -> list[tuple[tuple[float, int, int], int, int]]:
    """(rank, new, old) of each pair alike enough; the rank is the same whichever side is which."""
    from rapidfuzz import fuzz, process

    return [
        ((-score, abs(later - earlier), min(later, earlier)), later, earlier)
        for later, text in names.items()
        for _, score, earlier in process.extract(
            text, others, scorer=fuzz.ratio, score_cutoff=least, limit=None
        )
    ]
