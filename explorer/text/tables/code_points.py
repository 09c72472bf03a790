"""Ranges of code points that folding and sanitising share, written as (first, last).

Source: Unicode 15.1, DerivedCoreProperties.txt (Default_Ignorable_Code_Point), Blocks.txt and
the general categories; Unicode licence v3.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

Ranges = tuple[tuple[int, int], ...]


class Characters:
    """The characters of sorted ranges, asked one at a time; a pattern's class of them takes milliseconds to compile."""

    __slots__ = ("_edges",)

    def __init__(self, ranges: Ranges) -> None:
        self._edges = [edge for first, last in ranges for edge in (first, last + 1)]

    def __contains__(self, character: str) -> bool:
        """Whether it is one of them; no character is not."""
        return bool(character) and bisect_right(self._edges, ord(character)) % 2 == 1


DEFAULT_IGNORABLE: Ranges = (
    (0x00AD, 0x00AD),  # soft hyphen
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x061C, 0x061C),  # Arabic letter mark
    (0x115F, 0x1160),  # Hangul fillers
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),  # Mongolian variation selectors
    (0x200B, 0x200F),  # zero-width characters and directional marks
    (0x202A, 0x202E),  # bidi embeddings and overrides
    (0x2060, 0x206F),  # word joiner, bidi isolates
    (0x3164, 0x3164),  # Hangul filler
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),  # byte order mark
    (0xFFA0, 0xFFA0),  # half-width Hangul filler
    (0xFFF0, 0xFFFB),  # specials, with the interlinear annotation signs
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),  # tags and ideographic variation selectors
)

COMBINING_MARKS: Ranges = (
    (0x0300, 0x036F),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0x3099, 0x309A),  # voicing marks of kana
    (0xFE20, 0xFE2F),
    (0xFF9E, 0xFF9F),  # half-width voicing marks
)

CHINESE_JAPANESE: Ranges = (
    (0x2329, 0x232A),  # angle brackets
    (0x2E80, 0x2FFF),  # radicals
    (0x3001, 0x303F),  # punctuation
    (0x3040, 0x312F),  # kana, bopomofo
    (0x3190, 0x33FF),  # extensions, enclosed and squared forms
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFE10, 0xFE1F),
    (0xFE30, 0xFE6F),  # vertical and small forms
    (0xFF01, 0xFF0F),  # full-width punctuation; full-width letters and digits are Latin text
    (0xFF1A, 0xFF20),
    (0xFF3B, 0xFF40),
    (0xFF5B, 0xFF9F),
    (0xFFE0, 0xFFE6),
    (0x16FE0, 0x16FFF),
    (0x1AFF0, 0x1B2FF),
    (0x1F200, 0x1F2FF),
    (0x20000, 0x3FFFF),
)


def character_class(*tables: Iterable[tuple[int, int]]) -> str:
    """The inside of a regular expression's `[…]` that holds all ranges of `tables`."""
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for table in tables for first, last in table)


def code_points(*tables: Iterable[tuple[int, int]]) -> frozenset[int]:
    """All code points of `tables`."""
    return frozenset(n for table in tables for first, last in table for n in range(first, last + 1))
