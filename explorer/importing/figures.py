"""The figures of a section: every quantity of its prose and its tables, named, dated and quoted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from explorer.importing.clauses import Clauses, without_markup
from explorer.importing.doubling import with_doublings
from explorer.importing.naming import chinese_name, nominal, without_growth
from explorer.importing.naming_english import JOINTS, counted_behind, english_name
from explorer.importing.noise import is_noise
from explorer.importing.periods import Periods, with_plain_digits
from explorer.text.quantity import Quantity, find
from explorer.text.traditional import as_printed, simplified

_REACHED = re.compile(r"[ ]?(?:进一步)?(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|缩小|增|降|升)[到至]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_MARKS = re.compile(r"\*\*|~~|__|\\(?=[*_~`])")
_GREAT = re.compile(r"[ 　]?([^\W\d_]{2})")
_SHORTEST_QUOTE = 6
_LONGEST_QUOTE = 400
_LONGEST_LABEL = 48
_LONGEST_NAME = 60


@dataclass(slots=True)
class Figure:
    """A figure in the making; `parts` and `includes` are the figures of the same section it is made of."""

    name: str
    value: str
    unit: str
    bound: str
    quote: str
    period: str = ""
    dimensions: tuple[tuple[str, str], ...] = ()
    quantity: Quantity | None = None
    parts: list[Figure] = field(default_factory=list)
    includes: list[Figure] = field(default_factory=list)


def prose_figures(text: str, title: str, periods: Periods) -> list[Figure]:
    """The figures of a stretch of prose, in order; quotes are verbatim from `text`."""
    plain = without_markup(text)
    simple = simplified(plain)
    quantities = [one for one in with_doublings(plain, find(plain)) if not is_noise(simple, one)]
    if not quantities:
        return []
    clauses, dated = Clauses(plain), with_plain_digits(simple)
    figures: list[Figure] = []
    last_end, last_clause, before = 0, -1, ""
    for at, quantity in enumerate(quantities):
        following = quantities[at + 1].start if at + 1 < len(quantities) else len(plain)
        clause = clauses.index(quantity.value_start)
        if clauses.sentence_start(clause) > last_clause:
            before = ""
        reached = quantity.role == "to" or _REACHED.match(plain, last_end, quantity.start) is not None
        spoken = _spoken_of(dated, clauses, clause, last_end) or before
        name = _name(dated, quantity, clauses.span(clause), last_end, following, spoken)
        if reached and before:
            name = without_growth(before)
        name = name or (before if quantity.role == "item" else without_growth(spoken)) or title
        start = clauses.span(clauses.sentence_start(clause))[0]
        start = max(start, last_end) if reached else start
        period = periods.of(dated, start, quantity.start, quantity.end)
        printed = as_printed(name, plain) if simple is not plain else name
        figures.append(_figure(text, quantity, printed, quote_of(text, quantity, clauses, clause), period))
        last_end, last_clause, before = quantity.end, clause, name
    return figures


def _spoken_of(text: str, clauses: Clauses, clause: int, last_end: int) -> str:
    """What the clause before names where it holds no figure: 社会商品零售总额，比上年增加五亿元."""
    if clauses.begins_sentence(clause) or not clause:
        return ""
    start, end = clauses.span(clause - 1)
    label = text[start:end]
    if label.isascii() and text[end : end + 1] == ":" and last_end <= start:
        return label if len(label) <= _LONGEST_LABEL else ""
    return nominal(text[start:end]) if last_end <= start else ""


def _figure(text: str, quantity: Quantity, name: str, quote: str, period: str) -> Figure:
    unit = printed_unit(text, quantity)
    name = " ".join(_MARKS.sub(" ", name).split()) or name
    return Figure(
        name[:_LONGEST_NAME], quantity.value, unit, quantity.bound, quote, period, quantity=quantity
    )


def printed_unit(text: str, quantity: Quantity) -> str:
    """The unit as printed; 大 takes the noun it counts with it: 5大平台."""
    if quantity.unit == "大":
        noun = _GREAT.match(text, quantity.end)
        return "大" + noun[1] if noun else "大"
    return quantity.unit


def _name(
    text: str, quantity: Quantity, span: tuple[int, int], last_end: int, following: int, before: str
) -> str:
    start, end = min(span[0], quantity.start), max(span[1], quantity.end)
    left = text[max(start, last_end if last_end <= quantity.start else start) : quantity.start]
    tail = text[quantity.end : max(quantity.end, min(end, following))]
    if _HAN.search(left) or _HAN.search(tail) or (not left.strip() and _HAN.search(before)):
        return chinese_name(left[-80:], tail[:24], quantity.unit, before)
    if before and left.strip() in JOINTS and not counted_behind(tail):
        return before
    return english_name(left[-120:], tail[:80]) or before


def quote_of(text: str, quantity: Quantity, clauses: Clauses, clause: int) -> str:
    """The clause of a figure, taken back to the clause before where it says next to nothing by itself."""
    start, end = clauses.span(clause)
    start, end = min(start, quantity.start), max(end, quantity.end)
    first = clause
    while end - start - (quantity.end - quantity.start) < _SHORTEST_QUOTE and not clauses.begins_sentence(
        first
    ):
        first -= 1
        start = clauses.span(first)[0]
    if end - start > _LONGEST_QUOTE:
        start = max(start, quantity.start - _LONGEST_QUOTE // 2)
        end = min(end, quantity.end + _LONGEST_QUOTE // 2)
    return text[start:end].strip(" \t\n\u3000*_~>：:")
