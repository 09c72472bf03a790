"""A table of a web page as a GFM table; one that only lays out its text as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from explorer.importing.blocks import Block
from explorer.importing.grid import Cell, lone_texts, table_markdown
from explorer.importing.html_parts import MACHINERY, is_hidden
from explorer.importing.html_style import Style, styled
from explorer.importing.spans import SOFT, Span, is_all_bold, markdown, mended, softened

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_BULLET = re.compile(r"([•·●○◦▪■□◆–—*-])\s+(?=\S)")
_BREAKING = frozenset(("br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"))
_MOST_SPAN = 1000


def layout_tables(page: LexborHTMLParser) -> frozenset[int]:
    """The tables (by `mem_id`) that hold another table, so that their cells are no figures' cells."""
    outer: set[int] = set()
    for table in page.css("table"):
        parent = table.parent
        while parent is not None and parent.mem_id not in outer:
            if parent.tag == "table":
                outer.add(parent.mem_id)
            parent = parent.parent
    return frozenset(outer)


def table_blocks(table: LexborNode, style: Style) -> Iterator[Block]:
    """The table's caption and its rows: a table, or paragraphs and items where it only lays out."""
    style = styled(style, "table", table.attributes)
    caption = table.css_first("caption")
    if caption is not None:
        text = markdown(_spans(caption, style))
        if text:
            yield Block("paragraph", " ".join(text.split()))
    rows = [_row(row, style) for row in table.css("tr")]
    cells = [[cell for cell, _ in row] for row in rows]
    texts = lone_texts(cells)
    if texts is None:
        yield Block("table", table_markdown(cells))
        return
    for text, row in zip(texts, (row for row in rows if any(cell.text for cell, _ in row)), strict=False):
        yield _lone(text, all(bold for cell, bold in row if cell.text))


def _lone(text: str, bold: bool) -> Block:
    bullet = _BULLET.match(text)
    if bullet:
        return Block("item", "- " + text[bullet.end() :])
    return Block("paragraph", text, strength=1 if bold else 0)


def _row(row: LexborNode, style: Style) -> list[tuple[Cell, bool]]:
    style = styled(style, "tr", row.attributes)
    return [_cell(node, style) for node in row.iter() if node.tag in ("td", "th")]


def _cell(node: LexborNode, style: Style) -> tuple[Cell, bool]:
    attributes = node.attributes
    spans = _spans(node, style)
    text = " ".join(markdown(spans).split())
    cell = Cell(text, _count(attributes.get("colspan")), _count(attributes.get("rowspan")))
    return cell, is_all_bold(spans)


def _count(written: str | None) -> int:
    number = (written or "").strip()
    return max(1, min(int(number), _MOST_SPAN)) if number.isdecimal() and len(number) < 7 else 1


def _spans(root: LexborNode, style: Style) -> list[Span]:
    """The text below an element, each block of it parted by a blank."""
    spans: list[Span] = []
    stack = [(root, style)]
    while stack:
        node, style = stack.pop()
        if node.is_text_node:
            text = softened(node.text_content or "")
            spans.append(Span(text, style.bold, style.italic, style.code, style.link))
        elif node.is_element_node and node.tag not in MACHINERY:
            attributes = node.attributes
            if is_hidden(attributes):
                continue
            if node.tag in _BREAKING:
                spans.append(Span(SOFT))
            style = styled(style, node.tag or "", attributes)
            stack.extend((child, style) for child in reversed(list(node.iter(include_text=True))))
    return mended(spans)
