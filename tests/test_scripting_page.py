"""What docs/scripting.md shows is what comes out."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import jq
import pytest

from tests.cli.conftest import Run, run

__all__ = ["run"]
ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "scripting.md").read_text(encoding="utf-8")
SHELL = "\n".join(re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL))
PIPED = re.findall(r"^report-explorer (.*) \| jq (-[rc]) (.*)\n((?:# .*\n)+)", SHELL, re.MULTILINE)
"""Arguments, jq's option, jq's expression in quotes, the lines shown: `# …` stands for any more."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that the page's examples name."""
    report = (ROOT / "data" / "report.yaml").read_bytes()
    for name in ("my-report.yaml", "2023.yaml"):
        (tmp_path / name).write_bytes(report)
    (tmp_path / "2022.yaml").write_bytes(report.replace(b"value: 24\n", b"value: 20\n"))
    (tmp_path / "questions.txt").write_text("化橘红\nzhjs\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_every_example_with_jq_is_held() -> None:
    assert len(PIPED) == SHELL.count("| jq") >= 10


@pytest.mark.parametrize(("arguments", "option", "expression", "shown"), PIPED)
def test_jq_answers_what_the_page_shows(
    arguments: str, option: str, expression: str, shown: str, run: Run
) -> None:
    ran = run(*shlex.split(arguments))
    answers = jq.compile(*shlex.split(expression)).input_text(ran.out).all()
    lines = [_printed(answer, raw=option == "-r") for answer in answers]
    expected = shown.replace("# ", "").splitlines()
    if expected[-1] == "…":
        expected.pop()
        assert len(lines) > len(expected)
        lines = lines[: len(expected)]
    assert lines == expected


def _printed(answer: object, *, raw: bool) -> str:
    if raw and isinstance(answer, str):
        return answer
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))


def test_the_other_commands_shown_end_as_told(run: Run) -> None:
    others = [line for line in SHELL.splitlines() if line.startswith("report-explorer") and "|" not in line]
    assert [run(*shlex.split(line)[1:]).code for line in others] == [1, 0]


def test_the_python_shown_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(code, {})
    assert capsys.readouterr().out.strip() == code.rsplit("# ", 1)[1].strip()
