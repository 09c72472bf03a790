"""All quantities of a text, in order."""

from __future__ import annotations

from explorer.text.quantity.counting import is_figure
from explorer.text.quantity.grammar import prose_pattern
from explorer.text.quantity.reading import Draft, draft, finish
from explorer.text.quantity.result import Quantity
from explorer.text.quantity.sequence import relate

_TRADITIONAL = str.maketrans(
    "個點萬億兩幾數項歲噸畝時週場冊間輛艘隻條雙對層處戶員約過餘達於內倍圓門號頓張組種類課學縣鄉鎮國館僅計負劃規",
    "个点万亿两几数项岁吨亩时周场册间辆艘只条双对层处户员约过余达于内倍圆门号顿张组种类课学县乡镇国馆仅计负划规",
)
"""The grammar's own words in Traditional characters, one for one, so that places stay the same."""


def find_quantities(text: str) -> list[Quantity]:
    """Every quantity of prose in Chinese or English, in order and without overlaps."""
    plain = simplified(text)
    drafts = _drafts(plain)
    relate(plain, drafts)
    finished = (finish(text, found) for found in drafts)
    return [quantity for quantity in finished if quantity is not None]


def simplified(text: str) -> str:
    """The text with the grammar's words in Simplified characters, of the same length."""
    return text.translate(_TRADITIONAL)


def _drafts(text: str) -> list[Draft]:
    found: list[Draft] = []
    for match in prose_pattern().finditer(text):
        if match.lastgroup is None:
            continue
        one = draft(text, match)
        if one is not None and is_figure(text, one):
            found.append(one)
    return found
