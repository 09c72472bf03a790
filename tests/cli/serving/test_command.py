"""`serve` on the command line: what it refuses, in one line, with its exit code."""

from __future__ import annotations

import socket
import sys

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--host", "0.0.0.0"], "add --allow-remote"),
        (["--host", "192.168.0.7"], "add --allow-remote"),
        (["--port", "65536"], "a port is a number from 0 to 65535"),
        (["--port", "-1"], "a port is a number"),
        (["--port", "x"], "invalid int value"),
        (["--visitors", "0"], "give a number from 1"),
        (["-"], "save standard input to a file first"),
        (["--theme", "nonesuch"], "nonesuch"),
        (["--keys", "vi"], "vim"),
        (["--at", "nonesuch"], "nonesuch"),
        (["--host", "192.0.2.1", "--allow-remote"], "can't be listened on"),
        (["--host", "nowhere.invalid", "--allow-remote"], "can't be listened on"),
        (["--host", "a" * 300, "--allow-remote"], "can't be listened on"),
    ],
)
def test_what_cannot_be_served_is_one_line(run: Run, options: list[str], message: str) -> None:
    ran = run("serve", *options)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert message in ran.err


def test_a_port_in_use_is_one_line(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ran = run("serve", "--port", taken.getsockname()[1])
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "in use" in ran.err


def test_a_report_that_cannot_be_read_is_not_served(run: Run, tmp_path: object) -> None:
    assert run("serve", f"{tmp_path}/none.yaml").code == 3


def test_without_the_extra_it_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    ran = run("serve")
    assert (ran.code, ran.err) == (
        2,
        "report-explorer: serving needs 'pip install \"report-explorer[web]\"'\n",
    )
