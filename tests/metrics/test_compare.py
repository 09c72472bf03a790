"""Two reports held against each other."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.metrics.change_text import comparison_markdown, reused_text
from explorer.metrics.compare import compare, kept_order, reused, reworded
from explorer.metrics.interval import Interval, total
from explorer.metrics.rollup import rollups
from explorer.metrics.table import facts
from explorer.model import Metric, Outline, Report, Section
from tests.metrics.builders import figure


def outline(*sections: Section) -> Outline:
    return Outline(Report("t", sections, period="2023"))


def one(*metrics: Metric, body: str = "") -> Outline:
    return outline(Section("s", "节", body=body, metrics=metrics))


def statuses(old: Outline, new: Outline) -> list[tuple[str, str, str]]:
    return [
        (
            change.status,
            change.old.metric.id if change.old else "",
            change.new.metric.id if change.new else "",
        )
        for change in compare(old, new).figures
    ]


def test_a_changed_figure_shows_difference_and_growth() -> None:
    [change] = compare(one(figure("a", "1", "亿元")), one(figure("a", "15000", "万元"))).figures
    assert (change.status, change.delta, change.percent) == ("changed", Decimal(50000000), Decimal("50.0"))


def test_a_percentage_changes_by_points() -> None:
    [change] = compare(one(figure("a", "5", "%")), one(figure("a", "7", "%"))).figures
    assert (change.delta, change.percent) == (Decimal(2), None)


def test_growth_from_zero_is_no_percentage() -> None:
    [change] = compare(one(figure("a", "0")), one(figure("a", "7"))).figures
    assert (change.delta, change.percent) == (Decimal(7), None)


def test_growth_of_numbers_beyond_all_bounds_is_told_exactly() -> None:
    tiny, huge = "0.00000000000000000000000001", "9999999999999999999999999999"
    [change] = compare(one(figure("a", tiny)), one(figure("a", huge))).figures
    assert change.percent == int(huge) * 10**28 - 100


def test_figures_are_matched_by_id_then_name_then_likeness() -> None:
    old = one(
        figure("a", "1", name="共建项目"),
        figure("b", "2", name="受益学生人数"),
        figure("c", "3", "亩", name="种植面积"),
    )
    new = one(
        figure("x", "5", name="受益学生总人数"),
        figure("y", "4", name="共建项目"),
        figure("z", "3", "人", name="种植面积"),
    )
    assert statuses(old, new) == [
        ("changed", "b", "x"),
        ("changed", "a", "y"),
        ("added", "", "z"),
        ("removed", "c", ""),
    ]


def test_ids_that_an_import_counted_name_the_same_figure_only_under_a_like_name() -> None:
    old = one(
        figure("s1.m1", "5.2", "%", name="城镇调查失业率"),
        figure("s1.m2", "5", "%", name="国内生产总值增长"),
        figure("growth", "3", "%", name="旧名"),
    )
    new = one(
        figure("s1.m1", "10.7", "%", name="全国财政收入增长"),
        figure("s1.m2", "6", "%", name="国内生产总值的增长"),
        figure("growth", "4", "%", name="居民收入增速"),
        figure("s1.m4", "5.1", "%", name="城镇调查失业率"),
    )
    assert statuses(old, new) == [
        ("added", "", "s1.m1"),
        ("changed", "s1.m2", "s1.m2"),
        ("changed", "growth", "growth"),
        ("changed", "s1.m1", "s1.m4"),
    ]


def test_sections_new_gone_moved_changed() -> None:
    old = outline(*(Section(id, f"第{id}节的标题", body=f"{id}正文很长很长的一段话。") for id in "abcd"))
    new = outline(
        *(
            Section(id, f"第{id}节的标题", body=f"{id}正文很长很长的一段话。" + "改" * (id == "c"))
            for id in "bcae"
        )
    )
    found = {(change.status, change.old, change.new) for change in compare(old, new).sections}
    assert ("same", 1, 0) in found
    assert ("changed", 2, 1) in found
    assert ("moved", 0, 2) in found


def test_reuse_counts_words_kept_word_for_word() -> None:
    assert reused("甲" * 4 + "确定共建项目共二十四项其中", "乙" * 4 + "确定共建项目共二十四项其中") == 0.765
    assert reused("", "") == 1.0
    assert reused("甲", "") == 0.0


def test_only_those_that_left_the_order_have_moved() -> None:
    assert kept_order({0: 1, 1: 2, 2: 0}) == {0, 1}
    assert kept_order({}) == set()


names = st.sampled_from(["共建项目", "受益学生", "受益学生数", "投入", "培训"])
metrics = st.builds(
    lambda name, value, unit: (name, str(value), unit),
    names,
    st.integers(0, 9),
    st.sampled_from(["项", "人", "万元"]),
)


def report(rows: list[list[tuple[str, str, str]]], prefix: str) -> Outline:
    return outline(
        *(
            Section(
                f"{prefix}{i}",
                f"节{i}",
                metrics=tuple(Metric(f"{prefix}{i}.{j}", *row) for j, row in enumerate(part)),
            )
            for i, part in enumerate(rows)
        )
    )


rows = st.lists(st.lists(metrics, max_size=4), max_size=3)


@settings(max_examples=60, deadline=None)
@given(rows)
def test_a_report_does_not_differ_from_itself(given_rows: list[list[tuple[str, str, str]]]) -> None:
    one_report = report(given_rows, "a")
    comparison = compare(one_report, one_report)
    assert all(change.status == "same" for change in comparison.figures)
    assert all(change.status == "same" and change.reused == 1 for change in comparison.sections)


@settings(max_examples=60, deadline=None)
@given(rows, rows)
def test_comparing_the_other_way_round_mirrors(
    old_rows: list[list[tuple[str, str, str]]], new_rows: list[list[tuple[str, str, str]]]
) -> None:
    old, new = report(old_rows, "a"), report(new_rows, "b")
    mirrored = {"added": "removed", "removed": "added"}
    there = sorted(statuses(old, new))
    back = sorted((mirrored.get(status, status), b, a) for status, a, b in statuses(new, old))
    assert there == back


numbers = st.decimals(min_value=-1000, max_value=1000, places=2)


@given(st.lists(numbers, max_size=6))
def test_a_total_equal_to_the_exact_sum_is_never_inconsistent(values: list[Decimal]) -> None:
    half = Decimal("0.005")
    added = total(Interval(value - half, value + half) for value in values)
    exact = sum(values, Decimal(0))
    assert added.meets(Interval(exact, exact))


def test_a_rollup_never_adds_a_total_with_its_own_parts() -> None:
    found = rollups(
        list(
            facts(
                one(
                    figure("t", "24", name="项目", parts=("a", "b")),
                    figure("a", "9", name="项目"),
                    figure("b", "15", name="项目"),
                    figure("s", "24", name="项目", same_as="t"),
                    figure("p", "100", "人", name="学生"),
                    figure("q", "50", "人", name="教师"),
                )
            )
        )
    )
    assert [(rollup.name, [fact.metric.id for fact in rollup.added]) for rollup in found] == [("项目", ["t"])]
    assert [(out.fact.metric.id, out.reason) for out in found[0].left_out] == [
        ("a", "part-of-total"),
        ("b", "part-of-total"),
        ("s", "same-fact"),
    ]


def test_markdown_strikes_out_what_is_gone() -> None:
    old, new = one(body="The old *house* stands here."), one(body="The new *house* stands here.")
    told = comparison_markdown(compare(old, new), old, new)
    assert "- The ~~old~~**new** \\*house\\* stands ⋯" in told


def test_a_changed_section_is_never_wholly_reused() -> None:
    long = "确定共建项目共二十四项。" * 100
    old, new = one(body=long + "一"), one(body=long + "二")
    [change] = compare(old, new).sections
    assert (change.status, reused_text(change)) == ("changed", "99%")
    assert [piece.kind for piece in reworded(change, old, new)] == ["same", "removed", "added"]
    assert reworded(compare(old, old).sections[0], old, old) == ()
