"""The rows in which two of the commonest characters stand side by side.

Two characters that most rows hold say nothing apart; as a pair they do. Pairs are read from a row's
UTF-16 code units as 32-bit numbers, once from its first and once from its second unit, so that no
Python code runs for a single character.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable
from itertools import product

from explorer.search.characters import BLOCK, Cancelled, CharacterSets, join_blocks, packed, pair_of
from explorer.search.corpus import Corpus

COMMON_SHARE = 0.4
"""Share of rows from which a character counts as common."""
MOST_COMMON = 40
"""Characters at most: their pairs take 1,600 sets."""
FEWEST_ROWS = 5000
"""Rows below which reading them is as cheap as asking first."""


def prepare_pairs(corpus: Corpus, sets: CharacterSets, should_stop: Callable[[], bool]) -> None:
    """Let filled character sets know the pairs of common characters. Cancelled when asked to stop."""
    if sets.pairs or len(corpus) < FEWEST_ROWS:
        return
    common = frozenset(sets.commonest(COMMON_SHARE, MOST_COMMON))
    wanted = frozenset(pair_of(first, second) for first, second in product(common, repeat=2))
    blocks: dict[int, dict[int, bytes]] = defaultdict(dict)
    starts = range(0, len(corpus), BLOCK)
    for number, first in enumerate(starts):
        if should_stop():
            raise Cancelled
        for pair, flags in _block(corpus, first, wanted).items():
            blocks[pair][number] = packed(flags)
    sets.know_pairs(common, join_blocks(blocks, len(starts), BLOCK))


def _block(corpus: Corpus, first: int, wanted: frozenset[int]) -> dict[int, bytearray]:
    text, starts = corpus.text, corpus.starts
    seen: dict[int, bytearray] = defaultdict(lambda: bytearray(BLOCK))
    for row in range(first, min(first + BLOCK, len(corpus))):
        data = text[starts[row] : starts[row + 1]].encode("utf-16-le", "surrogatepass")
        even, odd = len(data) & ~3, (len(data) - 2) & ~3
        pairs = set(array("I", data[:even]))
        pairs.update(array("I", data[2 : 2 + odd]))
        for pair in pairs & wanted:
            seen[pair][row - first] = 1
    return seen
