"""The one Markdown parser: CommonMark, GFM tables and strikethrough, footnotes, Chinese emphasis."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline, RuleFuncInlineType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import image, link
from markdown_it.token import Token

from explorer.text.markdown.emphasis import ChineseInlineState
from explorer.text.markdown.footnotes import footnote_definition, footnote_reference

if TYPE_CHECKING:
    from markdown_it.utils import EnvType

MAX_NESTING = 64
"""Depth of quotes and lists, in tokens, that is parsed; deeper text is shown as it was typed."""
MAX_IMAGES = 4
"""Depth of images in images' alternative text that is parsed; the library recurses without limit."""

MAX_MARKS = 20_000
"""Signs of markup in one paragraph that are parsed: at a kilobyte each, more would fill the memory."""
_MARKS = "*_~`[&\\<"
MAX_TOKENS = 60_000
"""Tokens of blocks that are made at once, about 20 MB; what needs more is parsed in pieces."""

_PILE = re.compile(r"(?:\[[^\[\]]{0,4}){32}")
"""Brackets that open and never close: the library takes 40 microseconds for each, links of men have none."""


class TooManyTokensError(Exception):
    """A source makes more than `MAX_TOKENS` tokens of blocks."""


class BlockState(StateBlock):
    """The library's state of blocks, bounded, and with no loop over each blank of an indent."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__("", md, env, tokens)
        self.src = src
        for marks in (self.bMarks, self.eMarks, self.tShift, self.sCount, self.bsCount):
            marks.clear()
        lines = src.split("\n")
        if not lines[-1].strip(" \t"):
            # The library counts no line for blanks at the very end.
            lines.pop()
        start = 0
        for line in lines:
            lead = line[: len(line) - len(line.lstrip(" \t"))]
            self._mark(start, start + len(line), len(lead), len(lead.expandtabs(4)))
            start += len(line) + 1
        self._mark(len(src), len(src), 0, 0)
        self.lineMax = len(lines)

    def _mark(self, start: int, end: int, shift: int, indent: int) -> None:
        self.bMarks.append(start)
        self.eMarks.append(end)
        self.tShift.append(shift)
        self.sCount.append(indent)
        self.bsCount.append(0)

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Append a token; TooManyTokensError where there are too many."""
        if len(self.tokens) >= MAX_TOKENS:
            raise TooManyTokensError
        return super().push(ttype, tag, nesting)


class _Block(ParserBlock):
    """The library's parser of blocks on `BlockState`."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, outTokens: list[Token]) -> list[Token]:  # noqa: N803 - the library's name
        """Append the tokens of `src`; TooManyTokensError."""
        state = BlockState(src, md, env, outTokens)
        self.tokenize(state, 0, state.lineMax)
        return state.tokens


class _Inline(ParserInline):
    """The library's inline parser on `ChineseInlineState`."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Append the tokens of `src` to `tokens`; called again for each image's alternative text."""
        depth = env.get("image_depth", 0)
        if depth > MAX_IMAGES or _too_many_marks(src) or _PILE.search(src):
            tokens.append(Token("text", "", 0, content=src))
            return tokens
        env["image_depth"] = depth + 1
        state = ChineseInlineState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        env["image_depth"] = depth
        return state.tokens


def _too_many_marks(source: str) -> bool:
    return len(source) > MAX_MARKS and sum(map(source.count, _MARKS)) > MAX_MARKS


def _placed(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    """The rule, leaving in the last token it makes where in the inline text it began and ended."""

    def run(state: ChineseInlineState, silent: bool) -> bool:
        start = state.pos
        if not rule(state, silent):
            return False
        if not silent:
            state.tokens[-1].meta.update(start=start, end=state.pos)
        return True

    return run  # type: ignore[return-value]  # the library hands each rule the state that `_Inline` makes


@cache
def parser() -> MarkdownIt:
    """The shared parser; parsing keeps its state to itself."""
    made = MarkdownIt("js-default", {"html": False, "linkify": False, "maxNesting": MAX_NESTING})
    made.block, made.inline = _Block(), _Inline()
    made.inline.ruler.at("link", _placed(link))
    made.inline.ruler.at("image", _placed(image))
    made.inline.ruler.before("link", "footnote_reference", footnote_reference)
    made.block.ruler.before("reference", "footnote", footnote_definition, {"alt": ["paragraph", "reference"]})
    return made


def block_tokens(source: str, environment: EnvType) -> list[Token]:
    """The tokens of a source's blocks, their inline tokens still unread; TooManyTokensError.

    What is defined for the whole source, such as where links lead, is noted in `environment`.
    """
    tokens: list[Token] = []
    parser().block.parse(source, parser(), environment, tokens)
    return tokens


def inline_tokens(content: str, environment: EnvType) -> list[Token]:
    """The tokens of an inline content; escapes and entities are tokens of their own."""
    return parser().inline.parse(content, parser(), environment, [])
