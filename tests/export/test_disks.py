"""The command on a disk that is full, read-only, or whose writer is killed: the old file stands, one line says why."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.atomic import TEMPORARY_PREFIX

EXPORT = [sys.executable, "-m", "explorer", "export"]
SMALL_DISK = """
mount -t tmpfs -o size=64k none "$0" && printf old >"$0/a.md" && chmod 640 "$0/a.md" || exit 99
if [ "$1" = ro ]; then mount -o remount,ro "$0"; fi
shift
"$@" -o "$0/a.md" --force
echo "code $?; $(cat "$0/a.md"); $(stat -c %a "$0/a.md"); $(ls -A "$0")"
"""
NO_DISK = """
printf old >"$0/a.md" && chmod 640 "$0/a.md"
if [ "$1" = ro ]; then chmod 555 "$0"; else ulimit -f 64; fi
shift
"$@" -o "$0/a.md" --force
echo "code $?; $(cat "$0/a.md"); $(stat -c %a "$0/a.md"); $(ls -A "$0")"
chmod 755 "$0"
"""
"""The same with a limit on the length of a file, and a folder closed to anybody but root (who may mount disks)."""


def _report(folder: Path) -> Path:
    """A report whose export is longer than the small disk."""
    file = folder / "report.yaml"
    body = "\n".join(f"    第{line}行。" for line in range(20_000))
    file.write_text(f"format: report/1\ntitle: 年报\nsections:\n- title: 甲\n  body: |\n{body}\n", "utf-8")
    return file


def _own_disk() -> list[str]:
    """How to run a shell that may mount a disk of its own, seen by nobody else; empty where none may."""
    for command in (["unshare", "--mount"], ["unshare", "--user", "--map-root-user", "--mount"]):
        if shutil.which("unshare") and not subprocess.run([*command, "true"], capture_output=True).returncode:
            return command
    return []


def _export_to(tmp_path: Path, kind: str) -> subprocess.CompletedProcess[str]:
    """`export --force` over `old` on a small disk; where none can be mounted, with a file's length limited."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = [str(folder), kind, *EXPORT, str(_report(tmp_path)), "--all"]
    environment = {**os.environ, "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    run = subprocess.run(
        [*_own_disk(), "sh", "-c", SMALL_DISK, *command], capture_output=True, text=True, env=environment
    )
    if run.returncode and not run.stdout:
        run = subprocess.run(["sh", "-c", NO_DISK, *command], capture_output=True, text=True, env=environment)
    return run


@pytest.mark.parametrize("kind", ["full", "ro"])
def test_a_full_or_read_only_disk_leaves_the_old_file_and_one_line(tmp_path: Path, kind: str) -> None:
    run = _export_to(tmp_path, kind)
    assert run.stdout == "code 3; old; 640; a.md\n"
    assert run.stderr.count("\n") == 1
    assert "can't be written" in run.stderr
    assert "nothing was changed" in run.stderr


def test_killed_in_the_middle_the_old_file_stands_and_what_is_left_is_known(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_bytes(b"old")
    script = (
        "import sys, time; from explorer.atomic import write_atomic\n"
        "def pieces():\n"
        "    yield b'x' * 100_000\n"
        "    print('half', flush=True)\n"
        "    time.sleep(60)\n"
        "write_atomic(sys.argv[1], pieces(), force=True)"
    )
    writer = subprocess.Popen([sys.executable, "-c", script, str(target)], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"half\n"
    writer.kill()
    writer.communicate()
    assert writer.returncode == -signal.SIGKILL
    assert target.read_bytes() == b"old"
    (left,) = set(os.listdir(tmp_path)) - {"a.md"}
    assert left.startswith(TEMPORARY_PREFIX)
