"""Text put into Markdown so that it changes no structure, and taken out again.

`protect_body` and `restore_body` undo each other exactly, so a section's Markdown survives being
written below a heading and read back. What a line could start or close beyond its own section gets
one backslash in front; a line that begins with backslashes and the same sign gets one more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from itertools import groupby

from explorer.text.markdown_fences import FENCE, fenced_lines

_SIGN = r"#{1,6}(?=[ \t]|$)|<(?=[!?]|/?(?i:script|pre|style|textarea)\b)"
_ALWAYS = re.compile(rf"( {{0,3}})(\\*)({_SIGN})")
_RULER = re.compile(r"( {0,3})(\\*)(=+|-+)(?=[ \t]*$)")
_RESTORE = re.compile(rf"^( {{0,3}})\\(\\*(?:{_SIGN}|(?:=+|-+)(?=[ \t]*$)|`{{3}}|~{{3}}))", re.MULTILINE)
_DEFINITION = re.compile(r"^([ \t>*+\-\d.)]*\[((?:[^\[\]\\]|\\.){1,999})\])(\\*):", re.MULTILINE | re.DOTALL)
_LINE_END = re.compile("\r\n?")
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){1,999})\]", re.DOTALL)
_SUSPECT_LINE = re.compile(r" {0,3}\\*(?:[#<`~]|(?:=+|-+)[ \t]*$)")
"""How a line must begin for any of the rules to look at it."""
_SUSPECT = re.compile(rf"^{_SUSPECT_LINE.pattern}|\]\\*:", re.MULTILINE)
_INLINE = re.compile(r"[\\`*_\[\]<>|#~&!\s]")
_INLINE_SIGN = re.compile(r"([\\`*_\[\]<>|#~&!])")


def escape_inline(text: str) -> str:
    """A text as one line that Markdown shows as it is."""
    if not _INLINE.search(text):
        return text
    return _INLINE_SIGN.sub(r"\\\1", " ".join(text.split()))


def protect_body(body: str, kept_labels: Container[str] = ()) -> str:
    """A section's Markdown, kept from adding headings to a document or swallowing what follows it.

    Headings, underlines of headings, raw HTML that closes nowhere and fences that never close are
    shown as typed; whole fences stay fences. So are definitions of links and notes, which hold for
    a whole document, unless their label (as `label_of` gives it) is among `kept_labels`. Line ends
    become line feeds, as which Markdown takes them all.
    """
    if "\r" in body:
        body = _LINE_END.sub("\n", body)
    if not _SUSPECT.search(body):
        return body

    def defuse(match: re.Match[str]) -> str:
        kept = not match[3] and label_of(match[2]) in kept_labels
        return match[0] if kept else f"{match[1]}{match[3]}\\:"

    return _outside_fences(body, lambda lines: _DEFINITION.sub(defuse, "\n".join(_protected(lines))))


def restore_body(text: str) -> str:
    """The Markdown that `protect_body` was given."""

    def restore(lines: list[str]) -> str:
        text = "\n".join(lines)
        text = _DEFINITION.sub(lambda match: f"{match[1]}{match[3][1:]}:", text)
        return _RESTORE.sub(r"\1\2", text)

    return _outside_fences(text, restore) if "\\" in text else text


def definitions_in(body: str) -> set[str]:
    """The labels of the links and notes that a body defines."""
    if "]:" not in body:
        return set()
    return {label_of(match[2]) for match in _DEFINITION.finditer(body) if not match[3]}


def labels_in(body: str) -> set[str]:
    """The labels between brackets in a body, whether they are references or not."""
    return {label_of(match[1]) for match in _LABEL.finditer(body)} if "[" in body else set()


def label_of(written: str) -> str:
    """A label as Markdown compares it: case folded, blanks as one."""
    return " ".join(written.casefold().split())


def _outside_fences(body: str, change: Callable[[list[str]], str]) -> str:
    """The body with everything but its fences changed, stretch by stretch."""
    lines = body.split("\n")
    fenced = fenced_lines(lines)
    if not fenced:
        return change(lines)
    stretches = groupby(range(len(lines)), key=fenced.__contains__)
    parts = (([lines[index] for index in indices], is_code) for is_code, indices in stretches)
    return "\n".join("\n".join(part) if is_code else change(part) for part, is_code in parts)


def _protected(lines: list[str]) -> Iterator[str]:
    below_text = False
    for line in lines:
        yield _protect(line, below_text) if _SUSPECT_LINE.match(line) else line
        below_text = bool(line.strip())


def _protect(line: str, below_text: bool) -> str:
    for pattern in (_ALWAYS, _RULER, FENCE):
        match = pattern.match(line)
        if match and (pattern is not _RULER or below_text or match[2]):
            return f"{match[1]}\\{line[match.end(1) :]}"
    return line
