"""Each command: its answer, its talk, its exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explorer.cli.main import COMMANDS
from tests.cli.conftest import REPORT, Run


def test_outline_counts_what_is_below(run: Run, report: Path) -> None:
    ran = run("outline", report)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "年度报告  (75 characters, 3 figures)",
        "1 一、 落实“双百行动”任务  (59 characters, 3 figures)",
        "  1.1 （一） 智慧教室  (28 characters, 1 figure)",
        "2 二、 结对帮扶  (16 characters)",
    ]


ASKED = {
    "show": ("show", "."),
    "search": ("search", "项目"),
    "export": ("export", "--all"),
    "diff": ("diff", "report.yaml", "report.yaml"),
    "import": ("import", "report.yaml", "--from", "text"),
    "library": ("library", "list"),
    "config": ("config", "show"),
    "completions": ("completions", "bash"),
}
"""What a command cannot do without; each other is asked by its name alone."""


@pytest.mark.parametrize("name", COMMANDS)
def test_json_is_json_or_refused(run: Run, report: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(report.parent)
    monkeypatch.setenv("XDG_DATA_HOME", str(report.parent))
    ran = run(*ASKED.get(name, (name,)), "--json")
    if name in ("open", "serve", "completions", "man"):
        assert (ran.code, ran.out) == (2, "")
        assert "answers as text alone" in ran.err
    else:
        json.loads(ran.out)


def test_an_export_as_json_is_told_in_one_way(run: Run, report: Path) -> None:
    assert run("export", "--all", "--json", report).out == run("export", "--all", "--to", "json", report).out
    ran = run("export", "--all", "--json", "--to", "html", report)
    assert (ran.code, ran.out) == (2, "")
    assert "two formats" in ran.err


def test_outline_json_has_the_shape_of_the_contract(run: Run, report: Path) -> None:
    tree = json.loads(run("outline", report, "--json", "--depth", "1").out)
    assert list(tree) == ["title", "characters", "metrics", "findings", "sections"]
    assert [(s["id"], s["position"], s["number"], s["line"], s["sections"]) for s in tree["sections"]] == [
        ("twin", "1", "一、", 7, []),
        ("village", "2", "二、", 21, []),
    ]


def test_search_marks_and_ranks(run: Run, report: Path) -> None:
    ran = run("search", "智慧教室", report)
    assert ran.code == 0
    assert ran.out.startswith("1.1 （一） 智慧教室")
    hits = json.loads(run("search", "智慧教室", report, "--json").out)
    assert hits[0]["section"] == "classroom"
    assert hits[0]["path"] == ["落实“双百行动”任务", "智慧教室"]
    start, end = hits[0]["spans"][0]
    assert hits[0]["snippet"][start:end] == "智慧教室"


def test_search_that_finds_nothing_exits_1(run: Run, report: Path) -> None:
    ran = run("search", "量子计算", report)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "nothing found for '量子计算'\n"


def test_search_says_what_the_limit_cut(run: Run, report: Path) -> None:
    assert "1 of 3 shown; --limit 0 shows all" in run("search", "元 | 人次", report, "--limit", 1).err


def test_many_queries_are_answered_a_line_each(run: Run, report: Path, tmp_path: Path) -> None:
    (tmp_path / "q").write_text("华为\n\n4000\n没有的\n", encoding="utf-8")
    ran = run("search", "--queries", tmp_path / "q", "--json", report)
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert [(row["query"], [hit["section"] for hit in row["hits"]]) for row in rows] == [
        ("华为", ["classroom"]),
        ("4000", ["village"]),
        ("没有的", []),
    ]
    assert all(row["milliseconds"] >= 0 for row in rows)


def test_metrics_json_has_the_shape_of_the_contract(run: Run, report: Path) -> None:
    figures = json.loads(run("metrics", report, "--json").out)
    assert [figure["id"] for figure in figures] == ["projects", "money", "deal"]
    assert figures[1] == {
        "report": str(report),
        "section": "twin",
        "id": "money",
        "name": "累计投入",
        "value": "10",
        "unit": "万元",
        "bound": "above",
        "canonical": {"value": "100000", "unit": "元"},
        "low": "100000",
        "high": None,
        "period": "2023",
        "dimensions": {"地区": "化州市"},
        "quote": "累计投入超10万元",
        "line": 13,
        "target": None,
        "series": [],
        "change": None,
        "findings": [],
    }
    assert figures[2]["change"] == {"from": "1", "period": "2022", "delta": "0.54", "percent": "54"}


@pytest.mark.parametrize(
    ("where", "ids"),
    [
        (">1000万元", ["deal"]),
        (">=10万元", ["money", "deal"]),
        ("unit:项", ["projects"]),
        ("has:series", ["deal"]),
        ("化州", ["money"]),
        ("5万元..20万元", ["money"]),
        ("~1.5亿元", ["deal"]),
        ("bound:above >1元", ["money"]),
    ],
)
def test_where_chooses_figures(run: Run, report: Path, where: str, ids: list[str]) -> None:
    ran = run("metrics", report, "--json", "--where", where)
    assert [figure["id"] for figure in json.loads(ran.out)] == ids


@pytest.mark.parametrize("asked", [">10万元", ">=10万元", "<10万元", "~10.5万元", "=10万元", "5万元..2亿元"])
def test_search_and_metrics_answer_a_comparison_alike(run: Run, report: Path, asked: str) -> None:
    """The 10万元 of the report are printed as 超10万元, which is more."""
    figures = json.loads(run("metrics", report, "--json", "--where", asked).out)
    hits = json.loads(run("search", asked, report, "--json").out)
    assert {figure["section"] for figure in figures} == {hit["section"] for hit in hits}


@pytest.mark.parametrize("where", [">", ">abc", "has:nothing", "colour:red"])
def test_a_wrong_condition_says_what_to_write(run: Run, report: Path, where: str) -> None:
    ran = run("metrics", report, "--where", where)
    assert ran.code == 2
    assert "write" in ran.err


def test_metrics_as_a_table_and_as_csv(run: Run, report: Path) -> None:
    assert run("metrics", report, "-s", "classroom").out.splitlines()[1].split() == [
        "classroom",
        "协议金额",
        "1.54",
        "亿元",
        "2023",
    ]
    assert run("metrics", report, "--format", "csv").out.splitlines()[0] == (
        "section,figure,value,unit,period,dimensions"
    )


def test_no_figure_exits_1(run: Run, report: Path) -> None:
    assert run("metrics", report, "-s", "village").code == 1


def test_export_to_a_file_never_overwrites_unasked(run: Run, report: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    assert run("export", report, "-s", "一/（一）", "-o", target).code == 0
    assert "# 年度报告\n\n## （一）智慧教室\n" in target.read_text(encoding="utf-8")
    target.write_text("mine")
    ran = run("export", report, "--all", "-o", target)
    assert ran.code == 3
    assert "--force" in ran.err
    assert target.read_text() == "mine"
    assert run("export", report, "--all", "-o", target, "--force").code == 0


def test_a_name_that_ends_as_a_folder_does_makes_no_file(run: Run, report: Path, tmp_path: Path) -> None:
    ran = run("export", report, "--all", "-o", f"{tmp_path / 'new'}/")
    assert (ran.code, ran.err.count("\n")) == (3, 1)
    assert "name a file in it" in ran.err
    assert not (tmp_path / "new").exists()


def test_a_dash_is_standard_output(
    run: Run, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in (("export", report, "--all"), ("outline", report), ("import", report)):
        assert run(*command, "-o", "-").out == run(*command).out
    assert not (tmp_path / "-").exists()


def test_export_of_what_a_query_finds(run: Run, report: Path) -> None:
    out = run("export", report, "--query", "华为").out
    assert "## （一）智慧教室" in out
    assert "结对帮扶" not in out


def test_a_table_carries_the_mark_for_excel_into_files_only(run: Run, report: Path, tmp_path: Path) -> None:
    out = run("export", report, "--all", "--to", "csv").out
    run("export", report, "--all", "--to", "csv", "-o", tmp_path / "a.csv")
    assert out.startswith("section,number,title")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfsection,")


@pytest.mark.parametrize("arguments", [("metrics",), ("metrics", "--group", "unit"), ("search", "学生")])
def test_every_table_in_a_file_opens_in_excel_as_utf8(
    run: Run, report: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    target = tmp_path / "table.csv"
    assert run(*arguments, report, "--format", "csv", "-o", target).code == 0
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    assert target.read_bytes().count(b"\xef\xbb\xbf") == 1


def test_many_queries_make_one_table_with_one_mark(run: Run, report: Path, tmp_path: Path) -> None:
    queries, target = tmp_path / "queries.txt", tmp_path / "table.csv"
    queries.write_text("学生\n华为\n", encoding="utf-8")
    assert run("search", "--queries", queries, report, "--format", "csv", "-o", target).code == 0
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert [line.partition(",")[0] for line in lines] == ["query", "学生", "华为"]


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("page.html", b"<!DOCTYPE html>"),
        ("PAGE.HTM", b"<!DOCTYPE html>"),
        ("figures.tsv", b"\xef\xbb\xbfsection\t"),
        ("copy.yml", b"format: report/1"),
        ("text.md", b"---\n"),
        ("text.txt", b"---\n"),
        ("name", b"---\n"),
    ],
)
def test_an_export_takes_its_format_from_the_name_of_its_file(
    run: Run, report: Path, tmp_path: Path, name: str, begins: bytes
) -> None:
    assert run("export", report, "--all", "-o", tmp_path / name).code == 0
    assert (tmp_path / name).read_bytes().startswith(begins)
    run("export", report, "--all", "--to", "json", "-o", tmp_path / name, "--force")
    assert (tmp_path / name).read_bytes().startswith(b"{")


def test_exported_yaml_reads_back_equal(run: Run, report: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.yaml"
    run("export", report, "--all", "--to", "yaml", "-o", copy)
    one, two = (run("metrics", path, "--json").out.replace(str(path), "") for path in (report, copy))
    assert [{**row, "line": 0} for row in json.loads(one)] == [{**row, "line": 0} for row in json.loads(two)]


def test_export_needs_a_choice(run: Run, report: Path) -> None:
    ran = run("export", report)
    assert (ran.code, ran.out) == (2, "")
    assert "-s SECTION" in ran.err


def test_show_prints_a_section_with_its_figures(run: Run, report: Path) -> None:
    out = run("show", "twin", report, "--width", 40).out
    assert "落实“双百行动”任务" in out
    assert "智慧教室" in out
    assert "1.54 亿元" in out
    assert "智慧教室" not in run("show", "twin", report, "--alone").out


def test_show_plain_leaves_nothing_of_the_report_out(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(
        "format: report/1\ntitle: 工作报告\norganization: 学院\nperiod: '2023'\nsource: 年鉴第三页\n"
        "summary: 全年概要。\nsections:\n- id: a\n  title: 第一章\n  number: 一、\n"
        "  body: 共建项目共24项，服务项献突出。\n"
        "  metrics:\n  - {id: m, name: 项目, value: 24, unit: 项, quote: 共建项目共24项, dimensions: {地区: 化州市}}\n"
        "  notes:\n  - {kind: erratum, text: 应为贡献, quote: 服务项献}\n  sections:\n"
        "  - id: b\n    title: 第一节\n    body: 谢谢。\n    metrics:\n"
        "    - {id: n, name: 项目, value: 9, unit: 项, same_as: m, target: {value: 12},"
        " series: [{period: '2022', value: 7}]}\n",
        encoding="utf-8",
    )
    out = run("show", ".", path, "--plain").out
    told = (
        "工作报告",
        "学院",
        "2023",
        "年鉴第三页",
        "全年概要",
        "一、",
        "第一章",
        "24 项",
        "化州市",
        "第一节",
        "谢谢",
    )
    assert [words for words in told if words not in out] == []
    assert "evidence: 共建项目共24项" in out
    assert "erratum [服务项献]: 应为贡献" in out
    assert "target 12, up; before: 2022 7; same as: 项目 24 项 (化州市; 1)" in out
    assert "error [same-as]: 项目: 9 项 here, 24 项 in 1" in out
    assert "1 finding, 1 note)" in run("outline", path).out.splitlines()[0]


def test_check_exits_1_on_errors(run: Run, report: Path, tmp_path: Path) -> None:
    assert run("check", report).code == 0
    bad = tmp_path / "bad.yaml"
    bad.write_text(REPORT.replace("value: 24", "value: many"), encoding="utf-8")
    ran = run("check", bad)
    assert ran.code == 1
    assert ran.out.startswith(f"{bad}:12:")
    assert json.loads(run("check", bad, "--json").out)[0]["severity"] == "error"


def test_schema_is_json(run: Run) -> None:
    assert json.loads(run("schema").out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_themes_are_listed(run: Run) -> None:
    assert len(json.loads(run("themes", "--json").out)) >= 8


def test_the_shipped_report_is_the_default(run: Run) -> None:
    assert "服务区域发展战略工作报告" in run("outline", "--depth", "1").out
