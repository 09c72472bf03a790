"""The bytes of a report file as UTF-8: what YAML allows, UTF-8 and UTF-16, and no other encoding."""

from __future__ import annotations

import codecs

from explorer.errors import LoadError

_UTF_16 = {
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def to_utf8(data: bytes) -> bytes:
    """The same text in UTF-8 without a byte order mark; LoadError naming the first byte that fits no encoding."""
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    encoding, skipped = _encoding(data)
    try:
        text = data[skipped:].decode(encoding) if skipped else data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text(data, encoding, skipped + error.start) from error
    return data if encoding == "utf-8" else text.encode("utf-8")


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
    found = f"byte 0x{data[offset]:02x} at offset {offset}" if offset < len(data) else "the end"
    message = f"not {named}: {found} fits no character; save the file as UTF-8"
    return LoadError(message, line=line, column=column)
