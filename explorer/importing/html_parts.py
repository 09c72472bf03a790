"""Which parts of a web page are not its text: navigation, machinery, what is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.importing.html_style import rules_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

MACHINERY = frozenset((
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio",
    "video", "map", "head", "title", "meta", "link", "button", "select", "textarea", "input", "datalist",
    "progress", "dialog", "ix:header",
))  # fmt: skip
_AROUND = frozenset(("nav", "aside"))
_PAGE_ENDS = frozenset(("header", "footer"))
_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary", "menu", "doc-toc"))
_NAMES = frozenset((
    "nav", "navbar", "navigation", "navheader", "navfooter", "breadcrumb", "breadcrumbs", "crumbs", "menu",
    "submenu", "sidebar", "toc", "table-of-contents", "footer", "site-footer", "page-footer", "pagination",
    "pager", "share", "sharing", "social", "cookie", "cookie-banner", "advert", "ads", "related", "skip-link",
    "skiplink", "searchbox",
))  # fmt: skip
_NOTE_NAMES = frozenset((
    "footnote", "footnotes", "endnote", "endnotes", "doc-footnote", "doc-endnote", "rearnote", "rearnotes",
))  # fmt: skip
_CALL_NAMES = _NOTE_NAMES | {"noteref", "doc-noteref", "footnote-ref", "footnote-reference", "fnref"}
_BACK_NAMES = frozenset((
    "doc-backlink", "backlink", "footnote-back", "footnote-backref", "footnote-backlink", "reversefootnote",
))  # fmt: skip
_BACK_SIGNS = frozenset(("↩", "↩\ufe0e", "↵", "↑", "^", "⏎", "返回"))
_CONTENT_TAGS = frozenset(("article", "main", "section"))
_MAIN = ("main, [role=main]", "article")
_LEAST_MAIN = 0.3


def content_root(page: LexborHTMLParser) -> LexborNode | None:
    """The element that holds the page's text: `main`, the only `article`, else the body."""
    body = page.body or page.root
    if body is None:
        return None
    whole = len(body.text())
    for selector in _MAIN:
        found = page.css(selector)
        if len(found) == 1 and len(found[0].text()) >= _LEAST_MAIN * whole:
            return found[0]
    return body


def is_hidden(attributes: dict[str, str | None]) -> bool:
    """Whether a browser would not show the element."""
    written = attributes.get("style")
    return "hidden" in attributes or bool(written and len(written) <= 2000 and rules_of(written).hidden)


def is_around(node: LexborNode, attributes: dict[str, str | None], whole: int) -> bool:
    """Whether the element is navigation or another thing around the text.

    `whole` is the length of the page's text: what holds more than half of it is the text, whatever
    its name.
    """
    tag = node.tag or ""
    if is_note(attributes):
        return False
    if tag in _AROUND or (tag in _PAGE_ENDS and not _in_content(node)):
        return True
    roles = _words(attributes, "role")
    named = roles & _ROLES or (_words(attributes, "class", "id") & _NAMES and not roles)
    return bool(named) and len(node.text()) * 2 < max(whole, 1)


def is_link_list(node: LexborNode) -> bool:
    """Whether a list or table is nearly all links to other places of the same site."""
    links = node.css("a[href]")
    if len(links) < 4:
        return False
    whole = len("".join(node.text().split()))
    inside = sum(len("".join(a.text().split())) for a in links if _is_near(a.attributes.get("href") or ""))
    return inside >= 0.8 * whole


def is_note(attributes: dict[str, str | None]) -> bool:
    """Whether the element holds the text of a foot- or endnote."""
    return bool(_words(attributes, "class", "role", "epub:type") & _NOTE_NAMES)


def calls_note(attributes: dict[str, str | None]) -> bool:
    """Whether a link says that it calls a note."""
    return bool(_words(attributes, "class", "role", "epub:type") & _CALL_NAMES)


def leads_back(attributes: dict[str, str | None], text: str) -> bool:
    """Whether a link in a note only leads back to where it is called."""
    return text in _BACK_SIGNS or bool(_words(attributes, "class", "role", "epub:type") & _BACK_NAMES)


def _is_near(target: str) -> bool:
    return not target.lower().startswith(("http:", "https:", "mailto:"))


def _in_content(node: LexborNode) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.tag in _CONTENT_TAGS:
            return True
        parent = parent.parent
    return False


def _words(attributes: dict[str, str | None], *names: str) -> frozenset[str]:
    return frozenset(word for name in names for word in (attributes.get(name) or "")[:500].lower().split())
