"""A paragraph of a Word document: its styled text, and what hangs on it: notes, comments, text boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from explorer.importing.docx_names import RELATION, WORD, number, switch, value
from explorer.importing.docx_styles import Style, Styles
from explorer.importing.safe_xml import local_name
from explorer.importing.spans import Span, escape, plain

_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MATH_TEXT = (_MATH + "t", WORD + "t")
# Spaces, tabs and signs that are elements of their own.
_SIGNS = {
    WORD + "tab": "\t", WORD + "ptab": "\t", WORD + "cr": "\n", WORD + "noBreakHyphen": "-", WORD + "br": "\n"
}  # fmt: skip
_NOTES = {WORD + "footnoteReference": "footnote", WORD + "endnoteReference": "endnote"}
_SKIPPED = frozenset(
    WORD + name
    for name in (
        "pPr",
        "rPr",
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "rt",
        "delInstrText",
        "sdtPr",
        "fldData",
    )
)
_DRAWN = frozenset(WORD + name for name in ("drawing", "pict", "object"))
_BOX = WORD + "txbxContent"
_MOST_QUOTED = 2000


@dataclass(slots=True)
class Paragraph:
    """What a paragraph holds, in its own order. `boxes` are the contents of text boxes anchored in it.

    `notes` are the (kind, id) of foot- and endnotes, `comments` the (id, commented text); `pages` counts
    the page ends Word last saw in it; `sizes` counts characters by half points.
    """

    style: Style
    properties: Element | None
    spans: list[Span] = field(default_factory=list)
    sizes: Counter[int] = field(default_factory=Counter)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    comments: list[tuple[str, str]] = field(default_factory=list)
    pages: int = 0

    @property
    def text(self) -> str:
        """Its text without styles."""
        return plain(self.spans)


@dataclass(slots=True)
class ParagraphReader:
    """Reads paragraphs of one part. `links` are the part's outside addresses, `mark` writes a note's mark."""

    styles: Styles
    links: Mapping[str, str]
    marks: dict[tuple[str, str], str]
    left_out: Counter[str]
    _called: Counter[str] = field(default_factory=Counter)

    def read(self, element: Element) -> Paragraph:
        """The paragraph as Word shows it with its changes accepted."""
        properties = element.find(WORD + "pPr")
        style = self.styles.style(value(properties, "pStyle"))
        paragraph = Paragraph(style, properties)
        begun: dict[str, int] = {}
        stack = [(child, "") for child in reversed(element)]
        while stack:
            child, link = stack.pop()
            tag = child.tag
            if tag == WORD + "r":
                self._run(child, link, paragraph)
            elif tag in (WORD + "commentRangeStart", WORD + "commentRangeEnd"):
                self._comment(child, paragraph, begun)
            elif tag in _SKIPPED:
                self.left_out["deleted passages"] += tag in (WORD + "del", WORD + "moveFrom")
            elif tag.startswith(_MATH):
                paragraph.spans.append(
                    Span("".join(each.text or "" for each in child.iter() if each.tag in _MATH_TEXT))
                )
            else:
                link = (
                    self.links.get(child.get(RELATION + "id", ""), "") if tag == WORD + "hyperlink" else link
                )
                stack.extend((each, link) for each in reversed(list(_chosen(child))))
        return paragraph

    def _comment(self, element: Element, paragraph: Paragraph, begun: dict[str, int]) -> None:
        id = element.get(WORD + "id", "")
        if element.tag == WORD + "commentRangeStart":
            begun[id] = len(paragraph.spans)
            return
        spans = paragraph.spans[begun.pop(id, len(paragraph.spans)) :][:_MOST_QUOTED]
        paragraph.comments.append((id, plain(spans)))

    def _run(self, run: Element, link: str, paragraph: Paragraph) -> None:
        properties = run.find(WORD + "rPr")
        if switch(properties, "vanish"):
            self.left_out["hidden passages"] += 1
            return
        character = self.styles.style(value(properties, "rStyle") or "\0")
        bold = _set(switch(properties, "b"), character.bold, paragraph.style.bold)
        italic = _set(switch(properties, "i"), character.italic, paragraph.style.italic)
        size = number(properties, "sz") or character.size or paragraph.style.size or self.styles.size
        for piece in self._pieces(run, paragraph):
            if isinstance(piece, Span):
                paragraph.spans.append(piece)
            elif piece:
                paragraph.spans.append(Span(piece, bold, italic, link=link))
                paragraph.sizes[size] += len(piece)

    def _pieces(self, run: Element, paragraph: Paragraph) -> Iterator[Span | str]:
        stack = list(reversed(run))
        while stack:
            child = stack.pop()
            tag = child.tag
            if tag == WORD + "t":
                yield child.text or ""
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == WORD + "sym":
                yield _symbol(child)
            elif tag == WORD + "lastRenderedPageBreak":
                paragraph.pages += 1
            elif tag in _NOTES:
                note = (_NOTES[tag], child.get(WORD + "id", ""))
                paragraph.notes.append(note)
                yield Span(self._mark(note), raw=True)
            elif tag == WORD + "commentReference":
                paragraph.comments.append((child.get(WORD + "id", ""), ""))
            elif tag in _DRAWN:
                yield from self._drawn(child, paragraph)
            elif tag not in _SKIPPED:
                stack.extend(reversed(list(_chosen(child))))

    def _mark(self, note: tuple[str, str]) -> str:
        if note not in self.marks:
            prefix = "" if note[0] == "footnote" else "e"
            self._called[note[0]] += 1
            self.marks[note] = f"[^{prefix}{self._called[note[0]]}]"
        return self.marks[note]

    def _drawn(self, drawing: Element, paragraph: Paragraph) -> Iterator[Span | str]:
        """A picture by its alternative text; a text box is kept for later."""
        described = False
        stack = [drawing]
        while stack:
            element = stack.pop()
            if element.tag == _BOX:
                paragraph.boxes.append(element)
                described = True
                continue
            text = _description(element)
            if text and not described:
                described = True
                yield Span(f"![{escape(text)}]()", raw=True)
            stack.extend(reversed(list(_chosen(element))))
        self.left_out["pictures without a text"] += not described


def _chosen(element: Element) -> Iterator[Element]:
    """The children of an element; of an alternative only the first that is filled."""
    if element.tag == _CHOICE + "AlternateContent":
        element = next((child for child in element if len(child)), element)
        if element.tag == _CHOICE + "AlternateContent":
            return
    yield from element


def _description(element: Element) -> str:
    """What a drawing says of itself to those who don't see it."""
    name = local_name(element)
    if name == "docPr":
        return " ".join((element.get("descr") or element.get("title") or "").split())
    return " ".join(element.get("alt", "").split()) if name in ("shape", "rect") else ""


def _symbol(element: Element) -> str:
    """A character given by its code; symbol fonts' private ones stand for marks that no text font has."""
    code = element.get(WORD + "char", "")
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "•" if "\ue000" <= character <= "\uf8ff" else character if character.isprintable() else ""


def _set(*settings: bool | None) -> bool:
    return next((each for each in settings if each is not None), False)
