"""How the departures from Unicode's LineBreakTest.txt are generated: cases in that file's form, written by hand."""

from __future__ import annotations

import pytest

from benchmarks.line_break_conformance import departures, predicted, read_case
from explorer.text.linebreak import opportunities

SAME = [
    pytest.param("× 0061 × 0020 ÷ 0062 ÷ # (AL) × (SP) ÷ (AL) ÷", id="a blank between words"),
    pytest.param("× 4E2D ÷ 6587 × FF0C ÷ # (ID) ÷ (ID) × (CL) ÷", id="no comma at a line's start, in both"),
    pytest.param("× 0061 ÷ # (AL) ÷", id="one letter"),
    pytest.param("× 0061 × 000D × 000A ÷ 0062 ÷ # (AL) × (CR) × (LF) ÷ (AL) ÷", id="a hard break"),
]
OTHER = [
    ("× 0061 × 002C ÷ 0037 ÷ # (AL) × (IS) ÷ (NU) ÷", {2: "LB25"}),
    ("× 002D ÷ 0061 ÷ # (HY) ÷ (AL) ÷", {1: "LB20a"}),
    ("× 0061 × 0020 × 002E ÷ 0031 ÷ # (AL) × (SP) × (IS) ÷ (NU) ÷", {2: "LB15c", 3: "LB25"}),
    ("× 0022 × 0020 × 005B ÷ # (QU) × (SP) × (OP_OP30) ÷", {2: "LB15"}),
    ("× 05D1 × 002D × 05D2 ÷ # (HL) × (HY) × (HL) ÷", {2: "LB21a"}),
    ("× 4E2D ÷ 2014 ÷ 6587 ÷ # (ID) ÷ (B2) ÷ (ID) ÷", {1: "before a dash or ellipsis"}),
    ("× 4E2D × 0020 ÷ 00B7 ÷ # (ID) × (SP) ÷ (AL) ÷", {2: "before an interpunct"}),
    ("× 2116 ÷ 4E2D ÷ # (PR) ÷ (ID) ÷", {1: "after a leading sign"}),
    ("× 0033 × 0020 ÷ 9879 ÷ # (NU) × (SP) ÷ (ID) ÷", {2: "inside an amount"}),
    ("× 201D × 201C ÷ # (QU) × (QU) ÷", {1: "between quotations"}),
    ("× 0061 ÷ 1F3FD ÷ # (AL) ÷ (EM) ÷", {1: "inside a grapheme cluster"}),
    ("× 0061 × 0020 ÷ 0301 ÷ 4E2D ÷ # (AL) × (SP) ÷ (CM1_CM) ÷ (ID) ÷",
     {2: "inside a grapheme cluster", 3: "beside a blank that carries a mark"}),
]  # fmt: skip


@pytest.mark.parametrize("line", SAME)
def test_nothing_departs_where_no_rule_asks_for_it(line: str) -> None:
    case = read_case(line)
    assert case
    assert departures(case) == []
    assert opportunities(case.text) == sorted(case.expected)


@pytest.mark.parametrize(("line", "causes"), OTHER)
def test_each_departure_has_its_cause_and_the_breaker_makes_it(line: str, causes: dict[int, str]) -> None:
    case = read_case(line)
    assert case
    assert {departure.offset: departure.cause for departure in departures(case)} == causes
    assert opportunities(case.text) == predicted(case)


def test_a_comment_is_no_case() -> None:
    assert read_case("# Default Line_Break Test") is None
