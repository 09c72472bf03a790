"""The names of WordprocessingML (ECMA-376), transitional, and how its two editions become one."""

from __future__ import annotations

from xml.etree.ElementTree import Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", RELATION[1:-1].encode()),
)
_OFF = frozenset(("0", "false", "off", "none"))


def transitional(data: bytes) -> bytes:
    """A part of the strict edition with the transitional edition's namespaces."""
    if b"purl.oclc.org" in data[:20_000]:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    return data


def value(parent: Element | None, name: str, attribute: str = "val") -> str:
    """The attribute of a child element, both by their local names; empty where there is none."""
    child = None if parent is None else parent.find(WORD + name)
    return "" if child is None else child.get(WORD + attribute, "")


def number(parent: Element | None, name: str, attribute: str = "val") -> int | None:
    """As `value`, a whole number of at most nine digits; None where it is none."""
    return whole(value(parent, name, attribute))


def whole(text: str) -> int | None:
    """A whole number of at most nine digits, or None."""
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else None


def switch(parent: Element | None, name: str) -> bool | None:
    """Whether a property such as `b` is on; None where it is not set."""
    child = None if parent is None else parent.find(WORD + name)
    return None if child is None else child.get(WORD + "val", "1").lower() not in _OFF
