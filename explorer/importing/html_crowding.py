"""Tags with more attributes than any page has reason for: a tree builder compares each with all before it."""

from __future__ import annotations

import re

MOST_ATTRIBUTES = 500
"""Of one tag; of 200,000, lexbor takes minutes. What follows them is left out."""

# An attribute as browsers cut it (HTML standard, 13.2.5.32 to 13.2.5.40); whatever stands before the tag's `>`
# is some attribute's or blank, so that matching a tag never goes back.
_ATTRIBUTE = r"""(?:=?[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+))?+|=)"""
_TAG = re.compile(rf"<!--.*?(?:-->|\Z)|<(/?[A-Za-z][^\s/>]*+)((?:[\s/]++|{_ATTRIBUTE})*+)", re.DOTALL)
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_RAW = {
    name: re.compile(f"</{name}", re.I) for name in ("script", "style", "textarea", "title", "xmp", "iframe")
}


def uncrowded(text: str) -> str:
    """The page without what follows the first `MOST_ATTRIBUTES` of a tag, which is nearly always the page itself."""
    pieces, taken, at = [], 0, 0
    while found := _TAG.search(text, at):
        at = found.end()
        name, attributes = found[1], found[2]
        if name is None:
            continue
        if len(attributes) > 2 * MOST_ATTRIBUTES and (cut := _crowd(attributes)) >= 0:
            pieces.append(text[taken : found.start(2) + cut])
            taken = at
        closing = _RAW.get(name.lower())
        if closing is not None:
            end = closing.search(text, at)
            at = end.start() if end else len(text)
    return "".join([*pieces, text[taken:]]) if pieces else text


def _crowd(attributes: str) -> int:
    """Where the attributes go on that are too many; -1 where none are."""
    for number, found in enumerate(_ATTRIBUTES.finditer(attributes)):
        if number == MOST_ATTRIBUTES:
            return found.start()
    return -1
