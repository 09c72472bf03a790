"""The program in a real terminal: signals, a terminal that goes away, a leave in good order."""

from __future__ import annotations

import fcntl
import json
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

    def __init__(self, path: Path, program: tuple[str, ...] = ("-m", "explorer"), **variables: str) -> None:
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            environment = {
                **os.environ,
                "TERM": "xterm-256color",
                "LANG": "C.UTF-8",
                "COLUMNS": "3",
                "LINES": "2",
                "XDG_STATE_HOME": str(path.parent / "state"),
                **variables,
            }
            os.execve(sys.executable, [sys.executable, *program, str(path)], environment)
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


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT])
def test_a_signal_restores_the_terminal_and_gives_its_code(program: Program, number: signal.Signals) -> None:
    program.wait_for("正文。".encode())
    os.kill(program.pid, number)
    assert program.code() == 128 + number
    assert LEAVES_ALTERNATE_SCREEN in program.written


def test_it_ends_when_the_terminal_goes_away(program: Program) -> None:
    program.wait_for("正文。".encode())
    program.close_terminal()
    assert program.code() in (128 + signal.SIGHUP, -signal.SIGHUP)


def test_bytes_that_are_no_text_end_nothing(program: Program) -> None:
    program.wait_for("正文。".encode())
    os.write(program.terminal, b"\xff\xfe\xff\xff?")
    program.wait_for(b"Down")
    os.write(program.terminal, b"\x1b")
    time.sleep(0.3)
    os.write(program.terminal, b"q")
    assert program.code() == 0
    assert b"Traceback" not in program.written
    assert LEAVES_ALTERNATE_SCREEN in program.written


def test_what_the_encoding_lacks_keeps_its_cells(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(REPORT, encoding="utf-8")
    ascii_only = Program(tmp_path / "report.yaml", PYTHONIOENCODING="ascii")
    ascii_only.wait_for(b"????????")
    os.write(ascii_only.terminal, b"q")
    assert ascii_only.code() == 0
    assert b"\\u5de5" not in ascii_only.written
    ascii_only.close_terminal()


def remembered(folder: Path) -> list[dict[str, object]]:
    """The sessions kept."""
    return [json.loads(file.read_bytes()) for file in (folder / "state").rglob("sessions/*.json")]


def leave_by(program: Program, way: bytes | str | signal.Signals) -> None:
    """End a program in one of the ways there are."""
    if isinstance(way, str):
        program.close_terminal()
    elif isinstance(way, bytes):
        os.write(program.terminal, way)
    else:
        os.kill(program.pid, way)


@pytest.mark.parametrize(
    ("way", "codes"),
    [
        (b"q", {0}),
        (b"\x03\x03", {0}),
        (signal.SIGTERM, {128 + signal.SIGTERM}),
        (signal.SIGHUP, {128 + signal.SIGHUP}),
        (signal.SIGINT, {128 + signal.SIGINT}),
        ("terminal", {128 + signal.SIGHUP, -signal.SIGHUP}),
    ],
)
def test_however_it_ends_the_session_is_kept(
    program: Program, tmp_path: Path, way: bytes | str | signal.Signals, codes: set[int]
) -> None:
    program.wait_for("正文。".encode())
    os.write(program.terminal, b"jb")
    program.wait_for(b"B ")
    leave_by(program, way)
    assert program.code() in codes
    (session,) = remembered(tmp_path)
    assert session["place"]["section"] == "a"  # type: ignore[index]
    assert len(session["bookmarks"]) == 1  # type: ignore[arg-type]


def test_a_stopped_program_gives_the_terminal_back_and_goes_on(program: Program) -> None:
    program.wait_for("正文。".encode())
    os.kill(program.pid, signal.SIGTSTP)
    program.wait_for(LEAVES_ALTERNATE_SCREEN)
    assert os.WIFSTOPPED(os.waitpid(program.pid, os.WUNTRACED)[1])
    program.written = b""
    os.kill(program.pid, signal.SIGCONT)
    program.wait_for("正文。".encode())
    os.write(program.terminal, b"q")
    assert program.code() == 0


CRASHING = """
import sys
from explorer.cli.main import main
from explorer.tui.screens.main_screen import MainScreen

def crash(self):
    secret = self.outline.sections[0].body
    raise ValueError(secret)

MainScreen.action_help = crash
sys.exit(main(sys.argv[1:]))
"""


def test_a_crash_leaves_a_report_without_the_documents_text(tmp_path: Path) -> None:
    path = tmp_path / "report.yaml"
    path.write_text(REPORT, encoding="utf-8")
    program = Program(path, ("-c", CRASHING))
    program.wait_for("正文。".encode())
    os.write(program.terminal, b"j?")
    assert program.code() == 1
    assert LEAVES_ALTERNATE_SCREEN in program.written
    assert b"Traceback" not in program.written
    (written,) = (tmp_path / "state").rglob("crashes/*.txt")
    text = written.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "in crash" in text
    assert "正文" not in text
    assert written.name.encode() in b"".join(program.written.split())
    assert remembered(tmp_path)[0]["place"]["section"] == "a"  # type: ignore[index]
    program.close_terminal()


CRASHING_ASIDE = """
import sys
from explorer.cli.main import main
from explorer.tui.screens.overview_screen import OverviewScreen

def crash(self):
    raise ValueError(self.outline.sections[0].body)

OverviewScreen._count = crash
sys.exit(main(sys.argv[1:]))
"""


def test_a_crash_in_a_thread_is_told_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "report.yaml"
    path.write_text(REPORT, encoding="utf-8")
    program = Program(path, ("-c", CRASHING_ASIDE))
    program.wait_for("正文。".encode())
    os.write(program.terminal, b"i")
    assert program.code() == 1
    assert LEAVES_ALTERNATE_SCREEN in program.written
    assert b"Traceback" not in program.written
    (written,) = (tmp_path / "state").rglob("crashes/*.txt")
    assert "in crash" in written.read_text(encoding="utf-8")
    program.close_terminal()


EDITOR = """#!/bin/sh
printf '%s\\n' '- id: b' '  title: 新节' >> "$2"
echo "edits $1 of $2"
read line
"""


def test_the_editor_has_the_terminal_and_what_it_wrote_is_shown(tmp_path: Path) -> None:
    path, editor = tmp_path / "report.yaml", tmp_path / "nano"
    path.write_text(REPORT, encoding="utf-8")
    editor.write_text(EDITOR)
    editor.chmod(0o755)
    program = Program(tmp_path / "report.yaml#a", EDITOR=str(editor), VISUAL="")
    program.wait_for("正文。".encode())
    os.write(program.terminal, b"o")
    program.wait_for(b"edits +4 of " + str(path).encode())
    os.write(program.terminal, b"\x03\n")
    program.wait_for("新节".encode())
    os.write(program.terminal, b"q")
    assert program.code() == 0
    program.close_terminal()
