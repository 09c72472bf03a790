"""Automatic numbers written out: the formats of ECMA-376 part 1, 17.18.59 (ST_NumberFormat), as Word shows them."""

from __future__ import annotations

from collections.abc import Callable

_SIMPLE = "零一二三四五六七八九"
_ZERO_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST = 99_999


def number_text(value: int, format: str) -> str:
    """The number in a format; in decimal where the format is not known or can't show it."""
    if format == "none":
        return ""
    writer = _WRITERS.get(format, str)
    return writer(value) if 0 <= value <= _LARGEST else str(value)


def _chinese(value: int, digits: str = _SIMPLE, units: str = "十百千万", *, one_ten: bool = False) -> str:
    """Counting as it is spoken: 十二, 一百零五, 一万二千; `one_ten` writes 一十二."""
    if value == 0:
        return digits[0]
    if value >= 10_000:
        high, low = divmod(value, 10_000)
        rest = _chinese(low, digits, units, one_ten=True) if low else ""
        zero = digits[0] if 0 < low < 1000 else ""
        return _chinese(high, digits, units) + units[3] + zero + rest
    result, gap = "", 0
    for power, unit in ((1000, units[2]), (100, units[1]), (10, units[0]), (1, "")):
        digit = value // power % 10
        if digit:
            result += (digits[0] if gap and result else "") + digits[digit] + unit
        gap = 0 if digit else 1
    if not one_ten and 10 <= value < 20:
        return result[1:]
    return result


def _positional(value: int, digits: str) -> str:
    return "".join(digits[int(digit)] for digit in str(value))


def _counting(value: int) -> str:
    """chineseCounting: 一 … 十, 十一 … 九十九; from a hundred on digit by digit (一〇五)."""
    return _chinese(value) if value < 100 else _positional(value, "○一二三四五六七八九")


def _roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    result = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        result += letters * count
    return result


def _letters(value: int) -> str:
    """A … Z, AA, BB …: Word doubles the letter."""
    return chr(65 + (value - 1) % 26) * ((value - 1) // 26 + 1) if 0 < value <= 780 else str(value)


def _ordinal(value: int) -> str:
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def _from(first: str, count: int, start: int = 1) -> Callable[[int], str]:
    """A row of characters that stand one after the other in Unicode."""

    def write(value: int) -> str:
        return chr(ord(first) + value - start) if start <= value < start + count else str(value)

    return write


def _circled(value: int) -> str:
    if 21 <= value <= 35:
        return chr(0x3251 + value - 21)
    if 36 <= value <= 50:
        return chr(0x32B1 + value - 36)
    return chr(0x2460 + value - 1) if 1 <= value <= 20 else str(value)


def _cycle(characters: str) -> Callable[[int], str]:
    return lambda value: characters[(value - 1) % len(characters)] if value else str(value)


def _full_width(value: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(value))


def _korean(value: int) -> str:
    syllables = "가나다라마바사아자차카타파하"
    return syllables[(value - 1) % len(syllables)] if value else "0"


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02}",
    "numberInDash": lambda value: f"- {value} -",
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda value: _letters(value).lower(),
    "ordinal": _ordinal,
    "chineseCounting": _counting,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": lambda value: _chinese(value, units="十百千萬"),
    "japaneseCounting": lambda value: _chinese(value, units="十百千万"),
    "ideographDigital": lambda value: _positional(value, _ZERO_DIGITS),
    "japaneseDigitalTenThousand": lambda value: _positional(value, _ZERO_DIGITS),
    "taiwaneseDigital": lambda value: _positional(value, "○一二三四五六七八九"),
    "chineseLegalSimplified": lambda value: _chinese(value, _LEGAL, "拾佰仟万", one_ten=True),
    "ideographLegalTraditional": lambda value: _chinese(value, _LEGAL_TRADITIONAL, "拾佰仟萬", one_ten=True),
    "japaneseLegal": lambda value: _chinese(value, _LEGAL_TRADITIONAL, "拾百阡萬", one_ten=True),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "ideographEnclosedCircle": _from("㊀", 10),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalHalfWidth": str,
    "ganada": _korean,
    "russianUpper": _from("А", 32),
    "russianLower": _from("а", 32),
}
