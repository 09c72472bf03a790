"""The page a visitor gets: everything on it comes from this server, so it works without a network."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template
from typing import NamedTuple

from explorer.config.language import Words
from explorer.config.theme import Theme

FONT_SIZE = 16
SMALLEST, LARGEST = 6, 48
"""Pixels of the page's letters that may be asked for (`?fontsize=20`)."""


class Frame(NamedTuple):
    """What a page needs to know of the server: `/TOKEN`, the socket's address, a nonce for its scripts."""

    base: str
    socket: str
    nonce: str


def page(frame: Frame, title: str, words: Words, theme: Theme, *, size: int, remote: bool) -> str:
    """The page as HTML, its words in the interface's language, its ground in the theme's colours."""
    colour = _page_colours(theme)
    texts = {
        "title": title,
        "opening": words("served-opening"),
        "hint": words("served-hint-remote" if remote else "served-hint"),
        "ended": words("served-ended"),
        "again": words("served-again"),
    }
    template = Template(Path(__file__).with_name("page.html").read_text("utf-8"))
    return template.substitute(
        frame._asdict(),
        **{name: escape(text) for name, text in texts.items()},
        language="zh-Hans" if words.language == "zh" else "en",
        size=max(SMALLEST, min(LARGEST, size)),
        **colour,
    )


def _page_colours(theme: Theme) -> dict[str, str]:
    """A theme's colours for the page; one that takes the terminal's own gets plain ones."""
    names = ("background", "foreground", "primary")
    if theme.ansi:
        return dict(zip(names, ("#000000", "#e5e5e5", "#7aa2d6"), strict=True))
    return {name: theme.colours[name] for name in names}


def content_security_policy(nonce: str, host: str) -> str:
    """What the page may load: this server's own, nothing else; nobody may put it in a frame."""
    return (
        f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' data:; font-src 'self'; connect-src ws://{host} wss://{host}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
