"""What a sentence says of its figures' relations: totals and their parts, 其中, brackets, 分别, 各."""

from __future__ import annotations

import re
from decimal import Decimal

from explorer.importing.figures import Figure
from explorer.text.quantity import Quantity

SCOPE = "范围"
ITEM = "对象"
"""Names of the dimensions that a part of a total, and one of several things told together, get."""
_SHARES = frozenset(("%", "百分点", "‰"))
_EACH = re.compile(r"各[ 　]?(?:有|为|达)?[ 　]?\Z")
_AND = re.compile(r"[、]|以及|及|和|与")
_LISTED = re.compile("、")
_LEADING = re.compile(r"^(?:重点|组织|开展|完成|新增|举办|实施|其中|对|与|为|在|，|\s)+")
_SENTENCE = re.compile(r"[。！？\n]")
_GROWTHS = re.compile(
    r"(?:分别)?(?:同口径|同比|环比|[比较][^\d，]{1,8}?)?(?:分别)?(增长|提高|提升|下降|减少|增加|上升|上涨|回落|降低)(?:了)?"
)
_RATE = re.compile(r"(?:率|系数|指数|比重|比例|占比|满意度)$")
_AMONG = re.compile(r"[，；（(]?其中[，：]?")
_SHORT_ITEM = 8
_MOST_ITEMS = 8
_LONGEST_ITEM = 24
_WINDOW = 120
_ROW_GAP = 2


