"""The longest word of a table at a place of a text: a few look-ups instead of a pattern slow to compile."""

from __future__ import annotations

from collections.abc import Iterable


class LongestWord:
    """A table of words, asked for the longest that stands at a place."""

    __slots__ = ("_lengths", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def end(self, text: str, start: int) -> int:
        """Where the longest word from `start` on ends; `start` where none stands there.

        A word that ends in a Latin letter ends no longer Latin word: `m` does not stand in `men`.
        """
        for length in self._lengths.get(text[start : start + 1], ()):
            word = text[start : start + length]
            end = start + len(word)
            if word in self._words and not (is_latin(word[-1]) and is_latin(text[end : end + 1])):
                return end
        return start


def is_latin(character: str) -> bool:
    """Whether a character is a letter of ASCII; nothing is none."""
    return character.isascii() and character.isalpha()
