"""The bytes of a web page as text a tree builder may be given: its charset, its bounded nesting."""

from __future__ import annotations

import codecs
import re
from collections import Counter

from explorer.errors import LoadError
from explorer.importing.encoding import Decoded, decode
from explorer.importing.html_crowding import uncrowded

_DECLARED = re.compile(
    rb"<meta\s[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w-]{1,40})|^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([\w-]{1,40})",
    re.I,
)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "utf-8"}
_XHTML = re.compile(
    r"\s*<\?xml\s|[^<]{0,50}<!DOCTYPE[^>]{0,200}XHTML|[^<]{0,50}<html\s[^>]{0,2000}www\.w3\.org/1999/xhtml"
)
_SELF_CLOSED = re.compile(r"<([A-Za-z][\w:.-]*)([^<>]*)/>")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,60})")
_VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
))  # fmt: skip
# Their end tags may be left out, so that a start tag does not nest.
_IMPLIED = frozenset((
    "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup",
    "caption", "rt", "rp",
))  # fmt: skip
# Browsers stop at 512 levels; lexbor searches all open elements for each tag, so that 100,000 would
# take it 23 s.
_DEEPEST = 512
# What browsers open again in each paragraph until it is closed.
_FORMATTING = frozenset(("b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"))
_DEEPEST_FORMAT = 8


def page_text(data: bytes, path: str, encoding: str = "") -> Decoded:
    """The page's text, by the encoding named, a byte order mark, its own word, or what it looks like."""
    if encoding or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)):
        return decode(data, path, encoding)
    declared = _declared(data)
    if declared:
        try:
            return decode(data, path, declared)
        except LoadError:
            pass
    return decode(data, path)


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data[:4096])
    if match is None:
        return ""
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii")).name
    except LookupError:
        return ""
    # A page whose first bytes could be read to say utf-16 is not in utf-16.
    return "" if name.startswith("utf-16") else _WIDER.get(name, name)


def parsable(text: str) -> str:
    """The page with XHTML's self-closed tags spelt out, without attributes too many or tags nested too deep."""
    text = uncrowded(text)
    if _XHTML.match(text):
        text = _SELF_CLOSED.sub(_spelt_out, text)
    return _shallow(text) if _too_deep(text) else text


def _spelt_out(match: re.Match[str]) -> str:
    name = match[1]
    return match[0] if name.lower() in _VOID else f"<{name}{match[2]}></{name}>"


def _too_deep(text: str) -> bool:
    depth = formats = 0
    for close, name in _TAG.findall(text):
        lower = name.lower()
        if lower in _VOID or lower in _IMPLIED:
            continue
        depth = max(0, depth - 1) if close else depth + 1
        if lower in _FORMATTING:
            formats = max(0, formats - 1) if close else formats + 1
        if depth > _DEEPEST or formats > _DEEPEST_FORMAT:
            return True
    return False


def _shallow(text: str) -> str:
    """The text with start tags beyond the deepest level, and an end tag for each, taken out."""
    pieces, taken, depth, formats, dropped = [], 0, 0, 0, Counter[str]()
    for match in _TAG.finditer(text):
        name = match[2].lower()
        if name in _VOID or name in _IMPLIED:
            continue
        step = name in _FORMATTING
        if match[1] and dropped[name]:
            dropped[name] -= 1
        elif match[1]:
            depth, formats = max(0, depth - 1), max(0, formats - step)
            continue
        elif depth < _DEEPEST and not (step and formats >= _DEEPEST_FORMAT):
            depth, formats = depth + 1, formats + step
            continue
        else:
            dropped[name] += 1
        if match.start() < taken:
            continue
        pieces.append(text[taken : match.start()])
        end = text.find(">", match.end())
        if end < 0:
            return "".join(pieces)
        taken = end + 1
    return "".join([*pieces, text[taken:]])
