"""Finding Chinese text by its pinyin: in full, by initials, or mixed, any reading accepted.

`zhihuijiaoshi`, `zhihui jiaoshi`, `zhjs`, `zhihuijs` and, while it is being typed,
`zhihuijiaosh` all find 智慧教室. Texts are folded ones (`explorer.text.fold`); quotation marks
may stand between two matched characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from explorer.text.pinyin_cuts import INITIALS, cuts_of, read_letters
from explorer.text.syllables import characters_read, pinyin_of

__all__ = ["How", "PinyinMatch", "PinyinQuery", "compile_initials", "compile_query", "pinyin_of"]

How = Literal["pinyin", "initials"]
Reading = tuple[frozenset[str], ...]
FEWEST_INITIALS = 4
"""Letters from which initials are looked for that could be read otherwise."""

_BETWEEN = "[\"']{0,2}"  # what fold leaves of quotation marks: “双百”行动


class PinyinMatch(NamedTuple):
    """A found span of the folded text; `how` tells full syllables from anything shorter."""

    start: int
    end: int
    how: How


@dataclass(frozen=True)
class PinyinQuery:
    """A query that can be read as pinyin.

    `readings` are the ways to read it, those with most characters first: for each character of
    the hit the set of characters that fit (sets are shared, do not change them). `how[i]` says
    whether `readings[i]` is made of whole syllables.
    """

    readings: tuple[Reading, ...]
    how: tuple[How, ...]

    def finditer(self, text: str) -> Iterator[PinyinMatch]:
        """Yield hits in the folded `text` from left to right, the longest at each place."""
        for match in self._pattern.finditer(text):
            yield PinyinMatch(match.start(), match.end(), self.how[(match.lastindex or 1) - 1])

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """One group a reading, behind a class of all first characters, which the engine seeks fast."""
        first = frozenset[str]().union(*(reading[0] for reading in self.readings))
        ways = [_way(reading, first) for reading in self.readings]
        return re.compile(f"{_class(first)}(?:{'|'.join(ways)})")


def _way(reading: Reading, first: frozenset[str]) -> str:
    """The group for `reading` after its first character, one of `first`, has been read."""
    check = "" if reading[0] == first else f"(?<={_class(reading[0])})"
    return "(" + check + "".join(_BETWEEN + _class(characters) for characters in reading[1:]) + ")"


@lru_cache(maxsize=1024)
def _class(characters: frozenset[str]) -> str:
    """The regular expression's class of `characters`, none of which is special there."""
    return f"[{''.join(sorted(characters))}]"


@lru_cache(maxsize=32)
def compile_query(query: str, *, fuzzy_sounds: bool = False) -> PinyinQuery | None:
    """Read `query` as pinyin; None when it is none, or so short that it would find everything.

    Letters in any case, blanks and apostrophes between syllables, ü as `v`, `u:` or itself,
    tones as marks or digits (ignored). `fuzzy_sounds` takes zh/z, ch/c, sh/s, n/l, ing/in,
    eng/en and ang/an for the same.
    """
    letters = read_letters(query)
    if letters is None:
        return None
    how_of: dict[Reading, How] = {}
    for cut in cuts_of(letters, fuzzy_sounds):
        reading = tuple(characters_read(unit.letters, unit.whole, fuzzy_sounds) for unit in cut)
        how_of.setdefault(reading, "pinyin" if all(unit.whole for unit in cut) else "initials")
    ordered = sorted(how_of.items(), key=lambda item: (-len(item[0]), item[1] != "pinyin"))
    if not ordered:
        return None
    return PinyinQuery(tuple(reading for reading, _ in ordered), tuple(how for _, how in ordered))


def compile_initials(query: str) -> PinyinQuery | None:
    """Read each letter of `query` as an initial, also where some spell a syllable (`xngej` 校内各二级).

    None where a letter is none, or where there are too few to mean anything.
    """
    if len(query) < FEWEST_INITIALS or not INITIALS.issuperset(query):
        return None
    reading = tuple(characters_read(letter, False, False) for letter in query)
    return PinyinQuery((reading,), ("initials",))
