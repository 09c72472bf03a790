"""Which figures are meant: `>1000万元`, `unit:人次`, `has:target`, words; blanks mean and."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from explorer.errors import UsageError
from explorer.metrics.table import Fact
from explorer.text.fold import fold
from explorer.text.quantity import Quantity, parse, same_kind

Condition = Callable[[Fact], bool]
ABOUT = Decimal("0.1")
"""`~100万元` takes what lies within this share of it."""

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
_COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    "=": lambda a, b: a == b,
    "~": lambda a, b: abs(a - b) <= abs(b) * ABOUT,
}


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
    wanted = fold(value)
    if field == "has":
        if value not in _HAS:
            raise UsageError(f"'has:{value}': write one of {', '.join('has:' + name for name in _HAS)}")
        return _HAS[value]
    reads: dict[str, Callable[[Fact], str]] = {
        "unit": lambda fact: f"{fact.metric.unit}|{fact.unit}",
        "name": lambda fact: fact.metric.name,
        "period": lambda fact: fact.period,
        "section": lambda fact: f"{fact.section.id}|{fact.section.title}",
        "dimension": lambda fact: "|".join(_labels(fact)),
        "bound": lambda fact: fact.metric.bound,
    }
    if field not in reads:
        raise UsageError(f"'{field}:' is no field of a figure; write one of {', '.join((*reads, 'has'))}")
    read = reads[field]
    if field == "unit":
        return lambda fact: wanted in fold(read(fact)).split("|")
    return lambda fact: wanted in fold(read(fact))


def _labels(fact: Fact) -> list[str]:
    return [part for pair in fact.metric.dimensions for part in pair]


def _quantity(text: str) -> Quantity:
    quantity = parse(text)
    if quantity is None:
        raise UsageError(f"'{text}' is no number with a unit; write for example '>1000万元'")
    return quantity


def _comparison(sign: str, text: str) -> Condition:
    wanted = _quantity(text)
    compare = _COMPARE[sign]
    return lambda fact: _comparable(fact, wanted) and compare(_amount(fact), wanted.amount)


def _range(low: Quantity, high: Quantity) -> Condition:
    unit = high if high.canonical_unit else low
    return lambda fact: _comparable(fact, unit) and low.amount <= _amount(fact) <= high.amount


def _comparable(fact: Fact, wanted: Quantity) -> bool:
    if fact.amount is None:
        return False
    return not wanted.canonical_unit or same_kind(fact.unit, wanted.canonical_unit)


def _amount(fact: Fact) -> Decimal:
    return fact.amount if fact.amount is not None else Decimal(0)
