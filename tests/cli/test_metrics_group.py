"""`metrics --group`: figures in groups with their totals; `diff --format markdown`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import REPORT, Run

PLACES = """\
format: report/1
title: 年度报告
period: "2023"
sections:
- id: one
  title: 化州
  metrics:
  - {id: a, name: 培训人数, value: 120, unit: 人, dimensions: {地区: 化州市}}
  - {id: b, name: 培训人数, value: 200, unit: 人, bound: above, dimensions: {地区: 德庆县}}
  - {id: c, name: 培训人数, value: 120, unit: 名, same_as: a, dimensions: {地区: 化州市}}
- id: two
  title: 其他
  metrics:
  - {id: d, name: 完成率, value: 90, unit: "%"}
"""


@pytest.fixture
def places(tmp_path: Path) -> Path:
    path = tmp_path / "places.yaml"
    path.write_text(PLACES, encoding="utf-8")
    return path


def test_groups_end_with_what_their_figures_come_to(run: Run, places: Path) -> None:
    ran = run("metrics", places, "--group", "section")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "1 化州  (3)"
    assert "total 培训人数: >320 人  (2 added)" in lines
    assert "  without 120 名 (c): the same fact told again" in lines
    assert "2 其他  (1)" in lines


@pytest.mark.parametrize(
    ("by", "labels"),
    [
        ("unit", ["人", "%"]),
        ("name", ["培训人数", "完成率"]),
        ("period", ["2023"]),
        ("地区", ["化州市", "德庆县", ""]),
        ("chapter", ["1 化州", "2 其他"]),
    ],
)
def test_figures_are_grouped_by(run: Run, places: Path, by: str, labels: list[str]) -> None:
    made = json.loads(run("metrics", places, "--group", by, "--json").out)
    assert [group["group"] for group in made] == labels
    assert sum(len(group["metrics"]) for group in made) == 4


def test_a_total_as_json(run: Run, places: Path) -> None:
    made = json.loads(run("metrics", places, "--group", "unit", "--json").out)
    assert made[0]["totals"] == [
        {
            "name": "培训人数",
            "unit": "人",
            "sum": "320",
            "low": "320",
            "high": None,
            "added": ["a", "b"],
            "left_out": [{"metric": "c", "reason": "same-fact"}],
        }
    ]


def test_groups_as_lines_and_as_csv(run: Run, places: Path) -> None:
    lines = run("metrics", places, "--group", "unit", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["group"] for line in lines] == ["人", "%"]
    rows = list(csv.DictReader(io.StringIO(run("metrics", places, "--group", "unit", "--format", "csv").out)))
    assert [(row["kind"], row["figure"], row["value"]) for row in rows] == [
        ("figure", "培训人数", "120"),
        ("figure", "培训人数", ">200"),
        ("figure", "培训人数", "120"),
        ("total", "培训人数", "320"),
        ("figure", "完成率", "90"),
    ]
    assert rows[3]["left out"] == "c: the same fact told again"


def test_a_dimension_there_is_not_names_those_there_are(run: Run, places: Path) -> None:
    ran = run("metrics", places, "--group", "年级")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "地区" in ran.err


def test_conditions_go_before_groups(run: Run, places: Path) -> None:
    made = json.loads(run("metrics", places, "--where", "unit:%", "--group", "unit", "--json").out)
    assert [group["group"] for group in made] == ["%"]
    assert run("metrics", places, "--where", "unit:吨", "--group", "unit").code == 1


def test_a_comparison_as_markdown(run: Run, report: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.yaml"
    later.write_text(
        REPORT.replace("value: 24", "value: 36").replace("智慧教室", "智慧|课堂"), encoding="utf-8"
    )
    ran = run("diff", report, later, "--format", "markdown")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("# 年度报告 → 年度报告\n")
    assert "| changed | 共建项目 | 24 项 | 36 项 | +50 % | 落实“双百行动”任务 |" in ran.out
    assert "智慧\\|课堂" in ran.out
    assert "- Figures: 1 changed, 2 same" in ran.out
    assert "| same |" not in ran.out
    assert "| same |" in run("diff", report, later, "--format", "markdown", "--unchanged").out


def test_what_could_not_be_checked_is_listed_with_its_reason(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(
        "format: report/1\ntitle: t\nsections:\n- title: 甲\n  metrics:\n"
        "  - {id: t, name: 总数, value: 9, unit: 项, parts: [a]}\n  - {id: a, name: 部分, value: 3, unit: 人}\n",
        encoding="utf-8",
    )
    assert run("check", path).out == ""
    ran = run("check", path, "--unchecked", "--strict")
    assert "info: not checked: 总数 9 项: 部分 is in 人, not in 项 [parts-sum]" in ran.out
    assert (ran.code, ran.err) == (0, "1 not checked\n")
    assert '"outcome": "unchecked"' in run("check", path, "--unchecked", "--json").out


def test_a_table_is_what_a_terminal_gets(run: Run, report: Path) -> None:
    assert run("metrics", report, "--format", "table").out == run("metrics", report).out


def test_diff_shows_the_words_that_changed(run: Run, report: Path) -> None:
    later = report.with_name("later.yaml")
    later.write_text(report.read_text(encoding="utf-8").replace("近4000人次", "近5000人次"), encoding="utf-8")
    assert "    受益学生近[-4000-]{+5000+}人次。" in run("diff", report, later).out
    sections = json.loads(run("diff", report, later, "--json").out)["sections"]
    [changed] = [section for section in sections if section["wording"]]
    assert [piece["text"] for piece in changed["wording"]] == ["受益学生近", "4000", "5000", "人次。"]
    assert "~~4000~~**5000**" in run("diff", report, later, "--format", "markdown").out
