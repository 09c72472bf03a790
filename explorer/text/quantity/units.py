"""Units as printed, resolved: magnitude and unit taken apart, multiplier and canonical unit looked up."""

from __future__ import annotations

from decimal import Context, Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from explorer.text.quantity.unit_table import (
    GENERIC_COUNTERS,
    MAGNITUDES,
    MEASURE_WORDS,
    MEASURED,
    MONEY,
    PEOPLE,
    SHARES,
    TIMES,
)

EXACT = Context(prec=80)
"""Arithmetic for amounts: wide enough that no product of an accepted value is rounded."""
ONE = Decimal(1)
LONGEST_UNIT = 32
"""Characters of a unit that are looked at; what is longer keeps its name."""


class Unit(NamedTuple):
    """A printed unit's meaning: an amount is its value times `multiplier`, in `canonical`."""

    multiplier: Decimal
    canonical: str


@cache
def known_units() -> dict[str, Unit]:
    """Every unit of the table by the way it is printed, without magnitudes."""
    table = {word: Unit(ONE, word) for word in MEASURE_WORDS}
    for family in (MONEY, PEOPLE, SHARES, MEASURED, TIMES):
        for canonical, spellings in family.items():
            for word, multiplier in spellings.items():
                table[word] = Unit(Decimal(multiplier), canonical)
    table.update(units=Unit(ONE, "个"), items=Unit(ONE, "项"))
    for canonical, spellings in MONEY.items():
        for word, multiplier in spellings.items():
            if len(word) > 2 and word[0].isascii() and word[0].isalpha():
                table.setdefault(word.lower(), Unit(Decimal(multiplier), canonical))
    return table


@lru_cache(maxsize=4096)
def resolve(unit: str) -> Unit:
    """What a unit means, magnitude (万元, million USD) and derivation (元/人) resolved.

    A word that is not in the table stands for itself.
    """
    unit = " ".join(unit.split())
    if len(unit) > LONGEST_UNIT:
        return Unit(ONE, unit)
    numerator, per, denominator = unit.partition("/")
    if per and numerator and denominator:
        return _derived(_simple(numerator), _simple(denominator))
    return _simple(unit)


def _derived(above: Unit, below: Unit) -> Unit:
    multiplier = EXACT.divide(above.multiplier, below.multiplier)
    return Unit(multiplier, f"{above.canonical}/{below.canonical}")


def _simple(unit: str) -> Unit:
    table = known_units()
    if unit in table:
        return table[unit]
    magnitude, rest = split_magnitude(unit)
    if not magnitude:
        return table.get(unit.lower(), Unit(ONE, unit))
    base = table.get(rest) or table.get(rest.lower()) or Unit(ONE, rest)
    return Unit(EXACT.multiply(Decimal(MAGNITUDES[magnitude]), base.multiplier), base.canonical)


def split_magnitude(unit: str) -> tuple[str, str]:
    """`万人次` as ("万", "人次"), `million USD` as ("million", "USD"); ("", unit) where none leads."""
    for length in range(min(len(unit), 16), 0, -1):
        head, rest = unit[:length], unit[length:]
        if head not in MAGNITUDES:
            continue
        if head.isascii() and rest and not rest.startswith(" "):
            continue
        return head, rest.strip()
    return "", unit


@cache
def _measured_units() -> frozenset[str]:
    """Canonical units of what is measured, not counted; doublings (翻两番) are counted."""
    return frozenset(canonical for family in (MONEY, SHARES, MEASURED, TIMES) for canonical in family) - {
        "番"
    }


def is_counted(canonical: str) -> bool:
    """Whether amounts in this canonical unit are whole numbers of things: 项, 人, 期, not 元, 亩, %."""
    return "/" not in canonical and canonical not in _measured_units()


def same_kind(unit_a: str, unit_b: str) -> bool:
    """Whether figures in the two units can be compared: 万元 and 元, 名 and 人, 项 and 个."""
    first, second = resolve(unit_a).canonical, resolve(unit_b).canonical
    return first == second or (first in GENERIC_COUNTERS and second in GENERIC_COUNTERS)
