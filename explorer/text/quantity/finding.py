"""All quantities of a text, in order."""

from __future__ import annotations

from explorer.text.quantity.counting import is_figure
from explorer.text.quantity.grammar import prose_pattern
from explorer.text.quantity.reading import Draft, draft, finish
from explorer.text.quantity.result import Quantity
from explorer.text.quantity.sequence import relate
from explorer.text.traditional import simplified


def find_quantities(text: str) -> list[Quantity]:
    """Every quantity of prose in Chinese or English, in order and without overlaps."""
    plain = simplified(text)
    drafts = _drafts(plain)
    relate(plain, drafts)
    finished = (finish(text, found) for found in drafts)
    return [quantity for quantity in finished if quantity is not None]


def _drafts(text: str) -> list[Draft]:
    found: list[Draft] = []
    for match in prose_pattern().finditer(text):
        if match.lastgroup is None:
            continue
        one = draft(text, match)
        if one is not None and is_figure(text, one):
            found.append(one)
    return found
