"""Which way a copied text goes, and what reaches it."""

from __future__ import annotations

import base64
import stat
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from explorer.tui.clipboard import Copied, copy_text, native_tools, terminal_sequence

TEXT = "共建项目24项\n“引”"


def tool(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def environment(folder: Path, **more: str) -> Mapping[str, str]:
    return {"PATH": f"{folder}:/usr/bin:/bin", "XDG_RUNTIME_DIR": str(folder), **more}


@pytest.fixture(autouse=True)
def _on_linux(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")


def test_a_local_tool_gets_the_text(tmp_path: Path) -> None:
    tool(tmp_path, "wl-copy", f"cat > {tmp_path}/got")
    assert copy_text(TEXT, None, environment(tmp_path, WAYLAND_DISPLAY="w")) == ("tool", "wl-copy")
    assert (tmp_path / "got").read_text() == TEXT


def test_a_tool_that_fails_gives_way_to_the_next(tmp_path: Path) -> None:
    tool(tmp_path, "wl-copy", "exit 1")
    tool(tmp_path, "xclip", f"cat > {tmp_path}/got")
    there = environment(tmp_path, WAYLAND_DISPLAY="w", DISPLAY=":0")
    assert copy_text(TEXT, None, there) == ("tool", "xclip")


def test_over_ssh_the_terminal_is_asked(tmp_path: Path) -> None:
    tool(tmp_path, "xclip", "exit 0")
    there = environment(tmp_path, DISPLAY=":0", SSH_CONNECTION="a b")
    assert native_tools(there) == []
    sent: list[str] = []
    assert copy_text(TEXT, sent.append, there) == ("terminal", "")
    content = sent[0].removeprefix("\x1b]52;c;").removesuffix("\x07")
    assert base64.b64decode(content).decode() == TEXT


def test_tmux_gets_it_both_ways_and_screen_wrapped() -> None:
    plain = terminal_sequence(TEXT, {})
    wrapped = "\x1bPtmux;\x1b" + plain + "\x1b\\"
    assert terminal_sequence(TEXT, {"TMUX": "/x,1,0"}) == plain + wrapped
    assert terminal_sequence(TEXT, {"STY": "1"}) == f"\x1bP{plain}\x1b\\"


@pytest.mark.parametrize("deaf", [{"TERM_PROGRAM": "Apple_Terminal"}, {"TERM": "linux"}, {}])
def test_the_last_resort_is_a_file_for_the_reader_alone(tmp_path: Path, deaf: dict[str, str]) -> None:
    sent: list[str] = []
    way, path = copy_text(TEXT, sent.append if deaf else None, environment(tmp_path, **deaf))
    assert sent == []
    assert way == "file"
    assert Path(path).read_text() == TEXT
    assert stat.S_IMODE(Path(path).stat().st_mode) == 0o600


def test_the_file_stands_in_no_folder_of_others(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    first, second = (Path(copy_text(TEXT, None, {}).detail) for _ in range(2))
    assert first == second
    assert first.parent.parent == tmp_path
    assert stat.S_IMODE(first.parent.stat().st_mode) == 0o700


def test_what_no_terminal_takes_goes_to_the_file(tmp_path: Path) -> None:
    sent: list[str] = []
    assert copy_text("长" * 100_000, sent.append, environment(tmp_path))[0] == "file"
    assert sent == []


def test_where_nothing_can_be_written_it_is_said(tmp_path: Path) -> None:
    way, said = copy_text(TEXT, None, {"XDG_RUNTIME_DIR": str(tmp_path / "gone")})
    assert way == "nowhere"
    assert "No such file" in said


def test_a_served_explorer_copies_to_the_browser_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sent: list[str] = []
    environment = {"DISPLAY": ":0", "TMUX": "x", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert copy_text("中", sent.append, environment, served=True) == Copied("terminal")
    assert sent == ["\x1b]52;c;5Lit\x07"]
    assert copy_text("x" * 100_000, sent.append, environment, served=True).way == "nowhere"
    assert list(tmp_path.iterdir()) == []
