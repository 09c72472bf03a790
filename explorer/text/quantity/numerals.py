"""Numerals as written, in Chinese, English and any digits, read as decimals.

The Chinese reading is positional arithmetic over ranks (十 百 千) inside groups (万 亿), from left to
right and without recursion; a numeral that breaks the order of ranks (百千万, 万一) is none.
"""

from __future__ import annotations

from typing import NamedTuple

from explorer.text.quantity.words import words

LONGEST_NUMERAL = 40
"""Characters; what is longer is a serial number or an attack, and no quantity."""

LONGEST_IN_WORDS = 120
"""Characters of a number in English words; nobody writes more."""

HAN_DIGITS = {
    **dict(zip("零〇○一二三四五六七八九", (0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)),
    **dict(zip("壹贰叁肆伍陆柒捌玖貳參陸", (1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 6), strict=True)),
    "两": 2,
    "兩": 2,
    "俩": 2,
}
HAN_RANKS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
HAN_GROUPS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
HAN_NUMERAL = "".join((*HAN_DIGITS, *HAN_RANKS, *HAN_GROUPS))

_TO_NINETEEN = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")
ENGLISH_SMALL = {word: number for number, word in enumerate(_TO_NINETEEN)} | {
    word: 10 * tens for tens, word in enumerate(_TENS, 2)
}
ENGLISH_GROUPS = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}


class Numeral(NamedTuple):
    """A numeral in two parts: the `value` in ASCII digits and the `magnitude` printed after it.

    十二亿 is ("12", "亿"), 一亿五千四百万 ("15400", "万"), 三万二千 ("32000", ""): the value counts what
    the last word names, so that its digits show how exact the numeral is.
    """

    value: str
    magnitude: str = ""


def ascii_decimal(printed: str) -> str | None:
    """A number in digits of any width or script as an ASCII decimal, grouping signs dropped.

    None where it is no plain finite decimal or has more than LONGEST_NUMERAL characters.
    """
    printed = printed.strip()
    if not printed or len(printed) > LONGEST_NUMERAL:
        return None
    if printed.isascii() and printed.isdigit():
        return str(int(printed))
    sign = "-" if printed[0] in "-－−﹣" else ""
    digits = printed[1:] if printed[0] in "-－−﹣+＋" else printed
    whole, dot, fraction = digits.replace("．", ".").replace("·", ".").partition(".")
    for mark in (",", "，", " ", "\u00a0", "\u202f", "\u2009"):
        whole = whole.replace(mark, "")
    if not (whole.isdecimal() or (not whole and fraction)) or (dot and not fraction.isdecimal()):
        return None
    ascii_digits = str(int(whole or "0")) if len(whole) > 1 else _fold(whole or "0")
    return f"{sign}{ascii_digits}{dot}{_fold(fraction)}"


def _fold(digits: str) -> str:
    return "".join(str(int(digit)) for digit in digits)


