"""Syllables of pinyin and the characters that are read so.

A syllable is spelled in small letters without its tone, ü as v. Characters are folded ones
(`explorer.text.fold`): a Simplified character has the readings of its Traditional forms too.
"""

from __future__ import annotations

from functools import cache, lru_cache

from explorer.text.fold import fold
from explorer.text.tables import read_table

LONGEST = 7  # letters; `zhuang` has 6, a fuzzy spelling one more

# Spellings that people type for a syllable of the table.
_ALSO_TYPED = {"lue": "lve", "nue": "nve"}
_FUZZY_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"))
_FUZZY_FINALS = ("ang", "eng", "ing")


def pinyin_of(character: str) -> tuple[str, ...]:
    """All readings of `character`, without tones, in alphabetical order; empty where none is known."""
    return _readings().get(fold(character), ())


def is_syllable(letters: str, fuzzy: bool) -> bool:
    """Whether `letters` spell a whole syllable."""
    letters = _ALSO_TYPED.get(letters, letters)
    return letters in _table() or (fuzzy and _sound(letters) in _sounds())


def can_continue(letters: str, fuzzy: bool) -> bool:
    """Whether more letters may follow `letters` within one syllable."""
    return letters in _beginnings() or (fuzzy and _sound(letters) in _beginnings_of_sounds())


@lru_cache(maxsize=2048)
def characters_read(letters: str, whole: bool, fuzzy: bool) -> frozenset[str]:
    """Characters with a reading that is `letters`, or begins with them where they are not `whole`."""
    letters = _ALSO_TYPED.get(letters, letters)
    sound = _sound(letters)
    syllables = (
        syllable
        for syllable in _table()
        if _fits(syllable, letters, whole) or (fuzzy and _fits(_sound(syllable), sound, whole))
    )
    return frozenset().union(*(_table()[syllable] for syllable in syllables))


def _fits(syllable: str, letters: str, whole: bool) -> bool:
    """Whether `syllable` is `letters`, or begins with them."""
    return syllable == letters if whole else syllable.startswith(letters)


@lru_cache(maxsize=4096)
def _sound(letters: str) -> str:
    """`letters` with sounds that speakers confuse made one: zhang, zang, zan → zan."""
    for initial, plain in _FUZZY_INITIALS:
        if letters.startswith(initial):
            letters = plain + letters[len(initial) :]
            break
    return letters[:-1] if letters.endswith(_FUZZY_FINALS) else letters


@cache
def _table() -> dict[str, str]:
    """Syllable → its characters."""
    return dict(read_table("pinyin.txt"))


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    """Character → its syllables; built when a single character's readings are first asked for."""
    readings: dict[str, tuple[str, ...]] = {}
    for syllable, characters in _table().items():
        for character in characters:
            readings[character] = (*readings.get(character, ()), syllable)
    return readings


@cache
def _sounds() -> frozenset[str]:
    """Sounds of all syllables."""
    return frozenset(map(_sound, _table()))


@cache
def _beginnings() -> frozenset[str]:
    """All proper beginnings of syllables."""
    return frozenset(syllable[:n] for syllable in _table() for n in range(1, len(syllable)))


@cache
def _beginnings_of_sounds() -> frozenset[str]:
    """All proper beginnings of sounds."""
    return frozenset(sound[:n] for sound in _sounds() for n in range(1, len(sound)))
