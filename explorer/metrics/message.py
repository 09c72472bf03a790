"""What a check says, kept as a sentence's key and what fills it, so that it can be said in any language."""

from __future__ import annotations

from typing import NamedTuple

from explorer.metrics.table import Fact, printed


class Message(NamedTuple):
    """A sentence of `messages`: its key and its fields.

    A field is a text, a figure (printed with its bound in words), several figures (added up), or
    another message.
    """

    key: str
    fields: tuple[tuple[str, object], ...] = ()

    def text(self, language: str = "en") -> str:
        """The sentence in `language`; English for any but `zh`."""
        from explorer.metrics.messages import CHINESE, ENGLISH

        template = (CHINESE if language == "zh" else ENGLISH)[self.key]
        return template.format(**{name: _told(value, language) for name, value in self.fields})


def message(key: str, **fields: object) -> Message:
    """A message, its fields by name; lists of figures become tuples."""
    return Message(key, tuple((name, tuple(v) if isinstance(v, list) else v) for name, v in fields.items()))


def _told(value: object, language: str) -> str:
    if isinstance(value, Message):
        return value.text(language)
    if isinstance(value, Fact):
        return printed(value.metric, language)
    if isinstance(value, tuple):
        return " + ".join(_told(each, language) for each in value)
    return str(value)
