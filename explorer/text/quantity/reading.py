"""One match of the grammar read as a draft: number, unit and bound, before neighbours are known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Literal

from explorer.text.quantity.bounds import MIDDLE, after_words, bound_before, sign_before
from explorer.text.quantity.interval import plain
from explorer.text.quantity.measure import measure
from explorer.text.quantity.numerals import (
    HAN_DIGITS,
    HAN_GROUPS,
    HAN_RANKS,
    Numeral,
    ascii_decimal,
    english_numeral,
    han_integer,
    han_numeral,
)
from explorer.text.quantity.result import Bound, Quantity, Role
from explorer.text.quantity.unit_table import MAGNITUDES
from explorer.text.quantity.units import resolve

Kind = Literal["arabic", "han", "english", "share", "half", "fraction"]
"""How a number is written."""
_SHARES = {"百": "%", "千": "‰", "万": "‱"}
_FRACTION_DIGITS = Context(prec=4)


@dataclass(slots=True)
class Draft:
    """A quantity in the making; `unit` is without its `magnitude`, `kind` is how the number is written."""

    start: int
    end: int
    value_start: int
    value_end: int
    value: str
    magnitude: str
    unit: str
    bound: Bound
    kind: Kind
    sign: int = 1
    role: Role = "single"
    currency: bool = False

    @property
    def printed_unit(self) -> str:
        """Magnitude and unit as one printed unit: 万人次, million USD."""
        blank = " " if self.magnitude.isascii() and self.magnitude and self.unit else ""
        return f"{self.magnitude}{blank}{self.unit}"


def draft(text: str, match: re.Match[str]) -> Draft | None:
    """The match as a draft; None where its numeral is not one."""
    numeral, kind = _numeral(match)
    if numeral is None:
        return None
    value, magnitude, unit = _printed(match, numeral)
    if magnitude and magnitude not in MAGNITUDES:
        return None
    start = match.start()
    bound, bound_start = bound_before(text, start)
    own = _own_bound(match)
    number_start, number_end = _number_span(match, kind)
    return Draft(
        start=bound_start,
        end=match.end(),
        value_start=number_start,
        value_end=number_end,
        value=value,
        magnitude=magnitude,
        unit=unit,
        bound=own if own != "exact" else bound,
        kind=kind,
        sign=sign_before(text, bound_start),
        currency=bool(match["currency"]),
    )


def _numeral(match: re.Match[str]) -> tuple[Numeral | None, Kind]:
    """The numeral of a match, and the name of the way it is written."""
    if match["arabic"]:
        return _arabic(match), "arabic"
    if match["han"]:
        return _han(match), "han"
    if match["english"]:
        return english_numeral(match["english"]), "english"
    if match["part"]:
        number = ascii_decimal(match["part"])
        return (Numeral(number) if number else _plain_han(match["part"])), "share"
    if match["halves"]:
        return Numeral("0.5"), "half"
    return _fraction(match), "fraction"


def _han(match: re.Match[str]) -> Numeral | None:
    """A Chinese numeral, with the magnitude that 多 parts from it: 一亿一千七百多万."""
    run, inner = match["han"], match["magnitude"] or ""
    if inner in HAN_GROUPS and any(mark in HAN_GROUPS for mark in run):
        return han_numeral(run + inner)
    return han_numeral(run)


def _plain_han(run: str) -> Numeral | None:
    numeral = han_numeral(run)
    return numeral if numeral and not numeral.magnitude else None


_CHAIN_LINK = re.compile(r"([0-9０-９.．,]++)[ \u3000]*((?:[千百十]?万|[亿千百十])?)")


def _arabic(match: re.Match[str]) -> Numeral | None:
    value = ascii_decimal(match["arabic"])
    if value is None or not match["chain"]:
        return None if value is None else Numeral(value)
    total, size = Decimal(0), None
    links = _CHAIN_LINK.findall(f"{value}{match['chain']}")
    if match["middle"] and match["magnitude"] == "万" and links[-1][1] in ("千", "百", "十"):
        links[-1] = (links[-1][0], f"{links[-1][1]}万")
    for number, rank in links:
        link = Decimal(MAGNITUDES[rank]) if rank else Decimal(1)
        if size is not None and link >= size:
            return None
        total, size = total + Decimal(ascii_decimal(number) or 0) * link, link
    if len(rank) > 1:
        rank, size = "万", Decimal(MAGNITUDES["万"])
    return Numeral(format(plain(total / (size or 1)), "f"), rank)


def _fraction(match: re.Match[str]) -> Numeral | None:
    """A part of a whole as a percentage of four significant digits."""
    if match["fraction"]:
        top, bottom = (int(part) for part in match["fraction"].split("/"))
    else:
        top, bottom = _whole(match["top"]), _whole(match["over"])
    if not bottom or not top:
        return None
    percent = _FRACTION_DIGITS.divide(Decimal(top * 100), Decimal(bottom))
    return Numeral(format(plain(percent), "f"))


def _whole(printed: str) -> int:
    return int(printed) if printed.isdecimal() else han_integer(printed) or 0


def _printed(match: re.Match[str], numeral: Numeral) -> tuple[str, str, str]:
    value, magnitude = numeral.value, numeral.magnitude
    if match["share"]:
        return value, "", _SHARES[match["share"]]
    if match["fraction"] or match["top"]:
        return value, "", "%"
    if match["half"] or match["half2"]:
        value = format(plain(Decimal(value) + Decimal("0.5")), "f")
    if match["tenth"] and value.isdecimal():
        value = f"{value}.{HAN_DIGITS[match['tenth']]}"
    if match["minus"]:
        value = f"-{value}"
    unit = match["unit"] or ""
    close = match["close"] or ""
    if close == "m" and not match["currency"]:
        unit, close = unit or "m", ""
    inner = "" if _is_told(match, magnitude) else match["magnitude"] or close
    inner = f"{inner}{match['great'] or ''}"
    if magnitude and inner == "千":
        unit, inner = f"千{unit}", ""
    magnitude = f"{magnitude}{inner}"
    if match["per"]:
        unit = f"{unit}/{match['per']}"
    return value, magnitude, _with_currency(match["currency"], unit)


def _is_told(match: re.Match[str], magnitude: str) -> bool:
    """Whether the numeral holds what stands behind 多 already, or 几十 only says that there is more: 一百几十."""
    inner = match["magnitude"] or ""
    if match["chain"] and match["middle"] and inner == magnitude == "万":
        return True
    if not match["han"] or not inner:
        return False
    return bool(magnitude and inner == magnitude and inner in HAN_GROUPS) or (
        match["middle"] == "几" and inner in HAN_RANKS
    )


def _with_currency(currency: str | None, unit: str) -> str:
    if not currency:
        return unit
    canonical = resolve(currency).canonical
    return f"{canonical}/{unit.partition('/')[2]}" if "/" in unit else canonical


def _own_bound(match: re.Match[str]) -> Bound:
    """The bound that stands inside or after the match."""
    if match["after"]:
        return after_words()[match["after"]]
    for name in ("middle", "middle2", "rest"):
        if match[name]:
            return MIDDLE[match[name]]
    return "above" if match["vague"] else "exact"


def _number_span(match: re.Match[str], kind: Kind) -> tuple[int, int]:
    if kind == "share":
        return match.span("part")
    if kind == "fraction":
        return match.span("fraction") if match["fraction"] else (match.start("over"), match.end("top"))
    name = "halves" if kind == "half" else kind
    start, end = match.span(name)
    return (match.start("minus") if match["minus"] else start), (
        match.end("chain") if match["chain"] else end
    )


def finish(text: str, found: Draft) -> Quantity | None:
    """The draft as a quantity, in canonical terms; None where its value is beyond what is measured."""
    unit = found.printed_unit
    measured = measure(found.value, unit, found.bound)
    if measured is None:
        return None
    return Quantity(
        found.start,
        found.end,
        found.value_start,
        found.value_end,
        text[found.start : found.end],
        found.value,
        unit,
        found.bound,
        measured.amount,
        measured.unit,
        measured.low,
        measured.high,
        found.sign,
        found.role,
    )
