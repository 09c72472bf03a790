"""XML parts of a package, read without entities and without recursion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast
from xml.etree.ElementTree import Element, ParseError, XMLParser, XMLPullParser

from explorer.errors import LoadError
from explorer.sentences import sentence

_CHUNK = 65536
_DEEPEST = 100_000


def parse_part(data: bytes, name: str, path: str, *, forbidden: str = "<!DOCTYPE") -> Element:
    """The root of an XML part; LoadError where it is broken or holds what is forbidden.

    Office documents never declare a document type; old books do, so for them only entities are
    forbidden. What a declaration refers to is never fetched.
    """
    _refuse(data, forbidden, name, path)
    parser = XMLParser()
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise LoadError(sentence("is broken: '{name}' in it is no XML", name=name), path=path) from error
    return root


def stream_part(data: bytes, name: str, path: str, wanted: frozenset[str]) -> Iterator[Element]:
    """The outermost elements of the wanted tags in order, each emptied once the next is asked for.

    So a part of 100 MB takes the memory of its largest paragraph or table. LoadError as `parse_part`;
    what came before the break has been given by then.
    """
    _refuse(data, "<!DOCTYPE", name, path)
    parser: XMLPullParser[Element] = XMLPullParser(("start", "end"))
    inside = depth = 0
    try:
        for start in range(0, len(data) + 1, _CHUNK):
            parser.feed(data[start : start + _CHUNK])
            for event, element in cast(Iterator[tuple[str, Element]], parser.read_events()):
                depth += 1 if event == "start" else -1
                if depth > _DEEPEST:
                    raise LoadError(
                        sentence("'{name}' in it is nested too deep; it is not read", name=name), path=path
                    )
                if element.tag not in wanted:
                    continue
                inside += 1 if event == "start" else -1
                if event == "end" and not inside:
                    yield element
                    element.clear()
        parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise LoadError(sentence("is broken: '{name}' in it is no XML", name=name), path=path) from error


def _refuse(data: bytes, forbidden: str, name: str, path: str) -> None:
    """LoadError where the part holds a declaration that could define entities, in any encoding of XML."""
    if any(forbidden.encode(codec) in data for codec in ("utf-8", "utf-16-le", "utf-16-be")):
        raise LoadError(
            sentence(
                "is not read: '{name}' in it may define entities ({forbidden}>)",
                name=name,
                forbidden=forbidden,
            ),
            path=path,
        )


def local_name(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2]
