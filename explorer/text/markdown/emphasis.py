"""Emphasis next to Chinese: `**注意：**请看` is strong, which CommonMark's flanking rules deny.

CommonMark 0.31.2 (6.2) lets no run of `*` close after punctuation unless white space or punctuation
follows, a rule made for scripts with spaces. The widening is that of the markdown-cjk-friendly proposal: next
to a CJK character, punctuation on the other side of the run does not count, and CJK punctuation never does.
"""

from __future__ import annotations

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline.state_inline import Scanned, StateInline

from explorer.text.tables.code_points import Characters

_CJK = Characters(
    (
        (0x1100, 0x11FF),
        (0x2E80, 0x303E),
        (0x3041, 0xA4CF),
        (0xA960, 0xA97C),
        (0xAC00, 0xD7FF),
        (0xF900, 0xFAFF),
        (0xFE10, 0xFE19),
        (0xFE30, 0xFE6B),
        (0xFF01, 0xFFEE),
        (0x1F200, 0x1F2FF),
        (0x20000, 0x3FFFD),
    )
)
"""Characters of Chinese, Japanese and Korean with their punctuation and full-width forms."""


class _Side:
    """What stands on one side of a run of emphasis marks."""

    __slots__ = ("blank", "chinese", "punctuation")

    def __init__(self, character: str) -> None:
        code = ord(character)
        self.blank = isWhiteSpace(code)
        self.chinese = character in _CJK
        self.punctuation = isMdAsciiPunct(code) or isPunctChar(character)

    def lets_open(self, inner: _Side) -> bool:
        """Whether a run with this outside and `inner` inside flanks its inside."""
        if inner.blank:
            return False
        stops = inner.punctuation and not inner.chinese
        return not stops or self.blank or self.punctuation or self.chinese


class ChineseInlineState(StateInline):
    """The library's inline state with flanking rules that know Chinese."""

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803 - the library's names
        """Whether the run of marks at `start` can open and close emphasis, and its length."""
        end = start
        while end < self.posMax and self.src[end] == self.src[start]:
            end += 1
        before = _Side(self.src[start - 1] if start > 0 else " ")
        after = _Side(self.src[end] if end < self.posMax else " ")
        left, right = before.lets_open(after), after.lets_open(before)
        return Scanned(
            left and (canSplitWord or not right or before.punctuation),
            right and (canSplitWord or not left or after.punctuation),
            end - start,
        )
