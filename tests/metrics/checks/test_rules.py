"""Each rule: what it finds consistent, inconsistent and unchecked, and the arithmetic it shows."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.loading import parse_report
from explorer.metrics.book import Book
from explorer.metrics.checks import (
    RULES,
    agreement,
    completion,
    findings,
    growth,
    includes,
    outside_period,
    parts,
    repeated,
    shares,
    unit_change,
    unmodelled,
    year_span,
)
from explorer.model import Outline, Report, Section, SeriesPoint, Target
from tests.metrics.builders import bodies, book, figure, outcomes, two_sections


@pytest.mark.parametrize(
    ("total", "unit", "bound", "outcome"),
    [
        ("24", "项", "exact", "consistent"),
        ("25", "项", "exact", "inconsistent"),
        ("20", "项", "above", "consistent"),
        ("25", "项", "above", "inconsistent"),
        ("30", "项", "below", "consistent"),
        ("20", "项", "below", "inconsistent"),
    ],
)
def test_parts_add_up_to_their_total(total: str, unit: str, bound: str, outcome: str) -> None:
    found = list(
        parts.check(
            book(figure("t", total, unit, bound=bound, parts=("a", "b")), figure("a", "9"), figure("b", "15"))
        )
    )
    assert outcomes(found) == [("parts-sum", outcome)]
    assert "9 项 + 15 项" in found[0].message


def test_rounded_parts_raise_no_false_alarm() -> None:
    rounded = book(
        figure("t", "1.0", "亿元", parts=("a", "b", "c")), *(figure(id, "0.33", "亿元") for id in "abc")
    )
    assert outcomes(list(parts.check(rounded))) == [("parts-sum", "consistent")]


def test_parts_in_other_magnitudes_are_added() -> None:
    mixed = book(
        figure("t", "1.5", "亿元", parts=("a", "b")), figure("a", "1", "亿元"), figure("b", "5000", "万元")
    )
    assert outcomes(list(parts.check(mixed))) == [("parts-sum", "consistent")]


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (figure("a", "9", "人"), "a is in 人, not in 项"),
        (figure("x", "9"), "1 of its 1 declared figures are not"),
        (figure("a", "很多"), "'很多' is not a number"),
    ],
)
def test_parts_that_cannot_be_added_say_why(other: object, reason: str) -> None:
    found = list(parts.check(book(figure("t", "24", parts=("a",)), other)))  # type: ignore[arg-type]  # a Metric
    assert found[0].outcome == "unchecked"
    assert reason in found[0].message


def test_what_is_included_may_be_less_but_not_more() -> None:
    assert outcomes(list(includes.check(book(figure("t", "244", includes=("a",)), figure("a", "167"))))) == [
        ("includes-exceed", "consistent")
    ]
    assert outcomes(list(includes.check(book(figure("t", "100", includes=("a",)), figure("a", "167"))))) == [
        ("includes-exceed", "inconsistent")
    ]


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        (("43", "人", "exact"), ("300", "人", "above"), "inconsistent"),
        (("120", "名", "exact"), ("180", "名", "exact"), "inconsistent"),
        (("10", "万元", "above"), ("10", "万元", "above"), "consistent"),
        (("10", "万元", "above"), ("20", "万元", "above"), "inconsistent"),
        (("1000", "亩", "below"), ("1", "千亩", "below"), "consistent"),
        (("1.5", "亿元", "exact"), ("1.54", "亿元", "exact"), "consistent"),
        (("1", "期", "exact"), ("300", "人", "exact"), "unchecked"),
    ],
)
def test_a_fact_told_twice_is_told_alike(
    one: tuple[str, str, str], other: tuple[str, str, str], outcome: str
) -> None:
    told = book(
        figure("a", one[0], one[1], bound=one[2], name="甲"),
        figure("b", other[0], other[1], bound=other[2], name="乙", same_as="a"),
    )
    assert outcomes(list(agreement.check(told))) == [("same-as", outcome)]


def test_one_name_with_two_values_is_found_without_being_declared() -> None:
    one, other = (
        figure(id, value, "名", name="招生名额", quote=f"争取{value}名招生名额")
        for id, value in (("a", "120"), ("b", "180"))
    )
    assert outcomes(list(agreement.check(two_sections(one, other)))) == [("same-name", "inconsistent")]
    assert list(agreement.check(book(one, other))) == [], "two figures of one section"
    planned = two_sections(one, other, titles=("2025年工作回顾", "2026年工作安排"))
    unchecked = [("same-name", "unchecked")]
    assert outcomes(list(agreement.check(planned))) == unchecked, "what was done and what is planned"
    otherwise = other._replace(quote="给予180名招生名额")
    found = list(agreement.check(two_sections(one, otherwise)))
    assert outcomes(found) == unchecked, "not told in the same words"
    assert found[0].message.endswith("told in other words or of another time")
    alike = other._replace(value="120", quote="")
    assert outcomes(list(agreement.check(two_sections(one, alike)))) == [("same-name", "consistent")]
    apart = book(
        figure("a", "120", "名", name="招生名额", dimensions=(("学校", "甲"),)),
        figure("b", "180", "名", name="招生名额", dimensions=(("学校", "乙"),)),
        figure("c", "90", "名", name="招生名额", period="2022", dimensions=(("学校", "乙"),)),
    )
    assert list(agreement.check(apart)) == []


def share(id: str, value: str, kind: str) -> object:
    return figure(id, value, "%", name="收入占比", dimensions=(("来源", kind),))


@pytest.mark.parametrize(
    ("values", "outcome"),
    [
        (("40", "60"), "consistent"),
        (("33.3", "33.3", "33.3"), "consistent"),
        (("60", "60"), "inconsistent"),
        (("10", "20"), "unchecked"),
    ],
)
def test_shares_of_a_whole_come_to_a_hundred(values: tuple[str, ...], outcome: str) -> None:
    metrics = [
        figure(f"m{i}", value, "%", name="收入占比", dimensions=(("来源", str(i)),))
        for i, value in enumerate(values)
    ]
    assert outcomes(list(shares.check(book(*metrics)))) == [("shares-sum", outcome)]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("其中，从2010年开始，连续14年为东莞公司送教上门", "consistent"),
        ("从2015年开始，连续10年为广州公司开展培训", "inconsistent"),
        ("自2010年起连续十四年", "consistent"),
        ("从2010年开始，连续3年举办", "unchecked"),
        ("since 2010, for 14 consecutive years", "consistent"),
    ],
)
def test_a_span_of_years_agrees_with_its_dates(text: str, outcome: str) -> None:
    found = list(year_span.check(bodies(text)))
    assert outcomes(found) == [("year-span", outcome)]


def test_a_wrong_span_shows_the_arithmetic() -> None:
    found = list(year_span.check(bodies("从2015年开始，连续10年")))
    assert found[0].message.endswith("2015 to 2023 is 9 years, not 10")
    assert list(year_span.check(bodies("从2010年开始", "连续14年"))) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("项目至2024年6月覆盖15个社区", [("outside-period", "inconsistent")]),
        ("截至2023年底建成平台13个", [("outside-period", "consistent")]),
        ("计划至2025年建成10个", []),
        ("确定2024年招生计划", []),
    ],
)
def test_a_state_is_reached_within_the_period(text: str, wanted: list[tuple[str, str]]) -> None:
    assert outcomes(list(outside_period.check(bodies(text)))) == wanted


@pytest.mark.parametrize(("rate", "outcome"), [("20", "consistent"), ("25", "inconsistent")])
def test_growth_agrees_with_the_series(rate: str, outcome: str) -> None:
    told = book(
        figure("a", "120", "万元", name="收入", series=(SeriesPoint("2022", "100"),)),
        figure("b", rate, "%", name="收入增长"),
    )
    assert outcomes(list(growth.check(told))) == [("growth-rate", outcome)]


@pytest.mark.parametrize(("rate", "outcome"), [("90", "consistent"), ("100", "inconsistent")])
def test_completion_agrees_with_the_target(rate: str, outcome: str) -> None:
    told = book(
        figure("a", "90", "个", name="基地", target=Target("100")), figure("b", rate, "%", name="基地完成率")
    )
    assert outcomes(list(completion.check(told))) == [("completion-rate", outcome)]


def test_a_clause_told_twice_has_the_same_numbers() -> None:
    found = list(
        repeated.check(bodies("开展德育骨干师资培训 2 期，培训43人", "开展德育骨干师资培训3期，培训超300人"))
    )
    assert outcomes(found) == [("repeated-sentence", "inconsistent")]
    assert "in 1: the same words, other numbers" in found[0].message
    alike = list(repeated.check(bodies("全部受益学生近4000人", "全部受益学生近4000人")))
    assert outcomes(alike) == [("repeated-sentence", "consistent")]


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        (["全县新增上市公司48家。全县新增上市公司6家"], "taken for two things"),
        (["五年来，各项事业稳步推进。城镇新增就业690万人", "一年来，城镇新增就业141万人"], "another time"),
        (["“十四五”时期，全省城镇新增就业690万人", "2023年，全省城镇新增就业141万人"], "another time"),
        (["全县地方有三个建设项目", "全县地方有四个建设项目", "全县地方有五个建设项目"], "a formula"),
        (
            [
                "As of June 30, 2022, the total amount of unrecognized benefits was $19.5 billion",
                "As of June 30, 2023, the total amount of unrecognized benefits was $22.0 billion",
            ],
            "another time",
        ),
    ],
)
def test_the_same_words_of_two_things_are_not_held_against_each_other(texts: list[str], reason: str) -> None:
    found = list(repeated.check(bodies(*texts)))
    assert outcomes(found) == [("repeated-sentence", "unchecked")]
    assert reason in found[0].message


def test_the_time_a_sentence_sets_holds_for_the_sections_below_it() -> None:
    below = Section("b", "民生", body="城镇新增就业690万人。")
    chapter = Section("a", "回顾", body="过去五年，成就显著。", sections=(below,))
    other = Section("c", "工作", body="城镇新增就业141万人。")
    told = Book(Outline(Report("t", (chapter, other), period="2023")))
    assert outcomes(list(repeated.check(told))) == [("repeated-sentence", "unchecked")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("比上一年的水平增长了4.06%", "比上一年的水平增长了8.88%"),
        ("见第3章的说明和示例的正文", "见第5章的说明和示例的正文"),
        ("详见网址/image/chapter_1/图片说明文字1-1个", "详见网址/image/chapter_1/图片说明文字1-2个"),
        ("到2023年9月26日全部完成验收", "到2023年8月16日全部完成验收"),
        ("今年上半年又比去年同期增长6%", "今年上半年又比去年同期增长24.2%"),
        ("连续18个月保持两位数增长", "连续24个月保持两位数增长"),
        ("在第一个五年计划期间完成", "在第二个五年计划期间完成"),
        ("即達到六十七萬人的規模水平", "即達到二十一萬人的規模水平"),
        (
            "the estimated cost of these rebates is $19 million",
            "the estimated cost of these rebates is $25 million",
        ),
    ],
)
def test_no_clause_is_a_repetition_by_chance(one: str, other: str) -> None:
    assert list(repeated.check(bodies(one, other))) == []


def test_a_unit_that_changes_between_periods_is_found() -> None:
    told = book(
        figure("a", "5", "项", name="成果", period="2022"), figure("b", "6", "人", name="成果", period="2023")
    )
    assert outcomes(list(unit_change.check(told))) == [("unit-change", "inconsistent")]


def test_a_time_is_no_other_unit_and_a_kept_unit_is_consistent() -> None:
    for unit, outcome in (("年", "unchecked"), ("人", "consistent")):
        told = book(
            figure("a", "5", "人", name="成果", period="2022"),
            figure("b", "6", unit, name="成果", period="2023"),
        )
        assert outcomes(list(unit_change.check(told))) == [("unit-change", outcome)]


def test_figures_named_after_their_section_are_not_one_figure() -> None:
    told = book(
        figure("a", "8", "万亿元", name="节", period="2022"), figure("b", "6", "人", name="节", period="2023")
    )
    assert list(unit_change.check(told)) == []


def test_shares_of_several_wholes_are_not_added() -> None:
    told = book(
        *(
            figure(id, "64", "%", name="炼铁、炼钢先进产能占比", dimensions=(("对象", id),))
            for id in ("炼铁", "炼钢")
        )
    )
    assert outcomes(list(shares.check(told))) == [("shares-sum", "unchecked")]


def test_numbers_without_a_figure_get_a_stub() -> None:
    told = book(figure("a", "24", quote="共建项目共24项"), body="确定共建项目共24项，受益学生近4000人。")
    found = list(unmodelled.check(told))
    assert [finding.quote for finding in found] == ["近4000人"]
    assert (
        found[0].stub == '- {name: "?", value: "4000", unit: "人", bound: "below", quote: "受益学生近4000人"}'
    )
    assert found[0].severity == "info"


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("共项万元亿人24,.：:'\"\\{}[]#&*!|>%@`~ \t\n，。—\x7f\u2028"), max_size=40))
def test_a_stub_pasted_reads_without_problems_and_covers_its_number(body: str) -> None:
    stubs = [finding.stub for finding in unmodelled.check(bodies(body))]
    lines = ["format: report/1", "title: t", "sections:", "- title: x", f"  body: {json.dumps(body)}"]
    if stubs:
        lines += ["  metrics:", *(f"  {stub}" for stub in stubs)]
    report = parse_report("\n".join(lines))
    assert [problem for problem in report.problems if problem.code != "empty-section"] == []
    assert [finding.stub for finding in unmodelled.check(Book(Outline(report)))] == []


@pytest.mark.parametrize(
    ("body", "quote"),
    [
        ("Help for all Singaporeans aged 5500 persons here.", "aged 5500 persons"),
        ("学校共为本市及周边地区培训 24 人。", "共为本市及周边地区培训 24 人"),
    ],
)
def test_a_number_without_a_figure_is_quoted_from_the_start_of_a_word(body: str, quote: str) -> None:
    [finding] = unmodelled.check(bodies(body))
    assert f'quote: "{quote}"' in finding.stub


def test_all_rules_run_over_an_empty_report() -> None:
    assert findings(bodies()) == []
    assert len(RULES) >= 11
