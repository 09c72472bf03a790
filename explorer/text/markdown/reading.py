"""A group of lines as a flat row of `Block`s, by the parser's tokens or, where it is plain, without them."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping, Sequence
from typing import Any

from markdown_it.common.utils import mdTrim
from markdown_it.token import Token

from explorer.text.markdown.block import QUOTE, Block, Kind, Segment
from explorer.text.markdown.groups import Group, halves, is_plain
from explorer.text.markdown.inline import inline_text, plain_text
from explorer.text.markdown.lines import Lines, Place, compose
from explorer.text.markdown.parser import MAX_NESTING, TooManyTokensError, block_tokens, inline_tokens
from explorer.text.markdown.table import HEAD_LINES, TableReader, add_rows, rows_stand_alone
from explorer.text.sanitize import visible

_BULLET = "-"
"""The marker of every unordered list: the usual • has no certain width in a terminal."""


class BlockReader:
    """Turns the tokens of one parse into blocks; `offset` is the source's line that the tokens' line 0 is.

    `environment` is the parser's: it knows where links lead.
    """

    def __init__(self, lines: Lines, offset: int, environment: MutableMapping[str, Any]) -> None:
        self.lines = lines
        self.offset = offset
        self.environment = environment
        self.blocks: list[Block] = []
        self.containers: list[str] = []
        self.fresh = 0
        self.last_line = offset

    def read(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """All blocks, in order; the inline text of each is parsed when it is asked for."""
        at = 0
        while at < len(tokens):
            at = self._read(tokens, at)
            yield from self.blocks
            self.blocks.clear()

    def _read(self, tokens: Sequence[Token], at: int) -> int:
        token = tokens[at]
        if token.map:
            self.last_line = self.offset + token.map[0]
        if token.type in ("paragraph_open", "heading_open", "footnote_open"):
            self._leaf(token, tokens[at + 1])
            return at + 3
        if token.type == "table_open":
            return self._table(tokens, at)
        if token.type in ("fence", "code_block"):
            self._code(token)
        elif token.type == "hr":
            self._emit(Block("rule", "", source=self._span(token)))
        else:
            self._container(token)
        return at + 1

    def _container(self, token: Token) -> None:
        if token.type == "blockquote_open":
            self._enter(QUOTE)
        elif token.type == "list_item_open":
            self._enter(f"{token.info}{token.markup}" if token.info else _BULLET)
        elif token.type in ("blockquote_close", "list_item_close"):
            if self.fresh:
                begin = self.lines.starts[self.last_line]
                self._emit(Block("paragraph", "", source=(begin, begin), tight=True))
            self.containers.pop()

    def _enter(self, container: str) -> None:
        self.containers.append(container)
        self.fresh += 1

    def _span(self, token: Token) -> tuple[int, int]:
        first, after = token.map or (0, 1)
        last = min(self.offset + max(after, first + 1), len(self.lines.texts)) - 1
        return self.lines.starts[self.offset + first], self.lines.end(last)

    def _leaf(self, opening: Token, inline: Token) -> None:
        text, runs, segments = inline_text(inline.content, inline_tokens(inline.content, self.environment))
        first, after = inline.map or (0, 0)
        if opening.type == "footnote_open":
            # The line of the label may hold nothing else.
            first = max(first, after - inline.content.count("\n") - 1)
        first += self.offset
        if opening.type == "heading_open" and opening.markup.startswith("#"):
            places = self.lines.of_heading(inline.content, first)
        else:
            places = self.lines.of_paragraph(inline.content, first)
        note = opening.type == "footnote_open"
        if note:
            self._enter(f"[{opening.info}]")
        kind: Kind = "footnote" if note else "heading" if opening.type == "heading_open" else "paragraph"
        level = int(opening.tag[1:]) if kind == "heading" else 0
        self._emit(
            Block(
                kind, visible(text), tuple(runs), tuple(compose(segments, places)), self._span(inline),
                tight=opening.hidden or note, level=level,
            )
        )  # fmt: skip
        if note:
            self.containers.pop()

    def _code(self, token: Token) -> None:
        text = token.content.removesuffix("\n")
        first = self.offset + (token.map or [0, 0])[0] + (token.type == "fence")
        origin = compose([Segment(0, 0, len(text))], _of_code(self.lines, text, first))
        language = token.info.split()[0] if token.info.split() else ""
        self._emit(
            Block("code", visible(text), (), tuple(origin), self._span(token), language=visible(language))
        )

    def _table(self, tokens: Sequence[Token], at: int) -> int:
        end = at
        table = TableReader(self.lines, self.environment)
        while tokens[end].type != "table_close":
            table.take(tokens[end], self.offset)
            end += 1
        self._emit(table.block(self._span(tokens[at])))
        return end + 1

    def _emit(self, block: Block) -> None:
        if self.containers:
            fresh = min(self.fresh, len(self.containers))
            block = Block(
                block.kind, block.text, block.runs, block.origin, block.source, tuple(self.containers), fresh,
                block.tight, block.level, block.rows, block.alignments, block.language,
            )  # fmt: skip
        self.fresh = 0
        self.blocks.append(block)


def _of_code(lines: Lines, text: str, first: int) -> list[Place]:
    places, offset = [], 0
    for number, line in enumerate(text.split("\n"), first):
        if number < len(lines.texts) and lines.texts[number].endswith(line):
            places.append(Place(offset, lines.end(number) - len(line)))
        offset += len(line) + 1
    return places


def blocks_of(lines: Lines, part: Group, environment: MutableMapping[str, Any]) -> Iterator[Block]:
    """The blocks of a group; where the parser would make too much of it, of its halves."""
    first, after = _without_blank_ends(lines, part)
    texts = lines.texts[first:after]
    if is_plain(texts):
        if texts:
            yield plain_paragraph(lines, first, after)
    elif rows_stand_alone(texts):
        yield from _rows(lines, Group(first, after), environment)
    else:
        yield from _parsed(lines, part, environment)


def _without_blank_ends(lines: Lines, part: Group) -> tuple[int, int]:
    first, after = part
    while first < after and not lines.texts[first].strip(" \t"):
        first += 1
    while first < after and not lines.texts[after - 1].strip(" \t"):
        after -= 1
    return first, after


def _parsed(lines: Lines, part: Group, environment: MutableMapping[str, Any]) -> Iterator[Block]:
    first, after = part
    try:
        tokens = block_tokens("\n".join(lines.texts[first:after]), environment)
    except TooManyTokensError:
        yield from _in_halves(lines, part, environment)
        return
    if max((token.level for token in tokens), default=0) >= MAX_NESTING - 2:
        yield typed(lines, first, after)
    else:
        yield from BlockReader(lines, first, environment).read(tokens)


def _in_halves(lines: Lines, part: Group, environment: MutableMapping[str, Any]) -> Iterator[Block]:
    if part.after - part.first == 1:
        yield typed(lines, *part)
        return
    for half in halves(lines.texts, part):
        yield from blocks_of(lines, half, environment)


def _rows(lines: Lines, part: Group, environment: MutableMapping[str, Any]) -> Iterator[Block]:
    """Lines that begin with a pipe: a table, and what follows it where its rows lack too many cells."""
    first, after = part
    try:
        head = block_tokens("\n".join(lines.texts[first : first + HEAD_LINES]), environment)
    except TooManyTokensError:
        yield typed(lines, first, after)
        return
    if not head or head[0].type != "table_open":
        yield from _parsed(lines, part, environment)
        return
    table = TableReader(lines, environment)
    for token in head:
        table.take(token, first)
    end = add_rows(table, first + HEAD_LINES, after)
    yield table.block((lines.starts[first], lines.end(end - 1)))
    if end < after:
        yield from _parsed(lines, Group(end, after), environment)


def plain_paragraph(lines: Lines, first: int, after: int) -> Block:
    """Lines without markup as the paragraph that the parser would make of them."""
    content = mdTrim("\n".join(lines.texts[first:after]))
    text, _, segments = plain_text(content)
    origin = compose(segments, lines.of_paragraph(content, first))
    return Block("paragraph", visible(text), (), tuple(origin), (lines.starts[first], lines.end(after - 1)))


def typed(lines: Lines, first: int, after: int) -> Block:
    """Lines nested too deep to be shown by their markup, as they were typed."""
    text = "\n".join(lines.texts[first:after])
    origin = compose([Segment(0, 0, len(text))], _of_code(lines, text, first))
    source = (lines.starts[first], lines.end(after - 1))
    return Block("paragraph", visible(text), (), tuple(origin), source)
