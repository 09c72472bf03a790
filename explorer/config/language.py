"""The interface's language: which one, and the words in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
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
    """The interface's words in one language: `words("marks", count=3)`.

    A field that is not given is a command's id, and stands for the key the command has now. `{count:section}`
    is a number of things: `1 section`, `2 sections`.
    """

    def __init__(self, language: Language = "en", key_label: Callable[[str], str] | None = None) -> None:
        """`key_label` tells a command's key by its id; by default, the registry does."""
        from explorer.config import words_en, words_zh

        self.language: Language = language
        self._key_label = key_label
        self._all = {"zh": words_zh.WORDS, "en": words_en.WORDS}

    def switch(self) -> None:
        """Go over to the other language, for all who hold these words."""
        self.language = "en" if self.language == "zh" else "zh"

    def __call__(self, key: str, **fields: object) -> str:
        """The text of `key`, its fields filled in; KeyError for a key or field there is not."""
        return self._all[self.language][key].format_map(_Fields(fields, self._key_label))


class _Number(int):
    """A number that is formatted with the English word for what it counts."""

    def __format__(self, noun: str) -> str:
        return f"{int(self)} {noun}{'' if self == 1 else 's'}" if noun else str(int(self))


class _Fields(dict[str, object]):
    """Fields of a text; what is not among them is looked up as a command."""

    def __init__(self, fields: dict[str, object], key_label: Callable[[str], str] | None) -> None:
        super().__init__(
            (name, _Number(value) if type(value) is int else value) for name, value in fields.items()
        )
        self._key_label = key_label

    def __missing__(self, name: str) -> str:
        if self._key_label is not None:
            return self._key_label(name)
        from explorer.config.keymap import Keymap

        return Keymap().label(name)
