"""Laws of the quantity grammar, and its time on hostile text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.text.quantity import find, measure, parse
from explorer.text.quantity.numerals import han_integer

PIECES = st.sampled_from(
    [
        *"0%％万亿元人项个一二三十百千半第年月日超近约余多“”《》（）$£几数点：:/+-～至，。、\n",
        *("23", "4000", "1.5", "人次", "百分之", "分之", "以上", "左右", "下降", "million", "billion"),
        *("about ", "one ", "hundred", "and ", "twenty-"),
    ]
)
PROSE = st.lists(PIECES | st.just(" "), max_size=40).map("".join) | st.text(max_size=80)


@settings(max_examples=300, deadline=None)
@given(PROSE)
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for found in find(text):
        assert end <= found.start <= found.value_start < found.value_end <= found.end <= len(text)
        assert found.text == text[found.start : found.end]
        end = found.end


@settings(max_examples=300, deadline=None)
@given(PROSE)
def test_the_amount_lies_in_its_interval_and_measures_again(text: str) -> None:
    for found in find(text):
        assert found.low is None or found.low <= found.amount
        assert found.high is None or found.amount <= found.high
        again = measure(found.value, found.unit, found.bound)
        assert again is not None
        assert (again.amount, again.unit) == (found.amount, found.canonical_unit)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60), st.text(max_size=30))
def test_parse_and_measure_take_any_text(text: str, unit: str) -> None:
    parse(text)
    measure(text, unit)


DIGITS = "零一二三四五六七八九"


def written(number: int) -> str:
    """A whole number in Chinese characters, the long way (一千零五十)."""
    groups = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    words, open_gap = "", False
    for index in range(len(groups) - 1, -1, -1):
        group = groups[index]
        gap = words and (open_gap or group < 1000)
        if group:
            words += ("零" if gap else "") + _group(group) + ["", "万", "亿"][index]
        open_gap = not group
    return words or "零"


def _group(number: int) -> str:
    words = ""
    for rank, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // rank % 10
        if digit:
            words += DIGITS[digit] + name
        elif words and number % rank:
            words += "零" * (not words.endswith("零"))
    return words


@settings(max_examples=300, deadline=None)
@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_chinese_numerals_read_back(number: int) -> None:
    assert han_integer(written(number)) == number
    found = parse(f"{written(number)}元")
    assert found is not None
    assert found.amount == number


HOSTILE = [
    *"9万第“《（$超半\n",
    *(
        "万亿",
        "百分之",
        "，。",
        "一百",
        "1,000,",
        "one ",
        "hundred ",
        "half a ",
        "a1",
        "1-",
        "- ",
        "1+",
        "1.",
    ),
    *("下降", "十五", "http://"),
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    find("1 项")
    short, long = (unit * (size // len(unit)) for size in (5_000, 80_000))
    assert _seconds(long) < 16 * 4 * _seconds(short) + 0.2


def _seconds(text: str) -> float:
    started = time.perf_counter()
    find(text)
    return time.perf_counter() - started


@pytest.mark.parametrize(
    "text", ["9" * 10_000, "万" * 10_000, "1e999999", "百分之" * 3000, "。。", "9" * 41 + "元"]
)
def test_hostile_numerals_are_no_quantity(text: str) -> None:
    assert find(text) == []
