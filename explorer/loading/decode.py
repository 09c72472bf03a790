"""The bytes of a report file as UTF-8: what YAML allows, UTF-8 and UTF-16, and no other encoding."""

from __future__ import annotations

import codecs
import re

from explorer.errors import LoadError
from explorer.sentences import sentence

_ESCAPED_PAIR = re.compile(rb"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)
_UTF_16 = {
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def to_utf8(data: bytes) -> bytes:
    """The same text in UTF-8 without a byte order mark.

    What is UTF-8 already is not looked through: the parser does that, and `require_utf8` then
    says what is wrong. LoadError naming the first byte that is wrong in other encodings.
    """
    if data.startswith(codecs.BOM_UTF8):
        return data[len(codecs.BOM_UTF8) :]
    encoding, skipped = _encoding(data)
    if encoding == "utf-8":
        return data
    try:
        return data[skipped:].decode(encoding).encode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_text(data, encoding, skipped + error.start) from error


def require_utf8(data: bytes) -> str:
    """The text, or a LoadError that names the first byte that is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_text(data, "utf-8", error.start) from error


def _encoding(data: bytes) -> tuple[str, int]:
    """The encoding's name and the length of its byte order mark."""
    for mark, encoding in _UTF_16.items():
        if data.startswith(mark):
            return encoding, len(mark)
    if data[:1] == b"\0" and data[1:2] not in (b"", b"\0"):
        return "utf-16-be", 0
    if data[1:2] == b"\0" and data[:1] != b"\0" and data[2:3] != b"\0":
        return "utf-16-le", 0
    return "utf-8", 0


def _not_text(data: bytes, encoding: str, offset: int) -> LoadError:
    before = data[:offset]
    line = before.count(b"\n") + 1
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode(encoding, "replace")) + 1
    named = "UTF-16" if encoding != "utf-8" else "UTF-8"
    found = sentence("the end")
    if offset < len(data):
        found = sentence("byte {byte} at offset {offset}", byte=f"0x{data[offset]:02x}", offset=offset)
    message = sentence(
        "not {encoding}: {found} fits no character; save the file as UTF-8", encoding=named, found=found
    )
    return LoadError(message, line=line, column=column)


def join_escaped_pairs(data: bytes) -> bytes:
    r"""A JSON text with its `\ud83d\ude00` as YAML's `\U0001f600`; any other text as it is."""
    return _ESCAPED_PAIR.sub(_joined, data) if data.lstrip()[:1] == b"{" else data


def _joined(found: re.Match[bytes]) -> bytes:
    high, low = int(found[2], 16), int(found[3], 16)
    code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    return found[1] + b"\\U%08x" % code
