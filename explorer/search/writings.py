"""The ways one amount is commonly written in a report."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_GROUPS = ("", "万", "亿", "万亿")
_MAGNITUDES = (("万", 4), ("百万", 6), ("千万", 7), ("亿", 8), ("万亿", 12))
_ENGLISH = ((" thousand", 3), (" million", 6), (" billion", 9), (" trillion", 12))
MOST_DIGITS = 16
"""Digits of a whole number beyond which nobody writes it in full."""


def writings(amount: Decimal, unit: str) -> list[str]:
    """154,000,000 元 → 154000000元, 154,000,000元, 1.54亿元, 15400万元, 一亿五千四百万元 and others.

    Without a unit, numbers of a single sign are left out: they stand everywhere. English
    magnitudes are written without the unit, which stands in front or after a blank there.
    """
    if amount <= 0 or amount.adjusted() >= MOST_DIGITS or -int(amount.as_tuple().exponent) > 6:
        return []
    texts = [_plain(amount), f"{amount:,f}"]
    texts += [_plain(scaled) + name for name, scaled in _scaled(amount, _MAGNITUDES)]
    if amount == int(amount):
        texts += _spoken(int(amount))
        texts += _mixed(int(amount))
    chinese = [text + unit for text in dict.fromkeys(texts) if len(text + unit) > 1]
    english = [_plain(scaled) + name for name, scaled in _scaled(amount, _ENGLISH)]
    return chinese + ([] if _is_chinese_only(unit) else english)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _scaled(amount: Decimal, magnitudes: tuple[tuple[str, int], ...]) -> list[tuple[str, Decimal]]:
    """The amount in each magnitude where it is a number one would print: four decimals at most."""
    found = []
    for name, power in magnitudes:
        scaled = amount.scaleb(-power).normalize()
        if scaled >= Decimal("0.1") and -int(scaled.as_tuple().exponent) <= 4:
            found.append((name, scaled))
    return found


def _mixed(number: int) -> list[str]:
    """1亿5400万: digits in groups of four."""
    high, low = divmod(number, 10**8)
    if high and low and low % 10**4 == 0:
        return [f"{high}亿{low // 10**4}万"]
    return []


def _spoken(number: int) -> list[str]:
    """Chinese numerals; 二 before 百, 千, 万, 亿 also as 两, and 十 without its 一."""
    groups: list[int] = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    if not groups or len(groups) > len(_GROUPS):
        return []
    text, gap = "", False
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if group:
            text += ("零" if text and (gap or group < 1000) else "") + _group(group) + _GROUPS[place]
        gap = bool(text) and group == 0
    texts = [text]
    if text.startswith("一十"):
        texts.append(text[1:])
    if text in ("二",) or text[:2] in ("二百", "二千", "二万", "二亿"):
        texts.append("两" + text[1:])
    return texts


def _group(group: int) -> str:
    """One to 9999 in numerals."""
    text, gap = "", False
    for place in range(3, -1, -1):
        digit = group // 10**place % 10
        if digit:
            text += ("零" if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = bool(text) and digit == 0
    return text


def _is_chinese_only(unit: str) -> bool:
    return bool(unit) and not unit.isascii() and unit not in ("元", "美元")
