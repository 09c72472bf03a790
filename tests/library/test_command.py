"""`library` on the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.library.library import Library
from tests.cli.conftest import Run, run
from tests.library.conftest import yearly

__all__ = ["run"]


@pytest.fixture
def two(run: Run, library: Library, tmp_path: Path) -> list[str]:
    paths = []
    for year, value in ((2022, "20"), (2023, "24")):
        path = tmp_path / f"{year}.yaml"
        path.write_text(yearly(year, value), encoding="utf-8")
        paths.append(str(path))
    ran = run("library", "add", *paths)
    assert (ran.code, ran.out, ran.err.count("added")) == (0, "", 2)
    return paths


def test_list_shows_where_each_report_stands_and_whether_it_is_there(run: Run, two: list[str]) -> None:
    Path(two[0]).unlink()
    ran = run("library", "list")
    assert ran.code == 0
    assert "2022.yaml" in ran.out
    assert "gone" in ran.out
    listed = json.loads(run("library", "list", "--json").out)
    assert [(each["path"], each["state"], each["metrics"]) for each in listed] == [
        (two[0], "gone", 1),
        (two[1], "ok", 1),
    ]


def test_search_names_the_report_in_the_shape_of_search(run: Run, two: list[str]) -> None:
    hits = json.loads(run("library", "search", "共建", "--json").out)
    assert sorted(hit["report"] for hit in hits) == two
    assert hits[0].keys() == json.loads(run("search", "共建", two[0], "--json").out)[0].keys()
    assert run("library", "search", "完全无关的词语").code == 1


def test_trend_is_a_table_with_growth_and_the_same_in_json_and_csv(run: Run, two: list[str]) -> None:
    ran = run("library", "trend", "共建项目")
    assert ran.code == 0
    assert "⡀⣿" in ran.out
    assert "+20 %" in ran.out
    (found,) = json.loads(run("library", "trend", "共建项目", "--json").out)
    assert [(p["period"], p["value"], p["percent"], p["report"]) for p in found["points"]] == [
        ("2022", "20", None, two[0]),
        ("2023", "24", "20", two[1]),
    ]
    rows = run("library", "trend", "共建项目", "--format", "csv").out.splitlines()
    assert len(rows) == 3
    assert rows[2].startswith("某学院,共建项目,,2023,24,万元,exact,240000,元,40000,20,")
    assert run("library", "trend", "无此数据").code == 1


def test_remove_leaves_the_file(run: Run, two: list[str]) -> None:
    assert run("library", "remove", two[0]).code == 0
    assert Path(two[0]).exists()
    assert run("library", "remove", two[0]).code == 2


def test_what_cannot_be_added_is_told_and_the_rest_is_added(
    run: Run, library: Library, tmp_path: Path
) -> None:
    good = tmp_path / "good.yaml"
    good.write_text(yearly(2022), encoding="utf-8")
    ran = run("library", "add", tmp_path / "none.yaml", good)
    assert (ran.code, len(library.entries())) == (3, 1)
    assert ran.err.splitlines()[0].startswith(f"{tmp_path}/none.yaml: ")


@pytest.mark.parametrize("options", [["add"], ["search"], ["trend"], ["remove"], ["burn"], []])
def test_wrong_usage_is_one_line(run: Run, library: Library, options: list[str]) -> None:
    ran = run("library", *options)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_an_empty_library_says_how_to_fill_it(run: Run, library: Library) -> None:
    ran = run("library", "list")
    assert (ran.code, ran.out) == (1, "")
    assert "library add" in ran.err


def test_the_library_needs_no_textual(two: list[str]) -> None:
    script = (
        "import sys; from explorer.cli.main import main;"
        "main(['library', 'trend', '共建项目']); print('textual' in sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stderr == "False\n"
