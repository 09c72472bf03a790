"""Paging: long answers only, by the user's pager, never through a shell, quiet when it is left."""

from __future__ import annotations

import io
import signal
import sys
from pathlib import Path

import pytest

from explorer.cli.pager import Paged, pager_command, pager_environment
from tests.cli.conftest import Run

TERMINAL = {"TERM": "xterm"}


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({}, ["less"]),
        ({"PAGER": "more"}, ["more"]),
        ({"PAGER": "less -S '+G'"}, ["less", "-S", "+G"]),
        ({"PAGER": "$(reboot); less"}, ["$(reboot);", "less"]),
        ({"PAGER": "less '"}, []),
        ({"PAGER": ""}, []),
        ({"PAGER": "cat"}, []),
        ({"PAGER": "more", "REPORT_EXPLORER_PAGER": "less -N"}, ["less", "-N"]),
        ({"PAGER": "more", "REPORT_EXPLORER_PAGER": ""}, []),
        ({"PAGER": "more", "NO_PAGER": "1"}, []),
        ({"TERM": "dumb"}, []),
    ],
)
def test_the_pager_is_the_users(environment: dict[str, str], command: list[str]) -> None:
    assert pager_command(TERMINAL | environment) == command


def test_less_is_told_to_show_colours_whatever_else_it_is_told() -> None:
    assert pager_environment({})["LESS"] == "FRX"
    assert pager_environment({"LESS": "-M"})["LESS"] == "-R -M"
    assert pager_environment({"LESSCHARSET": "latin1"})["LESSCHARSET"] == "latin1"


def pager(tmp_path: Path, script: str = "print(sys.stdin.read(), end='', file=f)") -> list[str]:
    begin = (
        "import sys; f = open(sys.argv[1], 'w', encoding='utf-8'); sys.stdin.reconfigure(encoding='utf-8')"
    )
    text = f"{begin}; {script}"
    return [sys.executable, "-c", text, str(tmp_path / "paged")]


def test_what_fits_is_printed_and_what_is_longer_paged_whole(tmp_path: Path) -> None:
    terminal = io.StringIO()
    short = Paged(terminal, pager(tmp_path), 3)
    short.write("一\n二\n")
    short.close()
    assert terminal.getvalue() == "一\n二\n"
    before = signal.getsignal(signal.SIGINT)
    long = Paged(io.StringIO(), pager(tmp_path), 3)
    for line in ("一\n", "二\n", "三\n", "四\n"):
        long.write(line)
    long.close()
    assert (tmp_path / "paged").read_text(encoding="utf-8") == "一\n二\n三\n四\n"
    assert signal.getsignal(signal.SIGINT) is before


def test_a_reader_who_leaves_early_ends_it_quietly(tmp_path: Path) -> None:
    paged = Paged(io.StringIO(), pager(tmp_path, "sys.exit()"), 1)
    with pytest.raises(BrokenPipeError):
        paged.write("一二三四五六七八九十\n" * 100_000)
    paged.close()


def test_a_pager_that_can_not_be_started_leaves_the_text_to_the_terminal() -> None:
    terminal = io.StringIO()
    paged = Paged(terminal, ["/nonexistent/pager"], 1)
    paged.write("一\n")
    paged.write("二\n")
    paged.close()
    assert terminal.getvalue() == "一\n二\n"


def test_a_pipe_is_never_paged(run: Run, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "/nonexistent/pager")
    assert run("show", ".", report).out == run("show", ".", report, "--no-pager").out != ""
