"""Which figures are meant: `>1000万元`, `unit:人次`, `has:target`, words; blanks mean and."""

from __future__ import annotations

import re
from collections.abc import Callable

from explorer.errors import UsageError
from explorer.metrics.table import Fact
from explorer.sentences import sentence
from explorer.text.fold import fold
from explorer.text.quantity import Quantity, parse
from explorer.text.quantity.comparison import compares, lies_between

Condition = Callable[[Fact], bool]
_TERM = re.compile(
    r'(?P<field>[a-z]+):(?P<value>"[^"]*"|\S+)|(?P<comparison>[<>]=?|~|=)\s*(?P<quantity>\S*)|(?P<word>\S+)'
)
_HAS: dict[str, Condition] = {
    "target": lambda fact: fact.metric.target is not None,
    "series": lambda fact: bool(fact.metric.series),
    "parts": lambda fact: bool(fact.metric.parts),
    "includes": lambda fact: bool(fact.metric.includes),
    "same": lambda fact: bool(fact.metric.same_as),
    "quote": lambda fact: bool(fact.metric.quote),
    "dimensions": lambda fact: bool(fact.metric.dimensions),
}
_TEXTS: dict[str, Callable[[Fact], str]] = {
    "name": lambda fact: fact.metric.name,
    "period": lambda fact: fact.period,
    "section": lambda fact: f"{fact.section.id}|{fact.section.title}",
    "dimension": lambda fact: "|".join(_labels(fact)),
    "bound": lambda fact: fact.metric.bound,
}
"""What a condition on a field looks for its word in."""
FIELDS = ("unit", *_TEXTS, "has")


def condition(expression: str) -> Condition:
    """The expression as a test of one figure; UsageError where it can't be read."""
    terms = [_term(match) for match in _TERM.finditer(expression)]
    return lambda fact: all(term(fact) for term in terms)


def _term(match: re.Match[str]) -> Condition:
    if match["comparison"]:
        return _comparison(match["comparison"], match["quantity"])
    if match["field"]:
        return _field(match["field"], match["value"].strip('"'))
    word = match["word"]
    if ".." in word:
        low, high = word.split("..", 1)
        return _range(_quantity(low), _quantity(high))
    wanted = fold(word)
    return lambda fact: wanted in fold(" ".join((fact.metric.name, *_labels(fact))))


def _field(field: str, value: str) -> Condition:
    if field not in FIELDS:
        raise UsageError(
            sentence(
                "'{field}:' is no field of a figure; write one of {known}",
                field=field,
                known=", ".join(FIELDS),
            )
        )
    if field == "has":
        if value not in _HAS:
            raise UsageError(
                sentence(
                    "'has:{value}': write one of {known}",
                    value=value,
                    known=", ".join("has:" + name for name in _HAS),
                )
            )
        return _HAS[value]
    wanted = fold(value)
    if field == "unit":
        return lambda fact: wanted in (fold(fact.metric.unit), fold(fact.unit))
    text = _TEXTS[field]
    return lambda fact: wanted in fold(text(fact))


def _labels(fact: Fact) -> list[str]:
    return [part for pair in fact.metric.dimensions for part in pair]


def _quantity(text: str) -> Quantity:
    quantity = parse(text)
    if quantity is None:
        raise UsageError(
            sentence("'{text}' is no number with a unit; write for example '>1000万元'", text=text)
        )
    return quantity


def _comparison(sign: str, text: str) -> Condition:
    wanted = _quantity(text)
    return lambda fact: (
        fact.amount is not None and compares(fact.amount, fact.unit, fact.metric.bound, sign, wanted)
    )


def _range(low: Quantity, high: Quantity) -> Condition:
    return lambda fact: fact.amount is not None and lies_between(fact.amount, fact.unit, low, high)
