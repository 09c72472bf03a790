"""Foot- and endnotes and comments of a Word document, as blocks behind the text they belong to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from explorer.importing.blocks import Block
from explorer.importing.docx_names import WORD
from explorer.importing.docx_paragraph import ParagraphReader
from explorer.importing.docx_parts import Relations, part_root, relations_of
from explorer.importing.docx_styles import Styles
from explorer.importing.spans import markdown
from explorer.importing.zip_guard import Package
from explorer.model import Note

_KINDS = ("footnote", "endnote", "comment")
_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))


@dataclass(slots=True)
class Notes:
    """The notes of a document by (kind, id); `marks` gives each note's mark once it is called."""

    marks: dict[tuple[str, str], str] = field(default_factory=dict)
    _elements: dict[tuple[str, str], Element] = field(default_factory=dict)
    _readers: dict[str, ParagraphReader] = field(default_factory=dict)
    _given: set[tuple[str, str]] = field(default_factory=set)

    def called(self, notes: list[tuple[str, str]]) -> list[Block]:
        """The blocks of the foot- and endnotes called, each once."""
        blocks = []
        for note in notes:
            text = self._text(note)
            if text:
                blocks.append(Block("note", f"{self.marks.get(note, '[^]')}: {text}"))
        return blocks

    def commented(self, comments: list[tuple[str, str]], body: str) -> list[Block]:
        """The blocks of the comments, each once; a comment quotes what it stands on where `body` has it whole."""
        blocks = []
        for id, quote in comments:
            element = self._elements.get(("comment", id))
            text = self._text(("comment", id))
            if element is None or not text:
                continue
            author = " ".join(element.get(WORD + "author", "").split())
            text = f"{author}: {text}" if author else text
            kept = quote if quote and quote in body else ""
            blocks.append(Block("note", text, note=Note("comment", text, kept)))
        return blocks

    def _text(self, note: tuple[str, str]) -> str:
        element = self._elements.get(note)
        if element is None or note in self._given:
            return ""
        self._given.add(note)
        reader = self._readers[note[0]]
        texts = (markdown(reader.read(paragraph).spans) for paragraph in element.iter(WORD + "p"))
        return " ".join(" ".join(text.split()) for text in texts if text)


def read_notes(package: Package, main: Relations, styles: Styles, left_out: Counter[str]) -> Notes:
    """The parts that hold notes; those that are missing hold none."""
    notes = Notes()
    for kind in _KINDS:
        name = main.first(f"{kind}s")
        root = part_root(package, name)
        if root is None:
            continue
        links = relations_of(package, name).links
        notes._readers[kind] = ParagraphReader(styles, links, {}, left_out)
        for element in root.findall(WORD + kind):
            if element.get(WORD + "type", "normal") not in _SEPARATORS:
                notes._elements[(kind, element.get(WORD + "id", ""))] = element
    return notes
