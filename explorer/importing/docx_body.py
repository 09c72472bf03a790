"""The paragraphs and tables of a Word document as blocks: headings, numbers, lists, notes in their place."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from explorer.importing.blocks import Block, BlockKind
from explorer.importing.docx_names import WORD, number, value
from explorer.importing.docx_notes import Notes
from explorer.importing.docx_numbering import Label, Numbering
from explorer.importing.docx_paragraph import Paragraph, ParagraphReader
from explorer.importing.docx_table import block_children, cells_of, is_layout, table_text
from explorer.importing.spans import Span, is_all_bold, is_wide, lines, markdown
from explorer.importing.typeset import Typeset

_LIST_NUMBER = re.compile(r"\d{1,9}[.)]")
_ITEM_NUMBER = re.compile(r"[(（]?(?:[a-zA-Z]|[ivxlc]+)[.)）]|\d{1,9}）|[(（]\d{1,9}[)）]")
_DEEPEST_LAYOUT = 20


@dataclass(slots=True)
class Body:
    """The text as it is read: `found` grows, `title` is what stands in the title's style before it."""

    reader: ParagraphReader
    numbering: Numbering
    notes: Notes
    counts_pages: bool
    found: list[Typeset] = field(default_factory=list)
    title: str = ""
    left_out: Counter[str] = field(default_factory=Counter)
    _page: int = 1
    _held: list[Element] = field(default_factory=list)

    def add(self, element: Element) -> None:
        """A paragraph or table, and what stands inside it."""
        stack = [(element, 0)]
        while stack:
            current, depth = stack.pop()
            if current.tag == WORD + "p" and _loses_its_end(current):
                self._held += [child for child in current if child.tag != WORD + "pPr"]
            elif current.tag == WORD + "p":
                paragraph = self._paragraph(self._with_held(current))
                boxes = [child for box in paragraph.boxes for child in block_children(box)]
                stack.extend((child, depth + 1) for child in reversed(boxes))
            elif depth < _DEEPEST_LAYOUT and is_layout(current):
                inner = [child for cell in cells_of(current) for child in block_children(cell)]
                stack.extend((child, depth + 1) for child in reversed(inner))
            else:
                self._table(current)

    def finish(self) -> None:
        """Read what is left of a last paragraph whose end is deleted."""
        if self._held:
            self.add(Element(WORD + "p"))

    def _with_held(self, paragraph: Element) -> Element:
        """A paragraph behind what is left of those before it whose ends are deleted."""
        if not self._held:
            return paragraph
        joined = Element(paragraph.tag)
        properties = paragraph.find(WORD + "pPr")
        joined.extend([] if properties is None else [properties])
        joined.extend([*self._held, *(child for child in paragraph if child is not properties)])
        self._held = []
        return joined

    def _table(self, table: Element) -> None:
        held: list[Paragraph] = []

        def text_of(element: Element) -> str:
            paragraph = self.reader.read(element)
            held.append(paragraph)
            label = self._label(paragraph)
            text = " ".join(markdown(paragraph.spans).split())
            return f"{label.text} {text}" if label and label.text and text else text

        text = table_text(table, text_of)
        if text:
            self._append(Block("table", text), [])
        for paragraph in held:
            self._attach(paragraph, text)

    def _paragraph(self, element: Element) -> Paragraph:
        paragraph = self.reader.read(element)
        label = self._label(paragraph)
        if any(span.text.strip() for span in paragraph.spans):
            self._text(paragraph, label)
        self._page += paragraph.pages
        return paragraph

    def _text(self, paragraph: Paragraph, label: Label | None) -> None:
        style = paragraph.style
        if style.is_contents:
            self.left_out["lines of a table of contents"] += 1
            return
        outline = number(paragraph.properties, "outlineLvl")
        level = style.heading_level if outline is None else (outline + 1 if 0 <= outline < 9 else 0)
        if style.is_title and not level and self._begins():
            self.title = " ".join([self.title, paragraph.text]).strip()
        elif style.is_title or level:
            self._heading(paragraph, max(level, 1), label)
        else:
            self._plain(paragraph, label)
        self._attach(paragraph, self.found[-1].block.text if self.found else "")

    def _begins(self) -> bool:
        return not self.title or not self.found

    def _heading(self, paragraph: Paragraph, level: int, label: Label | None) -> None:
        text = paragraph.text
        if not text:
            return
        shown = label.text if label else ""
        self._append(Block("heading", text, level=level, number=shown), paragraph.spans, paragraph)

    def _plain(self, paragraph: Paragraph, label: Label | None) -> None:
        bold = is_all_bold(paragraph.spans)
        marker = _marker(label, bold)
        if marker is not None:
            depth = max(0, min((self._number(paragraph) or ("", 0))[1], 8))
            text = "  " * depth + marker + _one_line(paragraph.spans)
            self._append(Block("item", text), paragraph.spans, paragraph)
            return
        prefix = label.text if label else ""
        for line in lines(paragraph.spans):
            text = markdown(line)
            if text:
                gap = " " if prefix and not is_wide(prefix[-1]) else ""
                self._append(Block(_kind(paragraph, line), prefix + gap + text), line, paragraph)
                prefix = ""

    def _append(self, block: Block, spans: list[Span], paragraph: Paragraph | None = None) -> None:
        if self.counts_pages:
            block = replace(block, page=self._page)
        if block.kind == "quote":
            block = replace(block, text="> " + block.text)
        found = Typeset(block)
        if paragraph is not None:
            sizes = paragraph.sizes
            found.size = float(max(sizes, key=lambda size: sizes[size], default=self.reader.styles.size))
            found.centred = self._is_centred(paragraph)
            found.bold = is_all_bold(spans)
        self.found.append(found)

    @staticmethod
    def _is_centred(paragraph: Paragraph) -> bool:
        alignment = value(paragraph.properties, "jc")
        return alignment == "center" if alignment else bool(paragraph.style.centred)

    def _attach(self, paragraph: Paragraph, body: str) -> None:
        notes = self.notes.called(paragraph.notes) + self.notes.commented(paragraph.comments, body)
        self.found.extend(Typeset(block) for block in notes)

    def _number(self, paragraph: Paragraph) -> tuple[str, int] | None:
        """The numbering id and level of a paragraph, its own or its style's."""
        own = None if paragraph.properties is None else paragraph.properties.find(WORD + "numPr")
        id, level = value(own, "numId"), number(own, "ilvl")
        by_style = paragraph.style.number
        if not id and by_style is None:
            return None
        chosen = id or (by_style or ("", 0))[0]
        inherited = -1 if id or by_style is None else by_style[1]
        if level is None:
            level = inherited if not id else 0
        return chosen, self.numbering.level_of(chosen, level, paragraph.style.id)

    def _label(self, paragraph: Paragraph) -> Label | None:
        found = self._number(paragraph)
        return self.numbering.advance(*found) if found else None


def _loses_its_end(paragraph: Element) -> bool:
    """Whether a tracked change deletes or moves the paragraph's mark: what is left of it belongs to the next one."""
    mark = paragraph.find(f"{WORD}pPr/{WORD}rPr")
    return mark is not None and any(mark.find(WORD + change) is not None for change in ("del", "moveFrom"))


def _marker(label: Label | None, bold: bool) -> str | None:
    """The mark of a list item; None for text and for numbers that head what follows (一、, 1.1, a bold 1.)."""
    if label is None:
        return None
    if label.is_bullet:
        return "- "
    if bold or not (_LIST_NUMBER.fullmatch(label.text) or _ITEM_NUMBER.fullmatch(label.text)):
        return None
    return label.text + " "


def _kind(paragraph: Paragraph, line: list[Span]) -> BlockKind:
    texts = [span for span in line if span.text.strip()]
    if len(texts) == 1 and texts[0].raw and texts[0].text.startswith("!["):
        return "picture"
    return "quote" if paragraph.style.is_quote else "paragraph"


def _one_line(spans: list[Span]) -> str:
    return " ".join(markdown(spans).split())
