"""The interface's language: which one, and the words in it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def choose_language(named: str = "", environment: Mapping[str, str] = os.environ) -> Language:
    """The language named, else the locale's; English where neither says Chinese."""
    if named in LANGUAGES:
        return "zh" if named == "zh" else "en"
    locale = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), ""
    )
    return "zh" if locale.casefold().startswith("zh") else "en"


class Words:
    """The interface's words in one language: `words("marks", count=3)`."""

    def __init__(self, language: Language = "en") -> None:
        from explorer.config import words_en, words_zh

        self.language = language
        self._texts = words_zh.WORDS if language == "zh" else words_en.WORDS

    def __call__(self, key: str, **fields: object) -> str:
        """The text of `key`, its fields filled in; KeyError for a key or field there is not."""
        return self._texts[key].format(**fields)
