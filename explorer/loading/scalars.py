"""One value of the file turned into what its field holds, or a problem that says what to write."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from explorer.errors import LoadError
from explorer.loading.fields import FORMAT, Field, Kind
from explorer.loading.ledger import Ledger, Mark, shown

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""Plain scalars that mean "nothing here"."""
DIGIT_LIMIT = 28
"""Digits a value may have: as many as decimal arithmetic keeps by default."""

DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
PERIOD = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")

Converter = Callable[[str, Field, Mark, Ledger], "str | None"]
"""Text of the file → text for the model, or None where the value is left out."""


def is_identifier(text: str) -> bool:
    """Letters of any script, digits, marks and `_ . -`, at least one, no blank and no `/`."""
    plain = text.replace("-", "").replace(".", "").replace("_", "")
    return bool(text) and (not plain or plain.isalnum() or all(_in_identifier(sign) for sign in plain))


def _in_identifier(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign).startswith("M")


def is_decimal(text: str) -> bool:
    """Whether a text is a finite decimal of at most 28 digits, written as such."""
    return len(text) <= DIGIT_LIMIT + 2 and DECIMAL.fullmatch(text) is not None and _digits_fit(text)


def _digits_fit(text: str) -> bool:
    return len(text.replace("-", "").replace(".", "")) <= DIGIT_LIMIT


def is_period(text: str) -> bool:
    """Whether a text is YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by `/`."""
    halves = text.split("/")
    return len(halves) <= 2 and all(PERIOD.fullmatch(half) for half in halves)


def _as_is(text: str, field: Field, mark: Mark, ledger: Ledger) -> str:
    return text


def _version(text: str, field: Field, mark: Mark, ledger: Ledger) -> str:
    if text == FORMAT:
        return text
    message = f"the format is '{shown(text)}'; this version reads 'format: {FORMAT}'"
    raise LoadError(message, line=mark.line + 1, column=mark.column + 1)


def _identifier(text: str, field: Field, mark: Mark, ledger: Ledger) -> str | None:
    if not is_identifier(text):
        ledger.error(
            "bad-id",
            f"'{shown(text)}' is no id: use letters, digits, '-', '_' and '.', without blanks or '/'",
            mark,
        )
    return text or None


def _decimal(text: str, field: Field, mark: Mark, ledger: Ledger) -> str | None:
    if is_decimal(text):
        return text
    meant = _meant_decimal(text)
    if meant is not None:
        message = f"'{shown(text)}' is read as {meant}; write {field.key}: {meant}"
        ledger.warning("loose-value", message, mark)
        return meant
    advice = f"write a number in digits, such as 24 or 1.54, of at most {DIGIT_LIMIT} digits"
    ledger.error("bad-value", f"{field.key} '{shown(text)}' is not a decimal; {advice}", mark)
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
    return plain if is_decimal(plain) else None


def _period(text: str, field: Field, mark: Mark, ledger: Ledger) -> str:
    if not is_period(text):
        advice = 'write "2023", "2023-06", "2023-06-30" or two of them with "/" between'
        ledger.warning("bad-period", f"'{shown(text)}' is no period; {advice}", mark)
    return text


def _language(text: str, field: Field, mark: Mark, ledger: Ledger) -> str:
    if LANGUAGE.fullmatch(text) is None:
        message = f"'{shown(text)}' is no language tag; write one such as zh-Hans or en"
        ledger.warning("bad-language", message, mark)
    return text


def _choice(text: str, field: Field, mark: Mark, ledger: Ledger) -> str | None:
    if text in field.choices:
        return text
    allowed = ", ".join(field.choices)
    ledger.error("unknown-choice", f"{field.key} '{shown(text)}' is none of: {allowed}", mark)
    return None


def _ignored(text: str, field: Field, mark: Mark, ledger: Ledger) -> None:
    return None


WANTED: dict[Kind, str] = {
    "texts": "a list, as in [one, two]",
    "references": "a list of ids, as in [one, two]",
    "pairs": "a mapping, as in {name: text}",
    "record": "a mapping of its keys",
    "records": "a list of mappings, each after a '- '",
}
"""What a kind that holds more than one value looks like; every other kind is a text."""


def wrong_type(found: str, field: Field, mark: Mark, ledger: Ledger) -> None:
    """Report that a field holds `found` (a noun with its article) instead of what it should."""
    wanted = WANTED.get(field.kind, "a text; put it in quotes if it is one")
    ledger.error("wrong-type", f"'{field.key}' holds {found} but must be {wanted}; left out", mark)


def _no_scalar(text: str, field: Field, mark: Mark, ledger: Ledger) -> None:
    wrong_type("a text", field, mark, ledger)


CONVERTERS: dict[Kind, Converter] = {
    "version": _version,
    "text": _as_is,
    "markdown": _as_is,
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
    "ignored": _ignored,
}
