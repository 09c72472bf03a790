"""What commands answer in their rarer ways: stubs, themes, single figures, remarks of an import."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Run

TYPED = """\
年度报告

一、回顾

新增5万户，其中农村2万户。
\u200b
二、展望

再增 3 万户。
"""


def test_stubs_are_yaml_for_the_numbers_no_figure_covers(run: Run, report: Path) -> None:
    ran = run("check", "--stubs", report)
    head, stub = ran.out.splitlines()
    assert (ran.code, head) == (0, f"# {report}: section village")
    (figure,) = yaml.safe_load(stub)
    assert (figure["value"], figure["unit"], figure["bound"]) == ("4000", "人次", "below")


def test_themes_are_a_table_or_a_line_each(run: Run) -> None:
    table = run("themes").out.splitlines()
    assert table[0].split() == ["theme", "kind", "title", "名称"]
    assert any(line.startswith("celadon") and "light" in line and "青瓷" in line for line in table)
    told = [json.loads(line) for line in run("themes", "--format", "jsonl").out.splitlines()]
    assert len(told) == len(table) - 1
    assert {"name", "dark", "title"} == set(told[0])


@pytest.mark.parametrize(
    ("chosen", "written"),
    [
        (("--query", "结对"), ["二、结对帮扶"]),
        (("--where", ">1亿元"), ["（一）智慧教室"]),
        (("--figure", "deal"), ["（一）智慧教室"]),
        (("--query", "智慧教室", "--where", ">1亿元"), ["（一）智慧教室"]),
    ],
)
def test_what_a_search_a_condition_or_an_id_finds_is_exported(
    run: Run, report: Path, chosen: tuple[str, ...], written: list[str]
) -> None:
    ran = run("export", *chosen, report)
    assert ran.code == 0
    heads = [line.lstrip("# ") for line in ran.out.splitlines() if line.startswith("##")]
    assert heads == written


def test_what_cannot_be_exported_is_one_line(run: Run, report: Path) -> None:
    for chosen, code, said in (
        (("--figure", "nothing"), 2, "no figure 'nothing'"),
        (("--query", "没有这样的词"), 1, "nothing to export"),
        (("--all", "--to", "docx"), 2, "name a file with -o"),
        ((), 2, "choose what to export"),
    ):
        ran = run("export", *chosen, report)
        assert (ran.code, ran.out, ran.err.count("\n")) == (code, "", 1)
        assert said in ran.err


def test_remarks_of_an_import_are_counted_or_told_with_their_lines(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TYPED, encoding="utf-8")
    assert "invisible-characters: 1" in run("import", path).err
    told = run("import", path, "-v").err
    assert "1 invisible characters dropped [invisible-characters]" in told
    assert "organization-missing]" in told


def test_an_import_without_figures_has_none(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TYPED, encoding="utf-8")
    assert "metrics:" in run("import", path).out
    ran = run("import", path, "--no-figures")
    assert (ran.code, "metrics:" in ran.out) == (0, False)
    ran = run("import", "-", "--no-figures")
    assert (ran.code, ran.out) == (2, "")
    assert "standard input" in ran.err


@pytest.mark.parametrize(("format", "begins"), [("csv", "query,"), ("tsv", "query\t"), ("markdown", "#")])
def test_hits_are_written_as_tables_and_as_markdown(run: Run, report: Path, format: str, begins: str) -> None:
    out = run("search", "智慧教室", report, "--format", format).out
    assert out.startswith(begins)
    assert "智慧教室" in out
