"""What every reader of a format gives: positioned blocks, and what it left out or guessed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from explorer.model import Note

BlockKind = Literal[
    "heading", "paragraph", "item", "table", "quote", "code", "picture", "rule", "furniture", "note"
]
"""`furniture` is what a page carries around its text: running heads, page numbers, navigation."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a document, in reading order.

    `text` is Markdown of the block (a table as GFM, an item with its own marker), with what stood
    around it on the page gone. For a heading `level` counts from 1, 0 where the format marks that it
    is a heading but not of which level; `number` is an automatic number written out as the program
    shows it (第一章, 1.1), empty where the number is part of the text. `strength` says how strongly
    an unmarked paragraph looks like a heading by its style (0 plain … 3 large, centred and bold).
    `line` (from 1) or `page` (from 1) says where it stood, 0 where unknown. `continues` says that a
    page or line break cut it off from the block before. A `note` whose text begins with `[^` is a
    foot-note and stays in the body; any other becomes a note of its section, `note` where it is given.
    `anchor` and `tags` are what a heading says of its section besides its title.
    """

    kind: BlockKind
    text: str
    level: int = 0
    number: str = ""
    strength: int = 0
    line: int = 0
    page: int = 0
    continues: bool = False
    note: Note | None = None
    anchor: str = ""
    tags: tuple[str, ...] = ()


class Remark(NamedTuple):
    """Something skipped, mended or guessed: a stable code, what, and where (0 where unknown)."""

    code: str
    message: str
    line: int = 0
    page: int = 0


@dataclass(slots=True)
class Source:
    """A document as its format's reader leaves it.

    `title`, `organization`, `period`, `language` are what the format itself declares (front matter,
    document properties, `<title>`), empty where it does not. `marked` says whether its headings are
    marked by the format (then numbering is only read, not searched for), `own` that it is an export of
    this program, to be read back as it was. `remarks` grows as later steps skip and guess.
    """

    path: str
    format: str
    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    organization: str = ""
    period: str = ""
    language: str = ""
    source: str = ""
    summary: str = ""
    encoding: str = ""
    marked: bool = False
    own: bool = False
    remarks: list[Remark] = field(default_factory=list)

    def remark(self, code: str, message: str, *, line: int = 0, page: int = 0) -> None:
        """Note something that was skipped, mended or guessed."""
        self.remarks.append(Remark(code, message, line, page))

    def headings(self) -> Iterator[Block]:
        """The blocks marked as headings."""
        return (block for block in self.blocks if block.kind == "heading")
