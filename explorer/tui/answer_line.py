"""What is said of the answer to a search, in one line."""

from __future__ import annotations

from explorer.config.language import Words
from explorer.model import Outline
from explorer.tui.facet_lines import told
from explorer.tui.search_session import SearchSession


def answer_line(
    session: SearchSession, typed: str, outline: Outline, words: Words, *, facets_hidden: bool
) -> str:
    """How many were found for what was typed, and what else is to be said of the answer."""
    if not typed.strip():
        return words("search-empty")
    said = []
    if session.hits and session.answered:
        said.append(words("search-count", number=session.cursor + 1, total=session.total))
    elif session.complete:
        said.append(words("nothing-found"))
    if not session.complete:
        said.append(words("searching"))
    if session.notice:
        said.append(words("search-plain-words"))
    chosen = told(session.narrowing, outline, words)
    if chosen:
        said.append(words("search-only", chosen=chosen))
    if facets_hidden:
        said.append(words("search-facets"))
    return "  ".join(said)
