"""The one Markdown parser: CommonMark, GFM tables and strikethrough, footnotes, Chinese emphasis."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline, RuleFuncInlineType
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

_PILE = re.compile(r"(?:\[[^\[\]]{0,4}){32}")
"""Brackets that open and never close: the library takes 40 microseconds for each, links of men have none."""


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
    made.inline = _Inline()
    made.inline.ruler.at("link", _placed(link))
    made.inline.ruler.at("image", _placed(image))
    made.inline.ruler.before("link", "footnote_reference", footnote_reference)
    made.block.ruler.before("reference", "footnote", footnote_definition, {"alt": ["paragraph", "reference"]})
    # Escapes and entities stay tokens of their own: their source is longer than what they show.
    made.core.ruler.disable("text_join")
    return made
