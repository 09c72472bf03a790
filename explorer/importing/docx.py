"""Word documents (.docx): their text as Word shows it, with its automatic numbers written out.

The parts are read directly: what a report needs (automatic numbers, notes, text boxes, tracked changes,
the strict edition of the format) is what python-docx, with which reports are written, does not read.
"""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from explorer.errors import LoadError
from explorer.importing.blocks import Source
from explorer.importing.docx_body import Body
from explorer.importing.docx_names import WORD, transitional
from explorer.importing.docx_notes import read_notes
from explorer.importing.docx_numbering import read_numbering
from explorer.importing.docx_paragraph import ParagraphReader
from explorer.importing.docx_parts import Relations, main_part, part_root, relations_of
from explorer.importing.docx_styles import Styles, read_styles
from explorer.importing.safe_xml import local_name, stream_part
from explorer.importing.typeset import with_strength
from explorer.importing.zip_guard import Package, open_package

_WANTED = frozenset((WORD + "p", WORD + "tbl"))
_PAGE_END = b"lastRenderedPageBreak"


def read(data: bytes, path: str, **_options: object) -> Source:
    """A Word document as blocks; LoadError where it is none, is broken or encrypted, or breaks a bound."""
    with open_package(data, path) as package:
        main = main_part(package)
        relations = relations_of(package, main)
        source = Source(path, "docx")
        styles = _styles(package, relations, source)
        body = _body(package, relations, styles, transitional(package.read(main)), main)
        source.title = body.title
        _describe(source, package)
        source.blocks = with_strength(body.found)
        source.marked = any(source.headings())
        _account(source, body.left_out + body.reader.left_out, relations)
    if not source.blocks:
        source.remark("no-text", "the document holds no text")
    return source


def _body(package: Package, relations: Relations, styles: Styles, text: bytes, main: str) -> Body:
    left_out: Counter[str] = Counter()
    notes = read_notes(package, relations, styles, left_out)
    links = {id: target for id, target in relations.links.items() if target}
    reader = ParagraphReader(styles, links, notes.marks, left_out)
    lists = {id: each.number[0] for id in styles.elements if (each := styles.style(id)).number}
    numbering = read_numbering(part_root(package, relations.first("numbering")), lists)
    body = Body(reader, numbering, notes, _PAGE_END in text)
    for element in stream_part(text, main, package.path, _WANTED):
        body.add(element)
    body.finish()
    return body


def _styles(package: Package, relations: Relations, source: Source) -> Styles:
    try:
        return read_styles(part_root(package, relations.first("styles")))
    except LoadError as error:
        source.remark("part-broken", f"the styles are left out: {error.message}")
        return Styles()


def _describe(source: Source, package: Package) -> None:
    """Title, organisation and language as the document's properties give them."""
    relations = relations_of(package, "")
    core = part_root(package, relations.first("core-properties") or relations.first("coreProperties"))
    extended = part_root(
        package, relations.first("extended-properties") or relations.first("extendedProperties")
    )
    source.title = source.title or _property(core, "title")
    source.language = _property(core, "language")[:35]
    source.organization = _property(extended, "Company")


def _property(root: Element | None, name: str) -> str:
    for element in () if root is None else root:
        if local_name(element) == name:
            return " ".join((element.text or "").split())[:1000]
    return ""


def _account(source: Source, left_out: Counter[str], relations: Relations) -> None:
    around = sum(len(relations.parts.get(kind, [])) for kind in ("header", "footer"))
    left_out["headers and footers"] += around
    for reason, count in sorted(left_out.items()):
        if count:
            source.remark(reason.replace(" ", "-"), f"left out {count} × {reason}")
