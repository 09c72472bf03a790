"""The reader of Markdown: headings by a line scan, so that large files stay cheap; text kept as typed."""

from __future__ import annotations

import re

from explorer.errors import LoadError
from explorer.importing.blocks import Block, Source
from explorer.importing.encoding import decode
from explorer.importing.text import clean

_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^\n]*)$")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TABLE_RULE = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_NO_SETEXT = re.compile(r" {0,3}(?:[-*+>|#]|\d{1,9}[.)][ \t]|\[\^)| {4}|\t")
_FACTS = re.compile(r"> (.+ · .+|[^·]+)$")
_FRONT_KEY = re.compile(r"([A-Za-z_-]{1,40})[ \t]*:[ \t]*(.*)$")
_KEYS = {
    "title": "title", "organization": "organization", "organisation": "organization", "author": "organization",
    "period": "period", "date": "period", "language": "language", "lang": "language", "source": "source",
    "summary": "summary", "description": "summary", "abstract": "summary",
}  # fmt: skip
_PERIOD = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?:/\d{4}(?:-\d{2}(?:-\d{2})?)?)?")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_INLINE = re.compile(
    r"(?<!\\)!\[([^\]\n]*)\]\([^)\n]*\)|(?<!\\)\[([^\]\n]+)\]\([^)\n]*\)|(?<!\\)`([^`\n]+)`|(?<!\\)<[a-zA-Z/][^>\n]*>"
    r"|(?<!\\)\*\*(?=\S)([^\n]+?)(?<=\S)(?<!\\)\*\*|(?<!\\)__(?=\S)([^\n]+?)(?<=\S)(?<!\\)__"
)


def read(data: bytes, path: str, *, encoding: str = "") -> Source:
    """The blocks of a Markdown file. LoadError where the bytes are no text."""
    decoded = decode(data, path, encoding)
    source = Source(path, "markdown", encoding=decoded.encoding, marked=True)
    if decoded.guessed:
        source.remark(
            "encoding", f"read as {decoded.encoding}; name another with --encoding if it looks wrong"
        )
    text = clean(decoded.text, source)
    if not text.strip():
        raise LoadError("holds no text; give a document with something in it", path=path)
    lines = text.split("\n")
    start = _front_matter(lines, source)
    _Scan(source, lines).run(start)
    _own_facts(source)
    return source


def plain_heading(text: str) -> str:
    """A heading as it reads: emphasis, links and backslashes gone."""
    for _ in range(3):
        text, changed = _INLINE.subn(lambda match: next((part for part in match.groups() if part), ""), text)
        if not changed:
            break
    return _ESCAPED.sub(r"\1", text).strip()


def _front_matter(lines: list[str], source: Source) -> int:
    """Read the simple keys between `---` lines at the beginning; the line after them."""
    if lines[0].rstrip() != "---":
        return 0
    end = next(
        (index for index in range(1, min(len(lines), 400)) if lines[index].rstrip() in ("---", "...")), 0
    )
    if not end or not any(_FRONT_KEY.match(line) for line in lines[1:end]):
        return 0
    for line in lines[1:end]:
        match = _FRONT_KEY.match(line)
        key = _KEYS.get(match[1].lower()) if match else None
        if match and key and not getattr(source, key):
            value = match[2].strip().strip("\"'")
            if key != "period" or _PERIOD.fullmatch(value):
                setattr(source, key, value)
    return end + 1