def relate(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures with the parts and shares the text states; what 各 gives to several things told for each."""
    for at in range(len(figures)):
        _tell_items(text, figures, at)
        _tell_growths(text, figures, at)
        _tell_shares(text, figures, at)
    for at, figure in enumerate(figures):
        if figure.quantity is not None and figure.quantity.canonical_unit not in _SHARES:
            _tell_parts(figure, _inside(text, figures, at) or _among(text, figures, at))
    return [told for figure in figures for told in _each(text, figure)]


def _inside(text: str, figures: list[Figure], at: int) -> list[Figure]:
    """The figures of the same unit in a bracket right behind a figure: 6365人（社区群众4985人，学生1380人）."""
    total = _quantity(figures[at])
    opening = total.end + (text[total.end : total.end + 1] == " ")
    closing = {"（": "）", "(": ")"}.get(text[opening : opening + 1])
    end = text.find(closing, opening, opening + 2 * _WINDOW) if closing else -1
    if end < 0:
        return []
    return _alike(figures, at, end)


def _among(text: str, figures: list[Figure], at: int) -> list[Figure]:
    """The figures of the same unit behind 其中 in the sentence of a total that stands right before it."""
    total = _quantity(figures[at])
    start = text.find("其中", total.end, total.end + 24)
    if start < 0 or _SENTENCE.search(text, total.end, start) or _between(figures, at, start):
        return []
    end = min(len(text), start + _WINDOW)
    stop = _SENTENCE.search(text, start, end)
    end = stop.start() if stop else end
    semicolon = text.find("；", start, end)
    return _alike(figures, at, semicolon if semicolon > 0 else end)


def _between(figures: list[Figure], at: int, start: int) -> bool:
    """Whether another figure of the same unit stands between a total and its 其中."""
    unit = _quantity(figures[at]).canonical_unit
    following = (_quantity(figure) for figure in figures[at + 1 : at + 4])
    return any(one.start < start and one.canonical_unit == unit for one in following)


def _alike(figures: list[Figure], at: int, end: int) -> list[Figure]:
    unit = _quantity(figures[at]).canonical_unit
    following = figures[at + 1 : at + 1 + _MOST_ITEMS]
    return [one for one in following if _quantity(one).end <= end and _quantity(one).canonical_unit == unit]


def _tell_parts(total: Figure, parts: list[Figure]) -> None:
    """Parts where they add up to the total, included ones where they stay below it; nothing else."""
    if not parts or any(part.quantity is None for part in parts):
        return
    whole = _quantity(total).amount
    summed = sum((_quantity(part).amount for part in parts), Decimal(0))
    if len(parts) > 1 and abs(summed - whole) <= _slack(total) + sum(map(_slack, parts), Decimal(0)):
        total.parts = parts
    elif summed <= whole:
        total.includes = parts
    else:
        return
    for part in parts:
        if part.name != total.name:
            part.dimensions = ((SCOPE, part.name), *part.dimensions)
            part.name = total.name


def _slack(figure: Figure) -> Decimal:
    """Half of the last digit printed; nothing for a figure whose bound is open."""
    found = _quantity(figure)
    if figure.bound != "exact" or found.low is None or found.high is None:
        return Decimal(0)
    return (found.high - found.low) / 2


def _each(text: str, figure: Figure) -> list[Figure]:
    """The figure for each of the things that 各 gives it to: 家政、财税培训各一期."""
    found = figure.quantity
    if found is None or not _EACH.search(text, max(0, found.start - 4), found.start):
        return [figure]
    clause = re.split(r"[，。；：！？\n]", text[max(0, found.start - _WINDOW) : found.start])[-1]
    items = _items(_EACH.sub("", clause), _AND)
    if not 2 <= len(items) <= _MOST_ITEMS or figure.parts or figure.includes:
        return [figure]
    return [_copy(figure, item) for item in items]


def _copy(figure: Figure, item: str) -> Figure:
    return Figure(
        figure.name,
        figure.value,
        figure.unit,
        figure.bound,
        figure.quote,
        figure.period,
        ((ITEM, item), *figure.dimensions),
        figure.quantity,
    )


def _items(phrase: str, joints: re.Pattern[str]) -> list[str]:
    items = [_LEADING.sub("", item).strip(" “”") for item in joints.split(phrase)]
    return items if all(0 < len(item) <= _LONGEST_ITEM for item in items) else []


def _tell_items(text: str, figures: list[Figure], at: int) -> None:
    """Give each of a row of figures behind 分别 the thing it is told of, where as many are named before."""
    first = figures[at].quantity
    if first is None or first.role != "item" or (at and _same_row(figures[at - 1], figures[at])):
        return
    clause_start = _clause_start(text, first.start)
    place = text.rfind("分别", max(clause_start, first.start - 16), first.start)
    if place < 0:
        return
    row = [figures[at]]
    for figure in figures[at + 1 : at + _MOST_ITEMS]:
        if not _same_row(row[-1], figure):
            break
        row.append(figure)
    items = _named_before(text, clause_start, place, len(row))
    for figure, item in zip(row, items, strict=False):
        figure.dimensions = ((ITEM, item), *figure.dimensions)


def _tell_growths(text: str, figures: list[Figure], at: int) -> None:
    """Give each of a row of growths the figure it is told of: 产量3亿套，销量2亿套，分别增长9.6%和8.9%."""
    first = figures[at].quantity
    if first is None or first.role != "item" or (at and _same_row(figures[at - 1], figures[at])):
        return
    start = _clause_start(text, first.start)
    growth = _GROWTHS.fullmatch(text[start : first.start].strip())
    row = [figures[at]]
    for figure in figures[at + 1 : at + _MOST_ITEMS]:
        if not _same_row(row[-1], figure):
            break
        row.append(figure)
    told = figures[max(0, at - len(row)) : at]
    if (
        growth is None
        or len(row) < 2
        or len(told) < len(row)
        or _SENTENCE.search(text, _quantity(told[0]).end, start)
    ):
        return
    if any(_quantity(one).canonical_unit in _SHARES for one in told):
        return
    for figure, one in zip(row, told, strict=True):
        figure.name, figure.dimensions = one.name + growth[1], one.dimensions


def _tell_shares(text: str, figures: list[Figure], at: int) -> None:
    """Name what 其中 says of a rate by that rate: 恩格尔系数为31.2%，其中城镇为30.1%，农村为34.5%."""
    whole = figures[at]
    total = whole.quantity
    if total is None or total.canonical_unit not in _SHARES or not _RATE.search(whole.name):
        return
    if not _AMONG.match(text, total.end):
        return
    for part in figures[at + 1 : at + _MOST_ITEMS]:
        one = _quantity(part)
        bare = len(part.name) <= _SHORT_ITEM and not _RATE.search(part.name)
        if (
            one.canonical_unit != total.canonical_unit
            or not bare
            or _SENTENCE.search(text, total.end, one.start)
        ):
            return
        part.name, part.dimensions = whole.name, ((SCOPE, part.name), *part.dimensions)


def _clause_start(text: str, end: int) -> int:
    """Where the clause before `end` begins, as far back as is looked."""
    window = text[max(0, end - _WINDOW) : end]
    return end - len(window) + max(window.rfind(mark) for mark in "，。；：！？\n") + 1


def _same_row(one: Figure, other: Figure) -> bool:
    """Whether two figures are neighbours in one row: 120 个、150 个."""
    first, second = _quantity(one), _quantity(other)
    return first.role == second.role == "item" and 0 <= second.start - first.end <= _ROW_GAP


def _named_before(text: str, start: int, end: int, count: int) -> list[str]:
    """As many things as there are figures, from the clause before 分别 or the one before that."""
    if end - start < 2:
        end = start - 1
        start = _clause_start(text, max(0, end))
    phrase = text[max(start, end - _WINDOW) : end]
    for joints in (_LISTED, _AND):
        items = _items(phrase, joints)
        if len(items) == count:
            return items
    return []


def _quantity(figure: Figure) -> Quantity:
    """The quantity a figure of prose was made of."""
    assert figure.quantity is not None
    return figure.quantity
