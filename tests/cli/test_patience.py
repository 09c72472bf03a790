"""Who waits at a terminal is told that something goes on, once, in a line that goes again."""

from __future__ import annotations

import os
import pty
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.cli import patience
from explorer.cli.main import main

CLEARED = b"\r\x1b[K"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, report: Path) -> Callable[..., bytes]:
    """Runs `outline` on a report that takes a while, standard error a terminal; what this shows."""
    from explorer.cli import command_outline, reports

    opened = reports.open_outline

    def slowly(*arguments: object) -> object:
        end = time.monotonic() + 0.1
        while time.monotonic() < end:
            pass
        return opened(*arguments)  # type: ignore[arg-type]  # handed on as they came

    def run(*options: str) -> bytes:
        ours, theirs = pty.openpty()
        kept = os.dup(2)
        os.dup2(theirs, 2)
        try:
            with os.fdopen(theirs, "w", closefd=False) as stream:
                monkeypatch.setattr("sys.stderr", stream)
                assert main(["outline", str(report), *options]) == 0
                stream.write("end")
            shown = b""
            while not shown.endswith(b"end"):
                shown += os.read(ours, 4096)
            return shown
        finally:
            os.dup2(kept, 2)
            for each in (kept, ours, theirs):
                os.close(each)

    monkeypatch.setattr(command_outline, "open_outline", slowly)
    monkeypatch.setattr(patience, "_FIRST", 0.02)
    monkeypatch.setattr(patience, "_PACE", 0.02)
    return run


def test_a_terminal_is_told_and_cleared(told: Callable[..., bytes]) -> None:
    shown = told()
    assert b"working: 0 s" in shown
    assert shown.endswith(CLEARED + b"end")


def test_quiet_tells_nothing(told: Callable[..., bytes]) -> None:
    assert told("--quiet") == b"end"


def test_the_clock_is_left_as_it_was(told: Callable[..., bytes]) -> None:
    import signal

    before = signal.getsignal(signal.SIGALRM)
    told()
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) == before
