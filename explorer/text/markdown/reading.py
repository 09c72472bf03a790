"""The parser's block tokens as a flat row of `Block`s."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.common.utils import mdTrim
from markdown_it.token import Token

from explorer.text.markdown.block import QUOTE, Alignment, Block, Cell, Kind, Run, Segment
from explorer.text.markdown.inline import inline_text, plain_text
from explorer.text.markdown.lines import Lines, Place, compose
from explorer.text.sanitize import visible

_ALIGNMENTS: dict[str, Alignment] = {
    "text-align:left": "left",
    "text-align:center": "center",
    "text-align:right": "right",
}
_BULLET = "-"
"""The marker of every unordered list: the usual • has no certain width in a terminal."""


class BlockReader:
    """Turns the tokens of one parse into blocks; `offset` is the source's line that the tokens' line 0 is."""

    def __init__(self, lines: Lines, offset: int) -> None:
        self.lines = lines
        self.offset = offset
        self.blocks: list[Block] = []
        self.containers: list[str] = []
        self.fresh = 0
        self.last_line = offset

    def read(self, tokens: Sequence[Token]) -> list[Block]:
        """All blocks, in order."""
        at = 0
        while at < len(tokens):
            at = self._read(tokens, at)
        return self.blocks

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
        text, runs, segments = inline_text(inline.content, inline.children or ())
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
        while tokens[end].type != "table_close":
            end += 1
        table = _Table(self.lines, self.offset)
        for token in tokens[at:end]:
            table.take(token)
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


class _Table:
    """Gathers a table's cells into one text, cells parted by tabs, rows by line feeds."""

    def __init__(self, lines: Lines, offset: int) -> None:
        self.lines = lines
        self.offset = offset
        self.parts: list[str] = []
        self.length = 0
        self.runs: list[Run] = []
        self.origin: list[Segment] = []
        self.rows: list[tuple[Cell, ...]] = []
        self.alignments: list[Alignment] = []
        self.row: list[Token] = []

    def take(self, token: Token) -> None:
        """Note one token of the table."""
        if token.type == "th_open":
            self.alignments.append(_ALIGNMENTS.get(str(token.attrs.get("style", "")), ""))
        elif token.type == "inline":
            self.row.append(token)
        elif token.type == "tr_close":
            self._end_row()

    def _end_row(self) -> None:
        number = self.offset + (self.row[0].map or [0, 0])[0]
        places = self.lines.of_cells([token.content for token in self.row], number)
        self.rows.append(tuple(self._cell(token, at) for token, at in zip(self.row, places, strict=True)))
        self.parts[-1] = "\n"
        self.row = []

    def _cell(self, token: Token, places: list[Place]) -> Cell:
        text, runs, segments = inline_text(token.content, token.children or ())
        start = self.length
        self.runs += (run._replace(start=run.start + start, end=run.end + start) for run in runs)
        self.origin += (part._replace(start=part.start + start) for part in compose(segments, places))
        self.parts += (text, "\t")
        self.length += len(text) + 1
        return Cell(start, start + len(text))

    def block(self, source: tuple[int, int]) -> Block:
        """The finished table."""
        text = visible("".join(self.parts[:-1]))
        return Block(
            "table", text, tuple(self.runs), tuple(self.origin), source,
            rows=tuple(self.rows), alignments=tuple(self.alignments),
        )  # fmt: skip


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
