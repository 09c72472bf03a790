"""A section's Markdown as paragraphs, lists and tables of a Word file."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from explorer.export.docx_styles import CODE, CODE_FONT, FACTS, INDENT_POINTS, TEXT_POINTS
from explorer.export.docx_table import add_table
from explorer.export.html_body import is_safe_link
from explorer.text.markdown import QUOTE, Block, iterate_blocks
from explorer.text.sanitize import visible

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

RULE = "* * *"
FIRST_LINE = 2 * TEXT_POINTS
"""Points by which a Chinese paragraph begins further in."""
LINK_COLOUR = "24598F"


class BodyWriter:
    """Adds texts to the end of a Word file."""

    def __init__(self, word: WordDocument, *, chinese: bool) -> None:
        self._word = word
        self._chinese = chinese

    def write(self, source: str) -> None:
        """One section's text. Its own headings are bold lines, so that it adds none."""
        for block in iterate_blocks(source):
            if block.kind == "table":
                self._table(block)
            elif block.kind == "rule":
                self._word.add_paragraph(RULE, style=FACTS)
            else:
                self._paragraph(block)

    def _table(self, block: Block) -> None:
        rows = [[visible(block.text[cell.start : cell.end]) for cell in row] for row in block.rows]
        right = {column for column, side in enumerate(block.alignments) if side == "right"}
        add_table(self._word, rows, right=right)

    def _paragraph(self, block: Block) -> None:
        paragraph = self._word.add_paragraph(style=CODE if block.kind == "code" else None)
        self._indent(paragraph, block)
        edges = {0, len(block.text), *(edge for run in block.runs for edge in (run.start, run.end))}
        for start, end in pairwise(sorted(edges)):
            self._run(paragraph, block, start, end)

    def _indent(self, paragraph: Any, block: Block) -> None:
        """Lists hang from their markers; a Chinese paragraph of its own begins two characters in."""
        from docx.shared import Pt

        form = paragraph.paragraph_format
        fresh = block.containers[len(block.containers) - block.fresh :]
        markers = [container for container in fresh if container != QUOTE]
        form.left_indent = Pt(INDENT_POINTS * len(block.containers)) if block.containers else None
        if markers:
            form.first_line_indent = Pt(-INDENT_POINTS * len(markers))
            paragraph.add_run("\t".join(markers) + "\t")
            for step in range(len(markers)):
                form.tab_stops.add_tab_stop(Pt(INDENT_POINTS * (len(block.containers) - step)))
        elif self._chinese and block.kind == "paragraph" and not block.containers:
            form.first_line_indent = Pt(0 if block.text.startswith("\u3000") else FIRST_LINE)

    def _run(self, paragraph: Any, block: Block, start: int, end: int) -> None:
        styles = {each.style: each.href for each in block.runs if each.start <= start and end <= each.end}
        run = paragraph.add_run(visible(block.text[start:end]))
        run.bold = True if "strong" in styles or block.kind == "heading" else None
        run.italic = True if "emphasis" in styles or "image" in styles else None
        run.font.strike = True if "strike" in styles else None
        run.font.superscript = True if "footnote" in styles else None
        if "code" in styles:
            run.font.name = CODE_FONT
        if is_safe_link(styles.get("link", "")):
            self._link(paragraph, run, styles["link"])

    def _link(self, paragraph: Any, run: Any, address: str) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn
        from docx.shared import RGBColor

        run.font.underline, run.font.color.rgb = True, RGBColor.from_string(LINK_COLOUR)
        link = OxmlElement("w:hyperlink")
        reference = self._word.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), reference)
        link.append(run._r)
        paragraph._p.append(link)
