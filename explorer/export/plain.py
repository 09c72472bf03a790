"""Sections as plain text, without marks of any kind, as one would paste it into a mail."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.export.document import Document
from explorer.text.markdown import QUOTE, Block, iterate_blocks
from explorer.text.sanitize import visible


def plain_text(document: Document) -> str:
    """Headings and texts of the sections, a blank line between paragraphs; figures and notes are left out."""
    texts = [plain_body(document.summary)]
    for part in document.parts:
        texts += [visible(part.heading), plain_body(part.body)]
    return "\n\n".join(text for text in texts if text.strip()) + "\n"


def plain_body(source: str) -> str:
    """A section's Markdown as it reads: lists with their signs, tables as lines with tabs."""
    return visible("\n\n".join(_paragraphs(source)))


def _paragraphs(source: str) -> Iterator[str]:
    for block in iterate_blocks(source):
        if block.kind == "table":
            yield "\n".join(
                "\t".join(block.text[cell.start : cell.end] for cell in row) for row in block.rows
            )
        elif block.kind != "rule":
            yield _signs(block) + block.text


def _signs(block: Block) -> str:
    """The signs of the list items that begin with a block."""
    fresh = block.containers[len(block.containers) - block.fresh :]
    signs = [container for container in fresh if container != QUOTE]
    return " ".join(signs) + " " if signs else ""
