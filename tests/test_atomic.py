"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.atomic import TEMPORARY_PREFIX, TargetExistsError, write_atomic
from explorer.errors import ExportError


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_atomic(str(tmp_path / "a.md"), b"x")
    assert (tmp_path / "a.md").read_bytes() == b"x"
    assert os.listdir(tmp_path) == ["a.md"]


def test_an_existing_file_stands_unless_forced(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_bytes(b"old")
    with pytest.raises(TargetExistsError, match="--force"):
        write_atomic(str(target), b"new")
    assert target.read_bytes() == b"old"
    write_atomic(str(target), b"new", force=True)
    assert target.read_bytes() == b"new"


def test_permissions_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_atomic(str(target), b"new", force=True)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_bytes(b"old")
    link = tmp_path / "link.md"
    link.symlink_to("real.md")
    write_atomic(str(link), b"new", force=True)
    assert link.is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


@pytest.mark.parametrize(
    "name", ["no/such/folder.md", ".", "file/below.md", "n" * 300, "circle", "circle/a.md"]
)
def test_what_cannot_be_written_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(ExportError) as caught:
        write_atomic(str(tmp_path / name), b"x")
    assert "\n" not in str(caught.value)
    assert sorted(os.listdir(tmp_path)) == ["circle", "file"]


def test_a_device_is_written_to_as_it_is() -> None:
    write_atomic(os.devnull, b"x")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_pieces_are_written_one_after_the_other(tmp_path: Path) -> None:
    write_atomic(str(tmp_path / "a.md"), (piece for piece in (b"a", b"b")))
    assert (tmp_path / "a.md").read_bytes() == b"ab"


def test_an_error_among_the_pieces_leaves_the_old_file(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"new"
        raise ExportError("no such library")

    (tmp_path / "a.md").write_bytes(b"old")
    with pytest.raises(ExportError, match="library"):
        write_atomic(str(tmp_path / "a.md"), pieces(), force=True)
    assert (tmp_path / "a.md").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_name_no_file_can_have_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no name for a file"):
        write_atomic(str(tmp_path / "a\0b"), b"x")


def test_a_link_to_nothing_is_not_followed_unasked(tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to("away.md")
    with pytest.raises(TargetExistsError, match="is a link to"):
        write_atomic(str(link), b"x")
    assert not (tmp_path / "away.md").exists()
    write_atomic(str(link), b"x", force=True)
    assert (tmp_path / "away.md").read_bytes() == b"x"


def test_a_file_that_came_meanwhile_stands(tmp_path: Path) -> None:
    target = tmp_path / "a.md"

    def pieces() -> Iterator[bytes]:
        target.write_bytes(b"theirs")
        yield b"ours"

    with pytest.raises(TargetExistsError):
        write_atomic(str(target), pieces())
    assert target.read_bytes() == b"theirs"
    assert os.listdir(tmp_path) == ["a.md"]


def test_what_killed_writers_left_is_swept_once_it_is_old(tmp_path: Path) -> None:
    old, fresh, foreign = (
        tmp_path / f"{TEMPORARY_PREFIX}{rest}" for rest in ("abcd1234", "efgh5678", "notes.md")
    )
    for path in (old, fresh, foreign):
        path.write_bytes(b"")
        os.utime(path, (0, 0))
    os.utime(fresh)
    write_atomic(str(tmp_path / "a.md"), b"x")
    assert sorted(os.listdir(tmp_path)) == sorted([fresh.name, foreign.name, "a.md"])


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "from explorer.atomic import write_atomic; from explorer.errors import ExportError\n"
        "try: write_atomic(sys.argv[1], (b'x' * 1000 for _ in range(100)), force=True)\n"
        "except ExportError as error: print(error)"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "a.md")], capture_output=True, text=True, check=True
    )
    assert "nothing was changed" in run.stdout
    assert (tmp_path / "a.md").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.md"]


def test_killed_at_any_moment_the_old_file_or_the_new_one_stands_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    old, new = b"old" * 100_000, b"new" * 100_000
    target.write_bytes(old)
    script = (
        "import sys; from explorer.atomic import write_atomic; print('ready', flush=True)\n"
        "while True:\n"
        "    for word in (b'new', b'old'):\n"
        "        write_atomic(sys.argv[1], (word * 1000 for _ in range(100)), force=True)"
    )
    for delay in (0, 0.001, 0.004, 0.01, 0.03):
        writer = subprocess.Popen([sys.executable, "-c", script, str(target)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(delay)
        writer.kill()
        writer.communicate()
        assert target.read_bytes() in (old, new)
    assert all(name == "a.md" or name.startswith(TEMPORARY_PREFIX) for name in os.listdir(tmp_path))
