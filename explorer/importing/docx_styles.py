"""Word's styles: what a paragraph is by its style, and how it looks, along the chain of base styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar
from xml.etree.ElementTree import Element

from explorer.importing.docx_names import WORD, number, switch, value

_HEADING_WORDS = (
    "heading|head|标题|標題|見出し|제목|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko"
    "|nagłówek|nadpis|címsor|заголовок|başlık|encabezado|cabeçalho"
)
_HEADING = re.compile(rf"(?:{_HEADING_WORDS})[ _-]?([1-9])(?: .*)?")
_TITLE = frozenset(
    ("title", "标题", "標題", "表題", "제목", "titel", "titre", "título", "titolo", "文档标题", "文件标题")
)
_CONTENTS = re.compile(
    r"(?:toc|目录|目錄|目次|table of (?:figures|authorities)|index)[ _]?(?:\d|heading|标题|標題)?"
)
_QUOTE = re.compile(r"(?:intense )?(?:quote|引用|明显引用|zitat|citation)")
_LONGEST_CHAIN = 20
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits. `outline` counts from 0 (9 is body text); `size` in half points.

    `number` is (numbering id, level or -1 where the numbering names the style).
    """

    id: str = ""
    names: tuple[str, ...] = ()
    outline: int | None = None
    number: tuple[str, int] | None = None
    bold: bool | None = None
    italic: bool | None = None
    centred: bool | None = None
    size: int | None = None

    @property
    def heading_level(self) -> int:
        """The heading level (from 1) that its name, a base style's name or its outline level says; else 0."""
        for name in self.names:
            match = _HEADING.fullmatch(name)
            if match:
                return int(match[1])
        return self.outline + 1 if self.outline is not None and self.outline < 9 else 0

    @property
    def is_title(self) -> bool:
        """Whether it is the document's title."""
        return any(name in _TITLE for name in self.names[:1])

    @property
    def is_contents(self) -> bool:
        """Whether it sets a table of contents, which says again what the headings say."""
        return any(_CONTENTS.fullmatch(name) for name in self.names[:1])

    @property
    def is_quote(self) -> bool:
        """Whether it sets a quotation."""
        return any(_QUOTE.fullmatch(name) for name in self.names[:1])


@dataclass(slots=True)
class Styles:
    """All styles of a document by their ids. `size` is the default size in half points."""

    elements: dict[str, Element] = field(default_factory=dict)
    default: str = ""
    size: int = 20
    _made: dict[str, Style] = field(default_factory=dict)

    def style(self, id: str) -> Style:
        """The style of an id, the default paragraph style where it is empty; a bare one where it is unknown."""
        id = id or self.default
        if id not in self._made:
            self._made[id] = self._make(id)
        return self._made[id]

    def _make(self, id: str) -> Style:
        chain = list(self._chain(id))
        if not chain:
            return Style(id, (id.lower(),) if id else ())
        names = tuple(value(each, "name").strip().lower() for each in chain)
        paragraphs = [each.find(WORD + "pPr") for each in chain]
        runs = [each.find(WORD + "rPr") for each in chain]
        alignment = _first(value(each, "jc") or None for each in paragraphs)
        return Style(
            id,
            names if _HEADING.fullmatch(names[0]) or len(names) < 2 else _own_names(names),
            _first(number(each, "outlineLvl") for each in paragraphs),
            _first(_numbering(each) for each in paragraphs),
            _first(switch(each, "b") for each in runs),
            _first(switch(each, "i") for each in runs),
            None if alignment is None else alignment == "center",
            _first(number(each, "sz") for each in runs),
        )

    def _chain(self, id: str) -> Iterator[Element]:
        seen: set[str] = set()
        while id in self.elements and id not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(id)
            yield self.elements[id]
            id = value(self.elements[id], "basedOn")


def read_styles(root: Element | None) -> Styles:
    """The styles part; without one every style is bare."""
    styles = Styles()
    for element in () if root is None else root.findall(WORD + "style"):
        id = element.get(WORD + "styleId", "")
        styles.elements.setdefault(id, element)
        is_default = element.get(WORD + "default", "0") in ("1", "true", "on")
        if is_default and element.get(WORD + "type") == "paragraph":
            styles.default = id
    defaults = None if root is None else root.find(f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr")
    styles.size = number(defaults, "sz") or 20
    return styles


def _own_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """A style's own name first, then base styles' names as far as they are headings'."""
    return (names[0], *(name for name in names[1:] if _HEADING.fullmatch(name)))


def _numbering(properties: Element | None) -> tuple[str, int] | None:
    element = None if properties is None else properties.find(WORD + "numPr")
    id = value(element, "numId")
    if not id:
        return None
    level = number(element, "ilvl")
    return id, -1 if level is None else level


def _first(values: Iterator[Value | None]) -> Value | None:
    return next((each for each in values if each is not None), None)
