"""One value of the file turned into what its field holds, or a problem that says what to write."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any, NoReturn

from explorer.errors import LoadError
from explorer.loading.fields import FORMAT, TABLES, Field, Kind
from explorer.loading.ledger import Ledger, Mark, shown
from explorer.sentences import sentence

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""Plain scalars that mean "nothing here"."""
DIGIT_LIMIT = 28
"""Digits a value may have: as many as decimal arithmetic keeps by default."""

DECIMAL = re.compile(rf"(?!(?:[^0-9]*[0-9]){{{DIGIT_LIMIT + 1}}})-?[0-9]+(?:\.[0-9]+)?")
PERIOD = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
IDENTIFIER = re.compile("[^\\x00-,/:-@\\[-^`{-\xa0\\u2000-\\u206f\\u3000\\ufeff]+")
"""Letters and digits of any script and `_ . -`, at least one; no blank, no `/`, no other ASCII sign."""
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")


class Given:
    """One scalar of the file, for the field it is given for; it reports what is wrong with itself."""

    __slots__ = ("field", "ledger", "mark", "text")

    def __init__(self, text: str, field: Field, mark: Mark, ledger: Ledger) -> None:
        self.text = text
        self.field = field
        self.mark = mark
        self.ledger = ledger

    def error(self, code: str, message: str) -> None:
        """Report that the value was left out or is taken otherwise."""
        self.ledger.error(code, message, self.mark)

    def warning(self, code: str, message: str) -> None:
        """Report that the value is taken, though it is probably not meant so."""
        self.ledger.warning(code, message, self.mark)


Converter = Callable[[Given], "str | None"]
"""What the file gives → what the model holds, or None where the value is left out."""


def is_period(text: str) -> bool:
    """Whether a text is YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by `/`."""
    halves = text.split("/")
    return len(halves) <= 2 and all(PERIOD.fullmatch(half) for half in halves)


def _version(given: Given) -> NoReturn:
    mark = given.mark
    message = sentence(
        "the format is '{given}'; this version reads 'format: {format}'",
        given=shown(given.text),
        format=FORMAT,
    )
    raise LoadError(message, line=mark.line + 1, column=mark.column + 1)


def _identifier(given: Given) -> str | None:
    message = sentence(
        "'{id}' is no id: use letters, digits, '-', '_' and '.', without blanks or '/'", id=shown(given.text)
    )
    given.error("bad-id", message)
    return given.text or None


def _decimal(given: Given) -> str | None:
    key = given.field.key
    meant = _meant_decimal(given.text)
    if meant is not None:
        form = "'{text}' is read as {meant}; write {key}: {meant}"
        given.warning("loose-value", sentence(form, text=shown(given.text), meant=meant, key=key))
        return meant
    message = sentence(
        "{key} '{text}' is not a decimal and left out; write a number in digits, such as 24 or 1.54, "
        "of at most {most} digits",
        key=key,
        text=shown(given.text),
        most=DIGIT_LIMIT,
    )
    given.error("bad-value", message)
    return None


def _meant_decimal(text: str) -> str | None:
    """The decimal a looser spelling can only mean: 1,200 · １２ · +3 · .5 · −4."""
    if len(text) > 4 * DIGIT_LIMIT:
        return None
    plain = unicodedata.normalize("NFKC", text).strip().replace("−", "-").removeprefix("+")
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    if plain.startswith("."):
        plain = "0" + plain
    return plain if DECIMAL.fullmatch(plain) else None


def _period(given: Given) -> str:
    message = sentence(
        """'{text}' is no period; write "2023", "2023-06", "2023-06-30" or two of them with "/" between""",
        text=shown(given.text),
    )
    given.warning("bad-period", message)
    return given.text


def _language(given: Given) -> str:
    message = sentence("'{text}' is no language tag; write one such as zh-Hans or en", text=shown(given.text))
    given.warning("bad-language", message)
    return given.text


def _choice(given: Given) -> str | None:
    if given.text in given.field.choices:
        return given.text
    allowed = ", ".join(given.field.choices)
    message = sentence(
        "{key} '{text}' is none of: {choices}", key=given.field.key, text=shown(given.text), choices=allowed
    )
    given.error("unknown-choice", message)
    return None


WANTED: dict[Kind, str] = {
    "texts": sentence("a list, as in [one, two]"),
    "references": sentence("a list of ids, as in [one, two]"),
    "pairs": sentence("a mapping, as in {name: text}"),
    "record": sentence("a mapping of its keys"),
    "records": sentence("a list of mappings, each after a '- '"),
}
"""What a kind that holds more than one value looks like; every other kind is a text."""


def wrong_type(found: str, field: Field, mark: Any, ledger: Ledger) -> None:
    """Report that a field holds `found` (a noun with its article) instead of what it should."""
    wanted = WANTED.get(field.kind) or sentence("a text; put it in quotes if it is one")
    message = sentence(
        "'{key}' holds {found} but must be {wanted}; left out", key=field.key, found=found, wanted=wanted
    )
    ledger.error("wrong-type", message, mark)


def _never(_text: str) -> bool:
    return False


def _no_scalar(given: Given) -> None:
    wrong_type(sentence("a text"), given.field, given.mark, given.ledger)


_FITTING: dict[Kind, Callable[[str], object] | None] = {
    "version": FORMAT.__eq__,
    "text": None,
    "markdown": None,
    "identifier": IDENTIFIER.fullmatch,
    "decimal": DECIMAL.fullmatch,
    "period": is_period,
    "language": LANGUAGE.fullmatch,
    "choice": _never,
    "texts": _never,
    "references": _never,
    "pairs": _never,
    "record": _never,
    "records": _never,
}
FITTING_FIELDS = {
    table.name: {key: (field, _FITTING[field.kind]) for key, field in table.fields.items()}
    for table in TABLES.values()
}
"""For each table and key: the field, and whether a text is right for it as it stands; None where every text is."""
CONVERTERS: dict[Kind, Converter] = {
    "version": _version,
    "identifier": _identifier,
    "decimal": _decimal,
    "period": _period,
    "language": _language,
    "choice": _choice,
    "texts": _no_scalar,
    "references": _no_scalar,
    "pairs": _no_scalar,
    "record": _no_scalar,
    "records": _no_scalar,
}
"""What becomes of a text that is not right for its kind as it stands."""
