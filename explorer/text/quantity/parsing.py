"""A text that is one quantity and nothing else: what a user types into a search."""

from __future__ import annotations

from explorer.text.quantity.grammar import quantity_pattern
from explorer.text.quantity.reading import draft, finish
from explorer.text.quantity.result import Quantity
from explorer.text.traditional import simplified

LONGEST_QUERY = 120
"""Characters of a text that a parse looks at; a quantity is never longer."""


def parse_quantity(text: str) -> Quantity | None:
    """The quantity a text is, with bound and unit (`超1.54 亿元`, `$1.2bn`); None if it is anything else.

    A bare number is one, whatever it would be in prose; an unknown word after the number is its unit.
    """
    if len(text) > LONGEST_QUERY:
        return None
    plain = simplified(text)
    match = quantity_pattern().search(plain)
    found = draft(plain, match) if match else None
    if found is None or text[: found.start].strip():
        return None
    rest = text[found.end :].strip()
    if rest:
        if found.unit or any(mark.isdigit() or mark.isspace() for mark in rest):
            return None
        found.unit = rest
        found.end = len(text.rstrip())
    return finish(text, found)
