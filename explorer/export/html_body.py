"""A section's Markdown as HTML, from the same blocks that the screen shows."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import pairwise, repeat
from urllib.parse import urlsplit

from explorer.text.markdown import QUOTE, Block, Run, iterate_blocks

LINK_SCHEMES = {"http", "https", "mailto"}
TAGS = {
    "strong": "strong",
    "emphasis": "em",
    "strike": "del",
    "code": "code",
    "footnote": "sup",
    "image": "em",
}


def body_html(source: str) -> str:
    """HTML of a body: its own raw HTML is shown as typed, its headings as bold lines, so that it adds no section."""
    return "".join(_pieces(source))


def _pieces(source: str) -> Iterator[str]:
    open_containers: list[str] = []
    for block in iterate_blocks(source):
        kept = len(block.containers) - block.fresh
        while len(open_containers) > kept:
            yield _end(open_containers.pop())
        for container in block.containers[kept:]:
            open_containers.append(container)
            yield _start(container)
        yield _block(block)
    while open_containers:
        yield _end(open_containers.pop())


def _start(container: str) -> str:
    return (
        "<blockquote>"
        if container == QUOTE
        else f'<ul class="item"><li><span>{escape(container)}</span><div>'
    )


def _end(container: str) -> str:
    return "</blockquote>" if container == QUOTE else "</div></li></ul>"


def _block(block: Block) -> str:
    if block.kind == "rule":
        return "<hr>"
    if block.kind == "code":
        return f"<pre>{escape(block.text)}</pre>"
    if block.kind == "table":
        return _table(block)
    text = inline(block, 0, len(block.text))
    return f"<p><strong>{text}</strong></p>" if block.kind == "heading" else f"<p>{text}</p>"


def _table(block: Block) -> str:
    rows = []
    for index, row in enumerate(block.rows):
        tag = "td" if index else "th"
        sides = (*block.alignments, *repeat("", len(row)))
        cells = zip(row, sides, strict=False)
        rows.append("".join(_cell(tag, inline(block, cell.start, cell.end), side) for cell, side in cells))
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<div class="table"><table>{body}</table></div>'


def _cell(tag: str, text: str, side: str) -> str:
    style = f' style="text-align:{side}"' if side in ("right", "center") else ""
    return f"<{tag}{style}>{text}</{tag}>"


def inline(block: Block, start: int, end: int) -> str:
    """`block.text[start:end]` with its runs as tags."""
    edges = {start, end}
    for run in block.runs:
        edges.update(edge for edge in (run.start, run.end) if start < edge < end)
    return "".join(_stretch(block, first, last) for first, last in pairwise(sorted(edges)))


def _stretch(block: Block, start: int, end: int) -> str:
    text = escape(block.text[start:end]).replace("\n", "<br>")
    for run in block.runs:
        if run.start <= start and end <= run.end:
            text = _wrapped(text, run)
    return text


def _wrapped(text: str, run: Run) -> str:
    if run.style == "link":
        return f'<a href="{escape(run.href)}" rel="noreferrer">{text}</a>' if is_safe_link(run.href) else text
    tag = TAGS[run.style]
    return f"<{tag}>{text}</{tag}>"


def is_safe_link(address: str) -> bool:
    """Whether a link may be followed: http, https and mailto, without control characters."""
    try:
        return address.isprintable() and urlsplit(address).scheme.lower() in LINK_SCHEMES
    except ValueError:
        return False
