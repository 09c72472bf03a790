"""A report whose every string holds escape sequences, on every screen: what reaches the terminal, byte by byte."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.commands import COMMANDS, MAIN, PANES
from tests.hostile.bad_reports import OPENING
from tests.tui.test_program import Program

QUIET = 0.06
"""Seconds without output after which a screen is drawn."""
LEFT_OUT = {"quit", "interrupt"}
NAMED = {"enter": b"\r", "escape": b"\x1b", "tab": b"\t", "space": b" ", "down": b"\x1b[B", "up": b"\x1b[A"}
OURS = re.compile(
    rb"\x1b\[[0-9;]*[mABCDHJK]"  # colours, moves, erasing
    rb"|\x1b\[\??[0-9;]*[hl]|\x1b\[[?>=<][0-9;]*[a-zA-Z]"  # modes and their asking
    rb"|\x1b\[\?[0-9;]*\$p"  # asking for a mode
    rb"|\x1b\[[0-9 ;]*[qtuc]|\x1b[78=>]"
    rb"|\x1b\]22;[a-z-]*\x07"  # the pointer's shape
    rb"|\x1b\]11;\?(?:\x07|\x1b\\)"  # asking for the ground's colour
)
"""The sequences that the program itself has reason to write."""
RAW = re.compile(
    rb"[\x00-\x06\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8b\xaa-\xae]|\xe2\x81[\xa6-\xa9]"
)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    for variable in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))
    for variable in ("EDITOR", "VISUAL"):
        monkeypatch.setenv(variable, "true")
    monkeypatch.chdir(tmp_path)
    (content,) = (one.content for one in OPENING if one.name == "escapes.yaml")
    path = tmp_path / "report.yaml"
    path.write_bytes(content)
    running = Program(path)
    yield running
    if running.pid:
        os.kill(running.pid, signal.SIGKILL)
        os.waitpid(running.pid, 0)
    if running.terminal >= 0:
        running.close_terminal()


def settle(program: Program) -> None:
    """Read until nothing has come for a moment."""
    quiet_since, before = time.monotonic(), len(program.written)
    while time.monotonic() - quiet_since < QUIET:
        program.read()
        if len(program.written) != before:
            quiet_since, before = time.monotonic(), len(program.written)


def keys() -> list[bytes]:
    """The first key of every command of the main screen that a terminal sends as one character or a known one."""
    scopes = {MAIN, *PANES}
    commands = [one for one in COMMANDS if scopes & set(one.scopes) and one.id not in LEFT_OUT]
    sent = [NAMED.get(one.keys[0], one.keys[0].encode()) for one in commands if one.keys]
    return [key for key in dict.fromkeys(sent) if len(key) == 1 or key in NAMED.values()]


def test_no_screen_lets_a_sequence_of_the_report_out(program: Program) -> None:
    program.wait_for(b"24")
    settle(program)
    for key in keys():
        os.write(program.terminal, key)
        settle(program)
        os.write(program.terminal, "甲\r".encode())
        for _ in range(2):
            os.write(program.terminal, b"\x1b")
            settle(program)
    os.write(program.terminal, b"/[/red]\x1b[201~")
    settle(program)
    assert os.waitpid(program.pid, os.WNOHANG) == (0, 0), program.written[-400:]
    rest = OURS.sub(b"", program.written)
    found = RAW.search(rest)
    assert found is None, rest[max(found.start() - 60, 0) : found.end() + 60] if found else b""
    for sequence in (b"]0;title", b"]52;c;QUJD", b"P+q544e"):
        assert b"\x1b" + sequence not in program.written
