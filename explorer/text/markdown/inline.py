"""The parser's inline tokens as display text, runs and the place of each character in the inline content.

The library keeps no positions inside a paragraph. Its tokens stand in the content in order, each with the
exact markup that made it, so a pointer that walks the content along with them finds each character's place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markdown_it.token import Token

from explorer.text.markdown.block import Run, Segment, Style
from explorer.text.tables.code_points import Characters

_STYLES: dict[str, Style] = {"strong": "strong", "em": "emphasis", "s": "strike", "link": "link"}
_CJK = Characters(
    (
        (0x2E80, 0x303F),
        (0x3041, 0x4DBF),
        (0x4E00, 0xA4CF),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE4F),
        (0xFF01, 0xFFEE),
        (0x20000, 0x3FFFD),
    )
)
"""Letters and signs between which a line end of the source is no blank."""
_CHINESE_MARKS = frozenset("“”‘’…—·")
_OUT_OF_STEP = 2000
"""How far ahead a text is looked for that does not stand where it should."""


class InlineText(NamedTuple):
    """Display text with its runs; the segments' `source` counts in the inline content."""

    text: str
    runs: list[Run]
    segments: list[Segment]


class _Open(NamedTuple):
    style: Style
    start: int
    href: str


class _Writer:
    """Follows the tokens of one inline content."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.at = 0
        self.parts: list[str] = []
        self.length = 0
        self.runs: list[Run] = []
        self.segments: list[Segment] = []
        self.open: list[_Open] = []

    def add(self, text: str, content_offset: int = -1) -> None:
        """Append display text that stands at an offset of the content, or nowhere."""
        if not text:
            return
        if content_offset >= 0:
            self.segments.append(Segment(self.length, content_offset, len(text)))
        self.parts.append(text)
        self.length += len(text)

    def literal(self, text: str) -> None:
        """Append text that stands in the content as it is."""
        if not self.content.startswith(text, self.at):
            found = self.content.find(text, self.at, self.at + len(text) + _OUT_OF_STEP)
            if found < 0:
                self.add(text)
                return
            self.at = found
        self.add(text, self.at)
        self.at += len(text)

    def special(self, token: Token) -> None:
        """Append an escaped character or an entity."""
        escaped = token.info == "escape"
        self.add(token.content, self.at + len(token.markup) - len(token.content) if escaped else -1)
        if not escaped:
            self.segments.append(Segment(self.length - len(token.content), self.at, 1))
        self.at += len(token.markup)

    def line_end(self, hard: bool) -> None:
        """Append a line's end: a line feed, a blank, or nothing between two Chinese characters."""
        end = self.content.find("\n", self.at)
        following = end + 1
        while following < len(self.content) and self.content[following] in " \t":
            following += 1
        if hard:
            self.add("\n", end)
        elif not self._chinese_around(following):
            self.add(" ", end)
        self.at = following

    def _chinese_around(self, following: int) -> bool:
        before = self.parts[-1][-1] if self.parts else ""
        after = self.content[following : following + 1]
        sides = [side in _CJK for side in (before, after)]
        return all(sides) or (any(sides) and (before in _CHINESE_MARKS or after in _CHINESE_MARKS))

    def code(self, token: Token) -> None:
        """Append a code span; a blank next to its marks may have been taken off, line ends are blanks."""
        start = self.at + len(token.markup)
        close = start + len(token.content)
        padded = not self.content.startswith(token.markup, close)
        self.runs.append(Run(self.length, self.length + len(token.content), "code"))
        self.add(token.content, start + padded)
        self.at = close + 2 * padded + len(token.markup)

    def image(self, token: Token) -> None:
        """Append an image's alternative text, or its file's name where it has none."""
        start, source = int(token.meta["start"]) + 2, str(token.attrs.get("src", ""))
        begin = self.length
        alternative = inline_text(token.content, token.children or ())
        self.add(alternative.text)
        self.segments += (Segment(begin + a, start + b, n) for a, b, n in alternative.segments)
        if not alternative.text:
            self.add(source.rpartition("/")[2] or source)
        self.runs.append(Run(begin, self.length, "image", source))
        self.at = int(token.meta["end"])

    def footnote(self, token: Token) -> None:
        """Append a footnote's mark: `[1]` for `[^1]`."""
        self.runs.append(
            Run(self.length, self.length + len(token.content) + 2, "footnote", token.markup[1:-1])
        )
        self.add("[", self.at)
        self.add(token.content, self.at + 2)
        self.at += len(token.markup)
        self.add("]", self.at - 1)

    def begin(self, token: Token, style: Style) -> None:
        """Open a run."""
        self.open.append(_Open(style, self.length, str(token.attrs.get("href", ""))))
        self.at += 1 if style == "link" else len(token.markup)

    def finish(self, token: Token, style: Style) -> None:
        """Close the innermost run of that style."""
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index].style == style:
                _, start, href = self.open.pop(index)
                self.runs.append(Run(start, self.length, style, href))
                break
        if style != "link":
            self.at += len(token.markup)
        elif token.markup == "autolink":
            self.at = self.content.find(">", self.at) + 1
        else:
            self.at = int(token.meta["end"])


def inline_text(content: str, tokens: Sequence[Token]) -> InlineText:
    """The display text of an inline content from its tokens."""
    writer = _Writer(content)
    for token in tokens:
        _write(writer, token)
    runs = sorted((run for run in writer.runs if run.start < run.end), key=lambda run: (run.start, -run.end))
    return InlineText("".join(writer.parts), runs, writer.segments)


def plain_text(content: str) -> InlineText:
    """The display text of an inline content in which nothing is markup."""
    writer = _Writer(content)
    for number, line in enumerate(content.split("\n")):
        if number:
            writer.line_end(hard=False)
        writer.literal(line)
    return InlineText("".join(writer.parts), [], writer.segments)


def _write(writer: _Writer, token: Token) -> None:
    kind, _, edge = token.type.partition("_")
    if token.type == "text":
        writer.literal(token.content)
    elif token.type == "text_special":
        writer.special(token)
    elif kind in ("softbreak", "hardbreak"):
        writer.line_end(kind == "hardbreak")
    elif token.type == "code_inline":
        writer.code(token)
    elif kind == "image":
        writer.image(token)
    elif token.type == "footnote_reference":
        writer.footnote(token)
    elif edge == "open":
        writer.begin(token, _STYLES[kind])
    else:
        writer.finish(token, _STYLES[kind])
