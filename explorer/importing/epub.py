"""EPUB books: web pages in a zip archive, read in the order of the book's spine."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from explorer.errors import LoadError
from explorer.importing import html
from explorer.importing.blocks import Block, Source
from explorer.importing.epub_contents import ENTITY, contents
from explorer.importing.extras import extra_needed
from explorer.importing.footnotes import settle_notes
from explorer.importing.html_source import page_text
from explorer.importing.joining import is_prose
from explorer.importing.safe_xml import local_name, parse_part
from explorer.importing.zip_guard import Package, open_package
from explorer.sentences import sentence

_CONTAINER = "META-INF/container.xml"
_TITLE_PAGES = frozenset(("title page", "titlepage", "cover", "封面", "扉页", "书名页"))
_MOST_ON_TITLE_PAGE = 6
_PAGES = ("application/xhtml+xml", "text/html", "application/html")


def read(data: bytes, path: str, **_options: object) -> Source:
    """A book as blocks; LoadError where it is no book, is locked, or breaks a bound."""
    with extra_needed(path, "EPUB", "html"):
        import selectolax.lexbor  # noqa: F401
    with open_package(data, path) as package:
        if "META-INF/rights.xml" in package or "META-INF/sinf.xml" in package:
            raise LoadError(sentence("is locked (DRM); its text can't be read"), path=path)
        name = _book_name(package)
        book = parse_part(package.read(name), name, path, forbidden=ENTITY)
        source = _described(book, path)
        folder = posixpath.dirname(name)
        _read_pages(source, book, package, folder)
        # Some books keep the notes of all pages on one of their own.
        source.blocks = settle_notes(source.blocks)
        if not source.blocks:
            raise LoadError(sentence("holds no text"), path=path)
    return source


def _book_name(package: Package) -> str:
    if _CONTAINER not in package:
        raise LoadError(sentence("is no EPUB book: META-INF/container.xml is missing"), path=package.path)
    container = parse_part(package.read(_CONTAINER), _CONTAINER, package.path, forbidden=ENTITY)
    for element in container.iter():
        name = element.get("full-path") or ""
        if local_name(element) == "rootfile" and name in package:
            return name
    raise LoadError(sentence("is no EPUB book: its description (.opf) is missing"), path=package.path)


def _described(book: Element, path: str) -> Source:
    source = Source(path, "epub")
    for element in book.iter():
        text = " ".join((element.text or "").split())[:1000]
        match local_name(element):
            case "title":
                source.title = source.title or text
            case "publisher":
                source.organization = source.organization or text
            case "language":
                source.language = source.language or text[:35]
            case _:
                continue
    return source


def _read_pages(source: Source, book: Element, package: Package, folder: str) -> None:
    titles = contents(book, package, folder)
    nested = any(level > 1 for level, _ in titles.values())
    missing = 0
    pages = list(_spine(book, folder))
    for name in pages:
        if name not in package:
            missing += 1
            continue
        page = html.read_text(page_text(package.read(name), f"{source.path}/{name}").text, source.path)
        named = titles.get(name, (0, ""))[1].casefold()
        if not source.blocks and _is_title_page(page.blocks, source.title, named):
            source.remark("furniture", "title page")
            continue
        if not page.marked and name in titles:
            level, title = titles[name]
            source.blocks.append(Block("heading", title, level=level))
        placed = page.marked and nested and name in titles
        source.blocks.extend(_at_level(page.blocks, titles[name][0]) if placed else page.blocks)
        source.remarks.extend(page.remarks)
    source.marked = any(source.headings())
    if missing:
        source.remark("part-missing", f"{missing} of {len(pages)} pages of the book are missing")


def _at_level(blocks: list[Block], level: int) -> list[Block]:
    """A page's blocks, its highest heading where the book's contents say, the others as far below as before."""
    step = level - min(block.level for block in blocks if block.kind == "heading")
    return [
        replace(block, level=block.level + step) if block.kind == "heading" else block for block in blocks
    ]


def _is_title_page(blocks: list[Block], title: str, named: str) -> bool:
    """Whether a page only says what the book is called, by whom and when; `named` is its entry in the contents."""
    if named in _TITLE_PAGES and len(blocks) <= _MOST_ON_TITLE_PAGE:
        return not any(is_prose(block.text) for block in blocks)
    if not blocks or len(blocks) > _MOST_ON_TITLE_PAGE or any(is_prose(block.text) for block in blocks):
        return False
    return "".join(blocks[0].text.split()) == "".join(title.split())


def _spine(book: Element, folder: str) -> Iterator[str]:
    """The names of the book's pages in reading order, each once."""
    items = {item.get("id", ""): item for item in book.iter() if local_name(item) == "item"}
    seen: set[str] = set()
    for reference in book.iter():
        item = items.get(reference.get("idref", "")) if local_name(reference) == "itemref" else None
        if item is None or item.get("media-type", _PAGES[0]) not in _PAGES:
            continue
        if "nav" in (item.get("properties") or "").split():
            continue
        name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        if name not in seen:
            seen.add(name)
            yield name
