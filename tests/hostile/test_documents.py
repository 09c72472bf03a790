"""Every bad input through every command: it works, or a problem says what was left out, or one line of error."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run, run
from tests.hostile.bad_documents import DOCUMENTS
from tests.hostile.bad_reports import OPENING, REFUSING
from tests.hostile.cases import CONTROLS, OPENS, Case

__all__ = ["run"]
CASES = [*OPENING, *REFUSING, *DOCUMENTS]
SECONDS = 10.0
"""Of processor time for one command: what a user would call a hang."""
LONGEST_ERROR = 2_000
COMMANDS = (
    ("outline", "{}"),
    ("show", ".", "{}", "--width", "40"),
    ("search", "甲", "{}"),
    ("metrics", "{}", "--json"),
    ("check", "{}"),
    ("export", "{}", "--all"),
    ("import", "{}", "--json"),
    ("diff", "{}", "{}", "--json"),
)
MAY_FIND_NOTHING = {"search", "metrics", "check", "diff", "export"}


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 150
    assert len({one.name for one in CASES}) == len(CASES)


def judge(ran: Ran, path: Path, command: str, code: int) -> None:
    """What must hold of every answer."""
    allowed = {code, 1} if code == OPENS and command in MAY_FIND_NOTHING else {code}
    assert ran.code in allowed, ran.err[-500:]
    found = CONTROLS.search(ran.out + ran.err)
    assert found is None, f"{found[0]!r} reached the terminal" if found else ""
    if code != OPENS:
        assert ran.out == ""
        assert ran.err.count("\n") == 1
        assert ran.err.startswith(str(path))
        assert len(ran.err) < LONGEST_ERROR


@pytest.mark.parametrize("case", CASES, ids=[one.name for one in CASES])
def test_bad_input_has_a_good_outcome(case: Case, run: Run, tmp_path: Path) -> None:
    path = tmp_path / case.name
    path.write_bytes(case.content)
    for command, *arguments in COMMANDS:
        began = time.process_time()
        ran = run(command, *(argument.format(path) for argument in arguments))
        assert time.process_time() - began < SECONDS, command
        judge(ran, path, command, case.code)
        if command == "outline":
            assert case.said in ran.out + ran.err
    assert [entry.name for entry in tmp_path.iterdir()] == [case.name], "a file was made where nobody asked"
