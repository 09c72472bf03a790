"""For each character the set of rows that hold it, kept as one Python integer (bit i is row i).

"Rows that hold all of these characters" is then a few `&`, "at least n of them" a few `&` and `|`,
a microsecond each for 100,000 rows. Characters are UTF-16 code units, so that the sets can be filled
from one flat array; a character beyond the first plane is the pair of its surrogates.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from explorer.search.corpus import Corpus

BLOCK = 8192
"""Rows filled between two looks at whether to stop; a multiple of 64."""


class Cancelled(Exception):  # noqa: N818 - no error: the caller asked for it
    """A search was asked to stop."""


def rows_of(rows: int) -> Iterator[int]:
    """The rows of a set in order."""
    digits = bin(rows)[:1:-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)


def units(text: str) -> list[int]:
    """The UTF-16 code units of a text."""
    return array("H", text.encode("utf-16-le", "surrogatepass")).tolist()


class CharacterSets:
    """The rows that hold each character; filled by `prepare`, or by the first question."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._sets: dict[int, int] | None = None
        self._common: frozenset[int] = frozenset()
        self.pairs: dict[int, int] = {}

    @property
    def ready(self) -> bool:
        """Whether the sets are filled, so that asking costs microseconds."""
        return self._sets is not None

    def prepare(self, should_stop: Callable[[], bool]) -> None:
        """Fill the sets: about two seconds for 20 million characters. Cancelled when asked to stop."""
        if self._sets is not None:
            return
        blocks: dict[int, dict[int, bytes]] = {}
        size = min(BLOCK, -(-len(self._corpus) // 64) * 64)  # flags of a small report stay small
        starts = range(0, len(self._corpus), size or 1)
        for number, first in enumerate(starts):
            if should_stop():
                raise Cancelled
            for unit, packed in self._block(first, size):
                blocks.setdefault(unit, {})[number] = packed
        self._sets = join_blocks(blocks, len(starts), size)

    def _block(self, first: int, size: int) -> Iterator[tuple[int, bytes]]:
        starts = self._corpus.starts
        last = min(first + size, len(self._corpus))
        seen: dict[int, bytearray] = defaultdict(lambda: bytearray(size))
        for row in range(first, last):
            text = self._corpus.text[starts[row] : starts[row + 1]]
            for unit in set(array("H", text.encode("utf-16-le", "surrogatepass"))):
                seen[unit][row - first] = 1
        return ((unit, packed(flags)) for unit, flags in seen.items())

    def commonest(self, share: float, most: int) -> list[int]:
        """Code units that more than a share of the rows hold, the commonest first, NUL left out."""
        counted = [(rows.bit_count(), unit) for unit, rows in (self._sets or {}).items() if unit]
        return [
            unit for count, unit in sorted(counted, reverse=True)[:most] if count > share * len(self._corpus)
        ]

    def _of_unit(self, unit: int) -> int:
        if self._sets is None:
            self.prepare(lambda: False)
        return self._sets.get(unit, 0) if self._sets else 0

    def holding_all(self, characters: str) -> int:
        """Rows that hold every one of the characters (both surrogates of a rare one)."""
        found = -1
        for unit in set(units(characters)):
            found &= self._of_unit(unit)
        return found if found >= 0 else self.everything

    def holding_text(self, text: str) -> int:
        """Rows that hold all characters of a text, and its pairs of common ones side by side."""
        found = self.holding_all(text)
        if self.pairs:
            for first, second in pairwise(units(text)):
                if first in self._common and second in self._common:
                    found &= self.pairs.get(pair_of(first, second), 0)
        return found

    def know_pairs(self, common: frozenset[int], pairs: dict[int, int]) -> None:
        """Take in the rows of every pair of some common code units; a pair left out stands nowhere."""
        self._common, self.pairs = common, pairs

    def holding_any(self, characters: Iterable[str]) -> int:
        """Rows that hold at least one of the characters."""
        found = 0
        for character in characters:
            found |= self.holding_all(character)
        return found

    def holding_most(self, characters: str, missing: int) -> int:
        """Rows that hold all but `missing` of the distinct characters."""
        levels = [self.everything] + [0] * missing
        for character in dict.fromkeys(characters):
            has = self.holding_all(character)
            for lost in range(missing, 0, -1):
                levels[lost] = (levels[lost] & has) | levels[lost - 1]
            levels[0] &= has
        return levels[missing]

    @property
    def everything(self) -> int:
        """The set of all rows."""
        return (1 << len(self._corpus)) - 1


def pair_of(first: int, second: int) -> int:
    """Two neighbouring code units as the one number this machine reads from them."""
    return array("I", array("H", [first, second]).tobytes())[0]


def join_blocks(blocks: dict[int, dict[int, bytes]], count: int, size: int) -> dict[int, int]:
    """Key → its rows, from the packed flags of each block of `size` rows in which it occurs."""
    nothing = [bytes(size // 8)] * count
    return {
        key: int.from_bytes(b"".join(map(found.get, range(count), nothing)), "little")
        for key, found in blocks.items()
    }


def packed(flags: bytearray) -> bytes:
    """One byte a row (0 or 1) into one bit a row: eight rows' bits gathered by three shifts."""
    bits = int.from_bytes(flags, "little")
    bits |= bits >> 7
    bits |= bits >> 14
    bits |= bits >> 28
    return bits.to_bytes(len(flags), "little")[::8]
