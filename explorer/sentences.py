"""What is said of a file or a setting: in English, and so that it can be said again in another language."""

from __future__ import annotations

from collections.abc import Mapping


class Sentence(str):
    """An English message that knows its `form`, with fields in braces, and what fills them.

    A field is a text or a number, which stays as it is in any language, or another sentence.
    """

    form: str
    fields: dict[str, object]


def sentence(form: str, **fields: object) -> Sentence:
    """The message of that form; without fields, braces in it are braces."""
    made = Sentence(form.format_map(fields) if fields else form)
    made.form, made.fields = form, fields
    return made


def said_again(message: str, forms: Mapping[str, str]) -> str:
    """A message in the language that `forms` has for English forms; as it is where there is none."""
    if not isinstance(message, Sentence) or message.form not in forms:
        return message
    form = forms[message.form]
    if not message.fields:
        return form
    fields = message.fields.items()
    return form.format_map({k: said_again(v, forms) if isinstance(v, str) else v for k, v in fields})
