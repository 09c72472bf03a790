"""Blocks of a document nested under their headings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from explorer.importing.blocks import Block, Source
from explorer.importing.headings import Candidate, candidate
from explorer.importing.numbering import read_mark
from explorer.importing.plain_title import ADMONITION
from explorer.importing.run_in import Piece, paragraphs_of, pieces_of
from explorer.importing.sequences import nest

DEEPEST = 60
_RUNNING = 5
_LONGEST_RUNNING = 60
_BOXED = ("html", "epub")
"""Formats whose boxes beside the text are set as headings."""
_LONG_LEAD = 2000
"""Characters of a beginning that is no summary."""


@dataclass(slots=True)
class Draft:
    """A section in the making: its heading, the blocks of its own text, the sections below it."""

    title: str
    number: str = ""
    blocks: list[Block] = field(default_factory=list)
    below: list[Draft] = field(default_factory=list)
    line: int = 0
    page: int = 0
    anchor: str = ""
    tags: tuple[str, ...] = ()


def build_outline(source: Source) -> Draft:
    """The whole document as one draft without a title: what stands before the first heading, and the sections."""
    has_headings = source.marked or any(block.kind == "heading" for block in source.blocks)
    if has_headings and (source.own or not _begins_late(source.blocks)):
        return _marked(source)
    return _numbered(source)


def _begins_late(blocks: list[Block]) -> bool:
    """Whether most of the text stands before the first marked heading, which then tells nothing of its outline."""
    first = next((at for at, block in enumerate(blocks) if block.kind == "heading"), 0)
    before = sum(len(block.text) for block in blocks[:first])
    return before >= _LONG_LEAD and before * 2 > sum(len(block.text) for block in blocks)


class _Tree:
    """Sections opened one after the other; the deepest one open takes the text."""

    def __init__(self) -> None:
        self.top = Draft("")
        self._open: list[tuple[int, Draft]] = []
        self._parts: list[str] = []
        self._last = Block("paragraph", "")

    def open(self, level: int, draft: Draft) -> None:
        """Begin a section at a level; skipped levels are mended by nesting it right below the last lower one."""
        self._close_paragraph()
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        (self._open[-1][1] if self._open else self.top).below.append(draft)
        self._open.append((level, draft))

    def add(self, block: Block) -> None:
        """Text of the section that is open."""
        self._close_paragraph()
        self._current().blocks.append(block)

    def extend(self, piece: Piece) -> None:
        """Put a part of a paragraph back to the part before it; the two stand in one section."""
        blocks = self._current().blocks
        if not self._parts:
            self._last = blocks.pop() if blocks else replace(_part(piece), text="")
            self._parts = [self._last.text]
        self._parts.append(piece.text.strip())

    def finish(self) -> Draft:
        """The whole tree."""
        self._close_paragraph()
        return self.top

    def _close_paragraph(self) -> None:
        if self._parts:
            self._current().blocks.append(replace(self._last, text="".join(self._parts)))
            self._parts = []

    def place(self, level: int, number: str) -> int:
        """Where a marked level stands: twice as deep, one more below an open section of its own level it counts on."""
        above = number.rstrip(".． ").rpartition(".")[0]
        below = above and any(
            depth == 2 * level and draft.number.rstrip(".．:： ").rpartition(" ")[2] == above
            for depth, draft in self._open
        )
        return 2 * level + bool(below)

    def repeats(self, text: str) -> bool:
        """Whether a line says again what the open section, still without text, is called."""
        current = self._current()
        if not self._open or current.blocks or current.below:
            return False
        return "".join(text.split()) == "".join((current.number + current.title).split())

    def _current(self) -> Draft:
        return self._open[-1][1] if self._open else self.top


def _marked(source: Source) -> Draft:
    tree = _Tree()
    level = 1
    for block in source.blocks:
        if block.kind != "heading":
            _add_below(tree, block, source)
            continue
        text = block.text.strip()
        if source.format in _BOXED and ADMONITION.fullmatch(text):
            tree.add(replace(block, kind="paragraph", text=f"**{text}**", level=0))
            continue
        if not text and not source.own:
            source.remark("empty-heading", "a heading without text", line=block.line, page=block.page)
            continue
        level = block.level if source.own else min(block.level or level, DEEPEST)
        if not source.own and tree.repeats(text):
            source.remark("furniture", "repeated heading", line=block.line, page=block.page)
            continue
        number, title = split_number(text) if not block.number else (block.number, text)
        tree.open(
            tree.place(level, number),
            Draft(title, number, [], [], block.line, block.page, block.anchor, block.tags),
        )
    return tree.finish()


def _add_below(tree: _Tree, block: Block, source: Source) -> None:
    """Text below a heading, without the line that only says the heading again."""
    first, _, rest = block.text.partition("\n")
    if source.own or block.kind != "paragraph" or not tree.repeats(first.strip().strip("*_")):
        tree.add(block)
        return
    source.remark("furniture", "repeated heading", line=block.line, page=block.page)
    if rest.strip():
        tree.add(replace(block, text=rest.strip("\n")))


def split_number(text: str) -> tuple[str, str]:
    """A heading's printed number and its title; no number where nothing would be left as title."""
    mark = read_mark(text, bare=True)
    if mark is None or mark.style == "letter-paren" or not text[mark.end :].strip():
        return "", text
    return mark.printed, text[mark.end :].strip()


def _numbered(source: Source) -> Draft:
    blocks = [_unmarked(block) for block in source.blocks]
    pieces = [piece for block in blocks for part in paragraphs_of(block) for piece in pieces_of(part)]
    running = _running(pieces)
    found = (
        candidate(pieces, index) for index in range(len(pieces)) if pieces[index].text.strip() not in running
    )
    headings = {one.piece: one for one in nest([one for one in found if one is not None])}
    tree = _Tree()
    for index, piece in enumerate(pieces):
        heading = headings.get(index)
        above = headings.get(index - 1)
        if above is not None and above.takes_next:
            continue
        if heading is None:
            _add_text(tree, piece, glued=piece.glued)
        else:
            _open(tree, piece, heading)
    return tree.finish()


def _unmarked(block: Block) -> Block:
    """A marked heading as a line that stands far apart; any other block as it is."""
    return replace(block, kind="paragraph", strength=3, level=0) if block.kind == "heading" else block


def _running(pieces: list[Piece]) -> frozenset[str]:
    """Short lines of a document without lines of its own (HTML, Word, PDF) that come again and again: a firm's name."""
    seen = Counter(
        piece.text.strip() for piece in pieces if not piece.block.line and len(piece.text) <= _LONGEST_RUNNING
    )
    return frozenset(text for text, count in seen.items() if count >= _RUNNING)


def _open(tree: _Tree, piece: Piece, heading: Candidate) -> None:
    title = heading.cut.title or heading.number
    number = heading.number if heading.cut.title else ""
    tree.open(
        min(heading.depth, DEEPEST),
        Draft(_without_bold(title), number, line=piece.block.line, page=piece.block.page),
    )
    if heading.cut.rest:
        tree.add(Block("paragraph", heading.cut.rest, line=piece.block.line, page=piece.block.page))


def _add_text(tree: _Tree, piece: Piece, *, glued: bool) -> None:
    """Text that is no heading; a piece cut off a paragraph in vain is put back."""
    if glued:
        tree.extend(piece)
    else:
        tree.add(piece.block if piece.text == piece.block.text else _part(piece))


def _part(piece: Piece) -> Block:
    return Block("paragraph", piece.text.strip(), line=piece.block.line, page=piece.block.page)


def _without_bold(title: str) -> str:
    return title.replace("**", "").strip()
