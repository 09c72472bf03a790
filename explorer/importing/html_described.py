"""What a web page says of itself: its title, who issued it, for which period, where it came from.

Read are `<title>`, the `<meta>` names that Chinese government sites must give (ArticleTitle,
ContentSource: 政府网站发展指引, 2017), `lang`, the canonical address, and in filings the cover page's
facts (inline XBRL, taxonomy `dei`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from explorer.importing.blocks import Source
from explorer.importing.spans import safe_link

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_FILE_NAME = re.compile(r"[A-Za-z0-9_.-]*[0-9._-][A-Za-z0-9_.-]*")
_SITE = re.compile(r"\s*(?:[_|–—·]|\s-\s|-{2,}).*")
_LONGEST = 1000


def describe(source: Source, page: LexborHTMLParser) -> None:
    """Set what the page declares of itself."""
    metas = _metas(page)
    facts = _facts(page)
    source.language = _language(page)[:35]
    source.organization = facts.get("entityregistrantname", "") or metas.get("contentsource", "")
    source.period = facts.get("documentfiscalyearfocus", "")
    source.title = metas.get("articletitle", "") or _title(page)
    if _FILE_NAME.fullmatch(source.title):
        named = (
            facts.get(name, "")
            for name in ("entityregistrantname", "documenttype", "documentfiscalyearfocus")
        )
        source.title = " ".join(part for part in named if part)
    canonical = page.css_first("link[rel=canonical]")
    source.source = safe_link(canonical.attributes.get("href") or "") if canonical is not None else ""


def _title(page: LexborHTMLParser) -> str:
    """The title, without the site's name behind it where the page's own heading stands before that."""
    node = page.css_first("head title") or page.css_first("title")
    title = _squeezed(node.text()) if node is not None else ""
    headings = page.css("h1")
    printed = _squeezed(headings[0].text()) if len(headings) == 1 else ""
    rest = title.removeprefix(printed)
    return printed if printed and rest and rest != title and _SITE.fullmatch(rest) else title


def _language(page: LexborHTMLParser) -> str:
    html = page.css_first("html")
    attributes = html.attributes if html is not None else {}
    return (attributes.get("lang") or attributes.get("xml:lang") or "").strip()


def _metas(page: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in page.css("meta[name][content]"):
        attributes = meta.attributes
        found.setdefault((attributes.get("name") or "").lower(), _squeezed(attributes.get("content") or ""))
    return found


def _facts(page: LexborHTMLParser) -> dict[str, str]:
    """The facts of a filing's cover page by their names in lower case; the first of each counts."""
    found: dict[str, str] = {}
    for fact in page.css('[name^="dei:"]'):
        name = (fact.attributes.get("name") or "").lower().removeprefix("dei:")
        text = _squeezed(fact.text())
        if text:
            found.setdefault(name, text)
    return found


def _squeezed(text: str) -> str:
    return " ".join(text[: 10 * _LONGEST].split())[:_LONGEST]
