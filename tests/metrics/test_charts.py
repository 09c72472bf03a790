"""What of a section's figures can be drawn."""

from __future__ import annotations

from explorer.metrics.charts import MOST_FACTS, charts
from explorer.model import Metric, Outline, Report, Section, SeriesPoint, Target
from tests.metrics.builders import figure


def drawn(*metrics: Metric) -> list[tuple[str, str, list[str]]]:
    outline = Outline(Report("t", (Section("s", "节", metrics=metrics),), period="2023"))
    return [(c.kind, c.unit, [f.metric.id for f in c.facts]) for c in charts(outline, range(len(outline)))]


def test_parts_series_targets_and_sizes_are_drawn() -> None:
    assert drawn(
        figure("t", "24", parts=("a", "b")),
        figure("a", "9"),
        figure("b", "15"),
        figure("again", "24", same_as="t"),
        figure("m", "1.5", "亿元", series=(SeriesPoint("2022", "1"),)),
        figure("n", "9", "人", target=Target("10")),
    ) == [
        ("parts", "", ["t"]),
        ("series", "", ["m"]),
        ("targets", "", ["n"]),
        ("sizes", "项", ["t", "b", "a"]),
    ]


def test_what_stands_alone_or_is_no_number_is_not_drawn() -> None:
    assert drawn() == []
    assert drawn(figure("a", "9"), figure("b", "很多"), figure("c", "3", "人")) == []
    assert drawn(figure("a", "0"), figure("b", "0")) == []
    assert drawn(figure("a", "9", parts=("gone",))) == []


def test_of_very_many_the_largest_are_drawn_and_the_others_counted() -> None:
    metrics = tuple(figure(f"m{i}", str(i)) for i in range(MOST_FACTS + 5))
    outline = Outline(Report("t", (Section("s", "节", metrics=metrics),)))
    [chart] = charts(outline, [0])
    assert (len(chart.facts), chart.count) == (MOST_FACTS, MOST_FACTS + 5)
    assert chart.facts[0].metric.id == f"m{MOST_FACTS + 4}"