class _Scan:
    """One pass over the lines: headings, fences, tables and comments told apart, the rest kept as typed."""

    def __init__(self, source: Source, lines: list[str]) -> None:
        self._source = source
        self._lines = lines
        self._text: list[str] = []
        self._text_line = 0

    def run(self, start: int) -> None:
        """Make the blocks of the lines from `start` on."""
        index = start
        while index < len(self._lines):
            index = self._step(index)
        self._flush()

    def _step(self, index: int) -> int:
        line = self._lines[index]
        head = line.lstrip(" ")[:1]
        if head == "#" and (match := _ATX.match(line)):
            return self._heading(index, len(match[1]), match[2] or "", 1)
        if head and head in "`~" and (match := _FENCE.match(line)):
            return self._fence(index, match[1])
        if head == "<" and line.lstrip().startswith("<!--"):
            return self._comment(index)
        if (
            head
            and head in "|-:"
            and index
            and _TABLE_RULE.match(line)
            and "|" in self._lines[index - 1]
            and self._text
        ):
            return self._table(index)
        if head and head in "=-" and self._text and _SETEXT.match(line) and self._is_title():
            title = self._text.pop()
            return self._heading(index, 1 if head == "=" else 2, title, 1)
        self._keep(line, index)
        return index + 1

    def _is_title(self) -> bool:
        """Whether the last line kept is a paragraph of one line that a rule makes a heading."""
        last = self._text[-1]
        alone = len(self._text) == 1 or not self._text[-2].strip()
        return bool(last.strip()) and alone and not _NO_SETEXT.match(last)

    def _keep(self, line: str, index: int) -> None:
        if not self._text:
            if not line.strip():
                return
            self._text_line = index + 1
        self._text.append(line)

    def _flush(self) -> None:
        while self._text and not self._text[-1].strip():
            self._text.pop()
        if self._text:
            self._source.blocks.append(Block("paragraph", "\n".join(self._text), line=self._text_line))
        self._text = []

    def _heading(self, index: int, level: int, text: str, used: int) -> int:
        self._flush()
        self._source.blocks.append(Block("heading", plain_heading(text), level=level, line=index + 1))
        return index + used

    def _fence(self, index: int, mark: str) -> int:
        end = index + 1
        close = re.compile(rf" {{0,3}}{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$")
        while end < len(self._lines) and not close.match(self._lines[end]):
            end += 1
        self._flush()
        code = "\n".join(self._lines[index : end + 1])
        self._source.blocks.append(Block("code", code, line=index + 1))
        return end + 1

    def _comment(self, index: int) -> int:
        end = index
        while end < len(self._lines) - 1 and "-->" not in self._lines[end]:
            end += 1
        rest = _COMMENT.sub("", "\n".join(self._lines[index : end + 1]))
        if rest.lstrip().startswith("<!--"):
            self._keep(self._lines[index], index)
            return index + 1
        self._source.remark("comment", "an HTML comment", line=index + 1)
        if rest.strip():
            self._keep(rest, index)
        return end + 1

    def _table(self, index: int) -> int:
        head = self._text.pop()
        self._flush()
        end = index + 1
        while end < len(self._lines) and "|" in self._lines[end] and self._lines[end].strip():
            end += 1
        table = "\n".join([head, *self._lines[index:end]])
        self._source.blocks.append(Block("table", table, line=index))
        return end


def _own_facts(source: Source) -> None:
    """Take organisation, period and source from the line of facts our own exports put below the title."""
    if len(source.blocks) < 2 or source.blocks[0].kind != "heading" or source.blocks[0].level != 1:
        return
    first, _, rest = source.blocks[1].text.partition("\n")
    match = _FACTS.match(first)
    if source.blocks[1].kind != "paragraph" or not match or rest[:1] == ">":
        return
    facts = [_ESCAPED.sub(r"\1", part) for part in match[1].split(" · ")]
    period = next((fact for fact in facts if _PERIOD.fullmatch(fact)), "")
    if len(facts) != 3 and not period:
        return
    at = facts.index(period) if period else 1
    source.period = source.period or period
    source.organization = source.organization or " · ".join(facts[:at])
    source.source = source.source or " · ".join(facts[at + bool(period) :])
    source.blocks[1:2] = (
        [Block("paragraph", rest.strip("\n"), line=source.blocks[1].line)] if rest.strip() else []
    )
