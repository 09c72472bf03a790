"""Printed values and units in canonical terms, queries that are one quantity, units that compare."""

from __future__ import annotations

from decimal import Decimal

import pytest

from explorer.text.quantity import Measure, measure, parse, same_kind


@pytest.mark.parametrize(
    ("value", "unit", "amount", "canonical"),
    [
        ("1.54", "亿元", "154000000", "元"),
        ("35", "万人次", "350000", "人次"),
        ("3", "百万元", "3000000", "元"),
        ("12", "千亩", "12000", "亩"),
        ("2", "公顷", "30", "亩"),
        ("1.2", "million USD", "1200000", "USD"),
        ("1.2", "百万美元", "1200000", "USD"),
        ("10", "万人天", "100000", "人天"),
        ("2", "番", "2", "番"),
        ("7", "成", "70", "%"),
        ("3", "‰", "0.3", "%"),
        ("50", "basis points", "0.5", "百分点"),
        ("5", "千瓦时", "5", "千瓦时"),
        ("5", "GW", "5000000", "千瓦"),
        ("6", "公里", "6000", "米"),
        ("5.4", "万元/人", "54000", "元/人"),
        ("１０４１", "场", "1041", "场"),
        ("12,000", "名", "12000", "人"),
        ("-3.5", "%", "-3.5", "%"),
        ("3", "万瓢", "30000", "瓢"),
        ("3", "widgets", "3", "widgets"),
        ("3", "", "3", ""),
    ],
)
def test_measure_resolves_magnitude_and_unit(value: str, unit: str, amount: str, canonical: str) -> None:
    measured = measure(value, unit)
    assert measured is not None
    assert (measured.amount, measured.unit) == (Decimal(amount), canonical)
    assert "E" not in str(measured.amount) or measured.amount < 1


@pytest.mark.parametrize(
    "value", ["", "NaN", "inf", "1e999999", "-", ".", "1.", "1.2.3", "二十", "9" * 10_000, "1/2", "12a"]
)
def test_what_is_no_plain_decimal_has_no_measure(value: str) -> None:
    assert measure(value, "元") is None


def test_digits_and_bound_make_the_interval() -> None:
    amount = Decimal(154000000)
    half = Decimal(500000)
    assert measure("1.54", "亿元") == Measure(amount, "元", amount - half, amount + half)
    assert measure("1.54", "亿元", "above") == Measure(amount, "元", amount, None)
    assert measure("1.54", "亿元", "below") == Measure(amount, "元", None, amount)
    about = measure("1.54", "亿元", "about")
    assert about is not None
    assert about.low is not None
    assert about.high is not None
    assert about.low < amount - half < amount + half < about.high


@pytest.mark.parametrize(
    ("query", "amount", "unit"),
    [
        ("154000000", "154000000", ""),
        ("1.54亿", "154000000", ""),
        ("15400 万元", "154000000", "元"),
        ("一亿五千四百万", "154000000", ""),
        ("１０４１场", "1041", "场"),
        ("1,200", "1200", ""),
        ("$1.2bn", "1200000000", "USD"),
        ("1.2 billion USD", "1200000000", "USD"),
        ("2024", "2024", ""),
        ("  超40人 ", "40", "人"),
        ("-5%", "-5", "%"),
        ("5 瓢", "5", "瓢"),
        ("三", "3", ""),
        ("3.5 m", "3.5", "米"),
    ],
)
def test_parse_reads_a_query(query: str, amount: str, unit: str) -> None:
    found = parse(query)
    assert found is not None
    assert (found.amount, found.canonical_unit) == (Decimal(amount), unit)


@pytest.mark.parametrize(
    "query",
    ["", "  ", "智慧教室", "1 2", "共24项目标3项", "1e9x1", "9" * 5000, "万" * 5000, "第三", "百千万"],
)
def test_parse_refuses_what_is_no_single_quantity(query: str) -> None:
    assert parse(query) is None


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("人", "名", True),
        ("万元", "元", True),
        ("项", "个", True),
        ("亿元", "billion yuan", True),
        ("元", "美元", False),
        ("人", "人次", False),
        ("%", "个百分点", False),
        ("万册", "册", True),
    ],
)
def test_units_compare(first: str, second: str, alike: bool) -> None:
    assert same_kind(first, second) is alike
    assert same_kind(second, first) is alike
