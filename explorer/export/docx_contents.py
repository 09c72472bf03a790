"""The table of contents of a Word file, and the bookmarks it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from explorer.export.docx_styles import FACTS, INDENT_POINTS
from explorer.export.wording import CONTENTS_WORDS

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

LONGEST_BOOKMARK = 40
"""Characters that Word takes."""
LINE_SPACING = 1.15
SPACE_BELOW = 18
"""Points between the last entry and the text."""
FIELD = 'TOC \\o "1-9" \\n \\h \\u'
"""All heading levels, without page numbers, as links: what is written here already, so that Word need not ask."""


def bookmarks(ids: Iterable[str]) -> list[str]:
    """A bookmark's name for each section id: letters, digits and underscores, each once."""
    names: dict[str, str] = {}
    for index, id in enumerate(ids):
        name = ("s_" + re.sub(r"\W", "_", id))[:LONGEST_BOOKMARK]
        while name.casefold() in names:
            name = f"{name[: LONGEST_BOOKMARK - 12]}_{index}"
        names[name.casefold()] = name
    return list(names.values())


def add_bookmark(paragraph: Any, name: str, number: int) -> None:
    """A bookmark around a paragraph; `number` is its own in the file."""
    start, end = _element("bookmarkStart"), _element("bookmarkEnd")
    for element in (start, end):
        element.set(_name("id"), str(number))
    start.set(_name("name"), name)
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(end)


def add_contents(
    word: WordDocument, entries: Sequence[tuple[int, str]], names: Sequence[str], language: str
) -> None:
    """The headings, (depth from 0, text) each, as links to their bookmarks, in a field that Word can renew."""
    from docx.shared import Pt

    if not entries:
        return
    word.add_paragraph(CONTENTS_WORDS[language], style=FACTS)
    for index, ((depth, text), name) in enumerate(zip(entries, names, strict=True)):
        paragraph = word.add_paragraph()
        form = paragraph.paragraph_format
        form.left_indent, form.line_spacing = Pt(INDENT_POINTS * min(depth, 8)), LINE_SPACING
        form.space_after = Pt(SPACE_BELOW if index == len(entries) - 1 else 0)
        if not index:
            _open_field(paragraph)
        _link(paragraph, text, name)
        if index == len(entries) - 1:
            _field_sign(paragraph, "end")


def _open_field(paragraph: Any) -> None:
    _field_sign(paragraph, "begin")
    code = _element("instrText")
    code.text = FIELD
    paragraph.add_run()._r.append(code)
    _field_sign(paragraph, "separate")


def _field_sign(paragraph: Any, kind: str) -> None:
    sign = _element("fldChar")
    sign.set(_name("fldCharType"), kind)
    paragraph.add_run()._r.append(sign)


def _link(paragraph: Any, text: str, name: str) -> None:
    link = _element("hyperlink")
    link.set(_name("anchor"), name)
    link.append(paragraph.add_run(text)._r)
    paragraph._p.append(link)


def _element(name: str) -> Any:
    from docx.oxml import OxmlElement

    return OxmlElement(f"w:{name}")


def _name(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{name}")
