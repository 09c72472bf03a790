"""The reader of Markdown: headings by a line scan, so that large files stay cheap; text kept as typed."""

from __future__ import annotations

import json
import re

from explorer.errors import LoadError
from explorer.importing.blocks import Block, Source
from explorer.importing.encoding import decode
from explorer.importing.footnotes import settle_notes
from explorer.importing.own_export import FORMAT_KEY, MARKER
from explorer.importing.periods import period_of_title
from explorer.importing.text import clean
from explorer.sentences import sentence

_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*$")
# What Pandoc, Kramdown and others write behind a heading: {#id .class key=value}.
_ATTRIBUTES = re.compile(r"[ \t]*\{(?:[#.:][^{}\s][^{}]{0,300}|-)\}[ \t#]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^\n]*)$")
_TABLE_RULE = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_NO_SETEXT = re.compile(r" {0,3}(?:[-*+>|#]|\d{1,9}[.)][ \t]|\[\^)| {4}|\t")
_LINE_END = re.compile("\r\n?")
_MOST_FRONT_LINES = 400
_FRONT_SAMPLE = 100_000
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
    source = Source(path, "markdown", encoding=decoded.encoding)
    if decoded.said:
        source.remark("encoding", decoded.said)
    if _is_own(decoded.text):
        from explorer.importing.own_markdown import read_own

        source.own = source.marked = True
        lines = _LINE_END.sub("\n", decoded.text).split("\n")
        read_own(lines, _front_matter(lines, source), source)
        return source
    text = clean(decoded.text, source)
    if not text.strip():
        raise LoadError(sentence("holds no text; give a document with something in it"), path=path)
    lines = text.split("\n")
    _Scan(source, lines).run(_front_matter(lines, source))
    source.blocks = settle_notes(source.blocks)
    source.marked = any(source.headings())
    return source


def _is_own(text: str) -> bool:
    """Whether front matter says that this program exported the file."""
    lines = text[:_FRONT_SAMPLE].splitlines()
    end = _front_end(lines)
    return any(FORMAT_KEY.match(line) for line in lines[:end])


def plain_heading(text: str) -> str:
    """A heading as it reads: emphasis, links and backslashes gone."""
    for _ in range(3):
        text, changed = _INLINE.subn(lambda match: next((part for part in match.groups() if part), ""), text)
        if not changed:
            break
    return _ESCAPED.sub(r"\1", text).strip()


def _front_matter(lines: list[str], source: Source) -> int:
    """Read the simple keys between `---` lines at the beginning; the line after them."""
    end = _front_end(lines)
    if not end or not any(_FRONT_KEY.match(line) for line in lines[1:end]):
        return 0
    for line in lines[1:end]:
        match = _FRONT_KEY.match(line)
        key = _KEYS.get(match[1].lower()) if match else None
        if match and key and not getattr(source, key):
            value = _scalar(match[2].strip())
            if key != "period" or source.own or _PERIOD.fullmatch(value):
                setattr(source, key, value)
    if not source.own and not any(line.lower().startswith("period") for line in lines[1:end]):
        # A date tells when a report was written, its title what it tells of.
        source.period = period_of_title(source.title) or source.period
    return end + 1


def _front_end(lines: list[str]) -> int:
    """The line that closes the front matter, 0 where there is none."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    last = min(len(lines), _MOST_FRONT_LINES)
    return next((index for index in range(1, last) if lines[index].rstrip() in ("---", "...")), 0)


def _scalar(written: str) -> str:
    """A value of front matter: a JSON text as our exports write it, or plain YAML on one line."""
    if written[:1] == written[-1:] == '"' and len(written) > 1:
        try:
            return str(json.loads(written))
        except ValueError:
            return written[1:-1]
    return written.strip("'")


def _without_comments(text: str) -> str:
    """The text without its HTML comments; one that never ends stays."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join([*kept, text[at:]])


class _Scan:
    """One pass over the lines: headings, fences, tables and comments told apart, the rest kept as typed."""

    def __init__(self, source: Source, lines: list[str]) -> None:
        self._source = source
        self._lines = lines
        self._text: list[str] = []
        self._text_line = 0
        self._marker = ""
        self._unclosed = False

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
            return self._heading(index, len(match[1]), match[2] or "")
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
            return self._heading(index, 1 if head == "=" else 2, title)
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

    def _heading(self, index: int, level: int, text: str) -> int:
        self._flush()
        title = plain_heading(_ATTRIBUTES.sub("", text))
        self._source.blocks.append(Block("heading", title, level=level, line=index + 1))
        self._marker = ""
        return index + 1

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
        if MARKER.match(self._lines[index]):
            self._flush()
            self._marker = self._lines[index].strip() + "\n"
            return index + 1
        end = self._comment_end(index)
        if end < 0:
            self._keep(self._lines[index], index)
            return index + 1
        rest = _without_comments("\n".join(self._lines[index : end + 1]))
        self._source.remark("comment", "an HTML comment", line=index + 1)
        if rest.strip():
            self._keep(rest, index)
        return end + 1

    def _comment_end(self, index: int) -> int:
        """The line where a comment that begins at `index` ends; -1 where none does."""
        if self._unclosed:
            return -1
        for end in range(index, len(self._lines)):
            if "-->" in self._lines[end]:
                return end
        self._unclosed = True
        return -1

    def _table(self, index: int) -> int:
        head = self._text.pop()
        self._flush()
        end = index + 1
        while end < len(self._lines) and "|" in self._lines[end] and self._lines[end].strip():
            end += 1
        table = self._marker + "\n".join([head, *self._lines[index:end]])
        self._marker = ""
        self._source.blocks.append(Block("table", table, line=index))
        return end
