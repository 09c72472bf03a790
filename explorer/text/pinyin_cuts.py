"""Cutting the letters of a pinyin query into syllables, beginnings of syllables and initials.

The letters are a graph: positions are nodes, what may be read between two of them are steps,
and initials cost. Of three graphs - whole syllables only; the last syllable still being
typed; initials anywhere - the cheapest ways through are the ways to read a query.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import NamedTuple

from explorer.text.syllables import LONGEST, can_continue, is_syllable

LONGEST_QUERY = 64  # letters
MOST_CUTS = 12
MOST_UNITS = 96  # of all cuts together: each costs the matcher about a millisecond

_TYPED = re.compile(r"[a-z1-5\s'’]+")
_STRAY_TONE = re.compile(r"(?<![a-z])[1-5]")
_TONE_MARKS = dict.fromkeys(map(ord, "\u0304\u0301\u030c\u0300"))
INITIALS = frozenset("bpmfdtnlgkhjqxrzcsywaeo") | {"zh", "ch", "sh"}
"""What a syllable may begin with; a, e and o are syllables' first letters too."""


class Unit(NamedTuple):
    """Letters read as one character: a whole syllable, or the beginning of one."""

    letters: str
    whole: bool


class Letters(NamedTuple):
    """The letters of a query, positions that no unit crosses, and those a tone closes."""

    text: str
    breaks: frozenset[int]
    toned: frozenset[int]


class Step(NamedTuple):
    """A way from one position to `end`: the units read and what they cost."""

    end: int
    units: tuple[Unit, ...]
    cost: int


Cut = tuple[Unit, ...]
StepsFrom = Callable[[Letters, int, bool], Iterator[Step]]


def read_letters(query: str) -> Letters | None:
    """The letters of `query`; None when it holds anything but pinyin, or too much of it."""
    typed = unicodedata.normalize("NFD", query.lower().replace("u:", "v")).replace("u\u0308", "v")
    typed = re.sub("(?<=[jqxy])v", "u", typed.translate(_TONE_MARKS))
    if not _TYPED.fullmatch(typed) or _STRAY_TONE.search(typed):
        return None
    text, breaks, toned = "", set(), set()
    for piece in re.findall("[a-z]+|[1-5]", typed):
        if piece.isdigit():
            toned.add(len(text))
        else:
            text += piece
            breaks.add(len(text))
    return Letters(text, frozenset(breaks), frozenset(toned)) if 1 < len(text) <= LONGEST_QUERY else None


def cuts_of(letters: Letters, fuzzy: bool) -> list[Cut]:
    """Ways to read `letters`, the most literal first, within `MOST_CUTS` and `MOST_UNITS`."""
    cuts = _cheapest(letters, fuzzy, _whole_steps)
    # Beside whole syllables a last lone letter is noise (chong qin g for `chongqing`), unless
    # they hold a lone letter too: the a of `xi a` may well be an initial.
    shortest = 2 if any(all(len(unit.letters) > 1 for unit in cut) for cut in cuts) else 1
    typing = _cheapest(letters, fuzzy, _typing_steps)
    cuts += [cut for cut in typing if len(cut) > 1 and len(cut[-1].letters) >= shortest]
    if not cuts and not letters.toned:
        cuts = [cut for cut in _cheapest(letters, fuzzy, _mixed_steps) if len(cut) > 1]
    distinct = list(dict.fromkeys(cuts))[:MOST_CUTS]
    return [
        cut
        for count, cut in zip(accumulate(map(len, distinct)), distinct, strict=True)
        if count <= MOST_UNITS
    ]


def _pieces(letters: Letters, start: int) -> Iterator[tuple[int, str]]:
    """(end, letters) of what may be one unit from `start`, the longest first."""
    limit = min(at for at in letters.breaks if at > start)
    for end in range(min(start + LONGEST, limit), start, -1):
        yield end, letters.text[start:end]


def _whole_steps(letters: Letters, start: int, fuzzy: bool) -> Iterator[Step]:
    """Whole syllables."""
    for end, piece in _pieces(letters, start):
        if is_syllable(piece, fuzzy):
            yield Step(end, (Unit(piece, True),), 0)


def _inner_steps(letters: Letters, start: int, fuzzy: bool) -> Iterator[Step]:
    """Whole syllables among beginnings, where a, e and o stand for all that begin so."""
    for end, units, cost in _whole_steps(letters, start, fuzzy):
        yield Step(end, (Unit(units[0].letters, end - start > 1),), cost)


def _typing_steps(letters: Letters, start: int, fuzzy: bool) -> Iterator[Step]:
    """Whole syllables, and at the end one that more letters may follow."""
    last = len(letters.text)
    yield from (step for step in _inner_steps(letters, start, fuzzy) if step.end < last)
    for end, piece in _pieces(letters, start):
        if end == last and end not in letters.toned and can_continue(piece, fuzzy):
            yield Step(end, (Unit(piece, False),), 1)


def _mixed_steps(letters: Letters, start: int, fuzzy: bool) -> Iterator[Step]:
    """Whole syllables, beginnings at the end, and initials anywhere; `zh` may be z and h."""
    yield from _inner_steps(letters, start, fuzzy)
    yield from (step for step in _typing_steps(letters, start, fuzzy) if step.cost)
    for end, piece in _pieces(letters, start):
        if piece in INITIALS:
            yield Step(end, (Unit(piece, False),), 1)
            if len(piece) > 1:
                yield Step(end, tuple(Unit(letter, False) for letter in piece), 1)


def _cheapest(letters: Letters, fuzzy: bool, steps_from: StepsFrom) -> list[Cut]:
    """The first `MOST_CUTS` of the cheapest ways through `letters`, longest units first."""
    last = len(letters.text)
    steps = [tuple(steps_from(letters, start, fuzzy)) for start in range(last)]
    cost_from: list[float] = [float("inf")] * last + [0]
    for start in range(last - 1, -1, -1):
        cost_from[start] = min(
            (step.cost + cost_from[step.end] for step in steps[start]), default=float("inf")
        )
    cuts: list[Cut] = []
    waiting: list[tuple[int, Cut]] = [(0, ())] if cost_from[0] < float("inf") else []
    while waiting and len(cuts) < MOST_CUTS:
        position, cut = waiting.pop()
        if position == last:
            cuts.append(cut)
            continue
        for step in reversed(steps[position]):
            if step.cost + cost_from[step.end] == cost_from[position]:
                waiting.append((step.end, cut + step.units))
    return cuts
