"""Completion: the scripts are whole, bash offers what fits, and no section's name is ever run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.cli.arguments import command_line, command_lines
from explorer.cli.main import COMMANDS
from tests.cli.conftest import Run

OFFERED = [
    (("",), "open"),
    (("sh",), "show"),
    (("show", "tw", "--alone", ""), ""),
    (("report.yaml", "--at", "v"), "village"),
    (("export", "report.yaml", "-s", "c"), "classroom"),
    (("export", "--to", "ht"), "html"),
    (("keys", "--preset", "v"), "vim"),
    (("config", "ch"), "check"),
    (("metrics", "--whe"), "--where"),
    (("outline", "--depth", ""), ""),
]
TRY = """
report-explorer() { %s -m explorer "$@"; }
source /dev/stdin <<< "$(report-explorer completions bash)"
try() { COMP_WORDS=(report-explorer "$@"); COMP_CWORD=$#; _report_explorer; echo "${COMPREPLY[0]-}"; }
"""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_names_every_command_and_option(run: Run, shell: str) -> None:
    ran = run("completions", shell)
    assert (ran.code, ran.err) == (0, "")
    assert [name for name in COMMANDS if name not in ran.out] == []
    flags = {flag for line in command_lines() for option in line.options for flag in option.flags}
    shown = {flag.lstrip("-") if shell == "fish" else flag for flag in flags}
    assert [flag for flag in shown if flag not in ran.out] == []


def test_bash_offers_what_fits(tmp_path: Path, report: Path) -> None:
    tries = "".join("try " + " ".join(f"'{word}'" for word in words) + "\n" for words, _ in OFFERED)
    script = TRY % sys.executable + f"cd {tmp_path}\nexport PYTHONPATH={Path.cwd()}\n" + tries
    ran = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert ran.stderr == ""
    asked = dict(zip((words for words, _ in OFFERED), ran.stdout.splitlines(), strict=True))
    assert asked == dict(OFFERED)


FISH_OFFERED = [
    *((words, first) for words, first in OFFERED if first),
    (("show", "--width", "80", "v"), "village-assistance"),
    (("--the",), "--theme"),
    (("report.yaml", "--the"), "--theme"),
    (("library", "search", "--lim"), "--limit"),
]


@pytest.mark.parametrize("shell", [shell for shell in ("fish",) if shutil.which(shell)])
def test_fish_offers_what_fits(shell: str, tmp_path: Path, report: Path, run: Run) -> None:
    tries = [f"complete -C 'report-explorer {' '.join(words)}'" for words, _ in FISH_OFFERED]
    ask = f"function report-explorer; {sys.executable} -m explorer $argv; end\n"
    script = run("completions", "fish").out + ask + "\necho ==\n".join(tries)
    ran = subprocess.run(
        [shell, "--no-config", "-c", script], capture_output=True, text=True, timeout=60, check=False,
        cwd=tmp_path, env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "PYTHONPATH": str(Path.cwd())},
    )  # fmt: skip
    assert ran.stderr == ""
    answers = ran.stdout.split("==\n")
    for (words, wanted), answer in zip(FISH_OFFERED, answers, strict=True):
        assert wanted in [line.split("\t")[0] for line in answer.splitlines()], words


def test_sections_come_with_their_titles_and_none_is_anything_but_a_word(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "report.yaml"
    path.write_text(
        "format: report/1\ntitle: t\nsections:\n- id: good-one\n  title: 甲\n"
        "- id: $(touch pwned)\n  title: '`x`'\n- id: --force\n  title: 乙\n",
        encoding="utf-8",
    )
    ran = run("completions", "--sections", path)
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "good-one\t甲"
    assert all(
        line.split("\t")[0].replace("-", "").replace(".", "").isalnum() for line in ran.out.splitlines()
    )


@pytest.mark.parametrize("name", ["missing.yaml", "broken.yaml", "slow.pdf"])
def test_what_can_not_be_read_at_once_offers_nothing(run: Run, tmp_path: Path, name: str) -> None:
    if name != "missing.yaml":
        (tmp_path / name).write_bytes(b"\xff\x00{")
    assert run("completions", "--sections", tmp_path / name) == run(
        "completions", "--sections", "/nowhere.pdf"
    )
    assert run("completions", "--sections", tmp_path / name).out == ""


def test_without_a_shell_it_says_which_there_are(run: Run) -> None:
    ran = run("completions")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "completions bash" in ran.err


def test_what_an_argument_is_follows_from_its_parser() -> None:
    show = command_line("show")
    assert [(place.name, place.kind) for place in show.places] == [("SECTION", "section"), ("REPORT", "file")]
    kinds = {flag: option.kind for option in show.options for flag in option.flags}
    assert (kinds["--width"], kinds["--plain"], kinds["--format"], kinds["-o"]) == (
        "text",
        "none",
        "words",
        "file",
    )


def test_the_manual_page_tells_every_command_and_option_with_an_example(run: Run) -> None:
    ran = run("man")
    assert (ran.code, ran.err) == (0, "")
    shown = ran.out.replace("\\-", "-").replace("\\e", "\\")
    assert shown.startswith(".TH REPORT-EXPLORER 1")
    for line in command_lines():
        assert f"\n.SS {line.name}\n" in shown
        assert line.example in shown
        for option in line.options:
            assert all(f"\\fB{flag}\\fR" in shown for flag in option.flags if flag not in ("-h", "--help"))
    # A line that begins with a full stop would be an order to man.
    orders = {line.split(" ")[0] for line in shown.splitlines() if line.startswith((".", "'"))}
    assert orders <= {".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".I", ".RI"}
