"""Web pages, saved or filed: the text that a reader reads, without what a page has around it."""

from __future__ import annotations

from collections import Counter

from explorer.importing.blocks import Source
from explorer.importing.extras import extra_needed
from explorer.importing.footnotes import settle_notes
from explorer.importing.furniture import running_heads, without_numbers
from explorer.importing.html_source import page_text, parsable
from explorer.importing.html_style import Style
from explorer.importing.typeset import Typeset, with_strength

_TYPED = 0.8
_SHORTEST_TYPED = 100


def read(data: bytes, path: str, *, encoding: str = "") -> Source:
    """A web page as blocks; LoadError where the library is missing or the bytes are no text."""
    with extra_needed(path, "HTML", "html"):
        import selectolax.lexbor  # noqa: F401
    decoded = page_text(data, path, encoding)
    source = read_text(decoded.text, path)
    source.encoding = decoded.encoding
    if decoded.said:
        source.remark("encoding", decoded.said)
    return source


def read_text(text: str, path: str) -> Source:
    """A web page's text as blocks, its headings marked where it has any `<h1>` to `<h6>`."""
    from selectolax.lexbor import LexborHTMLParser

    from explorer.importing.html_described import describe
    from explorer.importing.html_parts import content_root
    from explorer.importing.html_table import layout_tables, table_blocks
    from explorer.importing.html_walk import Walk

    page = LexborHTMLParser(parsable(text))
    source = Source(path, "html")
    describe(source, page)
    root = content_root(page)
    if root is None:
        return source
    walk = Walk(len(root.text()), layout_tables(page), table_blocks)
    walk.run(root, Style())
    found = _without_running_heads(walk.found, walk.left_out)
    plain = _plain_text(found)
    if plain:
        return _read_plain(plain, source)
    source.blocks = settle_notes(with_strength(found))
    source.marked = any(source.headings())
    for reason, count in sorted(walk.left_out.items()):
        source.remark(reason.replace(" ", "-"), f"left out {count} × {reason}")
    return source


def _plain_text(found: list[Typeset]) -> str:
    """The text of a page that shows nearly all of it as it was typed (`<pre>`); empty for any other page."""
    typed = [each.block.text for each in found if each.block.kind == "code"]
    if sum(map(len, typed)) < _SHORTEST_TYPED or any(
        each.block.kind in ("heading", "table") for each in found
    ):
        return ""
    if sum(map(len, typed)) < _TYPED * sum(len(each.block.text) for each in found):
        return ""
    return "\n".join(
        each.block.text.strip("`\n") if each.block.kind == "code" else each.block.text for each in found
    )


def _read_plain(text: str, source: Source) -> Source:
    """A page of typed text as the reader of plain text has it, under what the page says of itself."""
    from explorer.importing.text import read as read_typed

    typed = read_typed(text.encode("utf-8", "replace"), source.path, encoding="utf-8")
    source.blocks, source.marked = typed.blocks, typed.marked
    source.remarks += typed.remarks
    return source


def _without_running_heads(found: list[Typeset], left_out: Counter[str]) -> list[Typeset]:
    """The blocks without those that come again beside the page breaks of a filing."""
    edges = [index for index, each in enumerate(found) if each.at_page_end]
    beside = {
        edge: [n for n in (edge - 1, edge, edge + 1, edge + 2) if 0 <= n < len(found)] for edge in edges
    }
    heads = running_heads([[found[n].block.text for n in near] for near in beside.values()])
    dropped = {
        n
        for near in beside.values()
        for n in near
        if found[n].block.kind == "paragraph" and without_numbers(found[n].block.text) in heads
    }
    if dropped:
        left_out["running heads"] += len(dropped)
    return [each for index, each in enumerate(found) if index not in dropped]
