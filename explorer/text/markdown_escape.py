"""Text put into Markdown so that it changes no structure, and taken out again.

`protect_body` and `restore_body` undo each other exactly, so a section's Markdown survives being
written below a heading and read back. What a line could start or close beyond its own section gets
one backslash in front; a line that begins with backslashes and the same sign gets one more.
"""

from __future__ import annotations

import re

_SIGN = r"#{1,6}(?=[ \t]|$)|<(?=[!?]|/?(?i:script|pre|style|textarea)\b)"
_ALWAYS = re.compile(rf"^( {{0,3}})(\\*)({_SIGN})", re.MULTILINE)
_RULER = re.compile(r"^( {0,3})(\\*)(=+|-+)(?=[ \t]*$)")
_FENCE = re.compile(r"^( {0,3})(\\*)(`{3,}|~{3,})([^\n]*)$")
_RESTORE = re.compile(rf"^( {{0,3}})\\(\\*(?:{_SIGN}|(?:=+|-+)(?=[ \t]*$)|`{{3}}|~{{3}}))", re.MULTILINE)
_INLINE = re.compile(r"([\\`*_\[\]<>|#~&!])")


def escape_inline(text: str) -> str:
    """A text as one line that Markdown shows as it is."""
    return _INLINE.sub(r"\\\1", " ".join(text.split()))


def protect_body(body: str) -> str:
    """A section's Markdown, kept from adding headings to a document or swallowing what follows it.

    Headings, underlines of headings, raw HTML that closes nowhere and fences that never close are
    shown as typed; whole fences stay fences.
    """
    lines = body.split("\n")
    fenced = _fences(lines)
    below_text = [False, *(bool(line.strip()) for line in lines)]
    return "\n".join(
        line if index in fenced else _protect(line, below_text[index]) for index, line in enumerate(lines)
    )


def restore_body(text: str) -> str:
    """The Markdown that `protect_body` was given."""
    lines = text.split("\n")
    fenced = _fences(lines)
    return "\n".join(
        line if index in fenced else _RESTORE.sub(r"\1\2", line) for index, line in enumerate(lines)
    )


def _protect(line: str, below_text: bool) -> str:
    for pattern in (_ALWAYS, _RULER, _FENCE):
        match = pattern.match(line)
        if match and (pattern is not _RULER or below_text or match[2]):
            return f"{match[1]}\\{line[match.end(1) :]}"
    return line


def _fences(lines: list[str]) -> set[int]:
    """Indices of the lines of fenced code that is closed."""
    inside: set[int] = set()
    start, fence = -1, ""
    for index, line in enumerate(lines):
        match = _FENCE.match(line)
        if match is None or match[2]:
            continue
        if not fence:
            if match[3][0] == "~" or "`" not in match[4]:
                start, fence = index, match[3]
        elif match[3].startswith(fence) and not match[4].strip():
            inside.update(range(start, index + 1))
            fence = ""
    return inside
