"""A book's table of contents: the titles of pages that have no heading of their own."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from explorer.errors import LoadError
from explorer.importing.html_source import page_text, parsable
from explorer.importing.safe_xml import local_name, parse_part
from explorer.importing.zip_guard import Package

ENTITY = "<!ENTITY"
"""What a book's own parts must not hold; a document type they may declare."""
_DEEPEST = 9


def contents(book: Element, package: Package, folder: str) -> dict[str, tuple[int, str]]:
    """Each page's first entry, (level from 1, title), by the page's name in the archive.

    Read from the navigation page (EPUB 3), else from the NCX (EPUB 2); empty where there is neither.
    """
    ncx = ""
    for item in book.iter():
        name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        if "nav" in (item.get("properties") or "").split() and name in package:
            return _first(_of_navigation(page_text(package.read(name), name).text), name)
        if item.get("media-type") == "application/x-dtbncx+xml" and name in package:
            ncx = name
    return _first(_of_ncx(package, ncx), ncx) if ncx else {}


def _first(entries: Iterator[tuple[int, str, str]], name: str) -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for level, title, target in entries:
        page = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(target.partition("#")[0])))
        if title:
            found.setdefault(page, (max(1, min(level, _DEEPEST)), title))
    return found


def _of_navigation(text: str) -> Iterator[tuple[int, str, str]]:
    from selectolax.lexbor import LexborHTMLParser

    for link in LexborHTMLParser(parsable(text)).css("nav a[href]"):
        level, parent = 0, link.parent
        while parent is not None and parent.tag != "nav":
            level += parent.tag == "ol"
            parent = parent.parent
        yield level, " ".join(link.text().split()), link.attributes.get("href") or ""


def _of_ncx(package: Package, name: str) -> Iterator[tuple[int, str, str]]:
    try:
        root = parse_part(package.read(name), name, package.path, forbidden=ENTITY)
    except LoadError:
        return
    stack = [(root, 0)]
    while stack:
        element, level = stack.pop()
        if local_name(element) == "navPoint":
            level += 1
            yield level, _label(element), _target(element)
        stack.extend((child, level) for child in reversed(element))


def _label(point: Element) -> str:
    for child in point:
        if local_name(child) == "navLabel":
            return " ".join("".join(child.itertext()).split())
    return ""


def _target(point: Element) -> str:
    return next((child.get("src") or "" for child in point if local_name(child) == "content"), "")
