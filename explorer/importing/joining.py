"""Lines and blocks that a page or a line break cut off, joined again: Han to Han without a blank."""

from __future__ import annotations

import re
import unicodedata

from explorer.importing.numbering import is_weak, read_mark

_STOPS = "。！？；!?;：:…"
_CLOSING = "”’」』）)】》〉〕]\"'"
_OPENING = "（(《〈「『【〔[“‘"
_NEVER_FIRST = "，。、；：！？）》」』】〕〉”’,;:)]%％"
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]")
_LONGEST_HEADING = 80
_VERY_LONG = 400
_SEAM = 8
_ENDING = 80
_HYPHENATED = re.compile(r"[A-Za-z]{2}[-\u2010\u00ad]$")


def join(before: str, after: str) -> str:
    """Two pieces of one paragraph as one: a blank between them only where neither side is Han."""
    left, right = before.rstrip(), after.lstrip()
    if not left or not right:
        return left or right
    if _HYPHENATED.search(left) and right[0].islower():
        return left[:-1] + right
    blank = "" if _WIDE.match(left[-1]) or _WIDE.match(right[0]) else " "
    return left + blank + right


class Growing:
    """A text put together piece by piece as `join` would, each piece looked at once.

    `abridged` is its beginning and end, all of it while it is short: enough to tell what kind of text it is.
    """

    def __init__(self, text: str) -> None:
        self._parts = [text]
        self._head = text[:_VERY_LONG]

    @property
    def abridged(self) -> str:
        """The text, its middle left out where it is very long."""
        return self._head if len(self._head) < _VERY_LONG else self._head + self._parts[-1][-_ENDING:]

    def add(self, text: str) -> None:
        """Put a piece at the end."""
        last = self._parts[-1]
        joined = join(last[-_SEAM:], text)
        self._parts[-1] = last[:-_SEAM] + joined[: len(joined) - len(text.lstrip())]
        self._parts.append(text.lstrip())
        if len(self._head) < _VERY_LONG:
            self._head = join(self._head, text)[:_VERY_LONG]

    def __str__(self) -> str:
        return "".join(self._parts)


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a sentence stop, closing quotes and brackets aside."""
    end = text[-_ENDING:].rstrip().rstrip(_CLOSING)
    return bool(end) and end[-1] in _STOPS + "."


def continues(before: str, after: str) -> bool:
    """Whether the break between two lines is one within a sentence, whatever their lengths."""
    left, right = before.rstrip(), after.lstrip()
    if not left or not right:
        return False
    if left[-1] in _OPENING or right[0] in _NEVER_FIRST:
        return True
    if left[-1] in "，、,和与及的":
        return True
    return _unclosed(left)


def _unclosed(text: str) -> bool:
    return any(
        text.rfind(opening) > max(text.rfind(closing), len(text) - 60) for opening, closing in ("《》", "“”")
    )


def cut_by_page(before: str, after: str, *, cuts: bool) -> bool:
    """Whether `after` goes on where `before` stopped although a blank line stands between.

    `before` must be prose without its stop, `after` begin without a mark or an indent. `cuts` says that the
    document is known to cut its sentences, so that shorter prose counts.
    """
    if ends_sentence(before) or before.rstrip()[-1:] in _CLOSING or _is_heading_like(before):
        return False
    if after[:1] in "\u3000 \t#|-—*>" or read_mark(after) is not None:
        return False
    return is_prose(before) or weak_start(before) or (cuts and ("，" in before or "," in before))


def is_prose(text: str) -> bool:
    """Whether a text is long, or has the punctuation of a sentence inside."""
    return width(text) > 100 or any(stop in text for stop in "。；！？") or text.count("，") >= 2


def _is_heading_like(text: str) -> bool:
    if len(text) > _LONGEST_HEADING or any(stop in text for stop in "。；！？"):
        return False
    mark = read_mark(text)
    return mark is not None and not is_weak(mark.style)


def weak_start(text: str) -> bool:
    """Whether a text begins as prose numbers its points (六是…), so that it is no heading of its own."""
    mark = read_mark(text)
    return mark is not None and is_weak(mark.style)


def width(text: str) -> int:
    """Columns a text takes in a fixed-width file; that of a very long one is not counted but taken as its length."""
    if text.isascii() or len(text) > _VERY_LONG:
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)
