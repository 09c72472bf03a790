"""A comparison in reading order."""

from __future__ import annotations

from explorer.metrics.change_list import changes, is_change
from explorer.metrics.compare import FigureChange, compare
from explorer.model import Metric, Outline, Report, Section
from tests.metrics.builders import figure


def outline(*metrics: Metric, gone: tuple[Metric, ...] = (), extra: bool = False) -> Outline:
    sections = [
        Section("a", "共建", metrics=metrics),
        Section("b", "不变的一节", metrics=(figure("k", "1"),)),
    ]
    if extra:
        sections.append(Section("z", "旧时的一节", metrics=gone))
    return Outline(Report("r", tuple(sections), period="2023"))


OLD = outline(figure("p", "18"), figure("lost", "5", "人"), gone=(figure("y", "7", "亩"),), extra=True)
NEW = outline(figure("p", "24"), figure("fresh", "3", "所"))


def told(unchanged: bool = False) -> list[str]:
    found = []
    for change in changes(compare(OLD, NEW), unchanged=unchanged):
        if isinstance(change, FigureChange):
            fact = change.new or change.old
            found.append(f"  {change.status} {fact.metric.id if fact else ''}")
        else:
            found.append(f"{change.status} {change.old} {change.new}")
    return found


def test_figures_follow_their_section_and_what_is_gone_comes_last() -> None:
    assert told() == [
        "same 0 0", "  changed p", "  added fresh", "  removed lost", "removed 2 None", "  removed y",
    ]  # fmt: skip


def test_what_is_the_same_comes_when_asked_for() -> None:
    assert told(unchanged=True)[4:6] == ["same 1 1", "  same k"]


def test_a_report_has_no_changes_from_itself() -> None:
    assert changes(compare(OLD, OLD)) == []
    assert not any(map(is_change, changes(compare(OLD, OLD), unchanged=True)))
