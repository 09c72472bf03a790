"""Errors in the reader's language."""

from __future__ import annotations

from functools import cache

from explorer.errors import ExplorerError
from explorer.sentences import said_again


def error_line(error: ExplorerError, language: str) -> str:
    """The whole line of an error, in Chinese where that is wished and its sentence is known."""
    if language != "zh":
        return str(error)
    message = said_again(error.message, _chinese())
    return str(ExplorerError(message, path=error.path, line=error.line, column=error.column))


@cache
def _chinese() -> dict[str, str]:
    from explorer.config import problem_words as of_settings
    from explorer.export import problem_words as of_exports
    from explorer.importing import problem_words as of_documents
    from explorer.library import problem_words as of_libraries
    from explorer.loading import problem_words as of_reports
    from explorer.metrics import problem_words as of_figures

    found = dict(of_exports.SYSTEM)
    for words in (of_settings, of_exports, of_documents, of_libraries, of_reports, of_figures):
        found |= words.CHINESE
    return found
