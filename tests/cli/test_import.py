"""`import` as its user sees it: progress of long work, an interruption that leaves nothing, several files."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from explorer.cli.main import main
from explorer.cli.progress import ProgressLine, progress_text
from tests.cli.conftest import Run

TEXT = "2023年工作报告\n\n一、就业\n\n城镇新增就业12.5万人，同比增长3.5%。\n\n二、教育\n\n新建学校30所。\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def slow_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock on which each look is ten seconds after the last."""
    ticks = itertools.count(step=10)
    monkeypatch.setattr("explorer.cli.progress.time.monotonic", lambda: float(next(ticks)))


def test_long_work_tells_how_far_it_is_and_its_rate(
    document: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    slow_clock(monkeypatch)
    assert main(["import", str(document)]) == 0
    told = capsys.readouterr()
    assert "of 38 (78 %)" in told.err
    assert "a second" in told.err
    assert "a second" not in told.out


def test_short_work_and_quiet_tell_nothing(
    document: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(document)]) == 0
    assert "a second" not in capsys.readouterr().err
    slow_clock(monkeypatch)
    assert main(["import", str(document), "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_an_interruption_is_130_and_leaves_no_file(
    document: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_counts: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ProgressLine, "__call__", interrupt)
    target = document.with_name("report.yaml")
    assert main(["import", str(document), "-o", str(target)]) == 130
    assert sorted(path.name for path in document.parent.iterdir()) == ["report.txt"]
    assert "Traceback" not in capsys.readouterr().err


def test_progress_reads_as_a_sentence() -> None:
    assert progress_text("pages", 120, 300, 10.0) == "pages: 120 of 300 (40 %), 12 a second"


def test_what_is_a_report_already_is_said_to_be_one(run: Run, report: Path) -> None:
    assert run("import", report).err == f"{report}: a report already: 3 sections, 3 figures\n"


def test_several_files_of_a_named_format_become_chapters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, title in (("a", "甲报告"), ("b", "乙报告")):
        (tmp_path / name).write_text(f"# {title}\n\n## 一节\n\n正文。\n", encoding="utf-8")
    assert main(["import", "--from", "markdown", str(tmp_path / "a"), str(tmp_path / "b")]) == 0
    out = capsys.readouterr().out
    assert out.index("甲报告") < out.index("乙报告")
    assert out.count("title: 一节") == 2