def han_numeral(run: str) -> Numeral | None:
    """A run of Chinese numeral characters, with an optional 点 and decimals; None where it is no number."""
    whole, point, fraction = run.partition("点")
    if len(run) > LONGEST_NUMERAL or not whole:
        return None
    if point:
        return _with_decimals(whole, fraction)
    number = han_integer(whole)
    if number is None:
        return None
    magnitude = whole[len(whole.rstrip("".join(HAN_GROUPS))) :]
    size = 1
    for mark in magnitude:
        size *= HAN_GROUPS[mark]
    return Numeral(str(number // size), magnitude)


def _with_decimals(whole: str, fraction: str) -> Numeral | None:
    number = han_integer(whole)
    if number is None or not fraction or any(mark not in HAN_DIGITS for mark in fraction):
        return None
    return Numeral(f"{number}.{_positional(fraction)}")


def _positional(digits: str) -> str:
    return "".join(str(HAN_DIGITS[digit]) for digit in digits)


def han_integer(run: str) -> int | None:
    """The whole number a run of Chinese numeral characters says, None where the order of ranks is broken.

    Digits without ranks are positional (二〇二四 is 2024), a last digit right after a rank stands
    for the next rank (三万二 is 32,000).
    """
    if not run or len(run) > LONGEST_NUMERAL:
        return None
    if all(mark in HAN_DIGITS for mark in run):
        return None if len(run) > 1 and any(mark in "两兩俩" for mark in run) else int(_positional(run))
    reading = _Reading()
    for mark in run:
        if not reading.take(mark):
            return None
    return reading.finish()


class _Reading:
    """One Chinese numeral half read: finished groups, the open group, a digit waiting for its rank."""

    def __init__(self) -> None:
        self.done = 0
        self.group = 0
        self.digit: int | None = None
        self.rank = 10**4
        self.last_unit = 0
        self.bare = False

    def take(self, mark: str) -> bool:
        """Read one character; False where it cannot follow."""
        if self.bare and mark not in HAN_GROUPS:
            return False
        if mark in HAN_DIGITS:
            return self._take_digit(HAN_DIGITS[mark])
        if mark in HAN_RANKS:
            return self._take_rank(HAN_RANKS[mark])
        return mark in HAN_GROUPS and self._take_group(HAN_GROUPS[mark])

    def _take_digit(self, digit: int) -> bool:
        if self.digit:
            return False
        self.digit = digit
        if digit == 0:
            self.last_unit = 0
        return True

    def _take_rank(self, rank: int) -> bool:
        if rank >= self.rank:
            return False
        if not self.digit and rank > 10 and (self.group or self.done):
            return False
        self.bare = not self.digit and rank > 10
        self.group += (self.digit or 1) * rank
        self.rank, self.last_unit, self.digit = rank, rank, None
        return True

    def _take_group(self, size: int) -> bool:
        inside = self.group + (self.digit or 0)
        if size == 10**4:
            if self.done % 10**8 or (not inside and self.done):
                return False
            self.done += (inside or 1) * size
        else:
            if self.done >= 10**8 or (self.done and self.done % 10**8 == 0):
                return False
            self.done = (self.done + inside or 1) * size
        self.bare = not inside and self.last_unit == 0
        self.group, self.digit, self.rank, self.last_unit = 0, None, 10**4, size
        return True

    def finish(self) -> int:
        """The number, with a last digit raised to the rank it stands for."""
        step = self.last_unit // 10 if self.last_unit >= 100 else 1
        return self.done + self.group + (self.digit or 0) * step


def english_numeral(printed: str) -> Numeral | None:
    """Number words (`twenty-five`, `two hundred and six million`) as a numeral; None where they make none."""
    if len(printed) > LONGEST_IN_WORDS:
        return None
    parts = [part for part in printed.lower().replace("-", " ").split() if part != "and"]
    magnitude = ""
    if parts[:1] == ["hundred"] or not parts or parts[0] in ENGLISH_GROUPS:
        return None
    if len(parts) > 1 and parts[-1] in ENGLISH_GROUPS and not any(p in ENGLISH_GROUPS for p in parts[:-1]):
        magnitude = parts.pop()
    if parts[:1] == ["half"] and parts[1:] in ([], ["a"], ["an"]):
        return Numeral("0.5", magnitude)
    number = _english_integer(parts)
    return None if number is None else Numeral(str(number), magnitude)


def _english_integer(parts: list[str]) -> int | None:
    total = group = 0
    previous = 0
    for part in parts:
        if part in ENGLISH_SMALL:
            number = ENGLISH_SMALL[part]
            if previous and not (previous >= 20 and number < 10 and previous < 100) and previous != 100:
                return None
            group, previous = group + number, number
        elif part in ("a", "an"):
            group, previous = group + 1, 1
        elif part == "hundred":
            group, previous = (group or 1) * 100, 100
        elif part in ENGLISH_GROUPS:
            total, group, previous = total + (group or 1) * ENGLISH_GROUPS[part], 0, 0
        else:
            return None
    return total + group
