"""The program in a real terminal: signals, a terminal that goes away, a leave in good order."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

REPORT = "format: report/1\ntitle: 工作报告\nsections:\n- id: a\n  title: 双百行动\n  body: 正文。\n"
PATIENCE = 20.0
"""Seconds after which a program that does not answer has failed."""
LEAVES_ALTERNATE_SCREEN = b"\x1b[?1049l"


class Program:
    """The explorer on a pseudo-terminal of its own."""

    def __init__(self, path: Path) -> None:
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            environment = {
                **os.environ,
                "TERM": "xterm-256color",
                "LANG": "C.UTF-8",
                "COLUMNS": "3",
                "LINES": "2",
                "XDG_STATE_HOME": str(path.parent / "state"),
            }
            os.execve(sys.executable, [sys.executable, "-m", "explorer", str(path)], environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
        self.written = b""

    def wait_for(self, what: bytes) -> None:
        """Read until the program wrote something."""
        end = time.monotonic() + PATIENCE
        while what not in self.written and time.monotonic() < end:
            self.read()
        assert what in self.written, self.written[-500:]

    def read(self) -> bool:
        """Take what was written; False once the program has closed its side."""
        if select.select([self.terminal], [], [], 0.1)[0]:
            try:
                self.written += os.read(self.terminal, 65536)
            except OSError:
                return False
        return True

    def code(self) -> int:
        """Wait for the end, and give the exit code."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.terminal >= 0:
                self.read()
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.pid = 0
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        raise AssertionError("the program goes on")

    def close_terminal(self) -> None:
        """Take the terminal away."""
        os.close(self.terminal)
        self.terminal = -1


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    path = tmp_path / "report.yaml"
    path.write_text(REPORT, encoding="utf-8")
    running = Program(path)
    yield running
    if running.pid:
        os.kill(running.pid, signal.SIGKILL)
        os.waitpid(running.pid, 0)
    if running.terminal >= 0:
        running.close_terminal()


def test_q_leaves_with_0_and_the_terminal_as_it_was(program: Program) -> None:
    program.wait_for("正文。".encode())
    os.write(program.terminal, b"q")
    assert program.code() == 0
    assert LEAVES_ALTERNATE_SCREEN in program.written


def test_columns_and_lines_of_the_environment_do_not_shrink_the_screen(program: Program) -> None:
    program.wait_for("双百行动".encode())
    program.wait_for("正文。".encode())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_restores_the_terminal_and_gives_its_code(program: Program, number: signal.Signals) -> None:
    program.wait_for("正文。".encode())
    os.kill(program.pid, number)
    assert program.code() == 128 + number
    assert LEAVES_ALTERNATE_SCREEN in program.written


def test_it_ends_when_the_terminal_goes_away(program: Program) -> None:
    program.wait_for("正文。".encode())
    program.close_terminal()
    assert program.code() in (128 + signal.SIGHUP, -signal.SIGHUP)


def test_bytes_that_are_no_text_end_it_with_a_code_and_no_traceback(program: Program) -> None:
    program.wait_for("正文。".encode())
    os.write(program.terminal, b"\xff\xfe\xff\xff")
    time.sleep(0.3)
    os.write(program.terminal, b"q")
    program.code()
    assert b"Traceback" not in program.written
    assert LEAVES_ALTERNATE_SCREEN in program.written
