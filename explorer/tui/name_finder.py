"""Names found by a few letters of them.

Matching is plain: every word typed must stand in the name. It is linear in names and query, unlike
Textual's own palette, and both are capped.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from explorer.text.fold import fold, fold_each

if TYPE_CHECKING:
    from explorer.text.pinyin import PinyinQuery

LONGEST_QUERY = 100
LONGEST_NAME = 300
END = "\n"
"""Stands between names; in none of them, where a word without white space is looked for."""
MOST_FOUND = 200
"""Choices a list gets; whoever sees so many types another letter."""
MOST_READ = 20_000
"""Names above which pinyin is left to the search, which reads in a thread."""
LONGEST_READ = 48
"""Letters above which what is typed is no pinyin."""


class NameFinder:
    """Names folded once (case, width, Traditional), found by the words in them.

    With `most` given, finding costs little more than one pass of the interpreter's own over all names.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = list(fold_each(name[:LONGEST_NAME] for name in names))
        self._whole = END + END.join(self.names)
        self._starts = list(accumulate((len(name) + 1 for name in self.names), initial=1))

    def find(self, query: str, most: int | None = None) -> list[int]:
        """The indexes of `most` names that hold every word, those that begin with the first one first."""
        # An accent by itself folds to nothing, which would stand everywhere.
        words = list(filter(None, map(fold, query[:LONGEST_QUERY].split())))
        if not words:
            return list(range(len(self.names)))[:most]
        begin = list(islice(self._holding(END + words[0], words), most))
        known = frozenset(begin)
        rarest = min(words, key=self._whole.count) if len(words) > 1 else words[0]
        others = (index for index in self._holding(rarest, words) if index not in known)
        return [*begin, *islice(others, None if most is None else most - len(begin))]

    def _holding(self, text: str, words: list[str]) -> Iterator[int]:
        """The indexes of the names that hold a text (END is what stands before a name) and all words."""
        before = text.count(END)
        place = self._whole.find(text)
        while place >= 0:
            index = bisect_right(self._starts, place + before) - 1
            if len(words) == 1 or all(word in self.names[index] for word in words):
                yield index
            place = self._whole.find(text, self._starts[index + 1] - 1)


class ReadNames(NameFinder):
    """Names found by their words, and then by their pinyin."""

    def find(self, query: str, most: int | None = MOST_FOUND) -> list[int]:
        """The indexes of the names that hold every word, then of those that are read so."""
        found = super().find(query, most)
        if len(found) >= MOST_FOUND or not query.isascii() or len(self.names) > MOST_READ:
            return found
        from explorer.text.pinyin import compile_query

        read = compile_query(fold(query.strip()[:LONGEST_READ]))
        if read is None:
            return found
        known = set(found)
        return found + [index for index in self._read(read) if index not in known]

    def _read(self, query: PinyinQuery) -> list[int]:
        """The indexes of the names that are read so: one pass over all of them, as far as a list goes."""
        found: dict[int, None] = {}
        for match in query.finditer(self._whole):
            found[bisect_right(self._starts, match.start) - 1] = None
            if len(found) == MOST_FOUND:
                break
        return list(found)
