"""Where else a figure stands."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.metrics.elsewhere import Elsewhere, told_again
from explorer.model import Metric, Outline, Report, Section
from tests.metrics.builders import figure


def outline(*metrics: Metric) -> Outline:
    """A section a figure."""
    sections = tuple(Section(f"s{i}", f"节{i}", metrics=(metric,)) for i, metric in enumerate(metrics))
    return Outline(Report("t", sections, period="2023"))


def ids(report: Outline, row: int) -> list[str]:
    [metric] = report.sections[row].metrics
    return [other.id for _, other in Elsewhere(report).places(row, metric)]


def test_what_is_declared_to_be_the_same_is_found_from_either_side() -> None:
    report = outline(figure("a", "43"), figure("b", "300", "人", same_as="a"), figure("c", "43", same_as="b"))
    assert ids(report, 0) == ids(report, 1) == ids(report, 2) == ["a", "b", "c"]
    assert {name: [m.id for _, m in told] for name, told in told_again(report).items()} == {
        "a": ["b"],
        "b": ["c"],
    }


def test_one_name_unit_period_and_dimensions_make_one_figure() -> None:
    report = outline(
        figure("a", "24", name="共建项目"),
        figure("b", "25", name="共建项目"),
        figure("c", "24", "人", name="共建项目"),
        figure("d", "24", name="共建项目", period="2022"),
        figure("e", "24", name="共建项目", dimensions=(("地区", "甲"),)),
    )
    assert ids(report, 0) == ["a", "b"]
    assert ids(report, 2) == ["c"]


def test_rates_of_one_name_are_one_only_where_they_are_equal() -> None:
    report = outline(
        *(figure(id, value, "%", name="增长") for id, value in (("a", "5"), ("b", "7"), ("c", "5")))
    )
    assert ids(report, 0) == ["a", "c"]


def test_steps_go_around_the_end() -> None:
    report = outline(*(figure(id, "24", name="共建项目") for id in "abc"))
    elsewhere = Elsewhere(report)
    index, places = elsewhere.step(2, report.sections[2].metrics[0], 1)
    assert (index, len(places)) == (0, 3)
    assert elsewhere.step(0, report.sections[0].metrics[0], -1)[0] == 2


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("甲乙"), st.sampled_from(["", "m0", "m1", "m5", "gone"])), max_size=8)
)
def test_every_place_of_a_figure_knows_the_same_places(given_figures: list[tuple[str, str]]) -> None:
    report = outline(
        *(figure(f"m{i}", "1", name=name, same_as=same) for i, (name, same) in enumerate(given_figures))
    )
    elsewhere = Elsewhere(report)
    for row, section in enumerate(report.sections):
        places = elsewhere.places(row, section.metrics[0])
        assert (row, section.metrics[0]) in places
        assert all(elsewhere.places(*place) == places for place in places)
