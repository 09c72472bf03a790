"""Laws of figures that hold whatever a report states, however long its numbers."""

from __future__ import annotations

from decimal import Context, Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.config.language import Words
from explorer.metrics.arithmetic import added
from explorer.metrics.audit import audit
from explorer.metrics.change import change
from explorer.metrics.change_text import comparison_markdown
from explorer.metrics.charts import charts
from explorer.metrics.checks import parts
from explorer.metrics.compare import compare
from explorer.metrics.elsewhere import told_again
from explorer.metrics.grouping import groups, sum_text
from explorer.metrics.listing import cells
from explorer.metrics.overview import overview
from explorer.metrics.table import facts, plain_decimal
from explorer.metrics.unit_switch import SCALES
from explorer.model import Metric, Outline, Report, Section, SeriesPoint, Target
from explorer.tui.widgets.figure_card import CardMaker, Figure
from tests.metrics.builders import book, figure, outcomes

EXACT = Context(prec=200)
numbers = st.one_of(
    st.integers(-(10**27), 10**27).map(str),
    st.decimals(min_value=-(10**12), max_value=10**12, places=6).map(str),
    st.sampled_from(["0", "0.0000000000000000000000001", "9999999999999999999999999999", "很多"]),
)
units = st.sampled_from(["项", "人", "万元", "亿元", "万亿元", "%", "元/人", "", "怪单位"])
ids = st.sampled_from(["m0", "m1", "m2", "gone"])


@st.composite
def reports(draw: st.DrawFn) -> Outline:
    """A section of a few figures, related to each other at random."""
    metrics = tuple(
        Metric(
            f"m{index}",
            draw(st.sampled_from(["收入", "收入增长", "收入完成率", "收入占比"])),
            draw(numbers),
            draw(units),
            draw(st.sampled_from(["exact", "above", "below", "about"])),
            period=draw(st.sampled_from(["", "2022", "不详"])),
            dimensions=draw(st.sampled_from([(), (("地区", "甲"),), (("地区", "乙"),)])),
            series=tuple(draw(st.lists(st.builds(SeriesPoint, st.just("2022"), numbers), max_size=2))),
            target=draw(st.none() | st.builds(Target, numbers, st.sampled_from(["up", "down"]))),
            parts=tuple(draw(st.lists(ids, max_size=2))),
            includes=tuple(draw(st.lists(ids, max_size=2))),
            same_as=draw(st.sampled_from(["", "m0", "m1", "gone"])),
        )
        for index in range(draw(st.integers(0, 4)))
    )
    return Outline(Report("t", (Section("s", "节", body="共24项。", metrics=metrics),), period="2023"))


@settings(max_examples=80, deadline=None)
@given(reports(), reports())
def test_whatever_a_report_states_is_checked_tabled_drawn_and_compared(one: Outline, other: Outline) -> None:
    found = audit(one)
    assert all(remark.text("zh") and remark.text("en") for remark in found.remarks)
    overview(one, found)
    shown = list(facts(one))
    for scale in SCALES:
        maker = CardMaker(one, Words("zh"), 40, 4, findings=found.by_metric, scale=scale)
        for fact in shown:
            assert cells(fact, scale)["name"] == fact.metric.name
            assert maker.card(Figure(fact.row, fact.metric))
            moved = change(fact.metric)
            assert moved is None or moved["from"] == fact.metric.series[-1].value
    assert all(chart.facts for chart in charts(one, range(len(one))))
    assert all(
        sum_text(total) or not total.added for group in groups(one, shown, "unit") for total in group.totals
    )
    assert set(told_again(one)) <= {"m0", "m1", "gone"}
    comparison_markdown(compare(one, other), one, other)


long_numbers = st.decimals(min_value=-(10**14), max_value=10**14, places=10).map(
    lambda number: format(number, "f")
)


@settings(max_examples=100, deadline=None)
@given(st.lists(long_numbers, min_size=1, max_size=5), st.sampled_from(["项", "亿元", "万亿元"]))
def test_a_total_equal_to_the_exact_sum_of_its_parts_is_never_inconsistent(
    values: list[str], unit: str
) -> None:
    total = Decimal(0)
    for value in values:
        total = EXACT.add(total, Decimal(value))
    told = book(
        figure("t", plain_decimal(total) or "", unit, parts=tuple(f"p{i}" for i in range(len(values)))),
        *(figure(f"p{i}", value, unit) for i, value in enumerate(values)),
    )
    assert outcomes(list(parts.check(told))) == [("parts-sum", "consistent")]


@given(st.lists(st.integers(-(10**40), 10**40)))
def test_sums_are_exact(amounts: list[int]) -> None:
    assert int(added(map(Decimal, amounts))) == sum(amounts)
