"""Folding: one form for search, and the way back to the original's characters.

Folded away are case, width (NFKC where one character stays one, or becomes Latin letters and
digits: ㎡ → m2, ﬁ → fi), Traditional characters, accents and other combining marks, variants
of dashes, quotation marks, middle dots and tildes, and everything invisible. White space that
touches a Chinese or Japanese character vanishes, any other run of it becomes one blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from explorer.text.tables import read_table
from explorer.text.tables.code_points import (
    CHINESE_JAPANESE,
    COMBINING_MARKS,
    DEFAULT_IGNORABLE,
    Characters,
    character_class,
    code_points,
)

# Characters of everyday text get an entry even where nothing changes: `str.translate` pays
# several times as much for a missing key as for one that maps to itself. Making the entries
# takes longer than folding a short report without them.
_COMMON = (range(0x0600), range(0x2000, 0x2700), range(0x2E80, 0xA000), range(0xFF00, 0xFFF0))

_LARGE = 200_000
"""Characters of a text for which the large table pays."""
_SLICE = 20_000
"""Characters of short texts folded in one call."""
_WHITE_SPACE = "".join(
    chr(n) for n in (*range(0x09, 0x0E), *range(0x1C, 0x21), 0x85, 0xA0, 0x1680)
) + "".join(chr(n) for n in (*range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000))
"""All that Python's `str.isspace` and the patterns' `\\s` call white space."""

_MUCH_WHITE_SPACE = 1_000
"""Blanks and line ends in a text for which compiling a pattern of many ranges, 4 ms, pays."""
_RUN = re.compile(r"\s+")
_CHINESE = Characters(CHINESE_JAPANESE)
_BLANKS = re.compile(" {2,}")


class Folded(NamedTuple):
    """A folded text that knows where each of its characters stood.

    `starts[i]` and `ends[i]` bound the original of `text[i]`: one character and the marks and
    invisible characters that follow it. `length` is the original's length.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's span for `text[start:end]`, of whole characters with their marks.

        An empty span stays empty; bounds outside the text are drawn in.
        """
        end = min(end, len(self.text))
        start = min(max(start, 0), len(self.text))
        first = self.starts[start] if start < len(self.text) else self.length
        return (first, self.ends[end - 1]) if start < end else (first, first)


def fold(text: str) -> str:
    """Fold `text` for search; folding twice changes nothing.

    NUL stays and no rule reaches across it, so texts joined with NUL fold as they would alone.
    """
    if _has_invisible_beside_space(text):
        text = text.translate(_invisible())
    table = _large_table() if len(text) > _LARGE else _table()
    folded = _without_gaps(text).translate(table)
    return _BLANKS.sub(" ", folded) if "  " in folded else folded


def fold_each(texts: Iterable[str]) -> Iterator[str]:
    """Fold many short texts, each as it would be folded alone, several thousand characters at once.

    A single call takes a moment that no other thread can use, and one call a text takes five times as long.
    """
    held: list[str] = []
    size = 0
    for text in texts:
        held.append(text)
        size += len(text) + 1
        if size >= _SLICE:
            yield from _fold_joined(held)
            held, size = [], 0
    yield from _fold_joined(held)


def _fold_joined(texts: list[str]) -> list[str]:
    if not texts:
        return []
    folded = fold("\0".join(texts)).split("\0")
    return folded if len(folded) == len(texts) else [fold(text) for text in texts]


def fold_map(text: str) -> Folded:
    """Fold `text` and keep the way back: `fold_map(text).text == fold(text)`."""
    images = _images(text)
    pieces: list[str] = []
    starts: list[int] = []
    for position in _kept(text):
        piece = images[text[position]]
        if piece == " " and pieces and pieces[-1] == " ":
            continue
        pieces.extend(piece)
        starts.extend([position] * len(piece))
    ends = tuple(_end_of_character(text, start) for start in starts)
    return Folded("".join(pieces), tuple(starts), ends, len(text))


def _has_invisible_beside_space(text: str) -> bool:
    """Whether invisible characters would hide from the white-space rules what stands beside a blank."""
    if text.split() == [text]:
        return False
    if len(text) <= _LARGE and _invisible().keys().isdisjoint(map(ord, set(text))):
        return False
    return bool(_invisible_beside_space().search(text))


@cache
def _invisible_beside_space() -> re.Pattern[str]:
    # Hundreds of ranges take 2 ms to compile, and few texts have any of these characters.
    invisible = character_class(DEFAULT_IGNORABLE, COMBINING_MARKS)
    return re.compile(rf"\s(?:(?<=[{invisible}]\s)|(?=[{invisible}]))")


def _without_gaps(text: str) -> str:
    """The text without the white space that touches a Chinese or Japanese character."""
    if text.count(" ") + text.count("\n") > _MUCH_WHITE_SPACE:
        return _gap().sub("", text)
    return _RUN.sub(lambda run: "" if _touches(run) else run[0], text)


def _touches(run: re.Match[str]) -> bool:
    """Whether a run of white space stands beside a Chinese or Japanese character."""
    text, start, end = run.string, run.start(), run.end()
    return text[max(start - 1, 0) : start] in _CHINESE or text[end : end + 1] in _CHINESE


@cache
def _gap() -> re.Pattern[str]:
    # The pattern begins with \s, which the engine looks for fastest, and a run of white space is
    # walked once, from its first character.
    chinese = character_class(CHINESE_JAPANESE)
    return re.compile(rf"\s(?:(?<=[{chinese}]\s)\s*+|(?<!\s\s)\s*+(?=[{chinese}]))")


def _kept(text: str) -> list[int]:
    """Positions of the characters that white-space rules leave."""
    invisible = _invisible()
    kept = list(range(len(text)))
    if _has_invisible_beside_space(text):
        kept = [position for position in kept if ord(text[position]) not in invisible]
    seen = "".join([text[position] for position in kept])
    for gap in filter(_touches, reversed(list(_RUN.finditer(seen)))):
        kept[gap.start() : gap.end()] = [-1] * (gap.end() - gap.start())
    return [position for position in kept if position >= 0]


def _images(text: str) -> dict[str, str]:
    """Each character of `text` → what it folds to."""
    return {character: character.translate(_table()) for character in set(text)}


def _end_of_character(text: str, start: int) -> int:
    """Where the character at `start` ends, its marks and invisible followers included."""
    invisible = _invisible()
    end = start + 1
    while end < len(text) and ord(text[end]) in invisible:
        end += 1
    return end


@cache
def _invisible() -> dict[int, None]:
    """Code points that fold to nothing, as a table for `str.translate`."""
    return dict.fromkeys(code_points(DEFAULT_IGNORABLE, COMBINING_MARKS))


@cache
def _table() -> dict[int, int | str | None]:
    """Code point → folded code point, text, or None for nothing, for `str.translate`."""
    rows = read_table("folding.txt")
    sources = "".join([characters for image, characters in rows if len(image) == 1])
    images = "".join([image * len(characters) for image, characters in rows if len(image) == 1])
    longer = {ord(one): image for image, characters in rows if len(image) > 1 for one in characters}
    table: dict[int, int | str | None] = {**str.maketrans(sources, images)}
    table.update(longer)
    table.update(_invisible())
    table.update(dict.fromkeys(map(ord, _WHITE_SPACE), ord(" ")))
    return table


@cache
def _large_table() -> dict[int, int | str | None]:
    """The same table for large texts, with the everyday characters that fold to themselves."""
    return {n: n for common in _COMMON for n in common} | _table()
