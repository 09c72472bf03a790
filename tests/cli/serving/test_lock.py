"""The lock of a process for readers from elsewhere: tried in a process of its own, as it can't be undone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TRY = """
import mimetypes, os, subprocess, sys
from explorer.cli.serving.lock import lock, program_files
report, other, target = sys.argv[1:4]
lock([*program_files(), report])
assert open(report).read() == "report"
import decimal, zipfile, xml.dom.minidom  # modules can still be read
def attempt(): {attempt}
try:
    attempt()
except OSError as error:
    print(error.strerror)
else:
    print("done")
"""


@pytest.mark.parametrize(
    "attempt",
    [
        "open(target, 'w')",
        "open(report, 'a')",
        "open(report, 'r+b')",
        "os.open(target, os.O_CREAT | os.O_WRONLY)",
        "open(other)",
        "os.listdir(os.path.dirname(other))",
        "os.mkdir(target)",
        "os.replace(report, target)",
        "os.unlink(report)",
        "os.symlink(report, target)",
        "os.chmod(report, 0o777)",
        "subprocess.run(['true'])",
        "os.system('true')",
        "os.execv('/bin/true', ['true'])",
        "os.fork()",
        "__import__('socket').create_connection(('127.0.0.1', 9))",
    ],
)
def test_a_locked_process_cannot(attempt: str, tmp_path: Path) -> None:
    report, other, target = tmp_path / "report", tmp_path / "other", tmp_path / "target"
    report.write_text("report")
    other.write_text("other")
    command = [sys.executable, "-c", TRY.format(attempt=attempt), *map(str, (report, other, target))]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == ("not possible in an explorer that is served read-only\n", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other", "report"]
