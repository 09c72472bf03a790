"""Words of amounts in Traditional characters, read as the Simplified ones that the tables are in."""

from __future__ import annotations

import re

TRADITIONAL = str.maketrans(
    "個點萬億兩幾數項歲噸畝時週場冊間輛艘隻條雙對層處戶員約過餘達於內倍圓門號頓張組種類課學縣鄉鎮國館僅計負劃規",
    "个点万亿两几数项岁吨亩时周场册间辆艘只条双对层处户员约过余达于内倍圆门号顿张组种类课学县乡镇国馆仅计负划规",
)
"""One for one, so that places stay the same."""
_ANY = re.compile("[" + "".join(chr(code) for code, plain in TRADITIONAL.items() if code != plain) + "]")


def simplified(text: str) -> str:
    """The text with the words of amounts in Simplified characters, of the same length."""
    return text.translate(TRADITIONAL) if _ANY.search(text) else text
