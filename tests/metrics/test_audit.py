"""All that is wrong with a report, by place; a report at a glance."""

from __future__ import annotations

from decimal import Decimal

from explorer.loading import parse_report
from explorer.metrics.audit import audit, suggestions
from explorer.metrics.overview import overview
from explorer.model import NO_PARENT, Outline, Report, Section
from explorer.problems import Problem
from tests.metrics.builders import figure


def report() -> Outline:
    first = Section(
        "x",
        "甲",
        body="共24项，其中9项。至2024年6月。另有300人参加。",
        metrics=(
            figure("t", "24", parts=("a", "b"), quote="共24项"),
            figure("a", "9", quote="其中9项"),
            figure("b", "14"),
        ),
    )
    second = Section(
        "y", "乙", metrics=(figure("m", "1.5", "亿元"), figure("n", "9", "万元", parts=("gone",)))
    )
    problems = (
        Problem("warning", "unknown-key", "what?", section="y", line=7),
        Problem("info", "old", "so"),
    )
    return Outline(
        Report("r", (Section("top", "一", sections=(first, second)),), period="2023", problems=problems)
    )


def test_the_gravest_come_first_then_the_reports_order() -> None:
    found = audit(report())
    assert [(remark.severity, remark.code, remark.row) for remark in found.wrong] == [
        ("error", "parts-sum", 1),
        ("warning", "outside-period", 1),
        ("warning", "unknown-key", 2),
        ("info", "old", NO_PARENT),
    ]
    assert found.tally() == {"error": 1, "warning": 2, "info": 1}


def test_sections_count_what_is_wrong_in_them_and_below() -> None:
    found = audit(report())
    assert [found.between(row, end) for row, end in ((0, 3), (0, 1), (1, 2), (2, 3))] == [3, 0, 2, 1]


def test_a_figure_knows_what_is_wrong_with_it() -> None:
    (found,) = audit(report()).by_metric["t"]
    assert found.text("zh") == "t：9 项 + 14 项 ≠ 24 项"


def test_problems_of_the_file_are_told_in_both_languages() -> None:
    read = parse_report("format: report/1\ntitle: r\nsections:\n- {title: 甲, titel: 乙, body: 丙}\n")
    (found,) = audit(Outline(read)).wrong
    assert found.text("en") == "a section has no key 'titel'; did you mean 'title'?"
    assert found.text("zh") == "节没有“titel”这个键；是不是“title”？"


def test_what_could_not_be_checked_has_its_reason() -> None:
    (found,) = audit(report()).unchecked
    assert found.text("en") == "n 9 万元: 1 of its 1 declared figures are not in this report"


def test_a_stopped_audit_ends() -> None:
    assert [remark.code for remark in audit(report(), lambda: True).remarks] == ["unknown-key", "old"]


def test_numbers_no_figure_covers_come_with_a_stub() -> None:
    (found,) = suggestions(report())
    assert found.stub == '- {name: "?", value: "300", unit: "人", quote: "另有300人"}'


def test_a_report_at_a_glance() -> None:
    seen = overview(report(), audit(report()))
    assert (seen.sections, seen.levels, seen.figures) == (3, 2, 5)
    assert (seen.covered, seen.quantities) == (2, 3)
    assert seen.coverage is not None
    assert round(seen.coverage, 2) == Decimal("0.67")
    assert [(unit.unit, [fact.metric.id for fact in unit.facts]) for unit in seen.largest] == [
        ("项", ["t", "b", "a"]),
        ("元", ["m", "n"]),
    ]


def test_an_empty_report_has_no_coverage() -> None:
    empty = Outline(Report("r"))
    assert overview(empty, audit(empty)).coverage is None


def test_checks_stop_in_the_middle_of_a_rule() -> None:
    sections = tuple(Section(f"s{i}", "节", body=f"共有{i}项工程已经完成。" * 3) for i in range(3000))
    outline = Outline(Report("r", sections, period="2023"))
    asked: list[None] = []

    def stop_at_the_fifth() -> bool:
        asked.append(None)
        return len(asked) >= 5

    assert audit(outline, stop_at_the_fifth).remarks == []
    assert len(asked) == 5
