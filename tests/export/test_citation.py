"""What is copied of a section or a figure, and that it leads back."""

from __future__ import annotations

import pytest

from explorer.export.citation import (
    anchor,
    citation,
    figure_text,
    number_path,
    places_markdown,
    section_markdown,
    section_text,
)
from explorer.model import NO_PARENT, Metric, Outline, Report, Section
from explorer.model.address import resolve

METRIC = Metric(
    "joint", "共建项目", "24", "项", "above", quote="共建项目超24项", dimensions=(("地区", "化州市"),)
)
BODY = "共建项目超24项，**很多**。\n\n- 甲\n- 乙\n\n| 列 | 数 |\n|---|---|\n| x | 1 |"
OUTLINE = Outline(
    Report(
        "工作报告",
        (
            Section(
                "a",
                "双百行动",
                "一、",
                sections=(Section("a1", "化州市", "（一）", BODY, metrics=(METRIC,)),),
            ),
            Section("b", "Scope", "2.", "Text."),
        ),
        organization="某学院",
        period="2023",
        language="zh-Hans",
    )
)


def test_a_section_is_cited_by_title_number_path_organisation_period_and_anchor() -> None:
    assert citation(OUTLINE, 1, "report.yaml") == "《工作报告》一/（一） 化州市，某学院，2023，report.yaml#a1"
    assert citation(OUTLINE, NO_PARENT, "report.yaml") == "《工作报告》，某学院，2023，report.yaml"


def test_an_english_report_is_cited_in_english() -> None:
    outline = Outline(Report("Annual", (Section("a", "Scope", "1."),), "Acme", "2023", "en"))
    assert citation(outline, 0, "r.yaml") == "“Annual”, 1 Scope, Acme, 2023, r.yaml#a"


@pytest.mark.parametrize("row", [0, 1, 2])
def test_number_paths_and_anchors_lead_back(row: int) -> None:
    assert resolve(OUTLINE, number_path(OUTLINE, row)) == row
    assert resolve(OUTLINE, anchor(OUTLINE, row, "r.yaml").partition("#")[2]) == row


def test_a_figure_comes_with_its_evidence_and_its_anchor_leads_to_its_section() -> None:
    assert figure_text(OUTLINE, 1, METRIC, "r.yaml").split("\n") == [
        "共建项目: 超24 项 (2023、化州市)",
        "“共建项目超24项”",
        "《工作报告》一/（一） 化州市，某学院，2023，r.yaml#joint",
    ]
    assert resolve(OUTLINE, "joint") == 1


def test_text_is_without_marks_and_markdown_has_them() -> None:
    assert section_text(OUTLINE, 0, with_subsections=True) == (
        "一、双百行动\n\n（一）化州市\n\n共建项目超24项，很多。\n\n- 甲\n\n- 乙\n\n列\t数\nx\t1\n"
    )
    markdown = section_markdown(OUTLINE, 1, with_subsections=False)
    assert markdown.startswith("## （一）化州市\n\n共建项目超24项，**很多**。")


def test_nothing_copied_holds_a_control_character() -> None:
    evil = Outline(
        Report("t\x1b[2J", (Section("a", "b\x1b]52;c;x\x07", "一\u202e", "c\x1b[0m"),), language="zh")
    )
    written = section_text(evil, 0, with_subsections=True) + section_markdown(evil, 0, with_subsections=True)
    assert not {"\x1b", "\x07", "\u202e"} & set(written + citation(evil, 0, "f"))


def test_places_are_a_list_with_the_words_there_and_a_way_back() -> None:
    told = places_markdown(
        OUTLINE, [("问清楚\n这里", 1, 9), ("标题", 1, -1), ("全文", NO_PARENT, -1)], "r.yaml"
    )
    first, second, third = told.split("\n- ")
    assert first.startswith("- 问清楚 这里\n\n  > **很多**。\n\n")
    assert "r.yaml#a1" in first
    assert second.startswith("标题\n\n  > 共建项目超24项")
    assert third.endswith("r.yaml\n")
    assert ">" not in third
